import { Form, Link } from "@remix-run/react";
import { useFormats, useText, useTextOf } from "../../language/use-text";
import { paths } from "../../paths";
import { standingWords } from "../../standing/messages";
import { charterSteps, pactSteps } from "../../standing/standing";
import { duplicateWords } from "./duplicates-words";
import { mergeLineWords } from "./line-words";
import type { Pair } from "./verdicts.server";

/** Two employers that are perhaps one: why, both side by side, and what to do. */
export function PairRow({ pair: { one, other, why } }: { pair: Pair }) {
  const t = useText(duplicateWords);
  const line = useTextOf(mergeLineWords as never);
  const format = useFormats();
  const names = { one: one.name, other: other.name };
  const id = `pair-${one.id}-${other.id}`;
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{t("pair", names)}</h2>
      <p className="small">{t("why", { why: format.list(why.map((likeness) => line(`likeness.${likeness}`))) })}</p>
      <div className="pair">
        <Facts employer={one} />
        <Facts employer={other} />
      </div>
      <div className="actions pad">
        <Link className="button" to={paths.mergeEmployers(one.id, { met: other.id })} aria-label={t("mergeOf", names)}>
          {t("merge")}
        </Link>
        <Form method="post">
          <input type="hidden" name="one" value={one.id} />
          <input type="hidden" name="other" value={other.id} />
          <button
            className="button button-quiet"
            type="submit"
            name="intent"
            value="different"
            aria-label={t("differentOf", names)}
          >
            {t("different")}
          </button>
        </Form>
      </div>
    </section>
  );
}

function Facts({ employer }: { employer: Pair["one"] }) {
  const t = useText(duplicateWords);
  const standing = useText(standingWords);
  const format = useFormats();
  const steps = [
    standing(`pactStep.${pactSteps[employer.pactStep] ?? "known"}`),
    employer.charterStep > 0 && standing(`charterStep.${charterSteps[employer.charterStep] ?? "none"}`),
  ].filter(Boolean);
  const facts: [string, string][] = [
    [t("kvk"), employer.kvkNumber ?? t("unknown")],
    [t("address"), employer.address || t("unknown")],
    [t("sector"), employer.sector ?? t("unknown")],
    [t("stand"), steps.join(", ")],
    [t("lastContact"), employer.lastContactOn ? format.day(employer.lastContactOn) : t("never")],
    [t("contacts"), format.number(employer.contacts)],
    [t("broker"), employer.broker ?? t("unknown")],
  ];
  return (
    <div>
      <p>
        <Link to={paths.employer(employer.id)}>{employer.name}</Link>
      </p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div className="contents" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
