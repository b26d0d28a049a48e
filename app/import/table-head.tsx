type Label = string | { label: string; num: true };

/** The headings of a table that becomes a list on a phone. */
export function TableHead({ labels }: { labels: Label[] }) {
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
      </tr>
    </thead>
  );
}
