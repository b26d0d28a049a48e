import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { portalRoute } from "../access/guards.server";
import { brokerOf } from "../account/people.server";
import { today } from "../clock.server";
import { listPromisesForContact, type PromiseRow } from "../conversations/promises.server";
import { addMonths, daysBetween } from "../days";
import { PageHead } from "../design/page-head";
import { text } from "../language/messages";
import { useFormats, useRoot, useText, useToday } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { pactSteps } from "../standing/standing";
import { findSummary, refreshDue } from "../standing/summary.server";
import { homePlanOf } from "./home-plan.server";
import { portalWords } from "./messages";
import { PlanSection } from "./plan-section";

/** What the employer sees of a promise: nothing of the conversation it came from. */
const shownPromise = ({ id, what, dueOn, side, owner, contact, outcome, closedOn }: PromiseRow) => ({
  id,
  what,
  dueOn,
  side,
  who: owner ?? contact,
  outcome,
  closedOn,
});

export const loader = portalRoute("portal.view", ({ viewer }) => {
  refreshDue();
  const promises = listPromisesForContact(viewer, addMonths(today(), -3)).map(shownPromise);
  const summary = findSummary(viewer.contact.employerId);
  const planPart = homePlanOf(viewer);
  return {
    firstName: viewer.name.split(" ")[0] ?? viewer.name,
    yours: promises.filter(({ side, outcome }) => side === "employer" && outcome === null),
    ours: promises.filter(({ side, outcome }) => side !== "employer" && outcome === null),
    closed: promises.filter(({ outcome }) => outcome !== null),
    ...planPart,
    broker: brokerOf(viewer.contact.employerId) ?? null,
    standing: summary
      ? { pactStep: summary.pactStep, memberSinceOn: summary.memberSinceOn, signedOn: summary.signedOn }
      : null,
    mayChange: viewer.contact.portalRole !== "reader",
  };
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(portalWords, locale)("title"));

export default function PortalPage() {
  const t = useText(portalWords);
  const { firstName, yours, ours, closed, broker, standing, plan, asks, mayChange } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("hello", { name: firstName, count: yours.length + asks })}>
        <p className="lead">{t("lead")}</p>
      </PageHead>
      <div className="split split-wide">
        <div className="stack">
          <PlanSection plan={plan} mayChange={mayChange} />
          <PromiseSection id="yours" title={t("yours")} none={t("yoursNone")} promises={yours} mayKeep={mayChange} />
          <PromiseSection id="ours" title={t("ours")} none={t("oursNone")} promises={ours} mayKeep={false} />
          {closed.length > 0 && (
            <PromiseSection id="closed" title={t("closed")} none="" promises={closed} mayKeep={false} />
          )}
        </div>
        <div className="stack">
          <Broker broker={broker} />
          {standing && <StandingSection standing={standing} />}
          <section className="section" aria-labelledby="organisation">
            <h2 id="organisation">{t("organisation.title")}</h2>
            <p>
              <Link to={paths.portalOrganisation()}>{t("organisation.lead")}</Link>
            </p>
          </section>
        </div>
      </div>
    </>
  );
}

type Shown = ReturnType<typeof shownPromise>;

function PromiseSection({
  id,
  title,
  none,
  promises,
  mayKeep,
}: {
  id: string;
  title: string;
  none: string;
  promises: Shown[];
  mayKeep: boolean;
}) {
  const t = useText(portalWords);
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        <span className="count">{promises.length}</span>
      </div>
      {promises.length === 0 && <p className="empty-small">{none}</p>}
      <ul className="rows">
        {promises.map((promise) => (
          <li className="promise-row" key={promise.id}>
            <div>
              <strong>{promise.what}</strong> <State promise={promise} />
              {promise.who && <span className="meta">{t("by", { name: promise.who })}</span>}
            </div>
            {mayKeep && (
              <Form method="post" action={paths.portalPromise(promise.id)} className="actions">
                <button
                  className="button"
                  type="submit"
                  name="intent"
                  value="keep"
                  aria-label={t("doneOf", { what: promise.what })}
                >
                  {t("done")}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function State({ promise }: { promise: Shown }) {
  const t = useText(portalWords);
  const format = useFormats();
  const days = daysBetween(useToday(), promise.dueOn);
  if (promise.outcome && promise.closedOn)
    return <span className="soft small">{t(promise.outcome, { day: format.dayInYear(promise.closedOn) })}</span>;
  if (days < 0) return <span className="tag tag-late">{t("late", { days: -days })}</span>;
  if (days <= 14) return <span className="tag tag-soon">{t("left", { days })}</span>;
  return <span className="soft small">{t("before", { day: format.dayInYear(promise.dueOn) })}</span>;
}

function Broker({ broker }: { broker: ReturnType<typeof useLoaderData<typeof loader>>["broker"] }) {
  const t = useText(portalWords);
  const municipality = useRoot()?.pact.municipality ?? "";
  return (
    <section className="section" aria-labelledby="broker">
      <h2 id="broker">{t("broker")}</h2>
      {broker ? (
        <>
          <p>
            <strong>{broker.name}</strong>
            <br />
            <span className="small soft">{t("brokerOf", { municipality })}</span>
          </p>
          <p className="actions">
            {broker.phone && (
              <a className="button button-small" href={paths.call(broker.phone)}>
                {t("call", { phone: broker.phone })}
              </a>
            )}
            {broker.email && (
              <a className="button button-quiet button-small" href={`mailto:${broker.email}`}>
                {t("mail")}
              </a>
            )}
          </p>
        </>
      ) : (
        <p className="small soft">{t("noBroker")}</p>
      )}
    </section>
  );
}

function StandingSection({
  standing,
}: {
  standing: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["standing"]>;
}) {
  const t = useText(portalWords);
  const format = useFormats();
  const step = pactSteps[standing.pactStep] ?? "known";
  return (
    <section className="section" aria-labelledby="standing">
      <h2 id="standing">{t("standing")}</h2>
      <p>
        {step === "joined"
          ? t("standingPact.joined", { day: format.day(standing.memberSinceOn ?? "") })
          : t(`standingPact.${step}`)}
      </p>
      {standing.signedOn && <p className="charter">{t("standingCharter", { day: format.day(standing.signedOn) })}</p>}
    </section>
  );
}
