import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { nameOf } from "../access/viewer.server";
import { DownloadIcon } from "../design/icons";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { keepChoices } from "./chosen.server";
import { listRuns } from "./list.server";
import { importWords } from "./messages";
import { PerhapsTable } from "./perhaps-table";
import { reportOf } from "./report.server";
import { ReportTable } from "./report-table";
import { pathOfRun, RunList } from "./run-list";
import { askImport, askUndo, findRunFor, rowsOf } from "./runs.server";
import { Steps } from "./steps";
import { UndoSection } from "./undo-section";
import { begin } from "./work.server";

export const loader = memberRoute("employer.import", async ({ request, params, viewer }) => {
  const found = findRunFor(viewer, params.id);
  if (!found) throw notFound();
  const { run, step, inside } = found;
  if (step !== "done" && step !== "undone") throw redirect(pathOfRun({ id: run.id, step }));
  return {
    id: run.id,
    fileName: run.fileName,
    rows: rowsOf(run),
    at: run.doneAt ?? run.undoneAt ?? run.at,
    by: nameOf(run.startedBy),
    inside: { ...inside, rows: inside.rows && run.emptiedAt === null },
    emptied: run.emptiedAt !== null,
    undo: run.undoneAt ? { at: run.undoneAt, by: nameOf(run.undoAskedBy ?? 1), reason: run.undoReason ?? "" } : null,
    report: await reportOf(run, inside, localeOf(request, viewer.locale)),
    runs: listRuns(viewer, 10),
  };
});

export const action = memberRoute("employer.import", async ({ request, params, viewer }) => {
  const found = findRunFor(viewer, params.id);
  if (!found) throw notFound();
  const { run, step, inside } = found;
  if (step !== "done") return redirect(pathOfRun({ id: run.id, step }));
  const form = await request.formData();
  const t = text(importWords, localeOf(request, viewer.locale));
  const going = (said: string) => {
    begin();
    return redirect(paths.importBusy(run.id), { headers: flash({ text: said }) });
  };
  if (form.get("do") === "undo") {
    const reason = String(form.get("reason") ?? "")
      .trim()
      .slice(0, 500);
    if (reason === "") return data({ error: t("report.reasonMissing") }, 422);
    askUndo(viewer, run, reason);
    return going(t("report.undoStarted"));
  }
  if (!inside.employers) throw notFound();
  if (keepChoices(run, form) === 0) return data({ chooseError: t("report.nothingChosen") }, 422);
  askImport(run);
  return going(t("report.entering"));
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, (locale) => text(importWords, locale)("report.title"));

export default function ReportPage() {
  const t = useText(importWords);
  const format = useFormats();
  const page = useLoaderData<typeof loader>();
  const { id, fileName, report, inside, undo } = page;
  const answer = useActionData<{ error?: string; chooseError?: string }>();
  return (
    <>
      <PageHead
        title={t("report.title")}
        crumbs={[{ label: t("title"), to: paths.imports() }]}
        intro={t("report.head", { name: fileName, moment: format.moment(page.at), who: page.by })}
        actions={
          inside.rows && (
            <a className="button" href={paths.exportImportRows(id, "xlsx")} download>
              <DownloadIcon /> {t("report.xlsx")}
            </a>
          )
        }
      />
      <Steps at="report" />
      <div className="stack">
        {undo ? (
          <p className="notice" role="status">
            <strong>{t("report.undone")}</strong>{" "}
            {t("report.undoneBy", { moment: format.moment(undo.at), who: undo.by, reason: undo.reason })}{" "}
            {report.undone && t("report.undoneCount", report.undone)}
          </p>
        ) : (
          <p className="notice notice-good" role="status">
            <strong>{t("report.added", { count: report.outcomes.new })}</strong>{" "}
            {t("report.took", { seconds: report.seconds })}{" "}
            {inside.rows && report.outcomes.new > 0 && (
              <a href={paths.importRows(id, { wat: "new" })}>{t("report.see")}</a>
            )}
          </p>
        )}
        <div className="split split-wide pad">
          <div className="stack">
            <ReportTable id={id} report={report} rows={page.rows} inside={inside} />
            {page.emptied && <p className="small soft">{t("report.emptied")}</p>}
            {report.waiting.length > 0 && (
              <Form method="post">
                {answer?.chooseError && (
                  <p className="error" role="alert">
                    {answer.chooseError}
                  </p>
                )}
                <PerhapsTable
                  rows={report.waiting}
                  all={report.outcomes.perhaps}
                  open={report.waiting.filter(({ choice }) => choice === null).length}
                  hidden={false}
                />
                <p className="actions">
                  <button className="button button-primary" type="submit">
                    {t("report.enterChosen")}
                  </button>
                </p>
              </Form>
            )}
            {!undo && <UndoSection report={report} fixed={page.emptied} error={answer?.error} />}
          </div>
          <div className="stack">
            <RunList runs={page.runs} title={t("earlier.all")} current={id} />
          </div>
        </div>
      </div>
    </>
  );
}
