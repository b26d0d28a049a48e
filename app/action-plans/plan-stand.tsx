import { Form } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { planWords } from "./messages";
import type { PlanAnswer } from "./plan-commands.server";
import type { PlanPage } from "./plan-page.server";

/** Where the plan stands, and the button that makes it final for who may. */
export function PlanStand({ page, answer }: { page: PlanPage; answer: PlanAnswer | undefined }) {
  const t = useText(planWords);
  const { state, changed, mayFinish, ours } = page;
  const finished = answer?.part === "finish" ? answer : undefined;
  const mayNow = mayFinish && (state === "draft" || changed);
  return (
    <section className="section" aria-labelledby="stand">
      <h2 id="stand">{t(ours ? "whereYours" : "where")}</h2>
      <p className="small">
        <Stand page={page} />
      </p>
      {changed && <p className="small">{t("changedSince")}</p>}
      {finished?.changed && (
        <div className="notice notice-soon" role="alert">
          <p>{t("finishChanged")}</p>
        </div>
      )}
      {finished?.errors?.finish && (
        <p className="error" role="alert">
          {finished.errors.finish}
        </p>
      )}
      {mayNow && (
        <Form method="post" className="actions">
          <input type="hidden" name="version" value={page.plan.version} />
          <button className={ours ? "button button-primary" : "button"} type="submit" name="part" value="finish">
            {ours ? t(state === "draft" ? "finish" : "finishAgain") : t("finishBehalf")}
          </button>
        </Form>
      )}
      {mayNow && ours && <p className="small soft">{t("finishHint")}</p>}
      {!mayFinish && ours && state === "draft" && (
        <p className="small soft">
          {page.finishers.length > 0 ? t("finishOnly", { names: page.finishers.join(", ") }) : t("finishNobody")}
        </p>
      )}
    </section>
  );
}

function Stand({ page }: { page: PlanPage }) {
  const t = useText(planWords);
  const format = useFormats();
  const { state, events, broker, ours } = page;
  const last = (kinds: string[]) => events.findLast(({ kind }) => kinds.includes(kind));
  if (state === "draft") return t("stand.draft");
  if (state === "asked") return t("stand.asked", { name: last(["asked"])?.by ?? "" });
  if (state === "read") {
    const read = last(["read"]);
    return t("stand.read", { name: read?.by ?? "", day: format.dayInYear(read?.happenedOn ?? "") });
  }
  const said = last(["madeFinal", "answered"]);
  const day = format.dayInYear(said?.happenedOn ?? "");
  if (!ours)
    return t(said?.kind === "answered" ? "stand.answered" : "stand.toReadStaff", { day, name: said?.by ?? "" });
  return broker ? t("stand.toRead", { day, broker }) : t("stand.toReadNobody", { day });
}
