import { sbiVersions } from "db/schema/lists";
import { TableHead } from "../design/table-head";
import type { SbiVersion } from "../employers/employer";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { sectorWords } from "./messages";
import { shownPrefixes, shownSbi } from "./sbi";

type Answer = { version: SbiVersion; prefix: string | null; sector: string | null };

/** What one code becomes in each version, and why. */
export function SbiAnswer({ code, answers }: { code: string; answers: Answer[] }) {
  const t = useText(sectorWords);
  return (
    <section className="section pad" aria-labelledby="antwoord">
      <h2 id="antwoord">{t("sbi.answer", { code: shownSbi(code) })}</h2>
      <dl className="facts">
        {answers.map(({ version, prefix, sector }) => (
          <div className="contents" key={version}>
            <dt>{t("sbi.in", { version })}</dt>
            <dd>
              {prefix === null
                ? t("sbi.notThere")
                : sector
                  ? t("sbi.becomes", { sector, prefix: shownSbi(prefix) })
                  : t("sbi.onPurpose", { prefix: shownSbi(prefix) })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type TableRow = { name: string | null } & Record<SbiVersion, string[]>;

/** The table by sector: on a row what leads there in each version. */
export function SbiTable({ rows }: { rows: TableRow[] }) {
  const t = useText(sectorWords);
  return (
    <table className="table table-stack" role="table">
      <caption className="unseen">{t("sbi.caption")}</caption>
      <TableHead labels={[t("column.sector"), ...sbiVersions.map((version) => t("sbi.in", { version }))]} />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.name}>
            <th role="rowheader" scope="row">
              {row.name ?? t("sbi.nothing")}
            </th>
            {sbiVersions.map((version) => (
              <td role="cell" data-label={t("sbi.in", { version })} key={version}>
                {shownPrefixes(row[version]).join(", ") || t("sbi.noneHere")}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Unmapped = { id: number; name: string; code: string; version: SbiVersion; sector: string | null };

/** Employers whose code led nowhere when it was recorded, with what the table says of it now. */
export function UnmappedTable({ rows }: { rows: Unmapped[] }) {
  const t = useText(sectorWords);
  return (
    <table className="table table-stack" role="table">
      <caption className="unseen">{t("unmapped.caption")}</caption>
      <TableHead labels={[t("unmapped.employer"), t("unmapped.code"), t("unmapped.now")]} />
      <tbody role="rowgroup">
        {rows.map(({ id, name, code, version, sector }) => (
          <tr role="row" key={id}>
            <th role="rowheader" scope="row">
              <a href={paths.employer(id)}>{name}</a>
            </th>
            <td role="cell" data-label={t("unmapped.code")}>
              {code} ({version})
            </td>
            <td role="cell" data-label={t("unmapped.now")}>
              {sector ?? t("unmapped.noSector")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
