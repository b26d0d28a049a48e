import { nameOf, pactwerk, type Viewer } from "../access/viewer.server";
import { identitiesOf } from "../account/people.server";

/** Whoever asked for an import did what it does, also when it goes on after they went home. */
export function importViewer(personId: number): Viewer {
  const itself = pactwerk("import");
  if (personId === itself.personId) return itself;
  const staff = identitiesOf(personId).find((identity) => identity.contactId === null);
  return { ...itself, personId, name: nameOf(personId), roles: staff && "roles" in staff ? staff.roles : [] };
}
