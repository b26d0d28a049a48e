import type { ReactNode } from "react";

type Label = string | { label: string; num: true };

/** A column of numbers. */
export const num = (label: string): Label => ({ label, num: true });

/** The headings of a table that becomes a list on a phone; the roles hold where it is no table any more. `children` is a last cell without a heading. */
export function TableHead({ labels, children }: { labels: Label[]; children?: ReactNode }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {labels.map((one) => {
          const [label, className] = typeof one === "string" ? [one] : [one.label, "num"];
          return (
            <th role="columnheader" scope="col" className={className} key={label}>
              {label}
            </th>
          );
        })}
        {children}
      </tr>
    </thead>
  );
}
