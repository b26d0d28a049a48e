import { useText } from "../language/use-text";
import { standingWords } from "./messages";
import type { Milestone } from "./timeline.server";

/** A fact of the pact or the Charter on the timeline. */
export function MilestoneItem({ milestone }: { milestone: Milestone }) {
  const t = useText(standingWords);
  const { what, detail } = milestone;
  const coded = what === "joined" || what === "left" || what === "signatureEnded";
  const updated = what === "planUpdated";
  const partner = what === "joinedThrough" && detail;
  return (
    <>
      <h3>{t(`what.${what}`)}</h3>
      {detail && (
        <p className="meta">
          {updated
            ? t("updated", { count: Number(detail) })
            : coded
              ? t(`detail.${detail as "left"}`)
              : partner
                ? t("through", { partner })
                : detail}
        </p>
      )}
    </>
  );
}
