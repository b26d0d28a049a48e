import { Link } from "@remix-run/react";
import { TextField } from "../forms/fields";
import { PartForm, type PartPage } from "../forms/part-form";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { heardWords } from "./heard/messages";
import { practiceWords } from "./messages";
import type { Phase, Theme } from "./practice";

/** When, by whom and in which conversation it was heard, and what it is about. */
export function HeardFacts({
  record,
  talk,
}: {
  record: { heardOn: string; heardBy: string; theme: Theme | null; phase: Phase | null };
  talk: { id: number; heldOn: string } | null;
}) {
  const t = useText(practiceWords);
  const heard = useText(heardWords);
  const format = useFormats();
  const unknown = <span className="soft">{t("fact.unknown")}</span>;
  return (
    <section className="section" aria-labelledby="facts">
      <h2 id="facts">{t("fact.title")}</h2>
      <dl className="facts">
        <dt>{t("fact.heard")}</dt>
        <dd>
          {format.day(record.heardOn)}, {t("by", { name: record.heardBy })}
        </dd>
        <dt>{t("fact.from")}</dt>
        <dd>
          {talk ? (
            <Link to={paths.conversation(talk.id)}>{t("fact.conversation", { day: format.day(talk.heldOn) })}</Link>
          ) : (
            t("fact.alone")
          )}
        </dd>
        <dt>{t("fact.theme")}</dt>
        <dd>{record.theme ? heard(`theme.${record.theme}`) : unknown}</dd>
        <dt>{t("fact.phase")}</dt>
        <dd>{record.phase ? heard(`phase.${record.phase}`) : unknown}</dd>
      </dl>
    </section>
  );
}

/** Takes the whole record back: never without a reason. */
export function VoidSection({ forms }: { forms: PartPage }) {
  const t = useText(practiceWords);
  return (
    <div className="section">
      <PartForm page={forms} part="void" title={t("void.title")} button={t("void.button")}>
        {(form) => (
          <>
            <p className="small">{t("void.text")}</p>
            <TextField form={form} name="voidReason" label={t("void.reason")} autoComplete="off" />
          </>
        )}
      </PartForm>
    </div>
  );
}

/** Takes one line back that was recorded by mistake. */
export function MistakeForm({ forms, id }: { forms: PartPage; id: number }) {
  const t = useText(practiceWords);
  return (
    <PartForm page={forms} part={`mistake:${id}`} title={t("events.mistake")} button={t("events.voidButton")}>
      {(form) => <TextField form={form} name="voidReason" label={t("events.reason")} autoComplete="off" />}
    </PartForm>
  );
}
