import type { employerKinds, legalForms, sbiVersions, sizeClasses, trainingAnswers } from "db/schema/lists";

export type SizeClass = (typeof sizeClasses)[number];
export type SbiVersion = (typeof sbiVersions)[number];
export type EmployerKind = (typeof employerKinds)[number];
export type LegalForm = (typeof legalForms)[number];
export type TrainingAnswer = (typeof trainingAnswers)[number];

const plainLetters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Without case, accents and outer white space, as names are compared and sorted: "Coöperatie" and "cooperatie" are one. */
export function folded(text: string): string {
  const letters = text
    .replace(/[´’‘`]/g, "'")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  return letters
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}

/** What a list sorts by: folded, from the first letter or digit (`"AAE" Advanced` stands under a). */
export function sortNameOf(name: string): string {
  return folded(name).replace(/^[^\p{L}\p{N}]+/u, "") || folded(name);
}

const legalForm =
  /\b(b\.? ?v\.?|n\.? ?v\.?|v\.? ?o\.? ?f\.?|c\.v\.|u\.a\.|w\.a\.|b\.a\.|(cv|ua|wa|ba|i\.o\.)$)(?=$|[^\p{L}\p{N}])/gu;
const formWord = /^\s*(stichting|vereniging|cooperatie|cooperatieve|maatschap)\s+(?=\S)/;

/** What two names are compared by: folded, without legal form, spaces and signs. "Codemolen B.V." and "codemolen bv" are one. */
export function nameKeyOf(name: string): string {
  const plain = folded(name);
  const short = plain
    .replace(legalForm, " ")
    .replace(formWord, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return short || plain.replace(/[^\p{L}\p{N}]+/gu, "") || plain;
}

/** How many single letters differ, up to `limit` (then `limit + 1`): for names that are nearly the same. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** Very similar: one letter in eight may differ, from six letters on. */
export function similarNames(keyA: string, keyB: string): boolean {
  const length = Math.min(keyA.length, keyB.length);
  if (length < 6) return false;
  const limit = Math.max(1, Math.floor(length / 8));
  return distance(keyA, keyB, limit) <= limit;
}

/** A KvK number is 8 digits, as text; spaces and dots between them are let through. Undefined when it is not one. */
export function kvkNumberOf(input: string): string | undefined {
  const digits = input.replace(/[\s.]/g, "");
  return /^\d{8}$/.test(digits) && digits !== "00000000" ? digits : undefined;
}

/** A postcode as it is kept, `3542AB`; undefined when it is not one. */
export function postcodeOf(input: string): string | undefined {
  const plain = input.replace(/\s/g, "").toUpperCase();
  return /^[1-9]\d{3}[A-Z]{2}$/.test(plain) ? plain : undefined;
}

export const shownPostcode = (postcode: string) => `${postcode.slice(0, 4)} ${postcode.slice(4)}`;

/** A website as it is kept: lower case, without `https://`; undefined when it is no name with a dot. */
export function websiteOf(input: string): string | undefined {
  const plain = input
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/\/$/, "");
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/\S*)?$/u.test(plain) ? plain : undefined;
}

/** The class of a head count. Zero people is no class: somebody always works there, so it is unknown. */
export function sizeClassOf(headCount: number): SizeClass {
  if (headCount < 1) return "unknown";
  if (headCount === 1) return "1";
  if (headCount < 10) return "2-9";
  if (headCount < 50) return "10-49";
  return headCount < 250 ? "50-249" : "250+";
}

/**
 * The class that goes with what a form says: a head count decides, and the chip that was left as it was follows it.
 * Undefined when somebody chose a class that the count contradicts: then one of the two must be mended.
 */
export function settledSize(
  said: { sizeClass: SizeClass; headCount: number | null },
  before: SizeClass,
): SizeClass | undefined {
  if (said.headCount === null) return said.sizeClass;
  const counted = sizeClassOf(said.headCount);
  return said.sizeClass === counted || said.sizeClass === before || said.sizeClass === "unknown" ? counted : undefined;
}

/** The desk is for 2 to 250 people, both included, and for training companies; unknown size is helped first (a class "250+" without a count must be asked). */
export function deskHelps(employer: {
  headCount: number | null;
  sizeClass: SizeClass;
  trainingCompany: TrainingAnswer;
}): "yes" | "no" | "ask" {
  if (employer.trainingCompany === "yes") return "yes";
  if (employer.headCount) return employer.headCount >= 2 && employer.headCount <= 250 ? "yes" : "no";
  if (employer.sizeClass === "250+") return "ask";
  return employer.sizeClass === "1" ? "no" : "yes";
}
