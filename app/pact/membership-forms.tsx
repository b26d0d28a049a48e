import { joinRoutes, leaveReasons } from "db/schema/lists";
import { SelectField, TextArea, TextField } from "../forms/fields";
import { PartForm, type PartPage } from "../forms/part-form";
import type { ServerForm } from "../forms/use-server-form";
import { useText, useToday } from "../language/use-text";
import type { Membership } from "./membership";
import { membershipWords } from "./messages";

type Choices = { id: number; name: string }[];
type Lists = { contacts: Choices; partners: Choices; rounds: Choices };
type Given = Lists & { page: PartPage; membership: Membership };

/** With what is most often right filled in: today, through the broker, the only contact; were it a partner, the one that put them forward. */
export function JoinForm({ page, introducedBy, ...lists }: Lists & { page: PartPage; introducedBy: number | null }) {
  const t = useText(membershipWords);
  const joinedOn = useToday();
  const contactId = lists.contacts.length === 1 ? lists.contacts[0]?.id : "";
  return (
    <PartForm
      page={page}
      part="join"
      button={t("join.button")}
      initial={{ joinedOn, route: "broker", partnerId: introducedBy, contactId }}
    >
      {(form) => <JoinFields form={form} {...lists} />}
    </PartForm>
  );
}

function JoinFields({ form, contacts, partners, rounds }: Lists & { form: ServerForm }) {
  const t = useText(membershipWords);
  const routes = joinRoutes.map((value) => ({ value, label: t(`route.${value}`) }));
  const people = contacts.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <div className="fields">
      <TextField form={form} name="joinedOn" label={t("join.joinedOn")} type="date" max={useToday()} />
      <SelectField form={form} name="route" label={t("join.route")} options={routes} />
      <div className="only-partner">
        <SelectField
          form={form}
          name="partnerId"
          label={t("join.partner")}
          options={partners.map(({ id, name }) => ({ value: String(id), label: name }))}
          empty={t("join.partnerChoose")}
        />
      </div>
      <div className="only-round">
        <SelectField
          form={form}
          name="roundId"
          label={t("join.round")}
          options={rounds.map(({ id, name }) => ({ value: String(id), label: name }))}
          empty={t("join.roundChoose")}
        />
      </div>
      {people.length > 0 && (
        <SelectField
          form={form}
          name="contactId"
          label={t("join.contact")}
          options={people}
          empty={t("join.contactAny")}
        />
      )}
    </div>
  );
}

/** What can be done with a membership that runs. */
export function RunningForms(given: Given) {
  const t = useText(membershipWords);
  const today = useToday();
  const { page, membership } = given;
  const reasons = leaveReasons.map((value) => ({ value, label: t(`reason.${value}`) }));
  return (
    <>
      <PartForm
        page={page}
        part={`leave:${membership.id}`}
        title={t("leave.title")}
        button={t("leave.button")}
        initial={{ leftOn: today, reason: "left" }}
      >
        {(form) => (
          <>
            <div className="fields">
              <TextField form={form} name="leftOn" label={t("leave.leftOn")} type="date" max={today} />
              <SelectField form={form} name="reason" label={t("leave.reason")} options={reasons} />
            </div>
            <TextArea form={form} name="note" label={t("leave.note")} optional rows={2} />
          </>
        )}
      </PartForm>
      <MistakeForms {...given} />
    </>
  );
}

/** What can be done with a membership that ended. */
export function EndedForms(given: Given) {
  const t = useText(membershipWords);
  const { page, membership } = given;
  return (
    <>
      <PartForm page={page} part={`stay:${membership.id}`} title={t("stay.title")} button={t("stay.button")}>
        {(form) => <TextField form={form} name="voidReason" label={t("void.reason")} autoComplete="off" />}
      </PartForm>
      <MistakeForms {...given} />
    </>
  );
}

function MistakeForms({ page, membership, contacts, partners, rounds }: Given) {
  const t = useText(membershipWords);
  const { id, joinedOn, route, partnerId, roundId, contactId, contact } = membership;
  const left = contactId !== null && contact !== null && !contacts.some((one) => one.id === contactId);
  const people = left ? [...contacts, { id: contactId, name: contact }] : contacts;
  return (
    <>
      <PartForm
        page={page}
        part={`correct:${id}`}
        title={t("correct.title")}
        button={t("correct.button")}
        initial={{ joinedOn, route, partnerId, roundId, contactId }}
      >
        {(form) => (
          <>
            <JoinFields form={form} contacts={people} partners={partners} rounds={rounds} />
            <TextField form={form} name="voidReason" label={t("correct.reason")} autoComplete="off" />
          </>
        )}
      </PartForm>
      <PartForm page={page} part={`void:${id}`} title={t("void.title")} button={t("void.button")}>
        {(form) => (
          <>
            <p className="small">{t("void.text")}</p>
            <TextField form={form} name="voidReason" label={t("void.reason")} autoComplete="off" />
          </>
        )}
      </PartForm>
    </>
  );
}
