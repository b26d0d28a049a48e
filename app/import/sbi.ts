import type { SbiVersion } from "../employers/employer";
import type { Outcome } from "./outcome";

/** Digits without dots, or the letter of a section alone; a description after it is left off. The letter before digits adds nothing. */
export function sbiCodeOf(text: string): Outcome<string> {
  const code = text
    .toUpperCase()
    .replace(/^([A-V]?\s?\d[\d.]*|[A-V](?=\s*[-–:]))[\s:–-]+\p{L}.*$/u, "$1")
    .replace(/\s/g, "");
  const [, section, digits] = /^([A-V])?(\d{2}(?:\.?\d{1,2}){0,2})?$/.exec(code) ?? [];
  const value = digits?.replaceAll(".", "") ?? section;
  return value ? { value } : { why: "sbiWrong" };
}

export function sbiVersionOf(text: string): Outcome<SbiVersion> {
  const [, version] = /^(?:sbi ?'?)?(2008|2025)$/i.exec(text) ?? [];
  return version ? { value: version as SbiVersion } : { why: "sbiVersionWrong" };
}
