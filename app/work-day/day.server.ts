import { statement } from "db/connection.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { listPlansFor } from "../action-plans/list.server";
import { stands } from "../appointments/appointment";
import { type Appointment, diaryOf, nextOf, unloggedOf } from "../appointments/appointments.server";
import { dayOf, instantOf, now, today } from "../clock.server";
import { lastTalksWith } from "../conversations/conversations.server";
import {
  lateOfEmployersOf,
  mayClose,
  openPromisesWithAll,
  type PromiseRow,
  promisesDueOf,
} from "../conversations/promises.server";
import { addDays, type Day, weekday } from "../days";
import { historyLineWords } from "../employers/history-line-words";
import { receivedSince, toGiveBack } from "../handover/record.server";
import { type Locale, textOf } from "../language/messages";
import { keyOf, partyOf } from "../partners/party";
import { shortened } from "./shortened";

/** Beside an appointment: what was said there last, and what is open on both sides. */
export type Visit = {
  appointment: Appointment;
  last: { id: number; heldOn: Day; kind: string; summary: string } | null;
  promises: PromiseRow[];
};

/**
 * Somebody's day: appointments of today and tomorrow, what is promised and due, plans to read, and what others changed at their employers.
 * `personId` is the viewer's own, or of a colleague for whom they stand in; only who sees everything may ask for another's. What is seen is
 * the viewer's own sight.
 */
export function dayOfBroker(viewer: Viewer, personId: number, locale: Locale) {
  const day = today();
  const tomorrow = addDays(day, 1);
  const midnight = (on: Day) => instantOf(on, "00:00");
  const rows = diaryOf(viewer, personId, { from: midnight(day), until: midnight(addDays(day, 2)) });
  const visits = visitsOf(viewer, rows);
  const sunday = addDays(day, 7 - weekday(day));
  const due = promisesDueOf(viewer, personId, sunday).map((row) => ({ ...row, mayClose: mayClose(viewer, row) }));
  const plans = allows(viewer, "plan.react")
    ? listPlansFor({ ...viewer, personId }, "toRead", true, 1)
    : { rows: [], counts: { toRead: 0 } };
  return {
    now: now(),
    today: visits.filter(({ appointment }) => appointment.on === day),
    tomorrow: visits.filter(({ appointment }) => appointment.on === tomorrow),
    coming: rows.some(stands) ? null : (nextOf(viewer, personId, now()) ?? null),
    unlogged: unloggedOf(viewer, personId).filter(({ on }) => on < day),
    due,
    theirs: lateOfEmployersOf(viewer, personId).map((row) => ({ ...row, mayClose: mayClose(viewer, row) })),
    plans: plans.rows.slice(0, 5),
    plansToRead: plans.counts.toRead,
    changes: changesFor(viewer, personId, lastWorkingDayBefore(day), locale),
    ...(allows(viewer, "employer.handOver")
      ? { received: receivedSince(personId, midnight(lastWorkingDayBefore(day))), toGiveBack: toGiveBack(personId) }
      : { received: [], toGiveBack: [] }),
  };
}
export type BrokersDay = ReturnType<typeof dayOfBroker>;

function visitsOf(viewer: Viewer, rows: Appointment[]): Visit[] {
  const parties = [...new Map(rows.map(partyOf).map((party) => [keyOf(party), party])).values()];
  const talks = lastTalksWith(viewer, parties);
  const promises = openPromisesWithAll(viewer, parties);
  return rows.map((appointment) => {
    const last = talks.get(keyOf(partyOf(appointment)));
    return {
      appointment,
      last: last ? { id: last.id, heldOn: last.heldOn, kind: last.kind, summary: shortened(last.summary, 220) } : null,
      promises: (promises.get(keyOf(partyOf(appointment))) ?? []).slice(0, 5),
    };
  });
}

/** "Since yesterday" means since the day before on which people work: on Monday that is Friday. */
export function lastWorkingDayBefore(day: Day): Day {
  const before = addDays(day, -1);
  return weekday(before) > 5 ? lastWorkingDayBefore(before) : before;
}

export type ChangeLine = {
  id: number;
  at: string;
  on: Day;
  employerId: number;
  employerName: string;
  actor: string;
  what: string;
};

/** What others did at a broker's employers since a day, the newest first; at most 30. Who got them by being handed over has one line for all of those.  Confidential lines only for who sees confidential talks. */
function changesFor(viewer: Viewer, personId: number, since: Day, locale: Locale): ChangeLine[] {
  if (!allows(viewer, "employer.history")) return [];
  const audience = allows(viewer, "conversation.confidential") ? "'all', 'staff', 'confidential'" : "'all', 'staff'";
  const action = textOf(historyLineWords as never, locale);
  const rows = statement<Omit<ChangeLine, "what" | "on"> & { recordKind: string; action: string }>(`
    SELECT h.id, h.at, h.record_kind AS recordKind, h.action, s.employer_id AS employerId, r.name AS employerName, p.name AS actor
    FROM history h INDEXED BY history_at CROSS JOIN employer e ON e.id = h.employer_id CROSS JOIN employer_summary s ON s.employer_id = e.root_id
      CROSS JOIN employer r ON r.id = e.root_id CROSS JOIN person p ON p.id = h.actor_id
    WHERE h.at >= :since AND h.actor_id <> :person AND s.broker_id = :person AND h.audience IN (${audience})
      AND h.action NOT IN ('passedOn', 'assigned')
    ORDER BY h.at DESC, h.id DESC LIMIT 30`).all({ since: instantOf(since, "00:00"), person: personId });
  return rows.map(({ recordKind, action: verb, ...row }) => ({
    ...row,
    on: dayOf(row.at),
    what: action(`${recordKind}.${verb}`),
  }));
}
