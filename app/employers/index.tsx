import { data, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { today } from "../clock.server";
import { pastDayIn } from "../days";
import { dayAskedWords } from "../design/day-asked-words";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
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
import { countOnDay, employersOnDay } from "./on-day.server";
import { districts } from "./postcodes.server";
import { countedViewsFor } from "./saved-views.server";
import { TodaysList } from "./todays-list";
import { type View, Views } from "./views";

export const loader = memberRoute("employer.view", async ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const mayChange = allows(viewer, "employer.change");
  const partners = allows(viewer, "partner.view") ? partnerChoices() : [];
  const url = new URL(request.url);
  const asked = filterFrom(url);
  const { wrong } = mayChange ? pastDayIn(url.searchParams, today()) : { wrong: null };
  const filter = mayChange ? asked : { ...asked, day: undefined, partner: undefined }; // only who sees every employer sees them of any day
  const onDay = (await employersOnDay(viewer, filter, locale)) ?? null;
  const all: EmployerFilter = { sort: "name", page: 1 };
  const day = onDay?.day;
  const count = async (part: Partial<EmployerFilter>) =>
    day ? await countOnDay({ ...all, ...part }, day) : countEmployersFor(viewer, { ...all, ...part });
  const view = async (name: View["name"], part: Partial<EmployerFilter>): Promise<View> => ({
    name,
    part: { ...part, day },
    count: await count(part),
  });
  const page = {
    ...(onDay ? { ...onDay, rows: [] } : listEmployersFor(viewer, filter, locale)),
    onDay,
    filter,
    size: PAGE,
    wrong,
    everyone: await count({}),
    joined: await count({ pact: 3 }),
    talking: await count({ pact: 2 }),
    views: mayChange
      ? [
          await view("mine", { broker: viewer.personId }),
          ...(day ? [] : [await view("longAgo", { contact: "12" }), await view("never", { contact: "never" })]), // contact has no past
          await view("signedNoPlan", { charter: 2 }),
        ]
      : [],
    saved: mayChange && !day ? countedViewsFor(viewer) : [],
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
  return data(page, { status: wrong ? 422 : 200 });
});
export type EmployerListPage = ReturnType<typeof useLoaderData<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, (locale) => text(employerWords, locale)("title"));

export default function EmployersPage() {
  const t = useText(employerWords);
  const ofDay = useText(dayAskedWords);
  const format = useFormats();
  const page = useLoaderData<typeof loader>();
  const { total, onDay, filter, everyone, views, saved, options, may } = page;
  return (
    <>
      <PageHead
        title={t("title")}
        intro={
          onDay
            ? t("head.subtitleOn", { joined: page.joined, talking: page.talking, day: format.day(onDay.day) })
            : may.change
              ? t("head.subtitle", { joined: page.joined, talking: page.talking })
              : t("head.subtitleReferred")
        }
        actions={<ListActions filter={filter} total={total} may={may} />}
      />
      {views.length > 0 && <Views views={views} saved={saved} filter={filter} everyone={everyone} />}
      <FilterForm filter={filter} options={options} total={total} everyone={everyone} may={may.change} />
      {page.wrong && (
        <p className="notice notice-late" role="alert">
          {ofDay("wrong", { typed: page.wrong.typed })}
        </p>
      )}
      {page.duplicates > 0 && (
        <p className="small quiet">
          <Link to={paths.duplicates()}>{t("head.duplicates", { count: page.duplicates })}</Link>
        </p>
      )}
      {onDay ? <DayListPart list={onDay} filter={filter} size={page.size} /> : <TodaysList {...page} />}
    </>
  );
}
