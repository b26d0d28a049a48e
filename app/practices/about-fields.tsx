import { SelectField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import { useAboutOptions } from "./heard/heard-rows";
import { heardWords } from "./heard/messages";

/** About which theme, and where in the work. */
export function AboutFields({ form }: { form: ServerForm }) {
  const t = useText(heardWords);
  const { themes, phaseOptions } = useAboutOptions();
  return (
    <div className="fields">
      <SelectField form={form} name="theme" label={t("theme.label")} options={themes} empty={t("theme.open")} />
      <SelectField form={form} name="phase" label={t("phase.label")} options={phaseOptions} empty={t("phase.open")} />
    </div>
  );
}
