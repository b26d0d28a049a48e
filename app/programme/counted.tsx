import { useFormats } from "../language/use-text";
import type { Counted } from "./list-query";

/** A number that leads to its list; a plain link, since a page has hundreds. */
export function Count({ of }: { of: Counted }) {
  const format = useFormats();
  const number = format.number(of.n);
  return of.to ? <a href={of.to}>{number}</a> : number;
}

/** A number in a cell, with its label for the phone, where the head of the table is gone. */
export function CountCell({ of, label }: { of: Counted; label: string }) {
  return (
    <td role="cell" className="num" data-label={label}>
      <Count of={of} />
    </td>
  );
}
