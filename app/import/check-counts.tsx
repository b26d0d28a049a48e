import type { ReactNode } from "react";
import { useFormats, useText } from "../language/use-text";
import { importWords } from "./messages";
import type { Preview } from "./preview.server";

/** What is in the file, as five numbers that add up to its rows. */
export function CheckCounts({ preview, open }: { preview: Preview; open: number }) {
  const t = useText(importWords);
  const format = useFormats();
  const { outcomes, withoutNumber, fields } = preview;
  const figure = (label: string, count: number, sub: ReactNode) => (
    <div>
      <dt>{label}</dt>
      <dd>{format.number(count)}</dd>
      <dd>{sub}</dd>
    </div>
  );
  return (
    <section className="section" aria-labelledby="tel">
      <h2 id="tel">{t("check.counts")}</h2>
      <dl className="figures">
        {figure(
          t("check.new"),
          outcomes.new,
          outcomes.new > 0 &&
            (withoutNumber > 0 ? t("check.newSub", { count: format.number(withoutNumber) }) : t("check.newAll")),
        )}
        {figure(t("check.known"), outcomes.known, outcomes.known > 0 && t("check.knownSub"))}
        {figure(
          t("check.changed"),
          outcomes.changed,
          outcomes.changed > 0 && t("check.changedSub", { fields: fields.length }),
        )}
        {figure(t("check.perhaps"), outcomes.perhaps, outcomes.perhaps > 0 && t("check.perhapsSub", { count: open }))}
        {figure(
          t("check.refused"),
          outcomes.refused,
          outcomes.refused > 0 ? <span className="late">{t("check.refusedSub")}</span> : null,
        )}
      </dl>
    </section>
  );
}
