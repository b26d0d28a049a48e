import { Link } from "@remix-run/react";
import { helpedAnswers } from "db/schema/lists";
import { Chips, SelectField, TextArea, TextField } from "../forms/fields";
import { PartForm, type PartPage } from "../forms/part-form";
import { useFormats, useText, useToday } from "../language/use-text";
import { paths } from "../paths";
import { practiceWords } from "./messages";
import type { NeedPage } from "./need-page";
import { MistakeForm } from "./record-parts";

type Props = { page: NeedPage; forms: PartPage };

/** What can be recorded now, by how the need stands; what is most likely stands first. */
export function NeedForms({ page, forms }: Props) {
  const t = useText(practiceWords);
  const today = useToday();
  const { next, standing } = page;
  if (next.length === 0) return null;
  return (
    <section className="section" aria-labelledby="next">
      <h2 id="next">{t("need.next")}</h2>
      {next.includes("helped") && (
        <PartForm page={forms} part="helped" button={t("need.helpedButton")} initial={{ on: today }}>
          {(form) => (
            <>
              <Chips
                form={form}
                name="helped"
                label={t("need.didItHelp")}
                options={helpedAnswers.map((value) => ({ value, label: t(`helped.${value}`) }))}
              />
              <TextArea form={form} name="words" label={t("need.words")} optional rows={2} />
              <TextField form={form} name="on" label={t("need.on")} type="date" max={today} />
            </>
          )}
        </PartForm>
      )}
      {standing.state === "open" && <PickUp page={page} forms={forms} />}
      {next.includes("answered") && (
        <PartForm
          page={forms}
          part="answer"
          title={t("need.answer")}
          button={t("need.answerButton")}
          initial={{ on: today }}
        >
          {(form) => (
            <>
              <TextArea form={form} name="words" label={t("need.how")} rows={3} />
              <TextField form={form} name="on" label={t("need.on")} type="date" max={today} />
            </>
          )}
        </PartForm>
      )}
      {standing.state === "pickedUp" && <PickUp page={page} forms={forms} />}
      {next.includes("reopened") && (
        <PartForm
          page={forms}
          part="reopen"
          title={t("need.reopen")}
          button={t("need.reopenButton")}
          second
          initial={{ on: today }}
        >
          {(form) => (
            <>
              <TextField form={form} name="words" label={t("need.why")} autoComplete="off" />
              <TextField form={form} name="on" label={t("need.on")} type="date" max={today} />
            </>
          )}
        </PartForm>
      )}
    </section>
  );
}

function PickUp({ page, forms }: Props) {
  const t = useText(practiceWords);
  const today = useToday();
  const { helpers, me, toDesk, standing } = page;
  const people = [
    ...helpers
      .filter(({ id }) => id === me.id)
      .map(({ id, name }) => ({ value: String(id), label: t("need.me", { name }) })),
    ...(toDesk ? [{ value: "desk", label: t("need.desk") }] : []),
    ...helpers.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  const again = standing.state === "pickedUp";
  return (
    <PartForm
      page={forms}
      part="pickUp"
      title={again ? t("need.pickUpAgain") : t("need.pickUp")}
      button={t("need.pickUpButton")}
      second={again}
      initial={{ by: people[0]?.value, on: today }}
    >
      {(form) => (
        <>
          <SelectField
            form={form}
            name="by"
            label={t("need.by")}
            options={people}
            hint={toDesk ? undefined : t("need.deskNot")}
          />
          <TextField form={form} name="on" label={t("need.on")} type="date" max={today} />
        </>
      )}
    </PartForm>
  );
}

/** What happened with it, the latest first. */
export function NeedEvents({ page: { events, may }, forms }: Props) {
  const t = useText(practiceWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="events">
      <h2 id="events">{t("events.title")}</h2>
      {events.length === 0 && <p className="empty-small">{t("events.none")}</p>}
      <ol className="rows">
        {events.toReversed().map((event) => {
          const said = <Said event={event} />;
          return (
            <li key={event.id} className={event.voidReason === null ? undefined : "voided"}>
              <strong>{event.voidReason === null ? said : <del>{said}</del>}</strong>
              {event.words && <p className="prose">{event.words}</p>}
              {event.practice && (
                <p>
                  <Link to={paths.practice(event.practice.id)}>{event.practice.heading}</Link>
                </p>
              )}
              <span className="meta">
                <span>{format.day(event.happenedOn)}</span>
                <span>{event.recordedBy}</span>
                {event.voidReason !== null && <span>{t("events.voided", { reason: event.voidReason })}</span>}
              </span>
              {event.voidReason === null && may.follows && <MistakeForm forms={forms} id={event.id} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Said({ event: { kind, helper, person, helped } }: { event: NeedPage["events"][number] }) {
  const t = useText(practiceWords);
  if (kind === "helped" && helped) return t("events.helped", { answer: t(`helpedView.${helped}`) });
  if (kind === "answered") return t("events.answered");
  if (kind === "reopened") return t("events.reopened");
  if (helper === "person") return t("events.pickedUpPerson", { name: person ?? "" });
  return helper === "desk" ? t("events.pickedUpDesk") : t("events.pickedUpPractice");
}
