import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { plannedAt } from "../appointments/appointments.server";
import { now } from "../clock.server";
import { openPromisesAt, type PromiseRow } from "../conversations/promises.server";
import { listContacts } from "../employers/contacts.server";
import { detailsOf } from "../employers/employers.server";
import { listEstablishments } from "../employers/establishments.server";
import { pinnedNoteFor } from "../employers/pinned-note.server";
import { type TimelineItem, type TimelineKind, timelineOf } from "../employers/timeline.server";
import { type Locale, text } from "../language/messages";
import { heardAt } from "../practices/heard/heard.server";
import { practicesFor } from "../practices/matches.server";
import { findNeedFor } from "../practices/needs.server";
import { standingWords } from "../standing/messages";
import { lapsesIn } from "../standing/standing";
import { findSummary } from "../standing/summary.server";
import { shortened } from "./shortened";

/** How much goes on one sheet of A4, however full the employer. */
const MOST = { contacts: 5, places: 2, lines: 5, promises: 5, needs: 3, practices: 3 } as const;
/** So many letters of each text, for the same reason. */
const LETTERS = {
  name: 50,
  place: 60,
  note: 200,
  preparation: 220,
  talk: 100,
  promise: 90,
  need: 90,
  practice: 75,
} as const;

/** The first so many, and how many more there are. */
const first = <Item>(items: Item[], most: number, total = items.length) => ({
  shown: items.slice(0, most),
  more: Math.max(0, total - most),
});
const cut = (text: string | null, letters: number) => text && shortened(text, letters);

/**
 * What one should know at the door, for one sheet: who they are, whom we know, the last five things that happened, promises on both sides, what is
 * open, and what others did with the same needs. Everything through the viewer's own sight; texts are cut at the end of a word.
 */
export function beforeVisit(viewer: Viewer, rootId: number, locale: Locale) {
  const { sectorNl, sectorEn, ...details } = detailsOf(rootId);
  const summary = findSummary(rootId);
  const promises = openPromisesAt(viewer, rootId);
  const heard = heardAt(viewer, rootId);
  const needs = first(heard?.needs.lines ?? [], MOST.needs, heard?.needs.total);
  const [next] = plannedAt(viewer, rootId, now());
  return {
    name: details.name,
    about: {
      kvkNumber: details.kvkNumber,
      sector: locale === "nl" ? sectorNl : sectorEn,
      headCount: details.headCount,
      sizeClass: details.sizeClass,
      trainingCompany: details.trainingCompany === "yes",
      broker: details.brokerName,
      pinned: cut(pinnedNoteFor(viewer, rootId)?.text ?? null, LETTERS.note),
      note: allows(viewer, "conversation.internal") ? cut(details.note, LETTERS.note) : null,
      memberSinceOn: summary?.memberSinceOn ?? null,
      signedOn: summary?.signedOn ?? null,
      lapses: lapsesIn(summary?.lapses ?? 0).map((lapse) => text(standingWords, locale)(`lapse.${lapse}`)),
      planDueOn: summary?.planDueOn ?? null,
      reportDueOn: summary?.reportDueOn ?? null,
      actions: summary?.actionsTotal ? { done: summary.actionsDone ?? 0, total: summary.actionsTotal } : null,
    },
    places: first(
      listEstablishments(rootId).map(({ id, name, address, place }) => ({
        id,
        words: shortened([name, address, place].filter(Boolean).join(", "), LETTERS.place),
      })),
      MOST.places,
    ),
    contacts: first(
      listContacts(rootId).map(({ id, name, jobTitle, phone }) => ({
        id,
        name: shortened(name, LETTERS.name),
        jobTitle: cut(jobTitle, LETTERS.name),
        phone,
      })),
      MOST.contacts,
    ),
    history: lastThings(viewer, rootId).map(lineOf),
    ours: first(promises.filter(({ side }) => side !== "employer").map(promiseOf), MOST.promises),
    theirs: first(promises.filter(({ side }) => side === "employer").map(promiseOf), MOST.promises),
    next: next
      ? { on: next.on, startsAt: next.startsAt, preparation: cut(next.preparation, LETTERS.preparation) }
      : null,
    needs: {
      ...needs,
      shown: needs.shown.map(({ id, words, confidential }) => ({
        id,
        words: shortened(words, LETTERS.need),
        confidential,
      })),
    },
    helped: helpedOthers(
      viewer,
      needs.shown.map(({ id }) => id),
    ),
  };
}
export type BeforeVisit = ReturnType<typeof beforeVisit>;

const promiseOf = ({ id, what, owner, contact, side, dueOn, confidential }: PromiseRow) => ({
  id,
  what: shortened(what, LETTERS.promise),
  who: cut(side === "employer" ? contact : owner, LETTERS.name),
  dueOn,
  confidential,
});

/** What helped elsewhere with these needs, each said once: the likeliest of every need first. */
function helpedOthers(viewer: Viewer, needIds: number[]) {
  const found = needIds.map((id) => {
    const need = findNeedFor(viewer, id);
    return need ? practicesFor(viewer, need) : [];
  });
  const inTurn = found.flatMap((practices, need) => practices.map((practice, place) => ({ practice, place, need })));
  inTurn.sort((a, b) => a.place - b.place || a.need - b.need);
  const once = new Map(inTurn.map(({ practice }) => [practice.id, practice]));
  return [...once.values()].slice(0, MOST.practices).map(({ id, heading, employerName }) => ({
    id,
    heading: shortened(heading, LETTERS.practice),
    employer: shortened(employerName, LETTERS.name),
  }));
}

/**
 * Visits, joining, signing, plans and reports before anything else. No promises, which stand below, no merges, and not each update of
 * a plan.
 */
function lastThings(viewer: Viewer, rootId: number): Told[] {
  const lastOf = (...kinds: TimelineKind[]) =>
    latestFirst(
      kinds
        .flatMap((kind) => timelineOf(viewer, rootId, { kind, before: null, limit: 4 * MOST.lines }).items)
        .filter(isTold),
    );
  const telling = lastOf("talks", "plan", "charter", "pact").slice(0, MOST.lines);
  return latestFirst([...telling, ...lastOf("heard", "other").slice(0, MOST.lines - telling.length)]);
}
type Told = Exclude<TimelineItem, { kind: "promises" }>;
const isTold = (item: TimelineItem): item is Told =>
  item.kind !== "promises" &&
  (item.kind !== "other" || item.what !== "merged") &&
  !("milestone" in item && item.milestone.what === "planUpdated");
const latestFirst = (items: Told[]) => items.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));

/** One line of history: its day, its kind, and what it comes down to. */
function lineOf(item: Told) {
  const line = { key: `${item.kind} ${item.id}`, on: item.on };
  if (item.kind === "talks")
    return {
      ...line,
      what: "talk" as const,
      kind: item.talk.kind,
      words: shortened(item.talk.summary, LETTERS.talk),
      confidential: item.talk.confidential,
    };
  if (item.kind === "heard")
    return {
      ...line,
      what: "heard" as const,
      words: shortened(item.heard.words, LETTERS.talk),
      confidential: item.heard.confidential,
    };
  if (item.kind === "other") return { ...line, what: "other" as const, other: item.what };
  return { ...line, what: "milestone" as const, milestone: item.milestone.what };
}
