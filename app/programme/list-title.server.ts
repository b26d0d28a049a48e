import { type Locale, text } from "../language/messages";
import { isLine } from "../standing/figures";
import type { ListQuery } from "./list-query";
import { programmeWords } from "./messages";
import { partsOf } from "./splits.server";

/** What a list holds, in words: "Nieuwe leden". */
export function listTitle({ figure, ever, change }: ListQuery, locale: Locale): string {
  const t = text(programmeWords, locale);
  if (change && isLine(figure)) return t(`list.change.${figure}.${change.kind}`);
  const name = t(`list.figure.${figure}`);
  return ever ? t("list.ever", { figure: name }) : name;
}

/** Of which sector, size or broker; nothing when it is of everybody. */
export function partLabel({ part }: ListQuery, locale: Locale): string | null {
  if (!part) return null;
  const t = text(programmeWords, locale);
  const value = partsOf(part.by, locale).find((one) => one.value === part.value)?.label ?? part.value;
  return t("list.part", { by: t(`column.${part.by}`), value });
}
