import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound, refused } from "../access/guards.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { pageAsked } from "../paging";
import { ownPath, paths } from "../paths";
import { Counts } from "./counts";
import { HandedTable } from "./handed-table";
import { HandoverState } from "./handover-state";
import { giveBack, passOn } from "./handovers.server";
import { handoverWords } from "./messages";
import { countOwnedBy } from "./owned.server";
import { dividedOf, findHandoverFor, type Handover, handedEmployers } from "./record.server";

const PAGE = 50;

/** To somebody who works here, once, by who gave, received or did it, or who sees to the whole programme. */
const mayGiveBack = (viewer: Viewer, handover: Handover) =>
  handover.returnedAt === null &&
  (handover.part || allows(viewer, "handover.all")) &&
  (handover.kind === "assigned" || handover.fromActive);

export const loader = memberRoute("employer.handOver", ({ request, params, viewer }) => {
  const handover = findHandoverFor(viewer, params.id);
  if (!handover) throw notFound();
  const asked = pageAsked(new URL(request.url).searchParams);
  return {
    handover,
    ...dividedOf(handover.id),
    ...handedEmployers(handover.id, { asked, size: PAGE }),
    left: handover.fromId === null ? null : countOwnedBy(handover.fromId),
    mayGiveBack: mayGiveBack(viewer, handover),
  };
});

export const action = memberRoute("employer.handOver", async ({ request, params, viewer }) => {
  const handover = findHandoverFor(viewer, params.id);
  if (!handover) throw notFound();
  const form = await request.formData();
  const t = text(handoverWords, localeOf(request, viewer.locale));
  const back = ownPath(form.get("back")) ?? paths.handover(handover.id);
  if (form.get("intent") === "continue") {
    await (handover.returnedAt === null ? passOn : giveBack)(viewer, handover.id);
    return redirect(back, { headers: flash({ text: t("said.continued") }) });
  }
  if (form.get("intent") !== "giveBack") throw notFound();
  if (handover.returnedAt !== null) return redirect(back, { headers: flash({ text: t("show.returned") }) }); // tapped twice
  if (!mayGiveBack(viewer, handover)) throw refused();
  await giveBack(viewer, handover.id);
  const { returned } = dividedOf(handover.id).states;
  return redirect(back, { headers: flash({ text: t("said.returned", { count: returned }) }) });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => titleOf(text(handoverWords, locale), data?.handover));

const titleOf = (t: ReturnType<typeof text<typeof handoverWords.nl>>, handover: Handover | undefined) =>
  t(`what.${handover?.kind ?? "left"}`, { name: handover?.fromName ?? "" });

/** What was passed on to whom, what is left, the stories to print, and the way back. */
export default function HandoverRecordPage() {
  const t = useText(handoverWords);
  const format = useFormats();
  const { handover, receivers, states, rows, total, page, pages, left, mayGiveBack } = useLoaderData<typeof loader>();
  const unfinished = handover.returnedAt === null ? states.waiting : states.moved;
  return (
    <>
      <PageHead
        title={t(`what.${handover.kind}`, { name: handover.fromName ?? "" })}
        crumbs={[
          { label: t("employers"), to: paths.employers() },
          { label: t("title"), to: paths.handOver() },
        ]}
        actions={
          total > 0 && (
            <Link className="button" to={paths.handoverStories(handover.id)}>
              {t("show.stories")}
            </Link>
          )
        }
      >
        <p className="meta">
          <span>{format.moment(handover.startedAt)}</span>
          <span>{handover.startedBy}</span>
          {handover.backOn && <span>{t("show.back", { day: format.day(handover.backOn) })}</span>}
          {handover.returnedAt && <span>{t("show.returnedOn", { at: format.moment(handover.returnedAt) })}</span>}
        </p>
        {handover.reason && <p>{handover.reason}</p>}
      </PageHead>
      <HandoverState handover={handover} left={left} unfinished={unfinished} />
      <div className="split split-wide pad">
        <section className="section" aria-labelledby="employers">
          <div className="section-head">
            <h2 id="employers">{t("employers")}</h2>
            <span className="count">{format.number(total)}</span>
          </div>
          {rows.length > 0 ? <HandedTable rows={rows} /> : <p className="empty-small">{t("show.noEmployers")}</p>}
          {total > 0 && (
            <Pages
              page={page}
              pages={pages}
              total={total}
              size={PAGE}
              href={(at) => paths.handover(handover.id, { pagina: at })}
            />
          )}
        </section>
        <div className="stack">
          <section className="section" aria-labelledby="receivers">
            <h2 id="receivers">{t("show.receivers")}</h2>
            <ul className="rows">
              {receivers.map(({ receiverId, name, counts }) => (
                <li key={receiverId}>
                  <strong>{name}</strong>
                  <Counts counts={counts} />
                </li>
              ))}
            </ul>
            {states.gone > 0 && <p className="small soft">{t("show.gone", { count: states.gone })}</p>}
          </section>
          {mayGiveBack && unfinished === 0 && (
            <details className="section">
              <summary>{t(handover.kind === "assigned" ? "show.undo" : "show.giveBack")}</summary>
              <p className="small">{t("show.giveBackText")}</p>
              <Form method="post">
                <button className="button" type="submit" name="intent" value="giveBack">
                  {t("show.giveBackNow", { count: states.moved })}
                </button>
              </Form>
            </details>
          )}
        </div>
      </div>
    </>
  );
}
