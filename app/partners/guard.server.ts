import { type Args, memberRoute, notFound } from "../access/guards.server";
import type { Permission } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import type { Partner } from "./partner";
import { findPartnerFor } from "./partners.server";

/** As `memberRoute`, with the partner in the address: 404 when it is not there. */
export const partnerRoute = <Result>(
  permission: Extract<Permission, `partner.${string}`>,
  handle: (args: Args & { viewer: Viewer; partner: Partner }) => Result,
) =>
  memberRoute(permission, (args) => {
    const partner = findPartnerFor(args.viewer, args.params.id);
    if (!partner) throw notFound();
    return handle({ ...args, partner });
  });
