import { data, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { allows } from "../access/permissions";
import { today } from "../clock.server";
import { pastDayIn } from "../days";
import { DayAsked } from "../design/day-asked";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { pageAsked } from "../paging";
import { paths } from "../paths";
import { findSectorFor } from "../sectors/sectors.server";
import { OpenPromises } from "./open-promises";
import { promiseWords } from "./promise-words";
import { countLateOf, listPromisesFor, mayClose, type PromiseView, promiseViews } from "./promises.server";
import { listPromisesOn } from "./promises-on-day.server";

const SIZE = 50;
/** With whom, as an address has it. */
const kinds: Record<string, "employer" | "partner"> = { werkgevers: "employer", partners: "partner" };

export const loader = memberRoute("promise.view", ({ request, viewer }) => {
  const { searchParams } = new URL(request.url);
  const all = allows(viewer, "conversation.confidential") ? promiseViews : (["mine", "kept", "dropped"] as const);
  const code = searchParams.get("sector");
  const sector = code ? findSectorFor(viewer, { code }, localeOf(request, viewer.locale)) : undefined;
  if (code && !sector) throw notFound(); // another list than was meant would be worse than none
  const kind = sector || !allows(viewer, "partner.view") ? undefined : kinds[searchParams.get("bij") ?? ""];
  const among = sector ?? kind;
  const views = all.filter((name) => !sector || (name !== "kept" && name !== "dropped")); // of a sector only what is open: the closed ones are many, and not asked for
  const view = views.find((known) => known === searchParams.get("lijst")) ?? "mine";
  const asked = pageAsked(searchParams);
  const { day, wrong } = pastDayIn(searchParams, today());
  const promises = { view, views, page: asked, size: SIZE, among };
  const list = day ? listPromisesOn(viewer, day, promises) : listPromisesFor(viewer, promises);
  return data(
    {
      view,
      day,
      wrong,
      sector: sector ?? null,
      kind: kind ?? null,
      mayNarrow: !sector && allows(viewer, "partner.view"),
      counts: views.map((name) => ({ name, count: list.counts[name] ?? 0 })),
      late: day ? 0 : countLateOf(viewer),
      total: list.counts[view] ?? 0,
      page: list.page,
      pages: list.pages,
      size: SIZE,
      rows: list.rows.map((row) => ({ ...row, mayClose: day === null && mayClose(viewer, row) })),
    },
    { status: wrong ? 422 : 200 },
  );
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(promiseWords, locale)("title"));

export default function PromisesPage() {
  const p = useText(promiseWords);
  const format = useFormats();
  const { view, day, wrong, sector, kind, mayNarrow, counts, late, total, page, pages, size, rows } =
    useLoaderData<typeof loader>();
  const wordOf = (of: typeof kind) => Object.keys(kinds).find((word) => kinds[word] === of);
  const asToday = (name: PromiseView, of = kind) => ({
    lijst: name === "mine" ? undefined : name,
    sector: sector?.code,
    bij: wordOf(of),
  });
  const listOf = (name: PromiseView, of = kind) => ({ ...asToday(name, of), datum: day ?? undefined });
  const address = (at: number) => paths.promises({ ...listOf(view), pagina: at > 1 ? at : undefined });
  return (
    <>
      <PageHead title={p("title")}>
        {!day && <p>{p("introLate", { count: late })}</p>}
        {sector && (
          <p>
            {sector.id === null ? p("withoutSector") : p("inSector", { sector: sector.name })}{" "}
            <Link to={paths.promises({ ...listOf(view), sector: undefined })}>{p("everySector")}</Link>
          </p>
        )}
      </PageHead>
      <nav className="views" aria-label={p("title")}>
        {counts.map(({ name, count }) => (
          <a key={name} href={paths.promises(listOf(name))} aria-current={name === view ? "true" : undefined}>
            {p(`view.${name}`)} <span className="count">{format.number(count)}</span>
          </a>
        ))}
      </nav>
      {mayNarrow && (
        <nav className="moments" aria-label={p("with.label")}>
          <ul className="inline-actions">
            {([null, "employer", "partner"] as const).map((of) => (
              <li key={of ?? "all"}>
                <a href={paths.promises(listOf(view, of))} aria-current={of === kind ? "true" : undefined}>
                  {p(`with.${of ?? "all"}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <DayAsked day={day} wrong={wrong} query={asToday(view)} address={paths.promises} />
      <section className="pad" aria-label={p(`view.${view}`)}>
        {rows.length === 0 ? (
          <p className="empty-small">{p(day ? "noneThen" : `none.${view}`)}</p>
        ) : (
          <OpenPromises promises={rows} back={address(page)} employer day={day} />
        )}
        {total > size && <Pages page={page} pages={pages} total={total} size={size} href={address} />}
      </section>
    </>
  );
}
