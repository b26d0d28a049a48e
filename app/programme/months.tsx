import { useFormats, useText } from "../language/use-text";
import { growthLines } from "../standing/growth";
import { GrowthChart } from "./growth-chart";
import { programmeWords } from "./messages";
import { MonthTable } from "./month-table";
import type { Period } from "./periods.server";

/** The three lines by month: what the last month did in a sentence, the chart, and its table. */
export function MonthsSection({ months }: { months: Period[] }) {
  const t = useText(programmeWords);
  const format = useFormats();
  const last = months.at(-1);
  if (!last) return null;
  const { new: plus, ended, merged, end } = last.lines.members;
  const first = months.find(({ lines }) => lines.members.new.n > 0);
  const month = format.fullMonth(last.from);
  return (
    <section className="section" aria-labelledby="maanden">
      <div className="section-head">
        <h2 id="maanden">{t("months.title")}</h2>
      </div>
      <figure className="chart">
        <figcaption>
          {plus.n + ended.n + merged.n === 0
            ? t("months.nothing", { month })
            : t("months.changed", { month, plus: plus.n, minus: ended.n })}{" "}
          {merged.n > 0 && t("months.merged", { merged: merged.n })}{" "}
          {first && t("months.since", { month: format.fullMonth(first.from), end: end.n })}
        </figcaption>
        <GrowthChart months={months} />
        <details>
          <summary>{t("table")}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section className="scroll" tabIndex={0} aria-label={t("months.caption")}>
            <MonthTable months={months} kinds={kindsIn(months)} />
          </section>
        </details>
      </figure>
    </section>
  );
}

/** "Merged" has a column only where it happened: most years it does not. */
const kindsIn = (months: Period[]) =>
  months.some(({ lines }) => growthLines.some((line) => lines[line].merged.n > 0))
    ? (["new", "ended", "merged", "end"] as const)
    : (["new", "ended", "end"] as const);
