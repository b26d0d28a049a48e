import { employerKinds } from "db/schema/lists";
import { type EmployerKind, folded, kvkNumberOf, postcodeOf, websiteOf } from "../employers/employer";
import { emailPattern, phonePattern } from "../forms/form";
import type { ImportField } from "./field";
import type { Outcome, RowRefusal } from "./outcome";
import { sbiCodeOf, sbiVersionOf } from "./sbi";
import { type Size, sizeOf } from "./size";

/** What each field makes of its text, white space folded. */
export const values = {
  name: (text: string): Outcome<string> => {
    if (!/[\p{L}\p{N}]/u.test(text)) return { why: "noName" };
    return text.length > 200 ? { why: "nameTooLong" } : { value: text };
  },
  kvkNumber: (text: string): Outcome<string | null> => dated(text) ?? numberOf(text),
  branchNumber: optional((text) => dated(text) ?? branchOf(text)),
  sector: optional(upTo(200)),
  sbiCode: optional((text) => dated(text) ?? sbiCodeOf(text)),
  sbiVersion: optional(sbiVersionOf),
  size: (text: string): Outcome<Size> =>
    isBlank(text) ? { value: { headCount: null, sizeClass: null } } : (dated(text) ?? sizeOf(text)),
  address: optional(upTo(200)),
  postcode: optional(orRefuse(postcodeOf, "postcodeWrong")),
  place: optional(upTo(100)),
  website: optional((text) => (text.length > 200 ? { why: "tooLong" } : orRefuse(websiteOf, "websiteWrong")(text))),
  kinds: (text: string): Outcome<EmployerKind[]> => (isBlank(text) ? { value: [] } : kindsOf(text)),
  contactName: optional(upTo(120)),
  contactEmail: optional(emailOf),
  contactPhone: optional<string>((text) =>
    phonePattern.test(text) && /\d/.test(text) && text.length <= 40 ? { value: text } : { why: "phoneWrong" },
  ),
} satisfies Record<ImportField, (text: string) => Outcome<unknown>>;

const isBlank = (text: string) => /^([-–—?.]*|onbekend|unknown|n\.?b\.?|n\.?v\.?t\.?|n\/?a|geen|none)$/i.test(text);

function optional<Value>(read: (text: string) => Outcome<Value>): (text: string) => Outcome<Value | null> {
  return (text) => (isBlank(text) ? { value: null } : read(text));
}

function orRefuse<Value>(read: (text: string) => Value | undefined, why: RowRefusal): (text: string) => Outcome<Value> {
  return (text) => {
    const value = read(text);
    return value === undefined ? { why } : { value };
  };
}

function upTo(length: number): (text: string) => Outcome<string> {
  return (text) => (text.length > length ? { why: "tooLong" } : { value: text });
}

const month = "(jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sept?|okt|oct|nov|dec)";
const day = new RegExp(
  `^(\\d{4}-\\d{2}-\\d{2}( .*)?|\\d{1,2}[-/]\\d{1,2}[-/](\\d{2}|\\d{4})|\\d{1,2}[- ]${month}\\.?([- ]\\d{2,4})?|${month}\\.?[- ]\\d{2,4})$`,
  "i",
);

/** A spreadsheet makes dates of what looks like one: "2-9" became 2 September, and says so in a csv. */
const dated = (text: string): { why: "isDate" } | undefined => (day.test(text) ? { why: "isDate" } : undefined);

/**
 * An empty cell and a 0 say that there is no number: such bodies exist. Seven digits lost the zero in front of them in a spreadsheet
 * (registers begin at 01, so that at most one is lost); what is shorter could be anything.
 */
function numberOf(text: string): Outcome<string | null> {
  const digits = text.replace(/[\s.]/g, "");
  if (digits === "" || digits === "0") return { value: null, remark: "noNumber" };
  if (/^[\do]{7,8}$/i.test(digits) && /o/i.test(digits)) return { why: "letterO" };
  if (!/^\d+$/.test(digits)) return { why: "numberNotDigits" };
  if (/^0+$/.test(digits)) return { why: "numberZero" };
  if (digits.length < 7) return { why: "numberTooShort" };
  const value = kvkNumberOf(digits.padStart(8, "0"));
  if (value === undefined) return { why: "numberTooLong" };
  return digits.length === 7 ? { value, remark: "zerosRestored" } : { value };
}

function branchOf(text: string): Outcome<string> {
  const digits = text.replace(/[\s.]/g, "");
  if (!/^\d{5,12}$/.test(digits) || /^0+$/.test(digits)) return { why: "branchNotNumber" };
  const value = digits.padStart(12, "0");
  return digits.length < 12 ? { value, remark: "branchZerosRestored" } : { value };
}

function emailOf(text: string): Outcome<string> {
  const email = text.toLowerCase();
  if (email.length > 200) return { why: "tooLong" };
  return emailPattern.test(email) && !/[;,<>]/.test(email) ? { value: email } : { why: "emailWrong" };
}

const kindWords: Record<EmployerKind, string[]> = {
  municipallyOwned: ["gemeentelijke deelneming", "deelneming", "municipally owned"],
  contractPartner: ["contractpartner", "contract partner"],
  subsidised: ["krijgt subsidie", "subsidierelatie", "gesubsidieerd", "subsidised", "subsidized"],
  public: ["publiek", "overheid", "public"],
  private: ["privaat", "private"],
  education: ["onderwijsinstelling", "onderwijs", "educational institution", "education"],
  example: ["voorbeeldwerkgever", "voorbeeld", "example employer", "example"],
};
const bare = (word: string) => folded(word).replace(/[^a-z]/g, "");
const kindByWord = new Map(
  employerKinds.flatMap((kind) => [kind, ...kindWords[kind]].map((word) => [bare(word), kind] as const)),
);

function kindsOf(text: string): Outcome<EmployerKind[]> {
  const words = text.split(/[,;/+]/).filter((word) => word.trim() !== "");
  const kinds = words.map((word) => kindByWord.get(bare(word)));
  return kinds.includes(undefined)
    ? { why: "kindUnknown" }
    : { value: employerKinds.filter((kind) => kinds.includes(kind)) };
}
