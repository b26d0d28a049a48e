import { SelectField, TextField } from "../forms/fields";
import { PartForm, type PartPage } from "../forms/part-form";
import { useText, useToday } from "../language/use-text";
import type { Intention } from "./intention";
import { charterWords } from "./messages";
import { MistakeForm } from "./mistake-form";

/** With what is most often right filled in: today, the only contact. */
export function IntendForm({ page, contacts }: { page: PartPage; contacts: { id: number; name: string }[] }) {
  const t = useText(charterWords);
  const today = useToday();
  const people = contacts.map(({ id, name }) => ({ value: String(id), label: name }));
  const contactId = people.length === 1 ? people[0]?.value : "";
  return (
    <section className="section" aria-labelledby="intend">
      <h2 id="intend">{t("intend.title")}</h2>
      <p className="small">{t("intend.text")}</p>
      <PartForm page={page} part="intend" second button={t("intend.button")} initial={{ intendedOn: today, contactId }}>
        {(form) => (
          <div className="fields">
            <TextField form={form} name="intendedOn" label={t("intend.intendedOn")} type="date" max={today} />
            {people.length > 0 && (
              <SelectField
                form={form}
                name="contactId"
                label={t("intend.contact")}
                options={people}
                empty={t("intend.contactAny")}
              />
            )}
          </div>
        )}
      </PartForm>
    </section>
  );
}

/** What can be done with an intention that waits: register it at SER, drop it. Signing has a page of its own. */
export function OpenIntention({ page, intention }: { page: PartPage; intention: Intention }) {
  const t = useText(charterWords);
  const today = useToday();
  const { id, sent } = intention;
  return (
    <section className="section" aria-labelledby="intention">
      <h2 id="intention">{t("intention.title")}</h2>
      {!sent && (
        <PartForm
          page={page}
          part={`send:${id}`}
          title={t("send.title")}
          button={t("send.button")}
          initial={{ on: today }}
        >
          {(form) => <TextField form={form} name="on" label={t("send.on")} type="date" max={today} />}
        </PartForm>
      )}
      <PartForm
        page={page}
        part={`drop:${id}`}
        title={t("drop.title")}
        button={t("drop.button")}
        initial={{ on: today }}
      >
        {(form) => (
          <div className="fields">
            <TextField form={form} name="on" label={t("drop.on")} type="date" max={today} />
            <TextField form={form} name="reason" label={t("drop.reason")} autoComplete="off" />
          </div>
        )}
      </PartForm>
      {sent && <MistakeForm page={page} part={`unsend:${id}`} title={t("unsend.title")} />}
      <MistakeForm page={page} part={`unintend:${id}`} title={t("unintend.title")} />
    </section>
  );
}
