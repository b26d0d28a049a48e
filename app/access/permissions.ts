import type { staffRoles } from "db/schema/lists";

export type Role = (typeof staffRoles)[number] | "contact";

/** Who may do what, in full: a permission not named for a role is not theirs. Which records it covers is each room's question. */
export const permissions = {
  broker: [
    "account.own",
    "employer.view",
    "employer.change",
    "employer.export",
    "employer.refer",
    "employer.history",
    "contact.change",
    "membership.record",
    "charter.record",
    "conversation.view",
    "conversation.record",
    "conversation.confidential",
    "conversation.internal",
    "promise.view",
    "promise.close",
    "practice.view",
    "practice.gather",
    "practice.consent",
    "need.view",
    "need.gather",
    "need.follow",
    "plan.view",
    "plan.change",
    "plan.react",
    "growth.view",
    "sector.view",
    "visit.rank",
  ],
  programmeManager: [
    "account.own",
    "employer.view",
    "employer.change",
    "employer.export",
    "employer.import",
    "employer.refer",
    "employer.history",
    "contact.change",
    "membership.record",
    "charter.record",
    "conversation.view",
    "conversation.record",
    "conversation.confidential",
    "conversation.internal",
    "promise.view",
    "promise.close",
    "practice.view",
    "practice.gather",
    "practice.consent",
    "need.view",
    "need.gather",
    "need.follow",
    "plan.view",
    "plan.react",
    "growth.view",
    "sector.view",
    "sector.base",
    "visit.rank",
    "visit.weigh",
  ],
  deskAdviser: [
    "account.own",
    "employer.view",
    "membership.record",
    "charter.record",
    "conversation.view",
    "conversation.record",
    "promise.view",
    "promise.close",
    "practice.view",
    "practice.gather",
    "need.view",
    "need.gather",
    "need.follow",
  ],
  employmentAdviser: ["account.own", "conversation.view"],
  admin: ["account.own", "users.manage", "employer.import"],
  partner: ["account.own"],
  contact: ["account.own", "portal.view", "portal.change"],
} as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof permissions)[Role][number];
export const roles = Object.keys(permissions) as Role[];

/** Several roles add up. */
export function allows(viewer: { roles: readonly Role[] }, permission: Permission): boolean {
  return viewer.roles.some((role) => (permissions[role] as readonly Permission[]).includes(permission));
}
