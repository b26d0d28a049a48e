import { Chips, SelectField, TextField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import type { FormPage } from "./form-page-data";
import { conversationWords } from "./messages";

/** Who took part, from both sides; somebody new becomes a contact, a colleague can be added. */
export function PeopleField({ page, form }: { page: FormPage; form: ServerForm }) {
  const t = useText(conversationWords);
  const { party, me, colleagues } = page;
  const options = [
    { value: `person:${me.id}`, label: t("form.you", { name: me.name.split(" ")[0] ?? me.name }) },
    ...(party?.contacts.map(({ id, name }) => ({ value: `contact:${id}`, label: name })) ?? []),
  ];
  return (
    <div className="field">
      <Chips form={form} name="people" label={t("form.people")} several options={options} />
      {party || page.newEmployer !== null ? (
        <details open={form.errorOf("newName") !== undefined || undefined}>
          <summary>{t("form.someoneElse")}</summary>
          <div className="inline-form">
            <div className="fields">
              <TextField
                form={form}
                name="newName"
                label={t("form.newName")}
                hint={t("form.newHint")}
                small
                autoComplete="off"
              />
              <TextField form={form} name="newTitle" label={t("form.newTitle")} small optional autoComplete="off" />
            </div>
            {colleagues.length > 0 && (
              <SelectField
                form={form}
                name="colleague"
                label={t("form.colleagues")}
                small
                options={colleagues.map(({ id, name }) => ({ value: String(id), label: name }))}
                empty=""
              />
            )}
          </div>
        </details>
      ) : (
        <p className="hint">{t("form.chooseFirst")}</p>
      )}
    </div>
  );
}
