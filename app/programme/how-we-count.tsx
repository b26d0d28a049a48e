import { useText } from "../language/use-text";
import { programmeWords } from "./messages";

/** What the words on the page mean, for who has to defend a figure. */
export function HowWeCount() {
  const t = useText(programmeWords);
  return (
    <section className="section" aria-labelledby="tellen">
      <h2 id="tellen">{t("how.title")}</h2>
      <dl className="facts">
        {(["net", "plan", "known", "parts"] as const).map((name) => (
          <div className="contents" key={name}>
            <dt>{t(`how.${name}`)}</dt>
            <dd>{t(`how.${name}Text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
