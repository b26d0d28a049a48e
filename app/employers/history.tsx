import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { employerRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { historyOfEmployer } from "../history/history.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { useEmployerCrumbs } from "./employer-crumbs";
import { HistoryLog } from "./history-log";
import { logged } from "./history-words.server";
import { employerWords } from "./messages";

export const loader = employerRoute("employer.history", ({ request, viewer, employer: { id, name } }) => ({
  id,
  name,
  ...logged(request, localeOf(request, viewer.locale), id, (before, limit) =>
    historyOfEmployer(viewer, id, before, limit),
  ),
}));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => text(employerWords, locale)("history.titleOf", { name: data?.name ?? "" }));

export default function HistoryPage() {
  const t = useText(employerWords);
  const { id, name, lines, next } = useLoaderData<typeof loader>();
  const crumbs = useEmployerCrumbs({ id, name });
  return (
    <>
      <PageHead title={t("history.titleOf", { name })} crumbs={crumbs}>
        <p>{t("history.intro")}</p>
      </PageHead>
      <HistoryLog
        lines={lines}
        aboutOf={(line) => aboutOf(line, id)}
        older={next ? paths.employerHistory(id, { voor: next }) : null}
      />
    </>
  );
}

type ShownHere = ReturnType<typeof useLoaderData<typeof loader>>["lines"][number];

/** The page of the record that a line is about, where it has one. */
function aboutOf({ recordKind, recordId, mergeNo }: ShownHere, employerId: number): string | undefined {
  if (mergeNo > 0) return paths.merged(employerId, mergeNo);
  if (recordKind === "conversation") return paths.conversation(recordId);
  if (recordKind === "appointment") return paths.appointment(recordId);
  if (recordKind === "promise") return paths.promise(recordId);
  if (recordKind === "goodPractice") return paths.practice(recordId);
  if (recordKind === "supportNeed") return paths.need(recordId);
  if (recordKind === "actionPlan") return paths.plan(recordId);
  if (recordKind === "membership") return paths.pact(employerId);
  if (["charterIntention", "charterSignature", "progressReport"].includes(recordKind)) return paths.charter(employerId);
}
