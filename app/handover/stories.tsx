import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { pageAsked } from "../paging";
import { paths } from "../paths";
import { refreshDue } from "../standing/summary.server";
import { beforeVisit } from "../work-day/before-visit.server";
import { VisitSheet } from "../work-day/visit-sheet";
import { handoverWords } from "./messages";
import { dividedOf, findHandoverFor, handedEmployers } from "./record.server";

/** Stories on one page of the browser: each is a dozen questions, and a sheet of paper. */
const PAGE = 10;

export const loader = memberRoute("employer.handOver", ({ request, params, viewer }) => {
  const handover = findHandoverFor(viewer, params.id);
  if (!handover) throw notFound();
  refreshDue();
  const { searchParams } = new URL(request.url);
  const { receivers } = dividedOf(handover.id);
  const receiver =
    receivers.find(({ receiverId }) => String(receiverId) === searchParams.get("voor"))?.receiverId ?? null;
  const asked = pageAsked(searchParams);
  const { rows, ...paged } = handedEmployers(handover.id, { receiver, asked, size: PAGE });
  const locale = localeOf(request, viewer.locale);
  return {
    handover,
    receivers: receivers.filter(({ counts }) => counts.employer > 0),
    receiver,
    ...paged,
    sheets: rows.map(({ id, note, receiver: to }) => ({ id, note, to, sheet: beforeVisit(viewer, id, locale) })),
  };
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(handoverWords, locale)("stories.title"));

/** One page per employer, from the record, to print or to read. */
export default function StoriesPage() {
  const t = useText(handoverWords);
  const { handover, receivers, receiver, page, pages, total, sheets } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="unprinted">
        <PageHead
          title={t("stories.title")}
          intro={t("stories.intro", { count: total })}
          crumbs={[
            { label: t(`what.${handover.kind}`, { name: handover.fromName ?? "" }), to: paths.handover(handover.id) },
          ]}
          actions={
            <button className="button" type="button" onClick={() => window.print()}>
              {t("stories.print")}
            </button>
          }
        />
        {receivers.length > 1 && (
          <nav className="views" aria-label={t("stories.of")}>
            <a href={paths.handoverStories(handover.id)} aria-current={receiver === null ? "true" : undefined}>
              {t("stories.all")}
            </a>
            {receivers.map(({ receiverId, name, counts }) => (
              <a
                key={receiverId}
                href={paths.handoverStories(handover.id, { voor: receiverId })}
                aria-current={receiver === receiverId ? "true" : undefined}
              >
                {name} <span className="count">{counts.employer}</span>
              </a>
            ))}
          </nav>
        )}
      </div>
      {sheets.length === 0 && <p className="empty-small">{t("show.noEmployers")}</p>}
      {sheets.map(({ id, note, to, sheet }) => (
        <article className="sheet story-sheet" key={id} aria-labelledby={`name-${id}`}>
          <h2 className="sheet-name" id={`name-${id}`}>
            <a href={paths.employer(id)}>{sheet.name}</a>
          </h2>
          {note && <p className="notice">{t("stories.note", { name: to, note })}</p>}
          <VisitSheet sheet={sheet} prefix={`${id}-`} />
        </article>
      ))}
      {total > 0 && (
        <Pages
          page={page}
          pages={pages}
          total={total}
          size={PAGE}
          href={(at) => paths.handoverStories(handover.id, { voor: receiver, pagina: at })}
        />
      )}
    </>
  );
}
