import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../../access/guards.server";
import { PageHead } from "../../design/page-head";
import { Pages } from "../../design/pages";
import { localeOf } from "../../language/locale.server";
import { text } from "../../language/messages";
import { useFormats, useText } from "../../language/use-text";
import { flash } from "../../layouts/flash.server";
import { layoutWords } from "../../layouts/messages";
import { titled } from "../../layouts/title";
import { pageAsked } from "../../paging";
import { paths } from "../../paths";
import { refreshDue } from "../../standing/summary.server";
import { findEmployerFor } from "../employers.server";
import { duplicateWords } from "./duplicates-words";
import { PairRow } from "./pair-row";
import { countDue, lookAtDue } from "./suspects.server";
import { findVerdict, listSuspects, listVerdicts, PAIRS, sayDifferent, takeBackVerdict } from "./verdicts.server";

/** What changed a moment ago is looked at first, as far as nobody waits for it; the rest follows by itself. */
const AT_ONCE = 10;

export const loader = memberRoute("employer.merge", ({ request, viewer }) => {
  refreshDue();
  lookAtDue(AT_ONCE);
  const asked = pageAsked(new URL(request.url).searchParams);
  return {
    ...listSuspects(asked, localeOf(request, viewer.locale)),
    size: PAIRS,
    due: countDue(),
    verdicts: listVerdicts(),
  };
});

export const action = memberRoute("employer.merge", async ({ request, viewer }) => {
  const form = await request.formData();
  const t = text(duplicateWords, localeOf(request, viewer.locale));
  const back = (said: Parameters<typeof flash>[0]) => redirect(paths.duplicates(), { headers: flash(said) });
  if (form.get("intent") === "again") {
    const verdict = findVerdict(String(form.get("id")));
    if (!verdict) return back({ text: t("saidNothing") });
    return back({ text: takeBackVerdict(viewer, verdict) ? t("saidAgain", verdict) : t("saidNothing") });
  }
  const [one, other] = ["one", "other"].map((name) => findEmployerFor(viewer, String(form.get(name))));
  if (!one || !other) throw notFound();
  if (one.id === other.id) return back({ text: t("saidNothing") }); // merged meanwhile
  const id = sayDifferent(viewer, one, other);
  const undo = { label: t("undo"), action: paths.duplicates(), fields: { intent: "again", id: String(id) } };
  return back({ text: t("saidDifferent", { one: one.name, other: other.name }), undo });
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(duplicateWords, locale)("title"));

export default function DuplicatesPage() {
  const t = useText(duplicateWords);
  const menu = useText(layoutWords);
  const { pairs, page, pages, total, size, due, verdicts } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ label: menu("employers"), to: paths.employers() }]} intro={t("intro")} />
      {due > 0 && <p className="small soft">{t("looking", { count: due })}</p>}
      {pairs.length === 0 ? (
        <div className="empty">
          <h2>{t("none")}</h2>
          <p>{t("noneText")}</p>
        </div>
      ) : (
        <>
          {pairs.map((pair) => (
            <PairRow key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
          ))}
          <Pages page={page} pages={pages} total={total} size={size} href={(pagina) => paths.duplicates({ pagina })} />
        </>
      )}
      {verdicts.length > 0 && <Verdicts verdicts={verdicts} />}
    </>
  );
}

function Verdicts({ verdicts }: { verdicts: ReturnType<typeof useLoaderData<typeof loader>>["verdicts"] }) {
  const t = useText(duplicateWords);
  const format = useFormats();
  return (
    <details className="fold">
      <summary>
        <strong>{t("verdicts")}</strong> <span className="count">{verdicts.length}</span>
        <span className="meta">{t("verdictsText")}</span>
      </summary>
      <ul className="rows">
        {verdicts.map(({ id, oneId, one, otherId, other, by, saidOn }) => (
          <li className="apart" key={id}>
            <div>
              <Link to={paths.employer(oneId)}>{one}</Link>, <Link to={paths.employer(otherId)}>{other}</Link>
              <p className="meta">{t("judgedBy", { by, day: format.day(saidOn) })}</p>
            </div>
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <button
                className="button button-small"
                type="submit"
                name="intent"
                value="again"
                aria-label={t("takeBackOf", { one, other })}
              >
                {t("takeBack")}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  );
}
