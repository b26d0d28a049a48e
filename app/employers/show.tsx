import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { employerRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { plannedAt } from "../appointments/appointments.server";
import { now } from "../clock.server";
import { mayClose, openPromisesAt } from "../conversations/promises.server";
import { localeOf } from "../language/locale.server";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { introducedByFor } from "../partners/partners.server";
import { paths } from "../paths";
import { countHeardAt, heardAt } from "../practices/heard/heard.server";
import { roundsAtFor } from "../rounds/at-employer.server";
import { findSectorFor } from "../sectors/sectors.server";
import { findSummary, refreshDue } from "../standing/summary.server";
import { stepDaysOf } from "../standing/timeline.server";
import { Tracks } from "../standing/tracks";
import { PauseNotice } from "../work-day/pause-notice";
import { pauseAt } from "../work-day/visit-pauses.server";
import { countFormerContacts, listContacts } from "./contacts.server";
import { EmployerHead } from "./employer-head";
import { EmployerSide } from "./employer-side";
import { detailsOf } from "./employers.server";
import { listEstablishments } from "./establishments.server";
import { MergeLines } from "./merge/merge-lines";
import { mergeLinesFor } from "./merge/merge-lines.server";
import { employerWords } from "./messages";
import type { EmployerPageData } from "./page-data";
import { PinnedNote } from "./pinned";
import { pinnedNoteFor } from "./pinned-note.server";
import { findReferral } from "./referrals.server";
import { Timeline } from "./timeline";
import { countTimeline, type TimelineKind, timelineKinds, timelineOf } from "./timeline.server";

const LINES = 10;

export const loader = employerRoute("employer.view", ({ request, viewer, employer }) => {
  refreshDue();
  const { searchParams } = new URL(request.url);
  const kind = timelineKinds.find((known): known is TimelineKind => known === searchParams.get("soort"));
  const before = searchParams.get("voor");
  const locale = localeOf(request, viewer.locale);
  const { sectorNl, sectorEn, ...details } = detailsOf(employer.id);
  return {
    id: employer.id,
    details: {
      ...details,
      sectorName: locale === "nl" ? sectorNl : sectorEn,
      sectorId: details.sector ? (findSectorFor(viewer, { code: details.sector }, locale)?.id ?? null) : null,
      note: allows(viewer, "conversation.internal") ? details.note : null,
    },
    pinned: pinnedNoteFor(viewer, employer.id),
    pause: allows(viewer, "visit.rank") ? (pauseAt(employer.id) ?? null) : null,
    summary: findSummary(employer.id),
    stepDays: stepDaysOf(employer.id),
    introducedBy: introducedByFor(viewer, details.introducedById),
    referral: findReferral(employer.id) ?? null,
    contacts: listContacts(employer.id),
    former: countFormerContacts(employer.id),
    establishments: listEstablishments(employer.id),
    promises: openPromisesAt(viewer, employer.id).map((promise) => ({
      ...promise,
      mayClose: mayClose(viewer, promise),
    })),
    coming: plannedAt(viewer, employer.id, now()).map(({ id, on, startsAt, kind, owner }) => ({
      id,
      on,
      startsAt,
      kind,
      owner,
    })),
    heard: heardAt(viewer, employer.id),
    rounds: roundsAtFor(viewer, employer.id),
    timeline: timelineOf(viewer, employer.id, { kind, before, limit: LINES }),
    counts: countTimeline(viewer, employer.id),
    heardCount: countHeardAt(viewer, employer.id, "all"),
    kind: kind ?? null,
    older: before !== null,
    merge: mergeLinesFor(viewer, employer.id),
    may: {
      change: allows(viewer, "employer.change"),
      contacts: allows(viewer, "contact.change"),
      history: allows(viewer, "employer.history"),
      refer: allows(viewer, "employer.refer"),
      record: allows(viewer, "conversation.record"),
      seePlans: allows(viewer, "plan.view"),
      startPlan: allows(viewer, "plan.change"),
      membership: allows(viewer, "membership.record"),
      charter: allows(viewer, "charter.record"),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titled(matches, () => data?.details.name ?? "");

export default function EmployerPage() {
  const t = useText(employerWords);
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <EmployerHead {...page} />
      {page.pinned?.text && <PinnedNote id={page.id} pinned={page.pinned} mayChange={page.may.change} />}
      {page.pause && <PauseNotice pause={page.pause} />}
      {page.merge && page.merge.merges.length + page.merge.suspects.length > 0 && (
        <MergeLines id={page.id} {...page.merge} />
      )}
      {page.summary && <Tracks summary={page.summary} days={page.stepDays} ways={waysOf(page, t)} />}
      <div className="split split-wide">
        <Timeline
          id={page.id}
          timeline={page.timeline}
          counts={page.counts}
          heardCount={page.heardCount}
          kind={page.kind}
          older={page.older}
        />
        <EmployerSide {...page} />
      </div>
      {page.may.history && (
        <p className="small pad actions">
          <Link to={paths.employerHistory(page.id)}>{t("page.history")}</Link>
          {page.merge && <Link to={paths.mergeEmployers(page.id)}>{t("page.merge")}</Link>}
        </p>
      )}
    </>
  );
}

/** Where the facts behind the two tracks are recorded, said as what is likely to be done there. */
function waysOf({ id, summary, may }: EmployerPageData, t: ReturnType<typeof useText<typeof employerWords.nl>>) {
  const member = summary?.pactStep === 3;
  const signing = (["recordCharter", "recordSignature"] as const)[summary?.charterStep ?? 0] ?? "charter";
  return {
    pact: may.membership
      ? { to: paths.pact(id), label: t(member ? "page.membership" : "page.recordMembership") }
      : null,
    charter: may.charter ? { to: paths.charter(id), label: t(`page.${signing}`) } : null,
  };
}
