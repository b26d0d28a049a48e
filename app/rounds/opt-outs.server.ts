import { database, statement, transaction } from "db/connection.server";
import { approachOptOut } from "db/schema/rounds";
import type { Link } from "../access/links.server";
import { pactwerk, type Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import type { Day } from "../days";
import { recorded } from "../employers/employers.server";
import { type Refusal, refuse } from "../history/fact";
import { voidFact } from "../history/facts.server";
import { note } from "../history/history.server";
import type { OptOutWay } from "./round";

export type OptOut = { id: number; optedOutOn: Day; way: OptOutWay };

/** That an employer wants no letters and mails of rounds; nothing when it does. Of it and of what was merged into it: the first to say so. */
export const optOutAt = (rootId: number): OptOut | undefined =>
  statement<OptOut>(`
    SELECT o.id, o.opted_out_on AS optedOutOn, o.way FROM employer h CROSS JOIN approach_opt_out o ON o.employer_id = h.id
    WHERE h.root_id = :root AND o.voided_at IS NULL ORDER BY o.opted_out_on, o.id LIMIT 1`).get({ root: rootId });

/** Records that an employer wants no letters and mails of rounds any more. Refused when it said so already, and on a day to come. */
export function optOut(
  viewer: Viewer,
  rootId: number,
  { optedOutOn, way }: { optedOutOn: Day; way: OptOutWay },
): { id: number } | Refusal<"already" | "future"> {
  return transaction((): { id: number } | Refusal<"already" | "future"> => {
    const known = optOutAt(rootId);
    if (known) return refuse("already", known.optedOutOn);
    if (optedOutOn > today()) return refuse("future");
    const { id } = database()
      .insert(approachOptOut)
      .values({ employerId: rootId, optedOutOn, way, ...recorded(viewer, now()) })
      .returning({ id: approachOptOut.id })
      .get();
    const changes = { optedOutOn: [null, optedOutOn], optOutWay: [null, way] } as Record<string, [null, string]>;
    note(viewer, { action: "optedOut", record: ["optOut", id], employerId: rootId, audience: "staff", changes });
    return { id };
  });
}

/** They want letters and mails again, or never said otherwise: every opt-out of the employer ends. False when there was none. */
export function optInAgain(viewer: Viewer, rootId: number, reason: string): boolean {
  return transaction(() => {
    let ended = false;
    for (let known = optOutAt(rootId); known; known = optOutAt(rootId)) {
      if (!voidFact(viewer, approachOptOut, known.id, reason)) break;
      ended = true;
      const changes = { optedOutOn: [known.optedOutOn, null] } as Record<string, [string, null]>;
      note(viewer, {
        action: "optedInAgain",
        record: ["optOut", known.id],
        employerId: rootId,
        audience: "staff",
        reason,
        changes,
      });
    }
    return ended;
  });
}

/** Whom a mailed link is about: the employer that was on the round. */
function employerOf(link: Link | undefined): { id: number; name: string } | undefined {
  if (!link?.subjectId) return;
  return statement<{ id: number; name: string }>(`
    SELECT r.id, r.name FROM round_employer f JOIN employer e ON e.id = f.employer_id JOIN employer r ON r.id = e.root_id
    WHERE f.id = :id`).get({ id: link.subjectId });
}

/** What the page behind a mailed link shows: about whom it is, and since when they want nothing. Nothing when the link is gone. */
export function optOutPageOf(link: Link | undefined) {
  const employer = employerOf(link);
  return employer && { employerName: employer.name, since: optOutAt(employer.id)?.optedOutOn ?? null };
}

/** Opts out or in again by a mailed link; doing so twice is no matter. False when the link is gone. */
export function answerOptOut(link: Link | undefined, wantsMail: boolean): boolean {
  const employer = employerOf(link);
  if (!employer) return false;
  const them = pactwerk("system");
  if (wantsMail) optInAgain(them, employer.id, "Met de link in de mail");
  else optOut(them, employer.id, { optedOutOn: today(), way: "link" });
  return true;
}
