import type { Viewer } from "~/access/viewer.server";
import type { Theme } from "~/action-plans/action-plan";
import { type ActionInput, actionsIn } from "~/action-plans/actions.server";
import { finishPlan, planSentToSer, reactToPlan } from "~/action-plans/plan-events.server";
import { type Plan, planOf, startPlan } from "~/action-plans/plans.server";
import { type UpdateInput, updateAction } from "~/action-plans/updates.server";
import { intentionsAt, signaturesAt } from "~/charter/find.server";
import { intend, sendIntention } from "~/charter/intentions.server";
import { receiveReport } from "~/charter/reports.server";
import { endSignature, type SignatureInput, sign } from "~/charter/signatures.server";
import { today } from "~/clock.server";
import { addMonths, type Day } from "~/days";
import { findContact } from "~/employers/contacts.server";
import { text } from "~/language/messages";
import { mailWords } from "~/mail/messages";
import { claimNext, markSent } from "~/mail/outbox.server";
import { type JoinInput, join, leave, membershipsAt } from "~/pact/memberships.server";
import { paths } from "~/paths";
import { baseUrl } from "~/settings.server";

/** The shorthand for joining, signing and the plan; what a command refuses, a story may not do. */

function done<Result extends object>(result: Result): Exclude<Result, { refused: unknown }> {
  if ("refused" in result) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result as Exclude<Result, { refused: unknown }>;
}

/** A contact who was invited, acting for its employer in the portal. */
export function asContact(employerId: number, contactId: number): Viewer {
  const contact = findContact(employerId, contactId);
  if (!contact?.personId) throw new Error(`Contact ${contactId} was not invited`);
  return {
    personId: contact.personId,
    name: contact.name,
    locale: "nl",
    roles: ["contact"],
    contact: { id: contactId, employerId, portalRole: contact.portalRole },
    sessionHash: "",
    origin: "seed",
    requestId: null,
  };
}

export const joins = (viewer: Viewer, employerId: number, input: Partial<JoinInput> = {}) =>
  done(join(viewer, employerId, { joinedOn: today(), route: "broker", contactId: null, ...input }));

export function leaves(
  viewer: Viewer,
  employerId: number,
  reason: "left" | "bankrupt" | "movedAway",
  note: string | null,
) {
  const membership = membershipsAt(employerId).find(({ leaving, voidedAt }) => !leaving && !voidedAt);
  if (membership) done(leave(viewer, membership, { leftOn: today(), reason, note }));
}

export function intends(viewer: Viewer, employerId: number, contactId: number | null) {
  done(intend(viewer, employerId, { intendedOn: today(), contactId }));
}
export function sendsIntention(viewer: Viewer, employerId: number) {
  const waiting = intentionsAt(employerId).find((one) => !one.sent && !one.dropped && !one.voidedAt);
  if (waiting) done(sendIntention(viewer, waiting, today()));
}

export const signs = (
  viewer: Viewer,
  employerId: number,
  input: Partial<SignatureInput> & { signatoryName: string; signatoryTitle: string },
) =>
  done(
    sign(viewer, employerId, {
      signedOn: today(),
      contactId: null,
      occasion: "ceremony",
      place: "Stadhuis, Utrecht",
      proof: null,
      themes: ["all"],
      ...input,
    }),
  );

export function endsSignature(
  viewer: Viewer,
  employerId: number,
  reason: "withdrawn" | "bankrupt" | "movedAway",
  note: string | null,
) {
  const running = signaturesAt(employerId).find(({ ending, voidedAt }) => !ending && !voidedAt);
  if (running) done(endSignature(viewer, running, { endedOn: today(), reason, note }));
}

const reportTerms = (employerId: number) =>
  signaturesAt(employerId)
    .filter(({ voidedAt, ending }) => voidedAt === null && ending === null)
    .flatMap(({ terms }) => terms.filter(({ kind }) => kind === "report"));

/** The days on which the reports of an employer are due, while it is a signatory. */
export const dueReports = (employerId: number): Day[] => reportTerms(employerId).map(({ dueOn }) => dueOn);

/** The report that is due on a day came in, from the employer itself. */
export function reports(viewer: Viewer, employerId: number, dueOn: Day, submittedOn: Day, summary: string) {
  const term = reportTerms(employerId).find((one) => one.dueOn === dueOn);
  if (!term) throw new Error(`Employer ${employerId} owes no report on ${dueOn}`);
  done(receiveReport(viewer, term, { submittedOn, summary, onBehalf: false }));
}

type Act = { title: string; theme: Theme; due?: Day | null; owner?: number | null } & Partial<ActionInput>;
const action = ({ due = null, owner = null, ...more }: Act): ActionInput => ({
  phase: null,
  measure: "yesNo",
  unit: null,
  baseline: null,
  target: null,
  aboutPeople: false,
  dueOn: due,
  ownerContactId: owner,
  ...more,
});

/** A plan of three years from today, with these actions. */
export function plans(viewer: Viewer, employerId: number, text: { position?: string; ambition?: string }, acts: Act[]) {
  const startsOn = today();
  startPlan(
    viewer,
    employerId,
    {
      startsOn,
      endsOn: addMonths(startsOn, 36),
      startingPosition: text.position ?? null,
      ambition: text.ambition ?? null,
    },
    acts.map(action),
  );
}

function planAt(employerId: number): Plan {
  const plan = planOf(employerId);
  if (!plan) throw new Error(`Employer ${employerId} has no plan`);
  return plan;
}

export function finishes(viewer: Viewer, employerId: number) {
  const plan = planAt(employerId);
  done(finishPlan(viewer, plan, plan.version));
}

export const sendsPlan = (viewer: Viewer, employerId: number, on: Day = today()) =>
  done(planSentToSer(viewer, planAt(employerId), on));

/** A broker read the plan; the mail about it went out at once. */
export function reacts(viewer: Viewer, employerId: number, kind: "read" | "asked", remarks: string) {
  const plan = planAt(employerId);
  reactToPlan(viewer, plan, kind, remarks);
  for (let mail = claimNext("seed"); mail; mail = claimNext("seed")) {
    const about = {
      name: String((JSON.parse(mail.parameters) as { name: string }).name),
      by: viewer.name,
      organisation: plan.employerName,
      link: baseUrl() + paths.signInLink("…"),
    };
    const what = kind === "asked" ? "planAsked" : "planRead";
    const t = text(mailWords, mail.locale);
    markSent(mail.id, "seed", t(`${what}.subject`, about), t(`${what}.text`, about));
  }
}

/** How the nth action goes today. */
export function updates(
  viewer: Viewer,
  employerId: number,
  index: number,
  input: Partial<UpdateInput> & Pick<UpdateInput, "status">,
) {
  const plan = planAt(employerId);
  const target = actionsIn(plan.id)[index];
  if (target)
    updateAction(viewer, plan, target, { happenedOn: today(), value: null, words: null, evidenceUrl: null, ...input });
}
