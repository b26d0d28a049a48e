import { notFound } from "../access/guards.server";
import type { Viewer } from "../access/viewer.server";
import type { Column } from "../employers/export.server";
import { type Locale, text, textOf } from "../language/messages";
import { importWords } from "./messages";
import { rowWords } from "./row-words";
import { firstRows, type RowShown, rowsInChunks, type Which, whichFrom } from "./rows.server";
import { findRunFor, type ImportRun } from "./runs.server";

/**
 * Rows of a run as a file: the columns as they came, so that refused ones can be mended and brought again, and beside them what happened
 * and why. Nothing of what is here: the reader brought every cell of it.
 */
export function exportRows(
  viewer: Viewer,
  id: string | undefined,
  request: Request,
  locale: Locale,
): { name: string; title: string; columns: Column<RowShown>[]; parts: AsyncGenerator<RowShown[]> } {
  const found = findRunFor(viewer, id);
  if (!found?.inside.rows || found.run.emptiedAt) throw notFound();
  const which: Which = whichFrom(new URL(request.url).searchParams.get("wat"));
  const title = text(importWords, locale)("rows.title");
  return {
    name: `import-${found.run.id}`,
    title,
    columns: columnsOf(found.run, locale),
    parts: rowsInChunks(found.run, which, locale),
  };
}

function columnsOf(run: ImportRun, locale: Locale): Column<RowShown>[] {
  const t = text(importWords, locale);
  const words = textOf(rowWords as never, locale);
  const headings = run.headerNo === null ? [] : (firstRows(run.id, 1)[0]?.cells ?? []);
  const headingOf = (index: number) => {
    const field = run.columns[index];
    return headings[index]?.trim() || (field ? words(`field.${field}`) : t("columns.nth", { n: String(index + 1) }));
  };
  const why = ({ remarks }: RowShown) =>
    remarks.map(({ what, field }) => words(`remark.${what}`, { field: words(`field.${field}`) })).join(" ");
  return [
    ...Array.from({ length: run.facts.columns }, (_, index) => ({
      heading: headingOf(index),
      value: (row: RowShown) => row.cells[index] ?? "",
    })),
    { heading: t("rows.rowHead"), width: 8, value: ({ no }) => no },
    { heading: t("rows.outcomeHead"), value: ({ outcome }) => (outcome ? t(`rows.outcome.${outcome}`) : "") },
    { heading: t("rows.why"), width: 60, value: why },
  ];
}
