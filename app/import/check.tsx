import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { DownloadIcon } from "../design/icons";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { BusyView } from "./busy-view";
import { CheckCounts } from "./check-counts";
import { CheckFields } from "./check-fields";
import { keepChoices } from "./chosen.server";
import { importWords } from "./messages";
import { MendedAndSeen, WithoutNumber } from "./noticed";
import { PerhapsTable } from "./perhaps-table";
import { previewOf } from "./preview.server";
import { progressOf } from "./progress.server";
import { RefusedTable } from "./refused-table";
import { pathOfRun } from "./run-list";
import { askImport, findRunFor, rowsOf } from "./runs.server";
import { Steps } from "./steps";
import { begin } from "./work.server";

export const loader = memberRoute("employer.import", ({ request, params, viewer }) => {
  const found = findRunFor(viewer, params.id);
  if (!found?.inside.rows) throw notFound();
  const { run, step, inside } = found;
  if (step === "checking") return { busy: progressOf(run, step) };
  if (step !== "checked") throw redirect(pathOfRun({ id: run.id, step }));
  return {
    id: run.id,
    fileName: run.fileName,
    rows: rowsOf(run),
    inside,
    preview: previewOf(run, inside, localeOf(request, viewer.locale)),
    busy: null,
  };
});

/** Takes the choices, and begins. */
export const action = memberRoute("employer.import", async ({ request, params, viewer }) => {
  const found = findRunFor(viewer, params.id);
  if (!found?.inside.rows) throw notFound();
  const { run, step } = found;
  if (step !== "checked") return redirect(pathOfRun({ id: run.id, step }));
  keepChoices(run, await request.formData());
  askImport(run);
  begin();
  return redirect(paths.importBusy(run.id));
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, (locale) => text(importWords, locale)("check.title"));

export default function CheckPage() {
  const page = useLoaderData<typeof loader>();
  if (page.busy) return <BusyView progress={page.busy} here={paths.importCheck(page.busy.id)} />;
  return <Checked page={page} />;
}

type Page = Extract<Awaited<ReturnType<typeof loader>>, { busy: null }>;

function Checked({ page: { id, fileName, rows, inside, preview } }: { page: Page }) {
  const t = useText(importWords);
  const format = useFormats();
  const { outcomes, perhaps, changed } = preview;
  const open = inside.employers ? perhaps.filter(({ choice }) => choice === null).length : outcomes.perhaps;
  const none = rows > 0 && outcomes.refused === rows;
  const entered = outcomes.new + outcomes.known + outcomes.changed;
  const idle = outcomes.new === 0 && outcomes.changed === 0 && outcomes.perhaps === 0 && preview.fields.length === 0;
  return (
    <>
      <PageHead
        title={t("check.title")}
        crumbs={[{ label: t("title"), to: paths.imports() }]}
        intro={t("file", { name: fileName, rows })}
        actions={
          <a className="button" href={paths.exportImportRows(id, "xlsx")} download>
            <DownloadIcon /> {t("check.all")}
          </a>
        }
      />
      <Steps at="check" />
      <Form method="post" className="stack">
        <p className="notice">
          <strong>{t("check.nothingYet")}</strong>{" "}
          {none
            ? t("check.allRefused")
            : idle
              ? t("check.nothingToDo")
              : open > 0 && inside.employers
                ? t("check.choose", { count: open })
                : t("check.ready")}
        </p>
        <CheckCounts preview={preview} open={open} />
        {preview.fields.length > 0 || changed.length > 0 ? (
          <CheckFields id={id} fields={preview.fields} changed={changed} count={outcomes.changed} />
        ) : null}
        {outcomes.perhaps > 0 && (
          <PerhapsTable rows={perhaps} all={outcomes.perhaps} open={open} hidden={!inside.employers} />
        )}
        <div className="pair pad">
          {preview.withoutNumber > 0 && <WithoutNumber id={id} rows={preview.noNumber} count={preview.withoutNumber} />}
          <MendedAndSeen id={id} seen={preview.seen} />
        </div>
        {outcomes.refused > 0 && <RefusedTable id={id} rows={preview.refused} count={outcomes.refused} />}
        <p className="save">
          {!none && (
            <button className="button button-primary" type="submit">
              {t("check.enter", { rows: entered })}
            </button>
          )}{" "}
          <Link className="button" to={paths.importColumns(id)}>
            {t("check.back")}
          </Link>{" "}
          <span className="small soft">
            {open > 0 && t("check.waits", { count: open })}{" "}
            {outcomes.refused > 0 && t("check.refusedCount", { count: format.number(outcomes.refused) })}
          </span>
        </p>
      </Form>
    </>
  );
}
