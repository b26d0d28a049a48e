import { num, TableHead } from "../design/table-head";
import { useFormats, useText } from "../language/use-text";
import { standingWords } from "../standing/messages";
import { Count, CountCell } from "./counted";
import type { GrowthPage, StepRow } from "./growth.server";
import { programmeWords } from "./messages";

/** Which part of the step before went on: only between steps that must follow each other (signed, plan, reports). */
const follows: Partial<Record<StepRow["step"], StepRow["step"]>> = { plan: "signed", reports: "plan" };

/** A track in steps: who is there now, and who ever was. */
export function TrackSection({ track, steps, whole }: { track: "pact" | "charter"; steps: StepRow[]; whole: number }) {
  const t = useText(programmeWords);
  const standing = useText(standingWords);
  const format = useFormats();
  const name = (step: StepRow["step"]) =>
    step === "approached" || step === "inConversation" || step === "joined"
      ? standing(`pactStep.${step}`)
      : standing(`charterStep.${step}`);
  const nowAt = (step: StepRow["step"] | undefined) => steps.find((one) => one.step === step)?.now.n ?? 0;
  const wentOn = ({ step, now }: StepRow) => {
    const before = nowAt(follows[step]);
    return before > 0 ? format.share(now.n, before) : null;
  };
  const signed = nowAt("signed");
  return (
    <section className="section" aria-labelledby={track}>
      <div className="section-head">
        <h2 id={track}>{t(`track.${track}`)}</h2>
      </div>
      <figure className="chart">
        <figcaption>
          {track === "pact"
            ? t("track.pactText")
            : signed > 0
              ? t("track.charterText", { missing: signed - nowAt("plan") })
              : t("track.charterNone")}
        </figcaption>
        <ol className="rows bars">
          {steps.map((row) => (
            <li key={row.step}>
              <span>{name(row.step)}</span>
              <progress max={whole} value={row.now.n} aria-label={`${name(row.step)}: ${format.number(row.now.n)}`} />
              <span className="num">
                <strong>
                  <Count of={row.now} />
                </strong>{" "}
                <span className="soft">
                  {wentOn(row) ? (
                    t("track.went", { share: wentOn(row) ?? "" })
                  ) : (
                    <>
                      {t("track.ever")} <Count of={row.ever} />
                    </>
                  )}
                </span>
              </span>
            </li>
          ))}
        </ol>
        <details>
          <summary>{t("table")}</summary>
          <StepTable track={track} steps={steps} name={name} wentOn={wentOn} />
        </details>
      </figure>
    </section>
  );
}

function StepTable({
  track,
  steps,
  name,
  wentOn,
}: {
  track: "pact" | "charter";
  steps: StepRow[];
  name: (step: StepRow["step"]) => string;
  wentOn: (row: StepRow) => string | null;
}) {
  const t = useText(programmeWords);
  return (
    <table className="table table-stack" role="table">
      <caption className="unseen">{t("track.caption", { track: t(`track.${track}`) })}</caption>
      <TableHead
        labels={[
          t("column.step"),
          ...(["now", "ever", "went"] as const)
            .filter((column) => column !== "went" || track === "charter")
            .map((column) => num(t(`column.${column}`))),
        ]}
      />
      <tbody role="rowgroup">
        {steps.map((row) => (
          <tr role="row" key={row.step}>
            <th role="rowheader" scope="row">
              {name(row.step)}
            </th>
            <CountCell of={row.now} label={t("column.now")} />
            <CountCell of={row.ever} label={t("column.ever")} />
            {track === "charter" && (
              <td role="cell" className="num" data-label={t("column.went")}>
                {wentOn(row) ?? t("none")}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What lapsed on this day, over both tracks. */
export function LapsesSection({ lapses }: { lapses: GrowthPage["lapses"] }) {
  const t = useText(programmeWords);
  return (
    <section className="section" aria-labelledby="achter">
      <h2 id="achter">{t("lapses.title")}</h2>
      {lapses.every(({ count }) => count.n === 0) ? (
        <p className="empty-small">{t("lapses.none")}</p>
      ) : (
        <dl className="figures">
          {lapses.map(({ lapse, count }) => (
            <div key={lapse}>
              <dt>{t(`list.figure.${lapse}`)}</dt>
              <dd>
                <Count of={count} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
