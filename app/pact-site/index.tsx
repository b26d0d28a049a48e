import type { MetaFunction } from "@remix-run/node";
import { useRoot, useText } from "../language/use-text";
import { homeOf, paths } from "../paths";
import { pactSiteWords } from "./messages";

export const meta: MetaFunction = ({ matches }) => {
  const root = matches.find(({ id }) => id === "root")?.data as { pact?: { pact: string } } | undefined;
  return [{ title: root?.pact?.pact ?? "Pactwerk" }];
};

const steps = ["step1", "step2", "step3", "step4"] as const;
const sides = ["promise", "learn", "help"] as const;

export default function PactPage() {
  const t = useText(pactSiteWords);
  const root = useRoot();
  return (
    <main id="inhoud">
      <div className="hero">
        <h1>{t("home.hero")}</h1>
        <p className="lead">{t("home.lead", { municipality: root?.pact.municipality ?? "" })}</p>
        <p className="actions">
          <a className="button" href={root?.viewer ? homeOf(root.viewer.roles) : paths.signIn()}>
            {root?.viewer ? root.viewer.name : t("home.signIn")}
          </a>
          <a href="#pact">{t("home.whatIsIt")}</a>
        </p>
      </div>
      <div className="site-main">
        <section id="pact" className="section" aria-labelledby="what">
          <h2 id="what">{t("home.what")}</h2>
          <ul className="stories">
            {sides.map((side) => (
              <li key={side}>
                <h3>{t(`home.${side}`)}</h3>
                <p>{t(`home.${side}Text`)}</p>
              </li>
            ))}
          </ul>
        </section>
        <section className="section" aria-labelledby="how">
          <h2 id="how">{t("home.how")}</h2>
          <ol className="rows ranked">
            {steps.map((step) => (
              <li key={step}>
                <div>
                  <h3>{t(`home.${step}`)}</h3>
                  <p>{t(`home.${step}Text`)}</p>
                </div>
              </li>
            ))}
          </ol>
        </section>
        <section className="section" aria-labelledby="experienced">
          <h2 id="experienced">{t("home.experienced")}</h2>
          <p>{t("home.experiencedText")}</p>
          <p>
            <a className="button" href={paths.report()}>
              {t("home.report")}
            </a>
          </p>
        </section>
      </div>
    </main>
  );
}
