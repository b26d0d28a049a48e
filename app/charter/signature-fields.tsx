import { charterOccasions, charterThemes } from "db/schema/lists";
import { Chips, SelectField, TextField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText, useToday } from "../language/use-text";
import { charterWords, themeWords } from "./messages";

/** What is recorded of a signature: who, when, how and for what; the rest folded away. */
export function SignatureFields({ form, contacts }: { form: ServerForm; contacts: { id: number; name: string }[] }) {
  const t = useText(charterWords);
  const theme = useText(themeWords);
  const occasions = charterOccasions.map((value) => ({ value, label: t(`occasion.${value}`) }));
  const themes = charterThemes.map((value) => ({ value, label: theme(value) }));
  const people = contacts.map(({ id, name }) => ({ value: String(id), label: name }));
  const opened = ["contactId", "place", "proof"].some((name) => form.errorOf(name));
  return (
    <>
      <div className="fields">
        <TextField form={form} name="signedOn" label={t("sign.signedOn")} type="date" max={useToday()} />
        <TextField form={form} name="signatoryName" label={t("sign.name")} autoComplete="off" />
        <TextField form={form} name="signatoryTitle" label={t("sign.jobTitle")} autoComplete="off" />
      </div>
      <Chips form={form} name="occasion" label={t("sign.occasion")} options={occasions} />
      <Chips form={form} name="themes" label={t("sign.themes")} hint={t("sign.themesHint")} options={themes} several />
      <details open={opened || undefined}>
        <summary>{t("sign.more")}</summary>
        <div className="fields">
          <SelectField
            form={form}
            name="contactId"
            label={t("sign.contact")}
            options={people}
            empty={t("sign.contactAny")}
          />
          <TextField form={form} name="place" label={t("sign.place")} optional autoComplete="off" />
          <TextField form={form} name="proof" label={t("sign.proof")} hint={t("sign.proofHint")} optional />
        </div>
      </details>
    </>
  );
}
