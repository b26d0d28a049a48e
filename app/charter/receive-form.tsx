import { CheckField, SelectField, TextArea, TextField } from "../forms/fields";
import { PartForm, type PartPage } from "../forms/part-form";
import { useFormats, useText, useToday } from "../language/use-text";
import { charterWords } from "./messages";

/** A report came in: for the last that was due, else for the next, unless another is chosen. */
export function ReceiveForm({
  page,
  terms,
}: {
  page: PartPage;
  terms: { id: number; number: number; dueOn: string }[];
}) {
  const t = useText(charterWords);
  const format = useFormats();
  const today = useToday();
  const options = terms.map(({ id, number, dueOn }) => ({
    value: String(id),
    label: t("receive.termOf", { number: String(number), day: format.day(dueOn) }),
  }));
  return (
    <PartForm
      page={page}
      part="receive"
      title={t("receive.title")}
      button={t("receive.button")}
      initial={{ termId: String((terms.findLast(({ dueOn }) => dueOn <= today) ?? terms[0])?.id), submittedOn: today }}
    >
      {(form) => (
        <>
          <div className="fields">
            <SelectField form={form} name="termId" label={t("receive.term")} options={options} />
            <TextField form={form} name="submittedOn" label={t("receive.submittedOn")} type="date" max={today} />
          </div>
          <TextArea form={form} name="summary" label={t("receive.summary")} optional rows={3} />
          <CheckField form={form} name="onBehalf" label={t("receive.onBehalf")} />
        </>
      )}
    </PartForm>
  );
}
