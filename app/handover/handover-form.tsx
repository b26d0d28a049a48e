import { Chips, SelectField, TextArea, TextField } from "../forms/fields";
import type { FormAnswer, FormRules } from "../forms/form";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { useServerForm } from "../forms/use-server-form";
import { useText, useToday } from "../language/use-text";
import { paths } from "../paths";
import { Counts } from "./counts";
import { Divide } from "./divide";
import type { HandoverFormPage } from "./form.server";
import { handoverWords } from "./messages";

type Page = HandoverFormPage & { rules: FormRules; key: string; self: boolean };

/** What goes to whom: one colleague for all, and where it must differ. */
export function HandoverForm({ page, answer }: { page: Page; answer: FormAnswer | undefined }) {
  const t = useText(handoverWords);
  const today = useToday();
  const form = useServerForm({ rules: page.rules, initial: { kind: page.self ? "away" : "left" }, answer });
  const names = page.receivers.map(({ id, name, desk }) => ({
    value: String(id),
    label: desk ? t("form.atDesk", { name }) : name,
  }));
  if (page.nothing)
    return (
      <div className="notice notice-good">
        <p>{t("form.nothing", { name: page.giver.name })}</p>
      </div>
    );
  return (
    <ServerFormFrame form={form} formKey={page.key} already={answer?.already} className="form form-wide">
      <Counts counts={page.counts} />
      <p className="small soft">{t("form.stays", { name: page.giver.name, plans: page.plansToRead })}</p>
      <Chips
        form={form}
        name="kind"
        label={t("form.kind")}
        options={(["left", "away"] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
      />
      <div className="back-on">
        <TextField
          form={form}
          name="backOn"
          label={t("form.backOn")}
          hint={t("form.backOnHint")}
          type="date"
          min={today}
        />
      </div>
      {names.length === 0 ? (
        <p className="notice notice-soon">{t("form.noReceivers")}</p>
      ) : (
        <SelectField
          form={form}
          name="to"
          label={t("form.to")}
          hint={t("form.toHint")}
          empty={t("form.toNobody")}
          options={names}
        />
      )}
      <TextArea form={form} name="reason" label={t("form.reason")} hint={t("form.reasonHint")} rows={2} optional />
      {page.employers.length > 0 && <Divide page={page} form={form} names={names} />}
      <SaveBar form={form} label={t("form.save")} cancel={paths.employers()} />
    </ServerFormFrame>
  );
}
