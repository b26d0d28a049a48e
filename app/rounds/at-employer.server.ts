import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { type RoundAt, roundsAt } from "./on-round.server";
import { type OptOut, optOutAt } from "./opt-outs.server";

export type RoundsAt = { on: RoundAt[]; optOut: OptOut | null };

/** The rounds an employer is on, and whether it opted out, for who runs rounds; nothing when there is nothing to say. The caller asked whether the employer is theirs to see. */
export function roundsAtFor(viewer: Viewer, rootId: number): RoundsAt | null {
  if (!allows(viewer, "round.run")) return null;
  const on = roundsAt(rootId);
  const optOut = optOutAt(rootId) ?? null;
  return on.length > 0 || optOut ? { on, optOut } : null;
}
