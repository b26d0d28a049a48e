import { Form, Link, useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { PageHead } from "../design/page-head";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { importWords } from "./messages";
import type { Progress } from "./progress.server";
import { Steps } from "./steps";

/** How far a step is. With a script the page looks again each second; without, there is a link to do so. */
export function BusyView({ progress, here }: { progress: Progress; here: string }) {
  const t = useText(importWords);
  const format = useFormats();
  useLookingAgain();
  const { step, done, rows, soFar, id } = progress;
  const kind = step === "checking" ? "check" : step === "undoing" ? "undo" : "import";
  const count = { done: format.number(done), rows: format.number(rows) };
  return (
    <>
      <PageHead
        title={t(`busy.${kind}Title`)}
        crumbs={[{ label: t("title"), to: paths.imports() }]}
        intro={t("busy.started", { name: progress.fileName, time: format.time(progress.since), who: progress.who })}
      />
      <Steps at={kind === "check" ? "check" : kind === "undo" ? "report" : "import"} />
      <div className="split split-wide">
        <section className="section" aria-labelledby="loopt">
          <h2 id="loopt">
            {progress.seconds === null ? t("busy.soon") : t("busy.left", { seconds: progress.seconds })}
          </h2>
          <p className="big" role="status">
            {count.done} <small>{t("busy.of", { rows })}</small>
          </p>
          <progress
            className="done-bar"
            max={Math.max(1, rows)}
            value={done}
            aria-label={t(`busy.${kind}Bar`, count)}
          />
          <p>{t(`busy.${kind}Text`)}</p>
          <Form method="post" action={paths.importBusy(id)}>
            <p className="actions">
              {kind === "import" && (
                <button className="button" type="submit">
                  {t("busy.stop")}
                </button>
              )}
              <Link to={here}>{t("busy.refresh")}</Link>
            </p>
          </Form>
        </section>
        {kind === "import" && (
          <section className="section" aria-labelledby="tot">
            <h2 id="tot">{t("busy.soFar")}</h2>
            <dl className="facts">
              {(["new", "changed", "same"] as const).map((name) => (
                <FactRow key={name} label={t(`busy.${name}`)} value={format.number(soFar[name])} />
              ))}
            </dl>
          </section>
        )}
      </div>
    </>
  );
}

const FactRow = ({ label, value }: { label: string; value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);

/** Each second, as long as the server is there: while it is not, what was last seen stays. */
function useLookingAgain() {
  const { revalidate, state } = useRevalidator();
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn is one more second
  useEffect(() => {
    if (state !== "idle") return;
    const look = () => fetch(paths.health()).then(revalidate, () => setTurn((before) => before + 1));
    const timer = setTimeout(look, 1_000);
    return () => clearTimeout(timer);
  }, [revalidate, state, turn]);
}
