import { sizeClasses } from "db/schema/lists";
import { type SizeClass, sizeClassOf } from "../employers/employer";
import type { Outcome } from "./outcome";

export type Size = { headCount: number | null; sizeClass: SizeClass | null };

const people =
  /\b(werkzame personen|werkzaam persoon|medewerkers?|werknemers?|personeelsleden|personen|persoon|mensen|mens|employees?|people|person)\b/g;

/** A head count or a class, as people write them. What could be two classes, or no whole number of people, is asked back. */
export function sizeOf(text: string): Outcome<Size> {
  const plain = text.toLowerCase().replace(people, "").replace(/\s+/g, " ").trim();
  if (/^[-–−] ?\d/.test(plain)) return { why: "sizeNegative" };
  if (/^\d{1,3}([., ]\d{3})+$/.test(plain)) return counted(plain.replace(/[., ]/g, ""));
  if (/^\d+([.,]0+)?$/.test(plain)) return counted(plain.replace(/[.,].*/, ""));
  if (/^\d+[.,]\d+$/.test(plain)) return { why: "sizeNotWhole" };
  const sizeClass = classOf(plain);
  return sizeClass ? { value: { headCount: null, sizeClass } } : { why: "sizeUnclear" };
}

function counted(digits: string): Outcome<Size> {
  const headCount = Number(digits);
  return headCount > 9_999_999 ? { why: "sizeUnclear" } : { value: { headCount, sizeClass: sizeClassOf(headCount) } };
}

/** "10 tot 50" ends before 50, "10 t/m 49" and "10 to 49" after 49. */
function classOf(plain: string): SizeClass | undefined {
  const range = /^(\d+) ?(-|–|—|t\/m|tot en met|to|tot|until) ?(\d+)$/.exec(plain);
  const above =
    /^(?:> ?(249)|(?:≥|>=) ?(250)|(250) ?(?:\+|(?:en|of) meer|(?:and|or) more)|meer dan (249)|more than (249))$/;
  if (range) {
    const last = Number(range[3]) - (["tot", "until"].includes(range[2] ?? "") ? 1 : 0);
    return sizeClasses.find((one) => one === `${Number(range[1])}-${last}`);
  }
  if (/^zzp('?er)?$/.test(plain)) return "1";
  return above.test(plain) ? "250+" : undefined;
}
