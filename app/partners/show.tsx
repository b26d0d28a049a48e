import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { allows } from "../access/permissions";
import { plannedWith } from "../appointments/appointments.server";
import { ComingAppointments } from "../appointments/coming";
import { now } from "../clock.server";
import { OpenPromises } from "../conversations/open-promises";
import { mayClose, openPromisesWith } from "../conversations/promises.server";
import { PageHead } from "../design/page-head";
import { ContactRows } from "../employers/contact-rows";
import { listPartnerContacts } from "../employers/contacts.server";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { ForwardSection } from "./forward-section";
import { partnerRoute } from "./guard.server";
import { JoinedSection } from "./joined-section";
import { joinedThrough, putForwardBy } from "./list.server";
import { partnerWords } from "./messages";
import { talksWithPartner } from "./talks.server";
import { TalksSection } from "./talks-section";

export const loader = partnerRoute("partner.view", ({ request, viewer, partner }) => ({
  partner,
  talks: talksWithPartner(viewer, partner.id, new URL(request.url).searchParams.get("voor")),
  promises: openPromisesWith(viewer, { kind: "partner", id: partner.id }).map((row) => ({
    ...row,
    mayClose: mayClose(viewer, row),
  })),
  coming: plannedWith(viewer, { kind: "partner", id: partner.id }, now()).map(({ id, on, startsAt, kind, owner }) => ({
    id,
    on,
    startsAt,
    kind,
    owner,
  })),
  contacts: listPartnerContacts(partner.id),
  forward: putForwardBy(viewer, partner.id),
  joined: joinedThrough(viewer, partner.id),
  mayChange: allows(viewer, "partner.change"),
  mayRecord: allows(viewer, "conversation.record"),
  mayRound: allows(viewer, "round.run"),
}));
type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titled(matches, () => data?.partner.name ?? "");

export default function PartnerPage() {
  const t = useText(partnerWords);
  const page = useLoaderData<typeof loader>();
  const { partner, forward, joined, talks, coming, mayRecord } = page;
  return (
    <>
      <PageHead
        title={partner.name}
        crumbs={[{ label: t("title"), to: paths.partners() }]}
        intro={t(`kind.${partner.kind}`)}
        actions={
          mayRecord && (
            <Link className="button button-primary" to={paths.logConversation({ partner: partner.id })}>
              {t("log")}
            </Link>
          )
        }
      />
      <div className="split split-wide">
        <div className="stack">
          <TalksSection partnerId={partner.id} talks={talks} />
          <ForwardSection partnerId={partner.id} forward={forward} mayRound={page.mayRound} />
          <JoinedSection joined={joined} />
        </div>
        <div className="stack">
          <ComingAppointments party={{ kind: "partner", id: partner.id }} coming={coming} mayPlan={mayRecord} />
          <Promises {...page} />
          <Contacts {...page} />
          <Facts {...page} />
        </div>
      </div>
      <p className="small pad">
        <Link to={paths.partnerHistory(partner.id)}>{t("history")}</Link>
      </p>
    </>
  );
}

function Promises({ partner, promises, mayRecord }: Page) {
  const t = useText(partnerWords);
  return (
    <section className="section" aria-labelledby="open-promises">
      <div className="section-head">
        <h2 id="open-promises">{t("promises.title")}</h2>
        <span className="count">{promises.length}</span>
        {mayRecord && <Link to={paths.newPromise({ partner: partner.id })}>{t("promises.add")}</Link>}
      </div>
      {promises.length > 0 ? (
        <OpenPromises promises={promises} back={paths.partner(partner.id)} />
      ) : (
        <p className="empty-small">{t("promises.none")}</p>
      )}
    </section>
  );
}

function Contacts({ partner, contacts, mayChange }: Page) {
  const t = useText(partnerWords);
  const format = useFormats();
  const { present, former } = contacts;
  const to = (contact: number) => (mayChange ? paths.partnerContact(partner.id, contact) : null);
  return (
    <section className="section" aria-labelledby="contacts">
      <div className="section-head">
        <h2 id="contacts">{t("contacts.title")}</h2>
        {mayChange && <Link to={paths.newPartnerContact(partner.id)}>{t("contacts.add")}</Link>}
      </div>
      {present.length === 0 && <p className="empty-small">{t("contacts.none")}</p>}
      <ContactRows contacts={present} to={to} />
      {former.length > 0 && (
        <details>
          <summary>{t("contacts.former", { count: former.length })}</summary>
          <ul className="rows small">
            {former.map(({ id, name, untilOn }) => (
              <li key={id}>
                {mayChange ? <Link to={paths.partnerContact(partner.id, id)}>{name}</Link> : name}{" "}
                <span className="soft">{t("contacts.left", { day: format.day(untilOn ?? "") })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Facts({ partner, mayChange }: Page) {
  const t = useText(partnerWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="facts">
      <div className="section-head">
        <h2 id="facts">{t("facts.title")}</h2>
        {mayChange && <Link to={paths.editPartner(partner.id)}>{t("edit")}</Link>}
      </div>
      <dl className="facts">
        <dt>{t("facts.kind")}</dt>
        <dd>{t(`kind.${partner.kind}`)}</dd>
        {partner.website && (
          <>
            <dt>{t("facts.website")}</dt>
            <dd>
              <a href={`https://${partner.website}`} rel="noreferrer">
                {partner.website}
              </a>
            </dd>
          </>
        )}
        <dt>{t("facts.since")}</dt>
        <dd>{format.day(partner.registeredOn)}</dd>
      </dl>
    </section>
  );
}
