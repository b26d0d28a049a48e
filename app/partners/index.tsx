import { data, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { partnerKinds } from "db/schema/lists";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { today } from "../clock.server";
import { pastDayIn } from "../days";
import { DayAsked } from "../design/day-asked";
import { FilterSheet } from "../design/filter-sheet";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { listPartnersFor, listPartnersOn, PAGE } from "./list.server";
import { partnerWords } from "./messages";
import { queryOfPartners } from "./partner";
import { partnerFilterIn } from "./partner.schema.server";
import { PartnerTable } from "./partner-table";

export const loader = memberRoute("partner.view", async ({ request, viewer }) => {
  const url = new URL(request.url);
  const filter = partnerFilterIn(url);
  const { day, wrong } = pastDayIn(url.searchParams, today());
  const list = day ? await listPartnersOn(viewer, filter, day) : listPartnersFor(viewer, filter);
  const page = { ...list, filter, day, wrong, size: PAGE, mayChange: allows(viewer, "partner.change") };
  return data(page, { status: wrong ? 422 : 200 });
});
type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(partnerWords, locale)("title"));

export default function PartnersPage() {
  const t = useText(partnerWords);
  const list = useLoaderData<typeof loader>();
  const { filter, day, mayChange, total } = list;
  return (
    <>
      <PageHead
        title={t("title")}
        intro={t("intro")}
        actions={
          mayChange &&
          !day && (
            <Link className="button" to={paths.newPartner()}>
              {t("add")}
            </Link>
          )
        }
      />
      {list.everyone > 0 && <PartnerFilters filter={filter} day={day} />}
      <DayAsked
        day={day}
        wrong={list.wrong}
        query={{ ...queryOfPartners(filter), pagina: undefined }}
        address={paths.partners}
      />
      {total > 0 ? <PartnerTable rows={list.rows} day={day} /> : <NoPartners {...list} />}
      {total > 0 && (
        <>
          <p className="small soft pad">{t(day ? "columnNoteThen" : "columnNote")}</p>
          <Pages
            page={list.page}
            pages={list.pages}
            total={total}
            size={list.size}
            href={(page) => paths.partners({ ...queryOfPartners({ ...filter, page }), datum: day })}
          />
        </>
      )}
    </>
  );
}

function PartnerFilters({ filter, day }: Pick<Page, "filter" | "day">) {
  const t = useText(partnerWords);
  const on = [filter.text, filter.kind].filter(Boolean).length;
  const words = {
    title: t("filter.title"),
    label: t("filter.label"),
    close: t("filter.close"),
    apply: t("filter.apply"),
  };
  return (
    <FilterSheet
      words={words}
      on={on > 0 && t("filter.on", { count: String(on) })}
      action={paths.partners()}
      resetKey={JSON.stringify([filter, day])}
      fields={[
        {
          id: "kind",
          name: "soort",
          label: t("filter.kind"),
          any: t("filter.any"),
          value: filter.kind,
          options: partnerKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        },
        {
          id: "sort",
          name: "sorteer",
          label: t("filter.sort"),
          any: t("filter.byName"),
          value: filter.sort === "name" ? undefined : filter.sort,
          options: [
            { value: "last", label: t("filter.byLast") },
            { value: "forward", label: t("filter.byForward") },
            { value: "joined", label: t("filter.byJoined") },
          ],
        },
      ]}
      first={
        <div className="field">
          <label htmlFor="filter-text">{t("filter.text")}</label>
          <input id="filter-text" type="search" name="q" defaultValue={filter.text} maxLength={200} />
        </div>
      }
    >
      {day && <input type="hidden" name="datum" value={day} />}
    </FilterSheet>
  );
}

function NoPartners({ everyone, day, mayChange }: Page) {
  const t = useText(partnerWords);
  if (day && everyone === 0) return <p className="empty-small">{t("none.onDay")}</p>;
  return (
    <div className="empty">
      <h2>{everyone > 0 ? t("none.filtered") : t("none.title")}</h2>
      <p>{everyone > 0 ? t("none.filteredText") : t("none.text")}</p>
      <p className="actions">
        {everyone > 0 ? (
          <Link className="button" to={paths.partners({ datum: day })}>
            {t("none.clear")}
          </Link>
        ) : (
          mayChange && (
            <Link className="button" to={paths.newPartner()}>
              {t("add")}
            </Link>
          )
        )}
      </p>
    </div>
  );
}
