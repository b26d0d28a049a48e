import { useText } from "../language/use-text";
import { standingWords } from "./messages";
import { charterSteps, lapsesIn, pactSteps } from "./standing";

/** Blocks and a word: how far on the track of the pact. Never the blocks alone. */
export function PactStage({ step }: { step: number }) {
  const t = useText(standingWords);
  return (
    <span className="stage" data-of="3" data-n={step}>
      {t(`pactStep.${pactSteps[step] ?? "known"}`)}
    </span>
  );
}

export function CharterStage({ step }: { step: number }) {
  const t = useText(standingWords);
  return (
    <span className="stage" data-of="4" data-n={step}>
      {t(`charterStep.${charterSteps[step] ?? "none"}`)}
    </span>
  );
}

/** What is late or asleep, a word each. */
export function Lapses({ bits }: { bits: number }) {
  const t = useText(standingWords);
  return lapsesIn(bits).map((lapse) => (
    <span className="sub late" key={lapse}>
      {t(`lapse.${lapse}`)}
    </span>
  ));
}
