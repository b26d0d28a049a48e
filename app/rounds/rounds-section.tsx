import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import type { RoundsAt } from "./at-employer.server";
import { atEmployerWords } from "./at-employer-words";

/** On an employer's page: the rounds it is on, what was sent, and that it wants no more. */
export function RoundsSection({ employer, rounds }: { employer: number; rounds: RoundsAt }) {
  const t = useText(atEmployerWords);
  const format = useFormats();
  const { on, optOut } = rounds;
  return (
    <section className="section" aria-labelledby="rounds">
      <div className="section-head">
        <h2 id="rounds">{t("title")}</h2>
      </div>
      {optOut && <p className="small">{t("optedOut", { day: format.day(optOut.optedOutOn) })}</p>}
      <ul className="rows small">
        {on.map(({ id, name, endsOn, approachedOn, channel }) => (
          <li key={id}>
            <Link to={paths.onRound(id, employer)}>{name}</Link>
            <p className="meta">
              <span>{approachedOn && channel ? t(channel, { day: format.dayInYear(approachedOn) }) : t("notYet")}</span>
              {format.isPast(endsOn) && <span>{t("over", { day: format.dayInYear(endsOn) })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
