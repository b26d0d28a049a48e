import { num, TableHead } from "../design/table-head";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { Count, CountCell } from "../programme/counted";
import { sectorWords } from "./messages";
import type { Coverage, SectorRow } from "./sectors.server";
import { useShare } from "./use-share";

const before = ["employers", "members", "signatories", "plans"] as const;
const after = ["promises", "planLate"] as const;

/** Every sector in a row, those without one, and all together; plain links, since every number is one. */
export function SectorTable({ rows, total }: { rows: SectorRow[]; total: SectorRow }) {
  const t = useText(sectorWords);
  return (
    <table className="table table-stack table-cells" role="table">
      <caption className="unseen">{t("caption")}</caption>
      <TableHead
        labels={[
          t("column.sector"),
          ...[...before, "coverage" as const, ...after].map((column) => num(t(`column.${column}`))),
        ]}
      />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row row={row} key={row.sector?.code} />
        ))}
      </tbody>
      <tfoot role="rowgroup">
        <Row row={total} />
      </tfoot>
    </table>
  );
}

function Row({ row }: { row: SectorRow }) {
  const t = useText(sectorWords);
  const { sector, coverage } = row;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {sector?.id ? <a href={paths.sector(sector.id)}>{sector.name}</a> : (sector?.name ?? t("total"))}
      </th>
      {before.map((column) => (
        <CountCell key={column} of={row[column]} label={t(`column.${column}`)} />
      ))}
      <td role="cell" className="num two-wide" data-label={sector?.id ? t("column.coverage") : undefined}>
        {coverage ? <CoverageText coverage={coverage} /> : sector?.id && <span className="soft">{t("unknown")}</span>}
      </td>
      {after.map((column) => (
        <CountCell key={column} of={row[column]} label={t(`column.${column}`)} />
      ))}
    </tr>
  );
}

function CoverageText({ coverage: { counts, part, whole } }: { coverage: Coverage }) {
  const t = useText(sectorWords);
  const format = useFormats();
  const share = useShare();
  const of = { whole: format.number(whole), share: share(part.n, whole) };
  return (
    <span>
      <Count of={part} />{" "}
      <span className="soft">{counts === "establishments" ? t("ofEstablishments", of) : t("of", of)}</span>
    </span>
  );
}
