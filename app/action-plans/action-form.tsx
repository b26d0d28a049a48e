import { Form } from "@remix-run/react";
import { charterThemes, measures, phases } from "db/schema/lists";
import { CheckField, Chips, SelectField, TextField } from "../forms/fields";
import { SaveBar, ServerFormFrame, UsedNotice } from "../forms/form-page";
import { useServerForm } from "../forms/use-server-form";
import { type VersionedAnswer, VersionsOr } from "../forms/versions";
import { useText } from "../language/use-text";
import type { ActionPage } from "./action-form.server";
import { planWords } from "./messages";

/** One action: what, who, when, and how one sees that it works. Where two changed the same, both stand beside each other. */
export function ActionForm({
  page,
  answer,
  back,
  again,
}: {
  page: ActionPage;
  answer: VersionedAnswer | undefined;
  back: string;
  again: string;
}) {
  return (
    <VersionsOr answer={answer} version={page.version} keepTheirs={back}>
      <UsedNotice used={page.used} again={again} />
      <Fields page={page} answer={answer} back={back} />
      {page.id !== null && <Remove />}
    </VersionsOr>
  );
}

function Fields({ page, answer, back }: { page: ActionPage; answer: VersionedAnswer | undefined; back: string }) {
  const t = useText(planWords);
  const form = useServerForm({ rules: page.rules, initial: page.initial, answer });
  return (
    <ServerFormFrame form={form} {...(page.key !== null && { formKey: page.key })} already={answer?.already}>
      {page.id !== null && <input type="hidden" name="version" value={page.version} />}
      <TextField
        form={form}
        name="title"
        label={t("action.title")}
        hint={t("action.titleHint")}
        maxLength={200}
        autoComplete="off"
      />
      <Chips
        form={form}
        name="theme"
        label={t("action.theme")}
        options={charterThemes.map((theme) => ({ value: theme, label: t(`theme.${theme}`) }))}
      />
      <div className="fields">
        <SelectField
          form={form}
          name="ownerContactId"
          label={t("action.owner")}
          empty={t("nobody")}
          options={page.contacts.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <TextField form={form} name="dueOn" label={t("action.dueOn")} type="date" optional />
        <SelectField
          form={form}
          name="phase"
          label={t("action.phase")}
          empty={t("action.phaseNone")}
          options={phases.map((phase) => ({ value: phase, label: t(`phase.${phase}`) }))}
        />
      </div>
      <Chips
        form={form}
        name="measure"
        label={t("action.measure")}
        options={measures.map((measure) => ({ value: measure, label: t(`action.measures.${measure}`) }))}
      />
      <fieldset className="numbers">
        <legend className="small soft">{t("action.numberHint")}</legend>
        <div className="fields">
          <TextField
            form={form}
            name="baseline"
            label={t("action.baseline")}
            optional
            inputMode="decimal"
            maxLength={20}
          />
          <TextField form={form} name="target" label={t("action.target")} optional inputMode="decimal" maxLength={20} />
          <TextField
            form={form}
            name="unit"
            label={t("action.unit")}
            hint={t("action.unitHint")}
            optional
            maxLength={60}
          />
        </div>
        <CheckField form={form} name="aboutPeople" label={t("action.aboutPeople")} hint={t("action.aboutPeopleHint")} />
      </fieldset>
      <SaveBar form={form} cancel={back} />
    </ServerFormFrame>
  );
}

function Remove() {
  const t = useText(planWords);
  return (
    <section className="section" aria-labelledby="remove">
      <h2 id="remove">{t("action.removeTitle")}</h2>
      <p className="small">{t("action.removeText")}</p>
      <Form method="post">
        <button className="button" type="submit" name="intent" value="remove">
          {t("action.remove")}
        </button>
      </Form>
    </section>
  );
}
