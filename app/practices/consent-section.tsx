import { Chips, SelectField, TextField } from "../forms/fields";
import { PartForm, type PartPage } from "../forms/part-form";
import { useFormats, useText, useToday } from "../language/use-text";
import { practiceWords } from "./messages";
import { PracticeText } from "./practice-text";
import { MistakeForm } from "./record-parts";
import type { PracticePage } from "./show";

/** How the consent stands, what may be asked or recorded, and what was said before. */
export function ConsentSection({ page, forms }: { page: PracticePage; forms: PartPage }) {
  const t = useText(practiceWords);
  const { practice, may } = page;
  if (practice.confidential && page.events.length === 0) return null;
  return (
    <section className="section" aria-labelledby="consent">
      <h2 id="consent">{t("consent.title")}</h2>
      <p>
        <Standing page={page} />
      </p>
      {may.consent && practice.did === null && <p className="small soft">{t("consent.noText")}</p>}
      {may.consent && practice.did !== null && (
        <>
          <Ask page={page} forms={forms} />
          <Record page={page} forms={forms} />
        </>
      )}
      {page.events.length > 0 && <Events page={page} forms={forms} />}
    </section>
  );
}

function Standing({ page: { standing, lapse } }: { page: PracticePage }) {
  const t = useText(practiceWords);
  const format = useFormats();
  const { state, stateOn, scope, endsOn } = standing;
  const day = format.day(stateOn);
  if (state === "heard") return t("consent.state.heard");
  if (state === "lapsed")
    return t(lapse === "changed" ? "consent.state.lapsedChanged" : "consent.state.lapsedExpired", { day });
  if (state === "consented" && scope && endsOn)
    return t("consent.state.consented", { scope: t(`scope.${scope}`), until: format.day(endsOn) });
  return t(`consent.state.${state as "asked"}`, { day });
}

function Ask({ page: { contacts, standing }, forms }: { page: PracticePage; forms: PartPage }) {
  const t = useText(practiceWords);
  const people = contacts.filter(({ mail }) => mail).map(({ id, name }) => ({ value: String(id), label: name }));
  if (people.length === 0) return <p className="small soft">{t("consent.noContacts")}</p>;
  return (
    <PartForm
      page={forms}
      part="ask"
      title={t("consent.ask")}
      button={t("consent.askButton")}
      second={standing.state === "consented"}
      initial={{ contactId: people[0]?.value, scope: "network" }}
    >
      {(form) => (
        <>
          <p className="small">{t("consent.askText")}</p>
          <SelectField form={form} name="contactId" label={t("consent.contact")} options={people} />
          <Chips
            form={form}
            name="scope"
            label={t("consent.askScope")}
            options={[
              { value: "network", label: t("consent.scopeNetwork") },
              { value: "public", label: t("consent.scopePublic") },
            ]}
          />
        </>
      )}
    </PartForm>
  );
}

function Record({ page: { contacts }, forms }: { page: PracticePage; forms: PartPage }) {
  const t = useText(practiceWords);
  const today = useToday();
  const people = contacts.map(({ id, name }) => ({ value: String(id), label: name }));
  if (people.length === 0) return null;
  return (
    <PartForm
      page={forms}
      part="answer"
      title={t("consent.record")}
      button={t("consent.recordButton")}
      second
      initial={{ contactId: people[0]?.value, way: "phone", on: today }}
    >
      {(form) => (
        <>
          <p className="small">{t("consent.recordText")}</p>
          <SelectField form={form} name="contactId" label={t("consent.who")} options={people} />
          <Chips
            form={form}
            name="answer"
            label={t("consent.answer")}
            options={(["public", "network", "no"] as const).map((value) => ({
              value,
              label: t(`consent.answers.${value}`),
            }))}
          />
          <Chips
            form={form}
            name="way"
            label={t("consent.way")}
            options={[
              { value: "phone", label: t("consent.phone") },
              { value: "paper", label: t("consent.paper") },
            ]}
          />
          <TextField form={form} name="on" label={t("consent.on")} type="date" max={today} />
        </>
      )}
    </PartForm>
  );
}

function Events({ page: { events, texts, may }, forms }: { page: PracticePage; forms: PartPage }) {
  const t = useText(practiceWords);
  const format = useFormats();
  return (
    <>
      <h3 className="pad">{t("events.title")}</h3>
      <ol className="rows small">
        {events.toReversed().map(({ id, kind, contact, scope, way, happenedOn, endsOn, recordedBy, voidReason }) => {
          const said = t(`events.${kind}`, {
            name: contact,
            scope: scope ? t(`scope.${scope}`) : "",
            way: t(`way.${way}`),
          });
          return (
            <li key={id} className={voidReason === null ? undefined : "voided"}>
              {voidReason === null ? said : <del>{said}</del>}
              <br />
              <span className="meta">
                <span>{format.day(happenedOn)}</span>
                {way !== "link" || kind === "asked" ? <span>{recordedBy}</span> : null}
                {endsOn && <span>{t("events.until", { day: format.day(endsOn) })}</span>}
                {voidReason !== null && <span>{t("events.voided", { reason: voidReason })}</span>}
              </span>
              {texts[id] && (
                <details>
                  <summary>{t("events.text")}</summary>
                  <PracticeText text={texts[id]} heading={texts[id].heading} level="h4" />
                </details>
              )}
              {voidReason === null && may.consent && <MistakeForm forms={forms} id={id} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}
