import { useText } from "../language/use-text";
import { roundWords } from "./messages";

/** The rule behind the numbers, in words. */
export function HowCounted() {
  const t = useText(roundWords);
  return (
    <details className="pad">
      <summary>{t("counted.title")}</summary>
      <ul className="prose small">
        {(["approached", "answered", "visited", "from", "open"] as const).map((line) => (
          <li key={line}>{t(`counted.${line}`)}</li>
        ))}
      </ul>
    </details>
  );
}
