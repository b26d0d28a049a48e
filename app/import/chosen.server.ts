import { comparedFields, fieldChoices } from "./run";
import { choose, type ImportRun, type RowChoices } from "./runs.server";

/** Keeps what the form says of fields (`field.name`) and of rows that are perhaps the same (`row.12`). Returns how many rows were chosen about. */
export function keepChoices(run: ImportRun, form: FormData): number {
  const fields = Object.fromEntries(
    comparedFields.flatMap((field) => {
      const choice = fieldChoices.find((known) => known === form.get(`field.${field}`));
      return choice ? [[field, choice]] : [];
    }),
  );
  const rows: RowChoices = new Map();
  for (const [name, value] of form) {
    const no = /^row\.(\d{1,7})$/.exec(name)?.[1];
    if (no !== undefined) rows.set(Number(no), value === "same" || value === "different" ? value : null);
  }
  choose(run, { fields, rows });
  return [...rows.values()].filter((choice) => choice !== null).length;
}
