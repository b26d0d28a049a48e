import { useText } from "../language/use-text";
import { importWords } from "./messages";

const steps = ["columns", "check", "import", "report"] as const;

/** Where one is in the four steps of an import. */
export function Steps({ at }: { at: (typeof steps)[number] }) {
  const t = useText(importWords);
  const now = steps.indexOf(at);
  return (
    <ol className="stepper" aria-label={t("step.label")}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < now ? "done" : undefined}
          aria-current={index === now ? ("step" as const) : undefined}
        >
          {t(`step.${step}`)}
          <span>{t(`step.${step}Sub`)}</span>
        </li>
      ))}
    </ol>
  );
}
