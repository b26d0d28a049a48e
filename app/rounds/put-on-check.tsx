import { useFormats, useText } from "../language/use-text";
import { roundWords } from "./messages";

type Check = { chosen: number; won: number; optedOut: number; nonMailing: number };

/** What becomes of who was chosen: who comes on, who falls off and why, and who gets no post. */
export function PutOnCheckList({ check }: { check: Check }) {
  const t = useText(roundWords);
  const format = useFormats();
  const lines = [
    [t("putOn.chosen"), check.chosen],
    [t("putOn.won"), check.won],
    [t("putOn.comes"), check.chosen - check.won],
    [t("putOn.optedOut"), check.optedOut],
    [t("putOn.nonMailing"), check.nonMailing],
  ] as const;
  return (
    <section className="section" aria-labelledby="check">
      <h2 id="check">{t("putOn.check")}</h2>
      <ul className="rows">
        {lines.map(([label, count]) => (
          <li className="apart" key={label}>
            <span>{label}</span>
            <strong>{format.number(count)}</strong>
          </li>
        ))}
      </ul>
      <p className="small soft">{t("putOn.visitOnly")}</p>
    </section>
  );
}
