import { partnerKinds } from "db/schema/lists";
import { SelectField, TextField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import { partnerWords } from "./messages";

/** The fields of a partner, for a new one and for a change. */
export function PartnerFields({ form }: { form: ServerForm }) {
  const t = useText(partnerWords);
  return (
    <>
      <TextField form={form} name="name" label={t("form.name")} autoComplete="off" />
      <SelectField
        form={form}
        name="kind"
        label={t("form.kind")}
        options={partnerKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        empty={t("form.choose")}
      />
      <TextField form={form} name="website" label={t("form.website")} optional inputMode="url" autoComplete="off" />
    </>
  );
}
