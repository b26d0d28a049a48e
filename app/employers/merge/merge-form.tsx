import { Form, Link } from "@remix-run/react";
import { num, TableHead } from "../../design/table-head";
import { useFormats, useText } from "../../language/use-text";
import { paths } from "../../paths";
import type { Comparison } from "./compare.server";
import { picks as everyPick } from "./merge";
import { mergeWords } from "./messages";

type Props = { comparison: Comparison; picks: Record<string, string>; suspected: boolean };

/** Two pages beside each other: a choice per field that differs, what hangs on each, what follows, and one button. */
export function MergeForm({ comparison, picks, suspected }: Props) {
  const t = useText(mergeWords);
  const { here, there, equal, follows, otherIsFuller, legalPersons } = comparison;
  return (
    <>
      {otherIsFuller && <p className="notice">{t("fuller", { name: there.name })}</p>}
      <Sides {...comparison} />
      <Form method="post" className="stack">
        <input type="hidden" name="into" value={here.id} />
        <input type="hidden" name="from" value={there.id} />
        <input type="hidden" name="version.into" value={here.version} />
        <input type="hidden" name="version.from" value={there.version} />
        <Fields comparison={comparison} picks={picks} />
        {equal.length > 0 && (
          <details>
            <summary>{t("same", { count: equal.length })}</summary>
            <dl className="facts">
              {equal.map(({ choice, offers }) => (
                <div className="contents" key={choice}>
                  <dt>{t(`choice.${choice}`)}</dt>
                  <dd>{offers[0]?.shown}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
        <RelationTable {...comparison} />
        <section className="section" aria-labelledby="follows">
          <h2 id="follows">{t("followsTitle")}</h2>
          <ul className="checks">
            {follows.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        {legalPersons && <p className="notice notice-late">{t("legalPersons", legalPersons)}</p>}
        <p className="save">
          <button className="button button-primary" type="submit">
            {t("button")}
          </button>{" "}
          <Link className="button button-quiet" to={paths.employer(here.id)}>
            {t("cancel")}
          </Link>
        </p>
      </Form>
      {suspected && (
        <Form method="post" action={paths.duplicates()}>
          <input type="hidden" name="one" value={here.id} />
          <input type="hidden" name="other" value={there.id} />
          <button className="button button-small" type="submit" name="intent" value="different">
            {t("different")}
          </button>
        </Form>
      )}
    </>
  );
}

function Sides({ here, there }: Comparison) {
  const t = useText(mergeWords);
  const number = (value: string | null) => (value ? t("kvk", { number: value }) : t("noKvk"));
  return (
    <div className="pair">
      <section className="section" aria-labelledby="stays">
        <p className="meta">{t("stays")}</p>
        <h2 id="stays">{here.name}</h2>
        <p className="meta">{number(here.kvkNumber)}</p>
      </section>
      <section className="section" aria-labelledby="goes">
        <p className="meta">{t("goes")}</p>
        <h2 id="goes">
          <Link to={paths.employer(there.id)}>{there.name}</Link>
        </h2>
        <p className="meta">{number(there.kvkNumber)}</p>
        <p className="actions">
          <Link
            className="button button-small"
            to={paths.mergeEmployers(there.id, { met: here.id, blijft: "ja" })}
            aria-label={`${t("swap")}: ${t("swapHint", { name: there.name })}`}
          >
            {t("swap")}
          </Link>
          <span className="small soft">{t("swapHint", { name: there.name })}</span>
        </p>
      </section>
    </div>
  );
}

function Fields({ comparison: { here, there, differing }, picks }: { comparison: Comparison; picks: Props["picks"] }) {
  const t = useText(mergeWords);
  const from = { this: t("hereOf", here), other: t("thereOf", there), both: null };
  return (
    <section className="section" aria-labelledby="differing">
      <h2 id="differing">{t("differing", { count: differing.length })}</h2>
      {differing.length > 0 && (
        <>
          <div className="versions-head" aria-hidden="true">
            <span>{t("field")}</span>
            <span>{from.this}</span>
            <span>{from.other}</span>
          </div>
          <div className="versions">
            {differing.map(({ choice, offers }) => (
              <fieldset key={choice}>
                <legend>{t(`choice.${choice}`)}</legend>
                {everyPick
                  .flatMap((pick) => offers.find((offer) => offer.pick === pick) ?? [])
                  .map(({ pick, shown }) => (
                    <label className={pick === "both" ? "version version-both" : "version"} key={pick}>
                      <input
                        type="radio"
                        name={`pick.${choice}`}
                        value={pick}
                        defaultChecked={pick === (picks[choice] ?? offers[0]?.pick)}
                      />
                      <span>
                        {shown || <span className="soft">{t("empty")}</span>}
                        {from[pick] && <span className="meta">{from[pick]}</span>}
                      </span>
                    </label>
                  ))}
              </fieldset>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function RelationTable({ relations }: Comparison) {
  const t = useText(mergeWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="relations">
      <h2 id="relations">{t("relations")}</h2>
      <p className="small soft">{t("relationsText")}</p>
      <table className="table table-tight" role="table">
        <caption className="unseen">{t("relations")}</caption>
        <TableHead labels={[t("relations"), num(t("column.here")), num(t("column.there")), num(t("sum"))]} />
        <tbody role="rowgroup">
          {relations.map((row) => (
            <tr role="row" key={row.relation}>
              <th role="rowheader" scope="row">
                {t(`relation.${row.relation}`)}
              </th>
              <td role="cell" className="num">
                {format.number(row.here)}
              </td>
              <td role="cell" className="num">
                {format.number(row.there)}
              </td>
              <td role="cell" className="num">
                <strong>{format.number(row.sum)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
