import { data, redirect } from "@remix-run/node";
import type { SbiVersion } from "../employers/employer";
import { nested } from "../forms/parse-form.server";
import { type Locale, text, textOf } from "../language/messages";
import { flash } from "../layouts/flash.server";
import { paths } from "../paths";
import { type Encoding, encodings, type Separator, type SheetChoices, separators, unseparated } from "../sheets/sheet";
import { problemsOf } from "./columns";
import { type Columns, type ImportField, importFields } from "./field";
import { importWords } from "./messages";
import { readAgain } from "./reading.server";
import { rowWords } from "./row-words";
import { type Asked, askCheck, type ImportRun } from "./runs.server";
import { begin } from "./work.server";

/** What the form of the columns says: how the file is to be read, and what each column is. */
export async function chooseColumns(run: ImportRun, form: FormData, locale: Locale) {
  const asked = choicesIn(run, form);
  if (asked) {
    const problem = await readAgain(run, asked);
    if (problem)
      return data({ values: nested(form), errors: { separator: text(rowWords, locale)(`problem.${problem}`) } }, 422);
    return redirect(paths.importColumns(run.id), {
      headers: flash({ text: text(importWords, locale)("columns.readAgain") }),
    });
  }
  if (form.get("do") === "again") return redirect(paths.importColumns(run.id)); // as it was
  const chosen = columnsIn(run, form);
  const problems = problemsOf(chosen.columns, chosen.sbiVersion);
  if (problems.length > 0) {
    const say = textOf(rowWords as never, locale);
    const errors = Object.fromEntries(
      problems.map(({ why, field }) => [
        why === "sbiVersionMissing" ? "sbiVersion" : `columns.${placeOf(chosen.columns, why, field)}`,
        say(`columnsProblem.${why}`, { field: say(`field.${field}`) }),
      ]),
    );
    return data({ values: nested(form), errors }, 422);
  }
  askCheck(run, chosen);
  begin();
  return redirect(paths.importCheck(run.id));
}

/** The column beside which it is said: the last one of two, the first where a name is missing. */
function placeOf(columns: Columns, why: string, field: ImportField): number {
  if (why === "twice") return columns.lastIndexOf(field);
  return Math.max(0, columns.indexOf(null));
}

/** How the file is to be read, when that is another way than it was. */
function choicesIn({ facts, choices }: ImportRun, form: FormData): SheetChoices | undefined {
  const separator = separators.find((known) => known === separatorIn(form.get("separator")));
  const encoding = encodings.find((known) => known === form.get("encoding"));
  const sheet = facts.sheets.find((known) => known === form.get("sheet"));
  const asked: SheetChoices = {
    ...choices,
    ...(separator && { separator: separator as Separator }),
    ...(encoding && { encoding: encoding as Encoding }),
    ...(sheet && { sheet }),
  };
  const same =
    (!separator || separator === (facts.separator ?? unseparated)) &&
    (!encoding || encoding === facts.encoding) &&
    (!sheet || sheet === facts.sheet);
  return same ? undefined : asked;
}

/** A tab cannot stand in the value of an option. */
const separatorIn = (value: FormDataEntryValue | null) => (value === "tab" ? "\t" : value);

function columnsIn({ facts }: ImportRun, form: FormData): Asked {
  const columns = Array.from({ length: facts.columns }, (_, index) => {
    const value = form.get(`columns.${index}`);
    return importFields.find((field) => field === value) ?? null;
  });
  const version = form.get("sbiVersion");
  return {
    columns,
    header: form.get("header") === "yes",
    sbiVersion: version === "2008" || version === "2025" ? (version as SbiVersion) : null,
  };
}
