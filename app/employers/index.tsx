import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { partnerChoices } from "../partners/partners.server";
import { paths } from "../paths";
import { DayListPart } from "./day-list";
import type { EmployerFilter } from "./filter";
import { filterFrom } from "./filter.server";
import { FilterForm } from "./filter-form";
import { countEmployersFor, listBrokers, listEmployersFor, listSectors, PAGE } from "./list.server";
import { ListActions } from "./list-actions";
import { countSuspects } from "./merge/verdicts.server";
import { employerWords } from "./messages";
import { employersOnDay } from "./on-day.server";
import { districts } from "./postcodes.server";
import { countedViewsFor } from "./saved-views.server";
import { TodaysList } from "./todays-list";
import { Views } from "./views";

export const loader = memberRoute("employer.view", async ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const mayChange = allows(viewer, "employer.change");
  const partners = allows(viewer, "partner.view") ? partnerChoices() : [];
  const asked = filterFrom(new URL(request.url));
  const filter = mayChange ? asked : { ...asked, day: undefined, partner: undefined }; // only who sees every employer sees them of any day
  const onDay = (await employersOnDay(viewer, filter, locale)) ?? null;
  const all: EmployerFilter = { sort: "name", page: 1 };
  const count = (part: Partial<EmployerFilter>) => countEmployersFor(viewer, { ...all, ...part });
  return {
    ...(onDay ? { ...onDay, rows: [] } : listEmployersFor(viewer, filter, locale)),
    onDay,
    filter,
    size: PAGE,
    everyone: count({}),
    joined: count({ pact: 3 }),
    talking: count({ pact: 2 }),
    views: mayChange
      ? [
          { name: "mine" as const, part: { broker: viewer.personId }, count: count({ broker: viewer.personId }) },
          { name: "longAgo" as const, part: { contact: "12" as const }, count: count({ contact: "12" }) },
          { name: "never" as const, part: { contact: "never" as const }, count: count({ contact: "never" }) },
          { name: "signedNoPlan" as const, part: { charter: 2 }, count: count({ charter: 2 }) },
        ]
      : [],
    saved: mayChange ? countedViewsFor(viewer) : [],
    options: {
      sectors: listSectors(locale),
      brokers: mayChange ? listBrokers() : [],
      partners,
      districts: districts(),
    },
    may: {
      change: mayChange,
      export: allows(viewer, "employer.export"),
      import: allows(viewer, "employer.import"),
      handOver: allows(viewer, "employer.handOver"),
      runRounds: allows(viewer, "round.run"),
      handAllOver: allows(viewer, "handover.all"),
    },
    duplicates: allows(viewer, "employer.merge") ? countSuspects() : 0,
  };
});
export type EmployerListPage = ReturnType<typeof useLoaderData<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, (locale) => text(employerWords, locale)("title"));

export default function EmployersPage() {
  const t = useText(employerWords);
  const page = useLoaderData<typeof loader>();
  const { total, onDay, filter, everyone, views, saved, options, may } = page;
  return (
    <>
      <PageHead
        title={t("title")}
        intro={
          may.change ? t("head.subtitle", { joined: page.joined, talking: page.talking }) : t("head.subtitleReferred")
        }
        actions={<ListActions filter={filter} total={total} may={may} />}
      />
      {views.length > 0 && <Views views={views} saved={saved} filter={filter} everyone={everyone} />}
      <FilterForm
        filter={filter}
        options={options}
        total={total}
        everyone={onDay?.everyone ?? everyone}
        may={may.change}
      />
      {page.duplicates > 0 && (
        <p className="small quiet">
          <Link to={paths.duplicates()}>{t("head.duplicates", { count: page.duplicates })}</Link>
        </p>
      )}
      {onDay ? <DayListPart list={onDay} filter={filter} size={page.size} /> : <TodaysList {...page} />}
    </>
  );
}
