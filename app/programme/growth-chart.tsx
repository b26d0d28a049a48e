import { addMonths } from "../days";
import { useFormats, useText } from "../language/use-text";
import { growthLines } from "../standing/growth";
import { labelled, pointsOf, scaleOf } from "./chart";
import { programmeWords } from "./messages";
import type { Period } from "./periods.server";

const WIDTH = 600;
const HEIGHT = 240;

/** Three lines over the months: what stood there before, and the end of each month. Its table says the same in numbers. */
export function GrowthChart({ months }: { months: Period[] }) {
  const t = useText(programmeWords);
  const format = useFormats();
  const first = months[0];
  if (!first) return null;
  const days = [addMonths(first.from, -1), ...months.map(({ from }) => from)];
  const series = growthLines.map((line) => [
    first.lines[line].start.n,
    ...months.map(({ lines }) => lines[line].end.n),
  ]);
  const { top, ticks } = scaleOf(Math.max(...series.flat()));
  const [members, signatures, plans] = series.map((values) => format.number(values[0] ?? 0));
  const [membersEnd, signaturesEnd, plansEnd] = series.map((values) => format.number(values.at(-1) ?? 0));
  const grid = ticks.map((tick) => `M0 ${HEIGHT - (tick / top) * HEIGHT}H${WIDTH}`).join("");
  const name = months.length < 12 ? format.monthName : format.month;
  return (
    <div className="plot">
      <ol className="plot-y" aria-hidden="true">
        {ticks.map((tick) => (
          <li key={tick}>{format.number(tick)}</li>
        ))}
      </ol>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("months.chart", {
          from: format.fullMonth(first.from),
          until: format.fullMonth(days.at(-1) ?? first.from),
          members: members ?? "",
          membersEnd: membersEnd ?? "",
          signatures: signatures ?? "",
          signaturesEnd: signaturesEnd ?? "",
          plans: plans ?? "",
          plansEnd: plansEnd ?? "",
        })}
      >
        <path className="grid" d={grid} vectorEffect="non-scaling-stroke" />
        {series.map((values, at) => (
          <polyline
            key={growthLines[at]}
            className={`line-${at + 1}`}
            points={pointsOf(values, top, WIDTH, HEIGHT)}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <ol className="plot-x" aria-hidden="true">
        {labelled(days).map((day) => (
          <li key={day}>{name(day)}</li>
        ))}
      </ol>
      <ul className="plot-key">
        {growthLines.map((line, at) => (
          <li key={line}>
            <svg viewBox="0 0 28 8" aria-hidden="true">
              <path className={`line-${at + 1}`} d="M0 4h28" />
            </svg>
            <span>
              <strong>{format.number(series[at]?.at(-1) ?? 0)}</strong> {t(`line.${line}`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
