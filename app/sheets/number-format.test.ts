import { expect, test } from "vitest";
import { dayOf, isDateFormat, shownNumber } from "./number-format";

test.each<[number, string, string]>([
  [2011217, "", "2011217"],
  [62.01, "", "62.01"],
  [0.1 + 0.2, "", "0.3"],
  [100000000012, "", "100000000012"],
  [1.5e21, "", "1500000000000000000000"],
  [0.0000001, "", "0.0000001"],
  [-5, "", "-5"],
  [2011217, "00000000", "02011217"],
  [62.1, "0.00", "62.10"],
  [12345678, "0.00", "12345678"],
  [1250, "#,##0", "1250"],
])("%d with format %j is %s", (value, format, shown) => expect(shownNumber(value, format)).toBe(shown));

test.each<[number, boolean, string]>([
  [1, false, "1900-01-01"],
  [59, false, "1900-02-28"],
  [61, false, "1900-03-01"],
  [45537, false, "2024-09-02"],
  [45537.99999, false, "2024-09-02"],
  [44075, true, "2024-09-02"],
  [1e300, false, "1e+300"],
])("day %d (1904: %s) is %s", (serial, from1904, day) => expect(dayOf(serial, from1904)).toBe(day));

test.each<[number, string | undefined, boolean]>([
  [0, undefined, false],
  [14, undefined, true],
  [49, undefined, false],
  [164, "d-mmm", true],
  [165, "[$-413]dd/mm/yyyy;@", true],
  [166, "[h]:mm", true],
  [167, "00000000", false],
  [168, '0 "dagen"', false],
  [169, "General", false],
  [170, "[Red]#,##0.00\\ €", false],
  [171, "_-* #,##0_d", false],
])("format %d %j: a date is %s", (id, code, expected) => expect(isDateFormat(id, code)).toBe(expected));
