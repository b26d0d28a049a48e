/** Why the import does not take a row. */
export const rowRefusals = [
  "noName",
  "nameTooLong",
  "numberNotDigits",
  "letterO",
  "numberTooShort",
  "numberTooLong",
  "numberZero",
  "branchNotNumber",
  "sbiWrong",
  "sbiVersionWrong",
  "sbiVersionMissing",
  "sizeNegative",
  "sizeNotWhole",
  "sizeUnclear",
  "postcodeWrong",
  "websiteWrong",
  "kindUnknown",
  "emailWrong",
  "phoneWrong",
  "tooLong",
  "isDate",
  "cellError",
  "formulaWithoutOutcome",
] as const;
export type RowRefusal = (typeof rowRefusals)[number];

/** What it says about a row that it takes. */
export const rowRemarks = ["noNumber", "zerosRestored", "branchZerosRestored", "phoneWithoutPerson"] as const;
export type RowRemark = (typeof rowRemarks)[number];

/** What one field makes of its text. */
export type Outcome<Value> = { value: Value; remark?: RowRemark } | { why: RowRefusal };
