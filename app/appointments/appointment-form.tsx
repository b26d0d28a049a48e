import { appointmentKinds } from "db/schema/lists";
import { purposeWords } from "../conversations/purpose-words";
import { CheckField, Chips, SelectField, TextArea, TextField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText, useToday } from "../language/use-text";
import { durations } from "./appointment";
import type { FormParts } from "./form.server";
import { appointmentWords } from "./messages";

/** The fields of an appointment, below the employer: when first, the rest may stay as it is. */
export function AppointmentFields({
  parts,
  form,
  chosen,
}: {
  parts: FormParts;
  form: ServerForm;
  /** Whether an employer was chosen yet: until then nobody can be named. */
  chosen: boolean;
}) {
  const t = useText(appointmentWords);
  const purpose = useText(purposeWords);
  const today = useToday();
  const { me, contacts, colleagues, establishments } = parts;
  return (
    <>
      <Chips
        form={form}
        name="kind"
        label={t("form.kind")}
        options={appointmentKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <div className="fields">
        <TextField form={form} name="on" label={t("form.day")} type="date" min={today} />
        <TextField form={form} name="from" label={t("form.from")} type="time" />
        <SelectField
          form={form}
          name="minutes"
          label={t("form.minutes")}
          options={durations.map((minutes) => ({ value: String(minutes), label: t("form.duration", { minutes }) }))}
        />
      </div>
      {chosen ? (
        <>
          {contacts.length > 0 ? (
            <Chips
              form={form}
              name="people"
              several
              label={
                <>
                  {t("form.people")} <span className="hint">{t("form.several")}</span>
                </>
              }
              options={contacts.map(({ id, name }) => ({ value: `contact:${id}`, label: name }))}
            />
          ) : (
            <p className="hint">{t("form.noPeople")}</p>
          )}
          {contacts.some(({ mail }) => mail) && (
            <CheckField form={form} name="invite" label={t("form.invite")} hint={t("form.inviteHint")} />
          )}
        </>
      ) : (
        <p className="hint">{t("form.chooseFirst")}</p>
      )}
      <Chips
        form={form}
        name="purposes"
        several
        label={
          <>
            {t("form.purposes")} <span className="hint">{t("form.several")}</span>
          </>
        }
        options={parts.purposes.map((value) => ({ value, label: purpose(value) }))}
      />
      <p className="notice notice-soon confidential-note">{t("form.confidentialNow")}</p>
      <TextArea
        form={form}
        name="preparation"
        label={t("form.preparation")}
        hint={t("form.preparationHint")}
        rows={3}
        optional
      />
      <div className="fields">
        {establishments.length > 0 && (
          <SelectField
            form={form}
            name="establishmentId"
            label={t("form.establishment")}
            options={establishments.map(({ id, label }) => ({ value: String(id), label }))}
            empty={t("form.head")}
          />
        )}
        <TextField
          form={form}
          name="place"
          label={t("form.place")}
          hint={t("form.placeHint")}
          autoComplete="off"
          optional
        />
        {colleagues.length > 0 && (
          <SelectField
            form={form}
            name="ownerId"
            label={t("form.owner")}
            options={[
              { value: String(me.id), label: t("form.me", { name: me.name.split(" ")[0] ?? me.name }) },
              ...colleagues.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
          />
        )}
      </div>
      {colleagues.length > 0 && (
        <details open={form.errorOf("colleagues") !== undefined || undefined}>
          <summary>{t("form.colleagues")}</summary>
          <Chips
            form={form}
            name="colleagues"
            several
            label={<span className="unseen">{t("form.colleagues")}</span>}
            options={[me, ...colleagues].map(({ id, name }) => ({ value: String(id), label: name }))}
          />
        </details>
      )}
    </>
  );
}
