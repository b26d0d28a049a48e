import { ownedKinds } from "db/schema/lists";
import { useText } from "../language/use-text";
import type { OwnedCounts } from "./handover";
import { handoverWords } from "./messages";

/** How much there is of each kind. */
export function Counts({ counts }: { counts: OwnedCounts }) {
  const t = useText(handoverWords);
  return (
    <p className="meta">
      {ownedKinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <strong key={kind}>{t(`count.${kind}`, { count: counts[kind] })}</strong>
        ))}
    </p>
  );
}
