import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { SelectField } from "../forms/fields";
import type { FormAnswer } from "../forms/form";
import { ServerFormFrame } from "../forms/form-page";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { unseparated } from "../sheets/sheet";
import { chooseColumns } from "./choose.server";
import { ColumnTable } from "./column-table";
import { FileSection } from "./file-section";
import { importWords } from "./messages";
import { firstRows } from "./rows.server";
import { pathOfRun } from "./run-list";
import { findRunFor, removeRun, rowsOf } from "./runs.server";
import { Steps } from "./steps";

const open = ["columns", "checking", "checked"];

export const loader = memberRoute("employer.import", ({ params, viewer }) => {
  const found = findRunFor(viewer, params.id);
  if (!found?.inside.rows) throw notFound();
  const { run, step } = found;
  if (!open.includes(step)) throw redirect(pathOfRun({ id: run.id, step }));
  const rows = firstRows(run.id, 4);
  const header = run.headerNo !== null ? (rows[0]?.cells ?? []) : null;
  return {
    id: run.id,
    fileName: run.fileName,
    facts: run.facts,
    rows: rowsOf(run),
    seesEmployers: found.inside.employers,
    initial: {
      separator: run.facts.separator === "\t" ? "tab" : (run.facts.separator ?? unseparated),
      encoding: run.facts.encoding ?? "",
      sheet: run.facts.sheet ?? "",
      header: header ? "yes" : "",
      sbiVersion: run.sbiVersion ?? "",
      columns: run.columns.map((field) => field ?? ""),
    },
    columns: Array.from({ length: run.facts.columns }, (_, index) => ({
      heading: header?.[index]?.trim() || null,
      samples: rows
        .filter(({ no }) => no !== run.headerNo)
        .slice(0, 3)
        .map(({ no, cells }) => ({ no, text: (cells[index] ?? "").slice(0, 80) })),
      known: run.columns[index] !== null && run.columns[index] !== undefined,
    })),
  };
});

export const action = memberRoute("employer.import", async ({ request, params, viewer }) => {
  const found = findRunFor(viewer, params.id);
  if (!found?.inside.rows) throw notFound();
  const { run, step } = found;
  const form = await request.formData();
  if (!open.includes(step)) return redirect(pathOfRun({ id: run.id, step }));
  const locale = localeOf(request, viewer.locale);
  if (form.get("do") === "away") {
    await removeRun(run.id);
    return redirect(paths.imports(), { headers: flash({ text: text(importWords, locale)("columns.thrown") }) });
  }
  return chooseColumns(run, form, locale);
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, (locale) => `${text(importWords, locale)("title")} · ${text(importWords, locale)("columns.title")}`);

export default function ColumnsPage() {
  const t = useText(importWords);
  const format = useFormats();
  const page = useLoaderData<typeof loader>();
  const { facts, columns, rows, initial } = page;
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({ rules: {}, initial, answer });
  const chosen = [form.valueOf("columns") ?? []].flat();
  const asksSbi = chosen.some((field) => field === "sbiCode" || field === "");
  const found = columns.filter(({ known }) => known).length;
  return (
    <>
      <PageHead
        title={t("title")}
        crumbs={
          page.seesEmployers
            ? [
                { label: t("employers"), to: paths.employers() },
                { label: t("title"), to: paths.imports() },
              ]
            : [{ label: t("title"), to: paths.imports() }]
        }
        intro={t("file", { name: page.fileName, rows })}
      />
      <Steps at="columns" />
      <ServerFormFrame form={form} className="stack" key={`${facts.separator} ${facts.encoding} ${facts.sheet}`}>
        <FileSection form={form} fileName={page.fileName} facts={facts} rows={rows} />
        <section className="section" aria-labelledby="kol">
          <div className="section-head">
            <h2 id="kol">{t("columns.title")}</h2>
            <span className="count">
              {t("columns.recognised", { found: format.number(found), all: format.number(columns.length) })}
            </span>
          </div>
          <p>{t("columns.right")}</p>
          <ColumnTable form={form} columns={columns} />
          {asksSbi && (
            <div className="fields">
              <SelectField
                form={form}
                name="sbiVersion"
                label={t("columns.sbiVersion")}
                hint={t("columns.sbiHint")}
                empty={t("columns.sbiInColumn")}
                options={["2008", "2025"].map((value) => ({ value, label: value }))}
              />
            </div>
          )}
        </section>
        <p className="save">
          <button className="button button-primary" type="submit">
            {t("columns.check", { rows })}
          </button>{" "}
          <button className="button button-quiet" type="submit" name="do" value="away" formNoValidate>
            {t("columns.away")}
          </button>{" "}
          <span className="small soft">{t("columns.nothingYet")}</span>
        </p>
      </ServerFormFrame>
    </>
  );
}
