import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHead } from "../design/page-head";
import { HistoryLog } from "../employers/history-log";
import { logged } from "../employers/history-words.server";
import { historyOfRound } from "../history/history.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { roundRoute } from "./guard.server";
import { roundWords } from "./messages";
import { useRoundCrumbs } from "./round-crumbs";

export const loader = roundRoute(({ request, viewer, round: { id, name } }) => ({
  round: { id, name },
  ...logged(request, localeOf(request, viewer.locale), 0, (before, limit) => historyOfRound(id, before, limit)),
}));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => text(roundWords, locale)("historyOf", { name: data?.round.name ?? "" }));

export default function RoundHistoryPage() {
  const t = useText(roundWords);
  const { round, lines, next } = useLoaderData<typeof loader>();
  const crumbs = useRoundCrumbs(round);
  return (
    <>
      <PageHead title={t("historyOf", { name: round.name })} crumbs={crumbs} intro={t("historyIntro")} />
      <HistoryLog
        lines={lines}
        aboutOf={() => undefined}
        older={next ? paths.roundHistory(round.id, { voor: next }) : null}
      />
    </>
  );
}
