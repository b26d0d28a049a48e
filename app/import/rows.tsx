import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { DownloadIcon } from "../design/icons";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText, useTextOf } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { importWords } from "./messages";
import { RowTable } from "./row-table";
import { rowWords } from "./row-words";
import { listRows, whichFrom, whichIn } from "./rows.server";
import { pathOfRun } from "./run-list";
import { findRunFor, rowsOf } from "./runs.server";

const PAGE = 50;

export const loader = memberRoute("employer.import", ({ request, params, viewer }) => {
  const found = findRunFor(viewer, params.id);
  if (!found?.inside.rows || found.run.emptiedAt) throw notFound();
  const { run, step, inside } = found;
  const { searchParams } = new URL(request.url);
  const which = whichFrom(searchParams.get("wat"));
  const after = Number(searchParams.get("na") ?? -1);
  const rows = listRows(run, which, {
    after: Number.isInteger(after) ? after : -1,
    limit: PAGE + 1,
    locale: localeOf(request, viewer.locale),
  });
  const shown = rows.slice(0, PAGE).map((row) => (inside.employers ? row : { ...row, employer: null, changes: [] }));
  return {
    id: run.id,
    fileName: run.fileName,
    all: rowsOf(run),
    back: pathOfRun({ id: run.id, step }),
    which,
    wat: whichIn(which),
    rows: shown,
    after,
    next: rows.length > PAGE ? (shown.at(-1)?.no ?? null) : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, (locale) => text(importWords, locale)("rows.title"));

export default function ImportRowsPage() {
  const t = useText(importWords);
  const words = useTextOf(rowWords as never);
  const { id, fileName, all, back, which, wat, rows, after, next } = useLoaderData<typeof loader>();
  const title =
    which === null
      ? t("rows.all")
      : "outcome" in which
        ? t(`rows.outcome.${which.outcome}`)
        : words(`remark.${which.what}`, { field: words(`field.${which.field}`) });
  return (
    <>
      <PageHead
        title={title}
        crumbs={[
          { label: t("title"), to: paths.imports() },
          { label: fileName, to: back },
        ]}
        intro={t("file", { name: fileName, rows: all })}
        actions={
          rows.length > 0 && (
            <>
              <a className="button" href={paths.exportImportRows(id, "csv", { wat })} download>
                <DownloadIcon /> {t("rows.csv")}
              </a>
              <a className="button" href={paths.exportImportRows(id, "xlsx", { wat })} download>
                {t("rows.xlsx")}
              </a>
            </>
          )
        }
      />
      {rows.length > 0 ? <RowTable rows={rows} /> : <p className="empty-small">{t("rows.none")}</p>}
      <p className="actions">
        {next !== null && (
          <Link className="button" rel="next" to={paths.importRows(id, { wat, na: next })}>
            {t("rows.next", { count: String(PAGE) })}
          </Link>
        )}
        {after > -1 && <Link to={paths.importRows(id, { wat })}>{t("rows.first")}</Link>}
      </p>
    </>
  );
}
