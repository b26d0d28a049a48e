import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { plannedAt } from "../appointments/appointments.server";
import { now } from "../clock.server";
import { openPromisesAt } from "../conversations/promises.server";
import { listContacts } from "../employers/contacts.server";
import { detailsOf } from "../employers/employers.server";
import { listEstablishments } from "../employers/establishments.server";
import { pinnedNoteFor } from "../employers/pinned-note.server";
import { type TimelineItem, timelineOf } from "../employers/timeline.server";
import { type Locale, text } from "../language/messages";
import { heardAt } from "../practices/heard/heard.server";
import { practicesFor } from "../practices/matches.server";
import { findNeedFor } from "../practices/needs.server";
import { standingWords } from "../standing/messages";
import { lapsesIn } from "../standing/standing";
import { findSummary } from "../standing/summary.server";
import { shortened } from "./shortened";

/** How much goes on one sheet of A4, however full the employer. */
const MOST = { contacts: 6, places: 4, lines: 5, promises: 5, needs: 3, practices: 3 } as const;

/** The first so many, and how many more there are. */
const first = <Item>(items: Item[], most: number) => ({
  shown: items.slice(0, most),
  more: Math.max(0, items.length - most),
});

/**
 * What one should know at the door, for one sheet: who they are, whom we know, the last five things that happened, promises on both sides, what is
 * open, and what others did with the same need. Everything through the viewer's own sight; texts are cut at the end of a word.
 */
export function beforeVisit(viewer: Viewer, rootId: number, locale: Locale) {
  const { sectorNl, sectorEn, ...details } = detailsOf(rootId);
  const summary = findSummary(rootId);
  const promises = openPromisesAt(viewer, rootId);
  const heard = heardAt(viewer, rootId);
  const needs = heard?.needs.lines.slice(0, MOST.needs) ?? [];
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
      pinned: pinnedNoteFor(viewer, rootId)?.text ?? null,
      note: allows(viewer, "conversation.internal") ? details.note && shortened(details.note, 300) : null,
      memberSinceOn: summary?.memberSinceOn ?? null,
      signedOn: summary?.signedOn ?? null,
      lapses: lapsesIn(summary?.lapses ?? 0).map((lapse) => text(standingWords, locale)(`lapse.${lapse}`)),
      planDueOn: summary?.planDueOn ?? null,
      reportDueOn: summary?.reportDueOn ?? null,
      actions: summary?.actionsTotal ? { done: summary.actionsDone ?? 0, total: summary.actionsTotal } : null,
    },
    places: first(
      listEstablishments(rootId).map(({ name, address, place }) => [name, address, place].filter(Boolean).join(", ")),
      MOST.places,
    ),
    contacts: first(
      listContacts(rootId).map(({ id, name, jobTitle, phone }) => ({ id, name, jobTitle, phone })),
      MOST.contacts,
    ),
    history: timelineOf(viewer, rootId, { kind: undefined, before: null, limit: MOST.lines }).items.map(lineOf),
    ours: first(
      promises
        .filter(({ side }) => side !== "employer")
        .map(({ id, what, owner, dueOn }) => ({ id, what, who: owner, dueOn })),
      MOST.promises,
    ),
    theirs: first(
      promises
        .filter(({ side }) => side === "employer")
        .map(({ id, what, contact, dueOn }) => ({ id, what, who: contact, dueOn })),
      MOST.promises,
    ),
    next: next
      ? {
          on: next.on,
          startsAt: next.startsAt,
          preparation: next.preparation && shortened(next.preparation, 400),
        }
      : null,
    needs: needs.map(({ id, words }) => {
      const need = findNeedFor(viewer, id);
      return {
        id,
        words: shortened(words, 160),
        practices: (need ? practicesFor(viewer, need) : []).slice(0, MOST.practices).map((practice) => ({
          id: practice.id,
          heading: shortened(practice.heading, 120),
          employer: practice.employerName,
        })),
      };
    }),
  };
}
export type BeforeVisit = ReturnType<typeof beforeVisit>;

/** One line of history: its day, its kind, and what it comes down to. */
function lineOf(item: TimelineItem) {
  const line = { key: `${item.kind} ${item.id}`, on: item.on };
  if (item.kind === "talks")
    return {
      ...line,
      what: "talk" as const,
      kind: item.talk.kind,
      words: shortened(item.talk.summary, 190),
      confidential: item.talk.confidential,
    };
  if (item.kind === "promises") return { ...line, what: "promise" as const, words: item.promise.what };
  if (item.kind === "heard") return { ...line, what: "heard" as const, words: item.heard.words };
  if (item.kind === "other") return { ...line, what: "other" as const, other: item.what };
  return { ...line, what: "milestone" as const, milestone: item.milestone.what };
}
