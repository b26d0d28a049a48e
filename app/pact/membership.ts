import type { joinRoutes, leaveReasons } from "db/schema/lists";
import type { Day, Period } from "../days";
import type { Trace } from "../history/fact";

export type JoinRoute = (typeof joinRoutes)[number];
export type LeaveReason = (typeof leaveReasons)[number];

export type Leaving = Trace & { id: number; leftOn: Day; reason: LeaveReason; note: string | null };
export type Membership = Trace & {
  id: number;
  /** The employer it was recorded at: after a merge this may be one that went up in another. */
  employerId: number;
  joinedOn: Day;
  declaration: string | null;
  route: JoinRoute;
  contactId: number | null;
  contact: string | null;
  /** Which one, when they came through a partner; older ones do not say. */
  partnerId: number | null;
  partner: string | null;
  /** Which one, when they came through a recruitment round; older ones do not say. */
  roundId: number | null;
  round: string | null;
  /** How it ended; nothing while it runs. */
  leaving: Leaving | null;
  /** Endings that were recorded by mistake. */
  mistakenLeavings: Leaving[];
};

/** The days on which somebody is a member by it. */
export const periodOf = ({ joinedOn, leaving }: Membership): Period => ({
  from: joinedOn,
  until: leaving?.leftOn ?? null,
});
