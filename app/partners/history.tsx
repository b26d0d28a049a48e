import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHead } from "../design/page-head";
import { HistoryLog } from "../employers/history-log";
import { logged } from "../employers/history-words.server";
import { historyOfPartner } from "../history/history.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { partnerRoute } from "./guard.server";
import { partnerWords } from "./messages";
import { usePartnerCrumbs } from "./partner-crumbs";

export const loader = partnerRoute("partner.view", ({ request, viewer, partner: { id, name } }) => ({
  partner: { id, name },
  ...logged(request, localeOf(request, viewer.locale), 0, (before, limit) => historyOfPartner(id, before, limit)),
}));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => text(partnerWords, locale)("historyOf", { name: data?.partner.name ?? "" }));

export default function PartnerHistoryPage() {
  const t = useText(partnerWords);
  const { partner, lines, next } = useLoaderData<typeof loader>();
  const crumbs = usePartnerCrumbs(partner);
  return (
    <>
      <PageHead title={t("historyOf", { name: partner.name })} crumbs={crumbs} intro={t("historyIntro")} />
      <HistoryLog
        lines={lines}
        aboutOf={() => undefined}
        older={next ? paths.partnerHistory(partner.id, { voor: next }) : null}
      />
    </>
  );
}
