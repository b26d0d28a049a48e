import { type charterOccasions, charterThemes, type signatureEndReasons } from "db/schema/lists";
import type { Day, Period } from "../days";
import type { Trace } from "../history/fact";

export type CharterTheme = (typeof charterThemes)[number];
export type CharterOccasion = (typeof charterOccasions)[number];
export type SignatureEndReason = (typeof signatureEndReasons)[number];

/** The day SER's Charter came to be: nobody signed before it. */
export const CHARTER_SINCE = "2015-07-02";

export type Report = Trace & { id: number; submittedOn: Day; summary: string | null; onBehalf: boolean };
export type Term = {
  id: number;
  signatureId: number;
  employerId: number;
  kind: "plan" | "report";
  dueOn: Day;
  /** Which of its kind: the first report is number 1. */
  number: number;
  /** The report that is in; nothing while there is none, and never for a plan: plans are followed elsewhere. */
  report: Report | null;
  mistakenReports: Report[];
};
export type Ending = Trace & { id: number; endedOn: Day; reason: SignatureEndReason; note: string | null };
export type Signature = Trace & {
  id: number;
  /** The employer it was recorded at: after a merge this may be one that went up in another. */
  employerId: number;
  signedOn: Day;
  textVersion: string;
  signatoryName: string;
  signatoryTitle: string;
  contactId: number | null;
  contact: string | null;
  occasion: CharterOccasion;
  place: string | null;
  proof: string | null;
  themes: CharterTheme[];
  /** The plan first, then the reports by day. */
  terms: Term[];
  ending: Ending | null;
  mistakenEndings: Ending[];
};

/** The days on which somebody is a signatory by it. */
export const periodOf = ({ signedOn, ending }: Signature): Period => ({
  from: signedOn,
  until: ending?.endedOn ?? null,
});

/**
 * The reports that are due while the signature runs, so many to come, and those that are in. One ahead is what may be received: a report may
 * be early, not a year early.
 */
export function reportTerms({ terms, ending }: Signature, today: Day, ahead = 1): Term[] {
  const reports = terms.filter(({ kind }) => kind === "report");
  const lastDueOn = reports.filter(({ dueOn }) => dueOn > today)[ahead - 1]?.dueOn ?? reports.at(-1)?.dueOn ?? today;
  return reports.filter(
    ({ dueOn, report }) => report !== null || (dueOn <= lastDueOn && (ending === null || dueOn < ending.endedOn)),
  );
}

/** Each once, in the Charter's order; "all" says it all. */
export const plainThemes = (themes: readonly CharterTheme[]): CharterTheme[] =>
  themes.includes("all") ? ["all"] : charterThemes.filter((theme) => themes.includes(theme));
