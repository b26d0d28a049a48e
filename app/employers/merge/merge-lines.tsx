import { Link } from "@remix-run/react";
import { useFormats, useText, useTextOf } from "../../language/use-text";
import { paths } from "../../paths";
import { mergeLineWords } from "./line-words";
import type { MergeLines as Lines } from "./merge-lines.server";

/** What a page quietly says of its merges that can still be undone, and of whom it looks like. */
export function MergeLines({ id, merges, suspects }: Lines & { id: number }) {
  const t = useText(mergeLineWords);
  const likeness = useTextOf(mergeLineWords as never);
  const format = useFormats();
  return (
    <div className="quiet">
      {merges.map(({ no, name, on, days, last }) => (
        <p className="small soft" key={no}>
          {t("merged", { name, day: format.dayInYear(on) })}
          {last && " – "}
          {last && <Link to={paths.merged(id, no)}>{t("undo", { days })}</Link>}
        </p>
      ))}
      {suspects.map((other) => (
        <p className="small soft" key={other.id}>
          {t("suspect", { name: other.name })} {format.list(other.why.map((one) => likeness(`likeness.${one}`)))} –{" "}
          <Link
            to={paths.mergeEmployers(id, { met: other.id })}
            aria-label={`${t("suspect", { name: other.name })} ${t("compare")}`}
          >
            {t("compare")}
          </Link>
        </p>
      ))}
    </div>
  );
}
