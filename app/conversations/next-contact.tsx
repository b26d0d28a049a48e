import { Chips, TextField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useFormats, useText, useToday } from "../language/use-text";
import type { FormPage } from "./form-page-data";
import { conversationWords } from "./messages";

/** When to speak them again: three usual days, another one, or none. */
export function NextContact({ page, form }: { page: FormPage; form: ServerForm }) {
  const t = useText(conversationWords);
  const format = useFormats();
  const today = useToday();
  const usual = (["weeks2", "weeks6", "months3"] as const).map((name) => ({
    value: page.nextDays[name],
    label: `${t(`form.${name}`)} (${format.dayAndMonth(page.nextDays[name])})`,
  }));
  return (
    <div className="next-contact field">
      <Chips
        form={form}
        name="next"
        label={<span className="unseen">{t("form.next")}</span>}
        options={[...usual, { value: "pick", label: t("form.pick") }, { value: "none", label: t("form.none") }]}
      />
      <div className="pick-day">
        <TextField form={form} name="nextDay" label={t("form.nextDay")} type="date" min={today} small />
      </div>
      <TextField
        form={form}
        name="nextTime"
        label={t("form.nextTime")}
        hint={t("form.nextTimeHint")}
        type="time"
        small
        optional
      />
    </div>
  );
}
