import { statement } from "db/connection.server";
import { allows, type Permission } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { identitiesOf, usesShortcuts } from "../account/people.server";

/** What a page may know of who is looking: to choose the frame and offer what they may do. The guards decide again. */
export function whoOf(viewer: Viewer) {
  const may = (permission: Permission) => allows(viewer, permission);
  return {
    personId: viewer.personId,
    name: viewer.name,
    roles: viewer.roles,
    organisation: viewer.contact ? nameOf(viewer.contact.employerId) : null,
    severalRoles: identitiesOf(viewer.personId).length > 1,
    shortcuts: usesShortcuts(viewer.personId),
    may: {
      seeEmployers: may("employer.view"),
      changeEmployers: may("employer.change"),
      seeConversations: may("conversation.view"),
      record: may("conversation.record"),
      seePromises: may("promise.view"),
      seePractices: may("practice.view"),
      seeNeeds: may("need.view"),
      seePartners: may("partner.view"),
      runRounds: may("round.run"),
      seePlans: may("plan.view"),
      seeGrowth: may("growth.view"),
      manageUsers: may("users.manage"),
      importOnly: may("employer.import") && !may("employer.view"),
    },
  };
}

const nameOf = (employerId: number) =>
  statement<{ name: string }>("SELECT name FROM employer WHERE id = :id").get({ id: employerId })?.name ?? "";
