import { database, transaction } from "db/connection.server";
import { progressReport } from "db/schema/pact";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import type { Day } from "../days";
import { recorded } from "../employers/employers.server";
import { type Refusal, refuse } from "../history/fact";
import { voidFact } from "../history/facts.server";
import { changesBetween, note } from "../history/history.server";
import { refresh } from "../standing/summary.server";
import { findSignature } from "./find.server";
import { reportTerms, type Term } from "./signature";

type Done = { id: number };
type ReceiveRefusal = Refusal<"notYet" | "in" | "future" | "beforeSigning">;

/**
 * Records that a progress report came in; `onBehalf` says that we wrote it down for them. Refused for another term than one that is due
 * or the next, when it is in already, on a day to come, and not after the day of signing.
 */
export function receiveReport(
  viewer: Viewer,
  { id: termId, signatureId, employerId }: Term,
  input: { submittedOn: Day; summary: string | null; onBehalf: boolean },
): Done | ReceiveRefusal {
  return transaction((): Done | ReceiveRefusal => {
    const current = findSignature(employerId, signatureId);
    const term = current && reportTerms(current, today()).find(({ id }) => id === termId);
    if (!current || !term) return refuse("notYet");
    if (term.report) return refuse("in", term.report.submittedOn);
    if (input.submittedOn > today()) return refuse("future");
    if (input.submittedOn <= current.signedOn) return refuse("beforeSigning", current.signedOn);
    const { id } = database()
      .insert(progressReport)
      .values({ obligationId: termId, ...input, ...recorded(viewer, now()) })
      .returning({ id: progressReport.id })
      .get();
    const changes = changesBetween({}, { submittedOn: input.submittedOn, reportDueOn: term.dueOn });
    note(viewer, { action: "received", record: ["progressReport", id], employerId, audience: "staff", changes });
    refresh([employerId]);
    return { id };
  });
}

/** It never came in: the report no longer counts. Refused when none is in. */
export function voidReport(
  viewer: Viewer,
  { id: termId, signatureId, employerId }: Term,
  reason: string,
): Done | Refusal<"gone"> {
  return transaction((): Done | Refusal<"gone"> => {
    const report = findSignature(employerId, signatureId)?.terms.find(({ id }) => id === termId)?.report;
    if (!report) return refuse("gone");
    voidFact(viewer, progressReport, report.id, reason);
    const record: [string, number] = ["progressReport", report.id];
    note(viewer, { action: "voided", record, employerId, audience: "staff", reason });
    refresh([employerId]);
    return { id: report.id };
  });
}
