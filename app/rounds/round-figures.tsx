import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { roundWords } from "./messages";
import { type Funnel, type RoundStep, roundSteps } from "./round";

/** From who is on the round to who signed: each number its list, and its share of those written to. */
export function RoundFigures({ funnel, to }: { funnel: Funnel; to: (toon: RoundStep) => string }) {
  const t = useText(roundWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="figures">
      <h2 id="figures" className="unseen">
        {t("show.figures")}
      </h2>
      <dl className="figures">
        <div>
          <dt>{t("column.on")}</dt>
          <dd>{format.number(funnel.on)}</dd>
        </div>
        {roundSteps.map((step) => (
          <div key={step}>
            <dt>{t(`column.${step}`)}</dt>
            <dd>
              {funnel[step] > 0 ? (
                <Link to={to(step)} preventScrollReset>
                  {format.number(funnel[step])}
                </Link>
              ) : (
                "0"
              )}
            </dd>
            {funnel[step] > 0 && <dd>{format.share(funnel[step], funnel.on)}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
