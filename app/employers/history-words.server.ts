import { planWords } from "../action-plans/messages";
import { appointmentWords } from "../appointments/messages";
import { charterWords, themeWords } from "../charter/messages";
import { dayOf, today } from "../clock.server";
import { conversationWords } from "../conversations/messages";
import { purposeWords } from "../conversations/purpose-words";
import type { ShownLine } from "../history/history.server";
import { formats } from "../language/formats";
import { type Locale, text, textOf } from "../language/messages";
import { membershipWords } from "../pact/messages";
import { partnerWords } from "../partners/messages";
import { practiceWords } from "../practices/messages";
import { roundWords } from "../rounds/messages";
import { sendWords } from "../rounds/send-words";
import { shown } from "./conflicts.server";
import { findContact } from "./contacts.server";
import { employerWords } from "./messages";

const notShown = ["version"];
/** Whole letters: that they changed is told, not how they read. */
const longTexts = ["textNl", "textEn"];

/** The changes in words; a text's own words are not repeated here. */
function changesOf(line: ShownLine, employerId: number, locale: Locale) {
  const own = textOf(employerWords as never, locale);
  const plan = textOf(planWords as never, locale);
  const talk = textOf(conversationWords as never, locale);
  const purpose = textOf(purposeWords as never, locale);
  const charter = textOf(charterWords as never, locale);
  const theme = textOf(themeWords as never, locale);
  const word = (name: string, value: unknown): string => {
    if (["startsAt", "endsAt"].includes(name) && value) return formats(locale, today()).moment(String(value));
    if (line.recordKind === "appointment" && name === "kind" && value)
      return textOf(appointmentWords as never, locale)(`kind.${value}`);
    if (line.recordKind === "partner" && name === "kind" && value)
      return text(partnerWords, locale)(`kind.${value as "union"}`);
    if (line.recordKind === "conversation" && name === "kind" && value) return talk(`kind.${value}`);
    if (name === "purposes" && Array.isArray(value)) return value.map((one) => purpose(String(one))).join(", ");
    if (name === "route" && value) return text(membershipWords, locale)(`route.${value as "broker"}`);
    if (name === "endReason" && value) return charter(`endReason.${value}`);
    if (name === "occasion" && value) return charter(`occasion.${value}`);
    if (name === "themes" && Array.isArray(value)) return value.map((one) => theme(String(one))).join(", ");
    if (name === "theme" && value) return plan(`theme.${value}`);
    if (name === "phase" && value) return plan(`phase.${value}`);
    if (name === "measure" && value) return plan(`action.measures.${value}`);
    if (name === "progress" && value) return plan(`status.${value}`);
    if (name === "portalRole" && value) return own(`contact.role.${value}`);
    if (name === "ownerContactId" && value) return findContact(employerId, Number(value))?.name ?? "";
    if (["scope", "way", "helper", "helped"].includes(name) && value)
      return textOf(practiceWords as never, locale)(`${name}.${value}`);
    if (name === "goal" && value) return text(roundWords, locale)(`column.${value as "joined"}`);
    if (name === "answer" && value) return text(roundWords, locale)(`answer.${value as "talk"}`);
    if (name === "optOutWay" && value) return text(sendWords, locale)(`one.optOut.ways.${value as "link"}`);
    if (name === "side" && value) return talk(`side.${value === "employer" && employerId === 0 ? "partner" : value}`); // 0: of a partner
    if (name === "outcome" && value) return talk(`outcome.${value}`);
    return shown(name, value, locale);
  };
  return Object.entries(line.changes)
    .filter(
      ([name, [before]]) =>
        name in employerWords.nl.field && !notShown.includes(name) && !(longTexts.includes(name) && before == null),
    )
    .map(([name, [before, after]]) => ({
      name: name as keyof typeof employerWords.nl.field,
      before: word(name, before),
      after: word(name, after),
      text: (before === null && after === null) || longTexts.includes(name),
    }));
}

const LINES = 50;

/** A page of a history in words, from below the line that an address names (`voor`), and where it goes on. */
export function logged(
  request: Request,
  locale: Locale,
  employerId: number,
  history: (before: number | null, limit: number) => { lines: ShownLine[]; more: boolean },
) {
  const before = Number.parseInt(new URL(request.url).searchParams.get("voor") ?? "", 10) || null;
  const { lines, more } = history(before, LINES);
  return {
    next: more ? (lines.at(-1)?.id ?? null) : null,
    lines: lines.map((line) => ({
      ...line,
      on: dayOf(line.at),
      mergeNo: Number(line.changes.mergeNo?.[1] ?? 0),
      changes: changesOf(line, employerId, locale),
    })),
  };
}
