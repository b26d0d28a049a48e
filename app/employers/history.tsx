import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { employerRoute } from "../access/guards.server";
import { dayOf } from "../clock.server";
import { PageHead } from "../design/page-head";
import { historyOfEmployer } from "../history/history.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText, useTextOf } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { useEmployerCrumbs } from "./employer-crumbs";
import { historyLineWords } from "./history-line-words";
import { changesOf } from "./history-words.server";
import { employerWords } from "./messages";

const LINES = 50;

export const loader = employerRoute("employer.history", ({ request, viewer, employer }) => {
  const locale = localeOf(request, viewer.locale);
  const before = Number.parseInt(new URL(request.url).searchParams.get("voor") ?? "", 10) || null;
  const { lines, more } = historyOfEmployer(viewer, employer.id, before, LINES);
  const last = lines.at(-1);
  return {
    id: employer.id,
    name: employer.name,
    next: more && last ? last.id : null,
    lines: lines.map((line) => ({
      ...line,
      on: dayOf(line.at),
      mergeNo: Number(line.changes.mergeNo?.[1] ?? 0),
      changes: changesOf(line, employer.id, locale),
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => text(employerWords, locale)("history.titleOf", { name: data?.name ?? "" }));

export default function HistoryPage() {
  const t = useText(employerWords);
  const format = useFormats();
  const { id, name, lines, next } = useLoaderData<typeof loader>();
  const crumbs = useEmployerCrumbs({ id, name });
  const days = [...new Set(lines.map(({ on }) => on))];
  return (
    <>
      <PageHead title={t("history.titleOf", { name })} crumbs={crumbs}>
        <p>{t("history.intro")}</p>
      </PageHead>
      <div className="split split-wide">
        <div className="stack">
          {lines.length === 0 && <p className="empty-small">{t("history.none")}</p>}
          {days.map((day) => (
            <section className="section" key={day} aria-labelledby={`day-${day}`}>
              <h2 id={`day-${day}`}>{format.weekday(day)}</h2>
              <ol className="log">
                {lines
                  .filter(({ on }) => on === day)
                  .map((line) => (
                    <Line key={line.id} line={line} employerId={id} />
                  ))}
              </ol>
            </section>
          ))}
          {next && (
            <p>
              <Link className="button" to={paths.employerHistory(id, { voor: next })}>
                {t("history.older")}
              </Link>
            </p>
          )}
        </div>
        <section className="section" aria-labelledby="how">
          <h2 id="how">{t("history.how")}</h2>
          <dl className="facts">
            <dt>
              <del>{t("history.old")}</del>
            </dt>
            <dd>{t("history.oldText")}</dd>
            <dt>
              <ins>{t("history.new")}</ins>
            </dt>
            <dd>{t("history.newText")}</dd>
          </dl>
          <p className="small">{t("history.correction")}</p>
        </section>
      </div>
    </>
  );
}

type ShownHere = ReturnType<typeof useLoaderData<typeof loader>>["lines"][number];

/** The page of the record that a line is about, where it has one. */
function aboutOf({ recordKind, recordId, mergeNo }: ShownHere, employerId: number): string | undefined {
  if (mergeNo > 0) return paths.merged(employerId, mergeNo);
  if (recordKind === "conversation") return paths.conversation(recordId);
  if (recordKind === "appointment") return paths.appointment(recordId);
  if (recordKind === "promise") return paths.promise(recordId);
  if (recordKind === "goodPractice") return paths.practice(recordId);
  if (recordKind === "supportNeed") return paths.need(recordId);
  if (recordKind === "actionPlan") return paths.plan(recordId);
  if (recordKind === "membership") return paths.pact(employerId);
  if (["charterIntention", "charterSignature", "progressReport"].includes(recordKind)) return paths.charter(employerId);
}

function Line({ line, employerId }: { line: ShownHere; employerId: number }) {
  const t = useText(employerWords);
  const action = useTextOf(historyLineWords as never);
  const format = useFormats();
  const origin = t(`history.origin.${line.origin as "app"}`);
  const about = aboutOf(line, employerId);
  const title = action(`${line.recordKind}.${line.action}`);
  return (
    <li>
      <time dateTime={line.at}>{format.time(line.at)}</time>
      <div>
        <p>
          <strong>{about ? <Link to={about}>{title}</Link> : title}</strong>
        </p>
        <p className="meta">
          <span>{line.actor}</span>
          {origin && <span>{origin}</span>}
        </p>
        {line.changes.length > 0 && (
          <dl className="was">
            {line.changes.map((change) => (
              <div key={change.name} className="contents">
                <dt>{t(`field.${change.name}`)}</dt>
                <dd>
                  {change.text ? (
                    <span className="soft">{t("history.text")}</span>
                  ) : (
                    <>
                      {change.before && <del>{change.before}</del>}{" "}
                      {change.after ? <ins>{change.after}</ins> : <span className="soft">{t("history.empty")}</span>}
                    </>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {line.reason && <p className="small">{t("history.reason", { reason: line.reason })}</p>}
      </div>
    </li>
  );
}
