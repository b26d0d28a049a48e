import { SelectField, TextArea } from "../forms/fields";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { useServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import type { AssignPageData } from "./assign";
import { handoverWords } from "./messages";

/** To whom, with how many change and how many were theirs already. */
export function AssignForm({ page, answer }: { page: AssignPageData; answer: FormAnswer | undefined }) {
  const t = useText(handoverWords);
  const form = useServerForm({ rules: page.rules, initial: {}, answer });
  return (
    <ServerFormFrame form={form} formKey={page.key} already={answer?.already}>
      <SelectField
        form={form}
        name="to"
        label={t("assign.to")}
        empty={t("form.toNobody")}
        options={page.brokers.map(({ id, name, change, already }) => ({
          value: String(id),
          label: t("assign.option", { name, change, already }),
        }))}
      />
      <TextArea form={form} name="reason" label={t("assign.reason")} hint={t("form.reasonHint")} rows={2} optional />
      <SaveBar form={form} label={t("assign.save")} cancel={page.back} />
    </ServerFormFrame>
  );
}
