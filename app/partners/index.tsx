import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { partnerKinds } from "db/schema/lists";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { FilterSheet } from "../design/filter-sheet";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { listPartnersFor, PAGE } from "./list.server";
import { partnerWords } from "./messages";
import { queryOfPartners } from "./partner";
import { partnerFilterIn } from "./partner.schema.server";
import { PartnerTable } from "./partner-table";

export const loader = memberRoute("partner.view", ({ request, viewer }) => {
  const filter = partnerFilterIn(new URL(request.url));
  return { ...listPartnersFor(viewer, filter), filter, size: PAGE, mayChange: allows(viewer, "partner.change") };
});
type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(partnerWords, locale)("title"));

export default function PartnersPage() {
  const t = useText(partnerWords);
  const list = useLoaderData<typeof loader>();
  const { filter, mayChange, total } = list;
  return (
    <>
      <PageHead
        title={t("title")}
        intro={t("intro")}
        actions={
          mayChange && (
            <Link className="button" to={paths.newPartner()}>
              {t("add")}
            </Link>
          )
        }
      />
      {list.everyone > 0 && <PartnerFilters filter={filter} />}
      {total > 0 ? <PartnerTable rows={list.rows} /> : <NoPartners {...list} />}
      {total > 0 && (
        <>
          <p className="small soft pad">{t("columnNote")}</p>
          <Pages
            page={list.page}
            pages={list.pages}
            total={total}
            size={list.size}
            href={(page) => paths.partners(queryOfPartners({ ...filter, page }))}
          />
        </>
      )}
    </>
  );
}

function PartnerFilters({ filter }: Pick<Page, "filter">) {
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
      resetKey={JSON.stringify(filter)}
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
    />
  );
}

function NoPartners({ everyone, mayChange }: Page) {
  const t = useText(partnerWords);
  return (
    <div className="empty">
      <h2>{everyone > 0 ? t("none.filtered") : t("none.title")}</h2>
      <p>{everyone > 0 ? t("none.filteredText") : t("none.text")}</p>
      <p className="actions">
        {everyone > 0 ? (
          <Link className="button" to={paths.partners()}>
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
