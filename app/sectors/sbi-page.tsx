import { data, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { sbiVersions } from "db/schema/lists";
import { memberRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { formWords } from "../forms/messages";
import { SmallField } from "../forms/small-field";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { layoutWords } from "../layouts/messages";
import { titled } from "../layouts/title";
import { pageAsked, pageOf } from "../paging";
import { paths } from "../paths";
import { sectorWords } from "./messages";
import { sbiKeyOf } from "./sbi";
import { findSbi, sbiRows } from "./sbi.server";
import { SbiAnswer, SbiTable, UnmappedTable } from "./sbi-tables";
import { sectorsFor } from "./sectors.server";
import { countUnmapped, listUnmapped } from "./unmapped.server";

const SIZE = 50;

export const loader = memberRoute("sector.view", ({ request, viewer }) => {
  const { searchParams } = new URL(request.url);
  const typed = searchParams.get("code")?.trim().slice(0, 40) ?? "";
  const key = sbiKeyOf(typed);
  const sectors = sectorsFor(localeOf(request, viewer.locale));
  const nameOf = (code: string | null) => sectors.find((sector) => sector.code === code)?.name ?? null;
  const answers = sbiVersions.map((version) => {
    const found = findSbi(typed, version);
    return { version, prefix: found?.prefix ?? null, sector: nameOf(found?.sector ?? null) };
  });
  const { coded } = countUnmapped(viewer);
  const { page, pages } = pageOf(coded, SIZE, pageAsked(searchParams));
  const table = sbiRows();
  const rowOf = (code: string | null, name: string | null) => {
    const of = (wanted: string) =>
      table.filter((row) => row.version === wanted && row.code === code).map(({ prefix }) => prefix);
    return { name, 2008: of("2008"), 2025: of("2025") };
  };
  const wrong = typed !== "" && key === undefined;
  return data(
    {
      typed,
      wrong,
      answer: key === undefined ? null : { code: key, answers },
      table: [...sectors.map(({ code, name }) => rowOf(code, name)), rowOf(null, null)],
      unmapped: listUnmapped(viewer, page, SIZE).map((row) => ({ ...row, sector: nameOf(row.sector) })),
      ...{ coded, page, pages, size: SIZE },
    },
    wrong ? 422 : 200,
  );
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(sectorWords, locale)("sbi.title"));

export default function SbiPage() {
  const t = useText(sectorWords);
  const layout = useText(layoutWords);
  const form = useText(formWords);
  const { typed, wrong, answer, table, unmapped, coded, page, pages, size } = useLoaderData<typeof loader>();
  const crumbs = [
    { label: layout("programme"), to: paths.growth() },
    { label: t("title"), to: paths.sectors() },
  ];
  return (
    <>
      <PageHead title={t("sbi.title")} crumbs={crumbs} intro={t("sbi.intro")} />
      <Form className="filters moment" role="search" action={paths.sbiTable()} aria-label={t("sbi.title")}>
        <SmallField
          name="code"
          label={t("sbi.code")}
          defaultValue={typed}
          placeholder="62.01"
          maxLength={40}
          autoComplete="off"
          title={t("sbi.hint")}
          error={wrong ? form("wrong", { message: t("sbi.noCode") }) : undefined}
        />
        <button className="button" type="submit">
          {t("sbi.find")}
        </button>
      </Form>
      {answer && <SbiAnswer {...answer} />}
      <section className="section pad" aria-labelledby="tabel">
        <h2 id="tabel">{t("sbi.table")}</h2>
        <SbiTable rows={table} />
        <p className="small soft">{t("sbi.longest")}</p>
      </section>
      <section className="section" aria-labelledby="zonder">
        <div className="section-head">
          <h2 id="zonder">{t("unmapped.caption")}</h2>
          {coded > 0 && <span className="count">{coded}</span>}
        </div>
        {coded === 0 ? <p className="empty-small">{t("unmapped.nothing")}</p> : <UnmappedTable rows={unmapped} />}
        {coded > size && (
          <Pages page={page} pages={pages} total={coded} size={size} href={(at) => paths.sbiTable({ pagina: at })} />
        )}
      </section>
    </>
  );
}
