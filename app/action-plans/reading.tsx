import { Form } from "@remix-run/react";
import { Chips, TextArea } from "../forms/fields";
import { ServerFormFrame } from "../forms/form-page";
import { SmallField } from "../forms/small-field";
import { useServerForm } from "../forms/use-server-form";
import { useFormats, useText } from "../language/use-text";
import { counts, fiveThemes } from "./action-plan";
import { planWords } from "./messages";
import type { PlanAnswer } from "./plan-commands.server";
import type { PlanPage } from "./plan-page.server";

/** The makelaar read it: with a word, or a question that the employer answers. */
export function Reaction({ page, answer }: { page: PlanPage; answer: PlanAnswer | undefined }) {
  const t = useText(planWords);
  return (
    <section className="section" aria-labelledby="react">
      <h2 id="react">{t("react")}</h2>
      {page.state === "draft" ? (
        <p className="small soft">{t("nothingToRead")}</p>
      ) : (
        <ReactionForm page={page} answer={answer?.part === "react" ? answer : undefined} key={page.events.length} />
      )}
    </section>
  );
}

function ReactionForm({ page, answer }: { page: PlanPage; answer: PlanAnswer | undefined }) {
  const t = useText(planWords);
  const form = useServerForm({ rules: {}, initial: { kind: "read" }, answer, idPrefix: "react-" });
  return (
    <ServerFormFrame form={form} formKey={page.answerKey} already={answer?.already}>
      <input type="hidden" name="part" value="react" />
      <Chips
        form={form}
        name="kind"
        label={t("whatDo")}
        options={(["read", "asked"] as const).map((kind) => ({ value: kind, label: t(`reaction.${kind}`) }))}
      />
      <TextArea form={form} name="remarks" label={t("messageTo")} hint={t("reactHint")} rows={3} maxLength={5000} />
      <p>
        <button className="button button-primary" type="submit">
          {t("sendReaction")}
        </button>
      </p>
    </ServerFormFrame>
  );
}

/** What one would notice oneself after reading twice. */
export function WhatStandsOut({ actions }: { actions: PlanPage["actions"] }) {
  const t = useText(planWords);
  const format = useFormats();
  if (actions.length === 0) return null;
  const ownerless = actions.filter(({ ownerContactId }) => ownerContactId === null).length;
  const endless = actions.filter(({ dueOn }) => dueOn === null).length;
  const loose = actions.filter(
    ({ measure, baseline, target }) => counts(measure) && (baseline === null || target === null),
  ).length;
  const without = fiveThemes.filter(
    (theme) => !actions.some((action) => action.theme === theme || action.theme === "all"),
  );
  const lines = [
    { open: ownerless > 0, said: ownerless > 0 ? t("notice.ownerOpen", { count: ownerless }) : t("notice.owner") },
    { open: endless > 0, said: endless > 0 ? t("notice.dueOpen", { count: endless }) : t("notice.due") },
    { open: loose > 0, said: loose > 0 ? t("notice.baselineOpen", { count: loose }) : t("notice.baseline") },
    ...(without.length > 0
      ? [{ open: true, said: t("notice.theme", { themes: format.list(without.map((theme) => t(`theme.${theme}`))) }) }]
      : []),
  ];
  return (
    <section className="section" aria-labelledby="notices">
      <h2 id="notices">{t("notices")}</h2>
      <ul className="small checks">
        {lines.map(({ open, said }) => (
          <li key={said} className={open ? "open" : undefined}>
            {said}
          </li>
        ))}
      </ul>
      <p className="small soft">{t("notice.advice")}</p>
    </section>
  );
}

/** That the plan went to SER, on which day: the Charter is theirs. */
export function SentToSer({ page, answer }: { page: PlanPage; answer: PlanAnswer | undefined }) {
  const t = useText(planWords);
  const failed = answer?.part === "sent" ? answer : undefined;
  return (
    <section className="section" aria-labelledby="sent">
      <h2 id="sent">{t("sent")}</h2>
      <Form method="post" className="filters">
        <SmallField
          name="sentOn"
          label={t("sentOn")}
          error={failed?.errors?.sentOn}
          type="date"
          defaultValue={String(failed?.values?.sentOn ?? page.today)}
          max={page.today}
          required
        />
        <button className="button" type="submit" name="part" value="sent">
          {t("sentButton")}
        </button>
      </Form>
    </section>
  );
}
