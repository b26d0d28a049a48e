import { SelectField, TextArea, TextField } from "../forms/fields";
import { SaveButton, ServerFormFrame } from "../forms/form-page";
import { useServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import { counts } from "./action-plan";
import { planWords } from "./messages";
import type { PlanAnswer } from "./plan-commands.server";
import type { PlanPage } from "./plan-page.server";

const offered = ["running", "done", "behind", "stopped"] as const;

/** How an action goes now: a number where it has one, a word, a day; the rest may stay empty. */
export function UpdateForm({
  action,
  page,
  answer,
}: {
  action: PlanPage["actions"][number];
  page: PlanPage;
  answer: PlanAnswer | undefined;
}) {
  const t = useText(planWords);
  const form = useServerForm({
    rules: page.rules,
    initial: { status: action.state === "new" ? "running" : action.state, happenedOn: page.today },
    answer,
    idPrefix: `actie-${action.id}-`,
    stay: true,
  });
  const numbered = counts(action.measure);
  return (
    <ServerFormFrame form={form} formKey={action.key} already={answer?.already} className="inline-form">
      <input type="hidden" name="part" value={`update:${action.id}`} />
      <div className="fields">
        {numbered && (
          <TextField
            form={form}
            name="value"
            label={t("howMuch")}
            hint={action.unit ?? t("howMuchHint")}
            inputMode="decimal"
            maxLength={20}
            autoComplete="off"
          />
        )}
        <TextField
          form={form}
          name="happenedOn"
          label={t(numbered ? "measuredOn" : "onDay")}
          type="date"
          max={page.today}
        />
        <SelectField
          form={form}
          name="status"
          label={t("how")}
          options={offered.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        />
      </div>
      <TextArea form={form} name="words" label={t("words")} optional rows={3} maxLength={2000} />
      <TextField
        form={form}
        name="evidenceUrl"
        label={t("evidence")}
        hint={t("evidenceHint")}
        optional
        inputMode="url"
        maxLength={500}
        autoComplete="off"
      />
      <SaveButton form={form} />
    </ServerFormFrame>
  );
}
