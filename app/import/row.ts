import type { EmployerKind, SbiVersion, SizeClass } from "../employers/employer";
import { type SheetRow, textIn } from "../sheets/sheet";
import { type Columns, type ImportField, importFields } from "./field";
import type { Outcome, RowRefusal, RowRemark } from "./outcome";
import { values } from "./values";

export { type RowRefusal, type RowRemark, rowRefusals, rowRemarks } from "./outcome";

export type Judged = {
  name: string;
  kvkNumber: string | null;
  branchNumber: string | null;
  sector: string | null;
  sbiCode: string | null;
  sbiVersion: SbiVersion | null;
  headCount: number | null;
  sizeClass: SizeClass | null;
  address: string | null;
  postcode: string | null;
  place: string | null;
  website: string | null;
  kinds: EmployerKind[];
  contact: { name: string; email: string | null; phone: string | null } | null;
  remarks: { what: RowRemark; field: ImportField }[];
};
type Refused = { refused: { why: RowRefusal; field: ImportField; value: string } };

const LONGEST_SHOWN = 200;

/** What a row says by itself, before looking at what is here already; the first thing wrong with it, in the order of the fields. */
export function judge(row: SheetRow, columns: Columns, sbiVersion: SbiVersion | null): Judged | Refused {
  const found: Partial<Record<ImportField, unknown>> = {};
  const remarks: Judged["remarks"] = [];
  const refuse = (why: RowRefusal, field: ImportField): Refused => ({
    refused: { why, field, value: textOf(row, columns, field).slice(0, LONGEST_SHOWN) },
  });
  for (const field of importFields) {
    const outcome: Outcome<unknown> = wrongIn(row, columns, field) ?? values[field](textOf(row, columns, field));
    if ("why" in outcome) return refuse(outcome.why, field);
    found[field] = outcome.value;
    if (outcome.remark) remarks.push({ what: outcome.remark, field });
  }
  const { contactName, contactEmail, contactPhone, size, ...own } = found as Found;
  const version = own.sbiVersion ?? sbiVersion;
  if (own.sbiCode !== null && version === null) return refuse("sbiVersionMissing", "sbiCode");
  const person = contactName ?? contactEmail;
  if (person !== null && person.length > 120) return refuse("tooLong", "contactEmail");
  if (person === null && contactPhone !== null) remarks.push({ what: "phoneWithoutPerson", field: "contactPhone" });
  return {
    ...own,
    ...size,
    sbiVersion: own.sbiCode === null ? null : version,
    contact: person === null ? null : { name: person, email: contactEmail, phone: contactPhone },
    remarks,
  };
}

type Found = { [Field in ImportField]: Extract<ReturnType<(typeof values)[Field]>, { value: unknown }>["value"] };

const cellsOf = ({ cells }: SheetRow, columns: Columns, field: ImportField) =>
  cells.filter((_, index) => columns[index] === field);

const textOf = (row: SheetRow, columns: Columns, field: ImportField) =>
  cellsOf(row, columns, field)
    .map((cell) => cleaned(textIn(cell)))
    .filter((text) => text !== "")
    .join(" ");

/** White space folded, without what is never seen, and without the mark that our own csv puts before = + - and @. */
const cleaned = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u200b\u2060\u00ad]/gu, "")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");

const wrongCells = { date: "isDate", error: "cellError", formula: "formulaWithoutOutcome" } as const;
const errorText = /^#(N\/A|N\/B|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV\/0!|DEEL\/0!|NUM!|GETAL!|NULL!|LEEG!)$/i;

/** A cell without a value of its own; a csv says an error as text. No field is a date. */
function wrongIn(row: SheetRow, columns: Columns, field: ImportField): { why: RowRefusal } | undefined {
  for (const cell of cellsOf(row, columns, field)) {
    if (typeof cell === "object") return { why: wrongCells[cell.odd] };
    if (errorText.test(cell.trim())) return { why: "cellError" };
  }
}
