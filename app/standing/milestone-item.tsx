import { useText } from "../language/use-text";
import { standingWords } from "./messages";
import type { Milestone } from "./timeline.server";

/** A fact of the pact or the Charter on the timeline. */
export function MilestoneItem({ milestone }: { milestone: Milestone }) {
  const t = useText(standingWords);
  const { what, detail } = milestone;
  const about = () => {
    if (what === "planUpdated") return t("updated", { count: Number(detail) });
    if (what === "joined" || what === "left" || what === "signatureEnded") return t(`detail.${detail as "left"}`);
    return what === "joinedThrough" ? t("through", { partner: detail ?? "" }) : detail;
  };
  return (
    <>
      <h3>{t(`what.${what}`)}</h3>
      {detail && <p className="meta">{about()}</p>}
    </>
  );
}
