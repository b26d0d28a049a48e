import { Link } from "@remix-run/react";
import type { Duplicate } from "../employers/duplicates.server";
import { PerhapsTheSame } from "../employers/perhaps-the-same";
import { TextField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { newEmployerWords } from "./new-employer-words";

/** An employer that is not there yet: its name suffices. It is added with the talk, or not at all. */
export function NewEmployerFields({
  form,
  formKey,
  duplicates,
}: {
  form: ServerForm;
  formKey: string;
  duplicates: Duplicate[];
}) {
  const t = useText(newEmployerWords);
  return (
    <fieldset>
      <legend>{t("title")}</legend>
      <p className="hint">{t("text")}</p>
      <div className="fields">
        <TextField form={form} name="newEmployer" label={t("name")} wide autoComplete="off" />
        <TextField
          form={form}
          name="newEmployerKvk"
          label={t("kvkNumber")}
          optional
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField form={form} name="newEmployerPlace" label={t("place")} optional autoComplete="off" />
      </div>
      {duplicates.length > 0 && (
        <PerhapsTheSame
          duplicates={duplicates}
          to={(werkgever) => paths.logConversation({ werkgever, sleutel: formKey })}
          nameOf={({ name }) => t("take", { name })}
          notSame={t("notSame")}
        >
          {t("perhaps")}
        </PerhapsTheSame>
      )}
      <p className="actions">
        <Link
          className="button button-quiet button-small"
          to={paths.logConversation({ sleutel: formKey })}
          replace
          preventScrollReset
        >
          {t("existing")}
        </Link>
      </p>
    </fieldset>
  );
}
