import { PlusIcon } from "../design/icons";
import { CheckField, SelectField, TextField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import type { FormPage } from "./form-page-data";
import { conversationWords } from "./messages";

/** Promises, one row each: what, whose, due. Without JavaScript the button asks the server for another row. */
export function PromiseRows({
  page,
  form,
  rows,
  add,
  at,
}: {
  page: FormPage;
  form: ServerForm;
  rows: number;
  add: () => void;
  /** Where several employers were there: at which of them it was promised. */
  at?: { label: string; options: { value: string; label: string }[] } | undefined;
}) {
  const t = useText(conversationWords);
  const partner = page.party?.kind === "partner";
  const who = [
    { value: "me", label: t("form.me", { name: page.me.name.split(" ")[0] ?? page.me.name }) },
    ...[page.party, ...page.also].flatMap(
      (one) => one?.contacts.map(({ id, name }) => ({ value: `contact:${id}`, label: name })) ?? [],
    ),
    { value: "employer", label: t(partner ? "form.thePartner" : "form.theEmployer") },
    ...page.colleagues.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
  ];
  return (
    <>
      {!partner && <p className="hint">{t("form.promisesHint")}</p>}
      <ol className="rows repeat">
        {Array.from({ length: rows }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
          <li className="fields" key={index}>
            <TextField
              form={form}
              name={`promises.${index}.what`}
              label={t("form.what")}
              small
              wide
              maxLength={500}
              autoComplete="off"
              aria-label={`${t("form.row", { number: String(index + 1) })}: ${t("form.what")}`}
            />
            <SelectField
              form={withDefault(form, `promises.${index}.who`, "me")}
              name={`promises.${index}.who`}
              label={t("form.who")}
              small
              options={who}
            />
            {at && (
              <SelectField form={form} name={`promises.${index}.at`} label={at.label} small options={at.options} />
            )}
            <TextField
              form={withDefault(form, `promises.${index}.dueOn`, page.dueOn)}
              name={`promises.${index}.dueOn`}
              label={t("form.dueOn")}
              type="date"
              small
            />
            {(!partner || page.also.length > 0) && (
              <>
                <div className="wide when-open">
                  <CheckField
                    form={withDefault(form, `promises.${index}.shared`, "yes")}
                    name={`promises.${index}.shared`}
                    label={t("form.shared")}
                  />
                </div>
                <div className="wide when-confidential">
                  <CheckField form={form} name={`promises.${index}.sharedThough`} label={t("form.shared")} />
                </div>
              </>
            )}
          </li>
        ))}
      </ol>
      <input type="hidden" name="rows" value={rows} />
      <button
        className="button button-small"
        type="submit"
        name="intent"
        value="addPromise"
        formNoValidate
        onClick={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <PlusIcon /> {t("form.another")}
      </button>
    </>
  );
}

/** A row that was not sent yet starts with what is most likely. */
const withDefault = (form: ServerForm, name: string, value: string): ServerForm => ({
  ...form,
  valueOf: (at) => form.valueOf(at) ?? (at === name && !wasSent(form, name) ? value : undefined),
});
const wasSent = (form: ServerForm, name: string) => form.valueOf(name.replace(/\.\w+$/, ".what")) !== undefined;
