import { Link } from "@remix-run/react";
import { ComingAppointments } from "../appointments/coming";
import { OpenPromises } from "../conversations/open-promises";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { HeardSection } from "../practices/heard/heard-section";
import { RoundsSection } from "../rounds/rounds-section";
import { ContactRows } from "./contact-rows";
import { shownPostcode } from "./employer";
import { employerWords } from "./messages";
import type { EmployerPageData } from "./page-data";

/** Beside the timeline: what is open, whom we know, what we know. */
export function EmployerSide(page: EmployerPageData) {
  const t = useText(employerWords);
  return (
    <div className="stack">
      <ComingAppointments party={{ kind: "employer", id: page.id }} coming={page.coming} mayPlan={page.may.record} />
      <section className="section" aria-labelledby="open-promises">
        <div className="section-head">
          <h2 id="open-promises">{t("page.promises")}</h2>
          <span className="count">{page.promises.length}</span>
          {page.may.record && <Link to={paths.newPromise({ werkgever: page.id })}>{t("page.addPromise")}</Link>}
        </div>
        {page.promises.length > 0 ? (
          <OpenPromises promises={page.promises} back={paths.employer(page.id)} />
        ) : (
          <p className="empty-small">{t("page.noPromises")}</p>
        )}
      </section>
      {page.heard && <HeardSection employer={page.id} heard={page.heard} />}
      <PlanProgress {...page} />
      {page.rounds && <RoundsSection employer={page.id} rounds={page.rounds} />}
      <Contacts {...page} />
      <Facts {...page} />
      {page.establishments.length > 1 && <Establishments {...page} />}
    </div>
  );
}

function PlanProgress({ id, summary, may }: EmployerPageData) {
  const t = useText(employerWords);
  const format = useFormats();
  if (!summary || (summary.planId === null && summary.charterStep < 2 && !may.startPlan)) return null;
  const { planId, actionsDone, actionsTotal, planDueOn, reportDueOn } = summary;
  return (
    <section className="section" aria-labelledby="plan">
      <div className="section-head">
        <h2 id="plan">{t("page.plan")}</h2>
        {planId !== null && may.seePlans && <Link to={paths.plan(planId)}>{t("page.openPlan")}</Link>}
        {planId === null && may.startPlan && <Link to={paths.startPlan(id)}>{t("page.startPlan")}</Link>}
      </div>
      {actionsDone !== null && actionsTotal !== null ? (
        <>
          <p className="small">{t("planProgressLabel", { done: String(actionsDone), total: String(actionsTotal) })}</p>
          <progress
            max={Math.max(1, actionsTotal)}
            value={actionsDone}
            aria-label={t("planProgressLabel", { done: String(actionsDone), total: String(actionsTotal) })}
          />
        </>
      ) : (
        <p className="small">{t("page.noPlan")}</p>
      )}
      {planDueOn && (
        <p className={format.isPast(planDueOn) ? "small late" : "small soft"}>
          {t("page.planDue", { day: format.day(planDueOn) })}
        </p>
      )}
      {!planDueOn && reportDueOn && (
        <p className={format.isPast(reportDueOn) ? "small late" : "small soft"}>
          {t("page.reportDue", { day: format.day(reportDueOn) })}
        </p>
      )}
    </section>
  );
}

function Contacts({ id, contacts, former, may }: EmployerPageData) {
  const t = useText(employerWords);
  return (
    <section className="section" aria-labelledby="contacts">
      <div className="section-head">
        <h2 id="contacts">{t("page.contacts")}</h2>
        {may.contacts && <Link to={paths.newContact(id)}>{t("page.addContact")}</Link>}
      </div>
      {contacts.length === 0 && <p className="empty-small">{t("page.noContacts")}</p>}
      <ContactRows contacts={contacts} to={(contact) => (may.contacts ? paths.contact(id, contact) : null)} />
      {former > 0 && may.contacts && (
        <p className="small">
          <Link to={`${paths.newContact(id)}#former`}>{t("page.former", { count: former })}</Link>
        </p>
      )}
    </section>
  );
}

function Facts({ id, details, introducedBy, establishments, may }: EmployerPageData) {
  const t = useText(employerWords);
  const format = useFormats();
  const unknown = <span className="soft">{t("fact.unknown")}</span>;
  const address = [details.address, details.postcode && shownPostcode(details.postcode), details.place]
    .filter(Boolean)
    .join(", ");
  return (
    <section className="section" aria-labelledby="facts">
      <div className="section-head">
        <h2 id="facts">{t("page.facts")}</h2>
        {may.change && <Link to={paths.editEmployer(id)}>{t("page.edit")}</Link>}
      </div>
      <dl className="facts">
        {details.note && (
          <>
            <dt>{t("fact.note")}</dt>
            <dd className="prose">{details.note}</dd>
          </>
        )}
        <dt>{t("fact.broker")}</dt>
        <dd>{details.brokerName ?? <span className="soft">{t("page.noBroker")}</span>}</dd>
        <dt>{t("fact.address")}</dt>
        <dd>{address || unknown}</dd>
        <dt>{t("fact.district")}</dt>
        <dd>
          {details.district ??
            details.municipality ??
            (details.postcode ? <span className="soft">{t("fact.notInTable")}</span> : unknown)}
        </dd>
        {details.legalForm && (
          <>
            <dt>{t("fact.legalForm")}</dt>
            <dd>{t(`legalForm.${details.legalForm}`)}</dd>
          </>
        )}
        {details.sectorName && (
          <>
            <dt>{t("column.sector")}</dt>
            <dd>
              {details.sectorId === null ? (
                details.sectorName
              ) : (
                <Link to={paths.sector(details.sectorId)}>{details.sectorName}</Link>
              )}
            </dd>
          </>
        )}
        {details.sbiCode && details.sbiVersion && (
          <>
            <dt>{t("field.sbiCode")}</dt>
            <dd>{t("fact.sbi", { code: details.sbiCode, version: details.sbiVersion })}</dd>
          </>
        )}
        {details.kinds.length > 0 && (
          <>
            <dt>{t("fact.kinds")}</dt>
            <dd>{details.kinds.map((kind) => t(`kind.${kind}`)).join(", ")}</dd>
          </>
        )}
        {details.trainingCompany !== "unknown" && (
          <>
            <dt>{t("fact.training")}</dt>
            <dd>{t(`training.${details.trainingCompany}`)}</dd>
          </>
        )}
        {details.tradeNames.length > 0 && (
          <>
            <dt>{t("fact.tradeNames")}</dt>
            <dd>{details.tradeNames.join(", ")}</dd>
          </>
        )}
        {details.website && (
          <>
            <dt>{t("fact.website")}</dt>
            <dd>
              <a href={`https://${details.website}`} rel="noreferrer">
                {details.website}
              </a>
            </dd>
          </>
        )}
        {details.nonMailing && (
          <>
            <dt>{t("fact.nonMailing")}</dt>
            <dd>{t("fact.nonMailingYes")}</dd>
          </>
        )}
        {introducedBy && (
          <>
            <dt>{t("fact.introducedBy")}</dt>
            <dd>
              <Link to={paths.partner(introducedBy.id)}>{introducedBy.name}</Link>
            </dd>
          </>
        )}
        <dt>{t("fact.registered")}</dt>
        <dd>{format.day(details.registeredOn)}</dd>
      </dl>
      {may.change && establishments.length === 1 && (
        <p className="small">
          <Link to={paths.newEstablishment(id)}>{t("page.addEstablishment")}</Link>
        </p>
      )}
    </section>
  );
}

function Establishments({ id, establishments, may }: EmployerPageData) {
  const t = useText(employerWords);
  return (
    <section className="section" aria-labelledby="establishments">
      <div className="section-head">
        <h2 id="establishments">{t("page.establishments")}</h2>
        <span className="count">{establishments.length}</span>
        {may.change && <Link to={paths.newEstablishment(id)}>{t("page.addContact")}</Link>}
      </div>
      <ul className="rows small">
        {establishments.map((place) => {
          const name =
            place.name ??
            place.address ??
            place.place ??
            (place.isHead ? t("page.headOffice") : t("establishment.title"));
          return (
            <li key={place.id}>
              {may.change ? <Link to={paths.establishment(id, place.id)}>{name}</Link> : name}{" "}
              {place.isHead && place.name && <span className="tag">{t("page.headOffice")}</span>}
              <br />
              <span className="meta">
                {place.name && place.address && <span>{place.address}</span>}
                {place.place && <span>{place.place}</span>}
                {place.district && <span>{place.district}</span>}
                {place.trainingCompany === "yes" && <span>{t("training.tag")}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
