import { sizeClasses } from "db/schema/lists";
import { num, TableHead } from "../design/table-head";
import { useFormats, useText } from "../language/use-text";
import { useShare } from "../sectors/use-share";
import type { ReachCell, ReachRow } from "./reach.server";
import { reachWords } from "./reach-words";

/** Every sector in a row and every size in a column; plain links, since a page has a hundred and fifty. */
export function ReachTable({ rows, total, withBase }: { rows: ReachRow[]; total: ReachRow; withBase: boolean }) {
  const t = useText(reachWords);
  const sizes = sizeClasses.filter((size) => total.cells[size].known > 0);
  const shown = { sizes, withBase };
  return (
    <table className="table table-stack table-cells" role="table">
      <caption className="unseen">{t("caption")}</caption>
      <TableHead
        labels={[
          t("sector"),
          ...sizes.map((size) => num(t(`sizes.${size}`))),
          num(t("total")),
          ...(withBase ? [num(t("base"))] : []),
        ]}
      />
      <tbody role="rowgroup">
        {rows
          .filter(({ all, base }) => all.known > 0 || base !== null)
          .map((row) => (
            <Row key={row.code} row={row} {...shown} />
          ))}
      </tbody>
      <tfoot role="rowgroup">
        <Row row={{ ...total, name: t("total") }} {...shown} />
      </tfoot>
    </table>
  );
}

function Row({ row, sizes, withBase }: { row: ReachRow; sizes: (typeof sizeClasses)[number][]; withBase: boolean }) {
  const t = useText(reachWords);
  const { name, cells, all, base } = row;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {name}
      </th>
      {sizes.map((size) => (
        <Cell key={size} cell={cells[size]} label={t(`sizes.${size}`)} />
      ))}
      <Cell cell={all} label={t("total")} />
      {withBase && (
        <td role="cell" className="num" data-label={base ? t("base") : undefined}>
          {base && (
            <>
              <Of base={base} />{" "}
              {base.counts === "establishments" && <span className="soft">{t("establishments")}</span>}
            </>
          )}
        </td>
      )}
    </tr>
  );
}

function Of({ base: { heard, employers, to } }: { base: NonNullable<ReachRow["base"]> }) {
  const t = useText(reachWords);
  const format = useFormats();
  const share = useShare();
  const words = t("ofBase", {
    share: share(heard, employers),
    heard: format.number(heard),
    base: format.number(employers),
  });
  return to ? <a href={to}>{words}</a> : words;
}

function Cell({ cell: { known, heard, to, toNot }, label }: { cell: ReachCell; label: string }) {
  const t = useText(reachWords);
  const format = useFormats();
  if (known === 0)
    return (
      <td role="cell" className="num" data-label={label}>
        <span className="soft">–</span>
      </td>
    );
  const of = t("of", { heard: format.number(heard), known: format.number(known) });
  return (
    <td role="cell" className="num reach" data-label={label}>
      {to ? <a href={to}>{of}</a> : of}
      {toNot && (
        <span className="sub">
          <a href={toNot}>{t("notYet", { count: format.number(known - heard) })}</a>
        </span>
      )}
    </td>
  );
}
