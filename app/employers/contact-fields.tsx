import { SelectField, TextField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import { employerWords } from "./messages";

/** The fields of a contact, for the municipality and for the employer's own portal. */
export function ContactFields({ form }: { form: ServerForm }) {
  const t = useText(employerWords);
  return (
    <>
      <div className="fields">
        <TextField form={form} name="name" label={t("contact.name")} autoComplete="off" />
        <TextField form={form} name="jobTitle" label={t("contact.jobTitle")} optional autoComplete="off" />
      </div>
      <div className="fields">
        <TextField form={form} name="email" label={t("contact.email")} type="email" optional autoComplete="off" />
        <TextField form={form} name="phone" label={t("contact.phone")} type="tel" optional autoComplete="off" />
      </div>
      <SelectField
        form={form}
        name="locale"
        label={t("contact.locale")}
        options={[
          { value: "nl", label: t("contact.dutch") },
          { value: "en", label: t("contact.english") },
        ]}
        empty={t("contact.localeAny")}
      />
    </>
  );
}
