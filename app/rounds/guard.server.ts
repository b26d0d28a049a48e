import { type Args, memberRoute, notFound } from "../access/guards.server";
import type { Viewer } from "../access/viewer.server";
import type { Round } from "./round";
import { findRoundFor } from "./rounds.server";

/** As `memberRoute` for who runs rounds, with the round in the address: 404 when it is not there. */
export const roundRoute = <Result>(handle: (args: Args & { viewer: Viewer; round: Round }) => Result) =>
  memberRoute("round.run", (args) => {
    const round = findRoundFor(args.viewer, args.params.id);
    if (!round) throw notFound();
    return handle({ ...args, round });
  });
