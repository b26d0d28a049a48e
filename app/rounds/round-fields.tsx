import { roundGoals } from "db/schema/lists";
import { SelectField, TextArea, TextField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import { roundWords } from "./messages";
import { placeholders } from "./round-text";

/** What is asked of a round, new or changed. */
export function RoundFields({ form }: { form: ServerForm }) {
  const t = useText(roundWords);
  return (
    <>
      <TextField form={form} name="name" label={t("form.name")} hint={t("form.nameHint")} autoComplete="off" />
      <div className="fields">
        <TextField form={form} name="startsOn" label={t("form.startsOn")} type="date" />
        <TextField form={form} name="endsOn" label={t("form.endsOn")} type="date" />
        <SelectField
          form={form}
          name="goal"
          label={t("form.goal")}
          empty={t("form.goalNone")}
          options={roundGoals.map((value) => ({ value, label: t(`form.goals.${value}`) }))}
        />
        <TextField form={form} name="goalCount" label={t("form.goalCount")} type="number" min={1} optional />
      </div>
      <RoundTextFields form={form} />
    </>
  );
}

/** Subject and text in both languages. */
export function RoundTextFields({ form }: { form: ServerForm }) {
  const t = useText(roundWords);
  return (
    <fieldset className="texts">
      <legend>{t("form.texts")}</legend>
      <p className="hint">{t("form.textsHint", { names: placeholders.map((name) => `{${name}}`).join(" ") })}</p>
      <TextField form={form} name="subjectNl" label={t("form.subjectNl")} autoComplete="off" />
      <TextArea form={form} name="textNl" label={t("form.textNl")} rows={12} />
      <TextField form={form} name="subjectEn" label={t("form.subjectEn")} autoComplete="off" lang="en" />
      <TextArea form={form} name="textEn" label={t("form.textEn")} rows={12} lang="en" />
    </fieldset>
  );
}
