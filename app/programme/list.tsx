import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { today } from "../clock.server";
import { DownloadIcon } from "../design/icons";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { pageAsked } from "../paging";
import { paths } from "../paths";
import { momentQuery } from "./asked";
import { listGrowthFor, PAGE } from "./list.server";
import { listQuery, listQueryFrom } from "./list-query";
import { ListTable } from "./list-table";
import { listTitle, partLabel } from "./list-title.server";
import { programmeWords } from "./messages";
import { useStand } from "./use-stand";

/** An address that belongs to no figure is not there. */
export const loader = memberRoute("growth.view", async ({ request, viewer }) => {
  const { searchParams } = new URL(request.url);
  const query = listQueryFrom(searchParams, today());
  if (!query) throw notFound();
  const locale = localeOf(request, viewer.locale);
  const list = await listGrowthFor(viewer, query, pageAsked(searchParams), locale);
  return {
    ...list,
    size: PAGE,
    query: listQuery(query),
    asked: query.asked,
    from: query.change?.from ?? null,
    title: listTitle(query, locale),
    part: partLabel(query, locale),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => data?.title ?? text(programmeWords, locale)("title"));

export default function GrowthListPage() {
  const t = useText(programmeWords);
  const format = useFormats();
  const { rows, total, page, pages, size, query, asked, from, title, part } = useLoaderData<typeof loader>();
  const stand = useStand(asked);
  const period = from && { total, from: format.day(from), until: format.day(asked.day) };
  const intro = !period
    ? t("list.intro", { total, stand })
    : asked.knownOn
      ? t("list.introChangeKnown", { ...period, known: format.day(asked.knownOn) })
      : t("list.introChange", period);
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: t("title"), to: paths.growth(momentQuery(asked)) }]}
        intro={intro}
        actions={
          total > 0 && (
            <a className="button" href={paths.exportGrowthList(query)} download>
              <DownloadIcon /> {t("list.csv")}
            </a>
          )
        }
      >
        {part && <p>{part}</p>}
      </PageHead>
      {total > 0 ? <ListTable rows={rows} changes={from !== null} /> : <p className="empty-small">{t("list.empty")}</p>}
      {total > 0 && (
        <Pages
          page={page}
          pages={pages}
          total={total}
          size={size}
          href={(at) => paths.growthList({ ...query, pagina: at === 1 ? undefined : at })}
        />
      )}
    </>
  );
}
