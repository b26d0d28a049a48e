import { redirect } from "@remix-run/node";
import { z } from "zod";
import { notFound } from "../access/guards.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { addMonths } from "../days";
import { findEmployerFor } from "../employers/employers.server";
import { listBrokers } from "../employers/list.server";
import { optionalDay } from "../forms/parse-form.server";
import { type PartAction, partAction } from "../forms/part-form.server";
import { formats } from "../language/formats";
import { type Locale, text } from "../language/messages";
import { flash } from "../layouts/flash.server";
import { pageOf } from "../paging";
import { sectorsFor } from "../sectors/sectors.server";
import { kindBit } from "../standing/description.server";
import type { VisitFilter } from "./visit-filter";
import { findPause, pausesOn, pauseVisits, resumeVisits } from "./visit-pauses.server";
import { visitRows } from "./visit-rows.server";
import { reasonKinds } from "./visit-score";
import { visitWords } from "./visit-words";
import { visitListFor, type Whose } from "./visits.server";

/** Employers on a page of the list. */
export const PAGE = 25;

/** Whose list it is when nobody says: of who sees to the whole programme everybody's, else one's own and nobody's. */
export const usualWhose = (viewer: Viewer): Whose => ({
  personId: viewer.personId,
  everybody: allows(viewer, "visit.weigh"),
});

function whoseOf(viewer: Viewer, asked: string | undefined): Whose & { name: string | null } {
  if (asked === undefined) return { ...usualWhose(viewer), name: null };
  if (asked === "all") return { personId: viewer.personId, everybody: true, name: null };
  if (asked === "me") return { personId: viewer.personId, everybody: false, name: null };
  const broker = listBrokers().find(({ id }) => String(id) === asked);
  if (!broker) throw notFound(); // another list than was meant would be worse than none
  return { personId: broker.id, everybody: false, name: broker.name };
}

/** One page of the visit list, what it can be narrowed by, and who was taken off it for a while. */
export function visitPageFor(viewer: Viewer, filter: VisitFilter, locale: Locale) {
  const whose = whoseOf(viewer, filter.broker);
  const { rows: all, bounded } = visitListFor(viewer, whose);
  const sectors = sectorsFor(locale);
  const sectorId = sectors.find(({ code }) => code === filter.sector)?.id ?? null;
  const codes: readonly string[] = filter.reason ? reasonKinds[filter.reason] : [];
  const rows = all.filter(
    ({ facts, reasons }) =>
      (filter.sector === undefined || facts.sectorId === sectorId) &&
      (filter.district === undefined || (facts.district ?? "none") === filter.district) &&
      (filter.kind === undefined || (facts.kinds & kindBit(filter.kind)) > 0) &&
      (filter.reason === undefined || reasons.some(({ code }) => codes.includes(code))),
  );
  const { page, pages, offset } = pageOf(rows.length, PAGE, filter.page);
  return {
    rows: visitRows(whose.personId, rows.slice(offset, offset + PAGE), offset, locale),
    total: rows.length,
    bounded,
    page,
    pages,
    size: PAGE,
    whose,
    districts: [...new Set(all.flatMap(({ facts }) => facts.district ?? []))].sort(),
    sectors: sectors.map(({ code, name }) => ({ code, name })),
    brokers: listBrokers().filter(({ id }) => id !== viewer.personId),
    pauses: pausesOn(today()).filter(
      ({ brokerId }) => whose.everybody || brokerId === null || brokerId === whose.personId,
    ),
  };
}

const FIRST = 5;

/** The first few, for the day of a person: a colleague's when one stands in for them. Nothing for a colleague who visits no employers. */
export function firstVisits(viewer: Viewer, colleagueId: number | undefined, locale: Locale) {
  if (colleagueId !== undefined && !listBrokers().some(({ id }) => id === colleagueId)) return null;
  const whose = colleagueId === undefined ? usualWhose(viewer) : { personId: colleagueId, everybody: false };
  const { rows, bounded } = visitListFor(viewer, whose);
  return { rows: visitRows(whose.personId, rows.slice(0, FIRST), 0, locale), total: rows.length, bounded };
}

export const pauseForms = {
  pause: z
    .object({
      until: z.enum(["month", "quarter", "day"], "until"),
      untilOn: optionalDay,
      reason: z.string("reason").trim().min(1, "reason").max(500, "tooLong"),
    })
    .refine(({ until, untilOn }) => until !== "day" || untilOn !== null, { path: ["untilOn"], message: "day" }),
};

/** "Not now" for the employer that the part names (`pause:12`), with its undo. */
export function pausePart(viewer: Viewer, part: string, back: string, locale: Locale): PartAction {
  const [verb, id] = part.split(":");
  const employer = verb === "pause" ? findEmployerFor(viewer, id) : undefined;
  if (!employer) throw notFound();
  const t = text(visitWords, locale);
  return partAction(pauseForms.pause, "untilOn", ({ until, untilOn, reason }) => {
    const day = until === "day" && untilOn ? untilOn : addMonths(today(), until === "month" ? 1 : 3);
    const done = pauseVisits(viewer, employer.id, { untilOn: day, reason });
    if ("refused" in done) return done;
    return {
      path: back,
      said: t("notNow.said", { name: employer.name, day: formats(locale, today()).dayInYear(day) }),
      undo: { label: t("notNow.undo"), action: back, fields: { part: `resume:${done.id}` } },
    };
  });
}

/** Puts an employer back on the list; twice is once. */
export function resume(viewer: Viewer, id: string | undefined, back: string, locale: Locale) {
  const pause = findPause(id);
  const t = text(visitWords, locale);
  if (!pause || !findEmployerFor(viewer, pause.employerId)) throw notFound();
  const done = resumeVisits(viewer, pause, t("notNow.backReason"));
  return redirect(back, {
    headers: flash({ text: t(done ? "notNow.saidAgain" : "notNow.saidNothing", { name: pause.name }) }),
  });
}
