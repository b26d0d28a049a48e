import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { num, TableHead } from "../design/table-head";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { visitWords } from "./visit-words";
import { MOST, whiteSpotsFor } from "./white-spots.server";

export const loader = memberRoute("visit.rank", ({ request, viewer }) => ({
  ...whiteSpotsFor(viewer, localeOf(request, viewer.locale)),
  most: MOST,
}));

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(visitWords, locale)("white.title"));

export default function WhiteSpotsPage() {
  const t = useText(visitWords);
  const format = useFormats();
  const { since, cells, rows, most } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("white.title")}
        crumbs={[{ label: t("title"), to: paths.visitList() }]}
        intro={t("white.intro", { day: format.day(since) })}
      />
      <section className="section" aria-labelledby="cells">
        <h2 id="cells">{t("white.cells")}</h2>
        {cells.length === 0 ? (
          <p className="empty-small">{t("white.none")}</p>
        ) : (
          <>
            <p className="small soft">{t("white.cellsIntro", { most })}</p>
            <CellTable cells={cells} />
          </>
        )}
      </section>
      <section className="section" aria-labelledby="sectors">
        <h2 id="sectors">{t("white.sectors")}</h2>
        <p className="small soft">{t("white.sectorsIntro")}</p>
        <SectorTable rows={rows} />
      </section>
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function CellTable({ cells }: { cells: Page["cells"] }) {
  const t = useText(visitWords);
  const format = useFormats();
  const numbers = [
    { label: t("white.unseen"), of: "unseen" },
    { label: t("white.known"), of: "known" },
    { label: t("white.visited"), of: "visited" },
    { label: t("white.members"), of: "members" },
  ] as const;
  return (
    <table className="table table-stack" role="table">
      <TableHead
        labels={[t("white.sector"), t("white.district"), t("white.size"), ...numbers.map(({ label }) => num(label))]}
      />
      <tbody role="rowgroup">
        {cells.map((cell) => (
          <tr role="row" key={cell.to}>
            <th role="rowheader" scope="row">
              <Link to={cell.to}>
                {cell.sector ?? t("noSector")}
                <span className="unseen">
                  , {cell.district}, {t(`white.sizes.${cell.sizeClass}`)}
                </span>
              </Link>
            </th>
            <td role="cell" data-label={t("white.district")}>
              {cell.district}
            </td>
            <td role="cell" data-label={t("white.size")}>
              {t(`white.sizes.${cell.sizeClass}`)}
            </td>
            {numbers.map(({ label, of }) => (
              <td role="cell" className="num" data-label={label} key={of}>
                {format.number(cell[of])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SectorTable({ rows }: { rows: Page["rows"] }) {
  const t = useText(visitWords);
  const format = useFormats();
  const numbers = [
    { label: t("white.known"), of: "known" },
    { label: t("white.visited"), of: "visited" },
    { label: t("white.members"), of: "members" },
  ] as const;
  return (
    <table className="table table-stack" role="table">
      <TableHead labels={[t("white.sector"), num(t("white.base")), ...numbers.map(({ label }) => num(label))]} />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.code}>
            <th role="rowheader" scope="row">
              <Link to={row.to}>{row.name}</Link>
            </th>
            <td role="cell" className="num" data-label={t("white.base")}>
              {row.base ? (
                <>
                  {format.number(row.base.employers)}{" "}
                  {row.base.counts === "establishments" && <span className="soft">{t("white.establishments")}</span>}
                </>
              ) : (
                <span className="soft">{t("white.noBase")}</span>
              )}
            </td>
            {numbers.map(({ label, of }) => (
              <td role="cell" className="num" data-label={label} key={of}>
                {format.number(row[of])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
