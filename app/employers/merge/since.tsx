import { Link } from "@remix-run/react";
import { useFormats, useText, useTextOf } from "../../language/use-text";
import { paths } from "../../paths";
import { historyLineWords } from "../history-line-words";
import type { MergedPage } from "./merged-page.server";
import { mergedWords } from "./merged-words";

/** What happened after the merge, as lines of the history. */
export function Since({ lines, more, employerId }: MergedPage["here"] & { employerId: number }) {
  const t = useText(mergedWords);
  const title = useTextOf(historyLineWords as never);
  const format = useFormats();
  return (
    <>
      <ul className="rows small">
        {lines.map((line) => (
          <li key={line.id}>
            {title(`${line.recordKind}.${line.action}`)}
            <span className="meta">
              <span>{format.day(line.on)}</span>
              <span>{line.actor}</span>
            </span>
          </li>
        ))}
      </ul>
      {more && (
        <p className="small">
          <Link to={paths.employerHistory(employerId)}>{t("more")}</Link>
        </p>
      )}
    </>
  );
}

/** The fields of the page that stays: which become what they were, and which do not. */
export function FieldsBack({ into, back, stay }: MergedPage) {
  const t = useText(mergedWords);
  return (
    <section className="section" aria-labelledby="fields">
      <h2 id="fields">{t("fields", { name: into.name })}</h2>
      {back.length === 0 && stay.length === 0 && <p className="empty-small">{t("none")}</p>}
      {back.length > 0 && (
        <>
          <p className="small">{t("fieldsBack")}</p>
          <dl className="was">
            {back.map(({ name, label, now, before }) => (
              <div className="contents" key={name}>
                <dt>{label}</dt>
                <dd>
                  {now && <del>{now}</del>}{" "}
                  {before ? <ins>{before}</ins> : <span className="soft">{t("nothing")}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {stay.length > 0 && (
        <>
          <p className="small">{t("fieldsStay")}</p>
          <p className="meta">
            {stay.map((label) => (
              <span key={label}>{label}</span>
            ))}
          </p>
        </>
      )}
    </section>
  );
}
