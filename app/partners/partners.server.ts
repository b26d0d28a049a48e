import { database, statement, transaction } from "db/connection.server";
import { partner } from "db/schema/people";
import { eq } from "drizzle-orm";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { sortNameOf } from "../employers/employer";
import { type Refusal, refuse } from "../history/fact";
import { changesBetween, note } from "../history/history.server";
import { type Merge, mergeVersions } from "../history/merge.server";
import { indexRecord } from "../search/record-index.server";
import type { Partner, PartnerDetails } from "./partner";

const byId = (id: number): Partner | undefined =>
  statement<Partner>(
    "SELECT id, name, kind, website, registered_on AS registeredOn, version FROM partner WHERE id = :id",
  ).get({ id });

/** A partner by the id in an address; nothing when it is not there, or partners are not for this viewer to see. */
export function findPartnerFor(viewer: Viewer, id: string | number | undefined): Partner | undefined {
  return allows(viewer, "partner.view") && /^\d{1,15}$/.test(String(id)) ? byId(Number(id)) : undefined;
}

export const partnerNameOf = (id: number): string | undefined => byId(id)?.name;
export const knowsPartner = (id: number): boolean => byId(id) !== undefined;

/** All partners by name, to choose one from in a form. */
export const partnerChoices = (): { id: number; name: string }[] =>
  statement<{ id: number; name: string }>("SELECT id, name FROM partner ORDER BY sort_name, id").all({});

/** The partner that put an employer forward, for who may see partners. */
export function introducedByFor(viewer: Viewer, partnerId: number | null): { id: number; name: string } | null {
  const found = partnerId === null ? undefined : findPartnerFor(viewer, partnerId);
  return found ? { id: found.id, name: found.name } : null;
}

const isTaken = (name: string, except = 0) =>
  statement("SELECT 1 FROM partner WHERE sort_name = :sortName AND id <> :except").get({
    sortName: sortNameOf(name),
    except,
  }) !== undefined;
const compared = ({ name, kind, website }: PartnerDetails): Record<string, unknown> => ({ name, kind, website });
const row = (details: PartnerDetails) => ({ ...details, sortName: sortNameOf(details.name) });

/** Adds a partner. Refused when another one has the same name, whatever its capitals and accents. Returns its id. */
export function addPartner(viewer: Viewer, details: PartnerDetails): { id: number } | Refusal<"taken"> {
  return transaction((): { id: number } | Refusal<"taken"> => {
    if (isTaken(details.name)) return refuse("taken");
    const { id } = database()
      .insert(partner)
      .values({ ...row(details), registeredOn: today() })
      .returning({ id: partner.id })
      .get();
    indexRecord("partner", id);
    const changes = changesBetween({}, compared(details));
    note(viewer, { action: "added", record: ["partner", id], audience: "staff", changes });
    return { id };
  });
}

export type PartnerChange =
  | { saved: true }
  | Refusal<"taken">
  | (Extract<Merge, { conflicts: string[] }> & { saved: false; theirs: Partner });

/**
 * Changes a partner, against the version that was loaded: what others changed meanwhile in other fields is kept, the same field changed
 * twice is not saved. Refused when another partner has the name.
 */
export function changePartner(viewer: Viewer, id: number, mine: PartnerDetails, loaded: number): PartnerChange {
  return transaction((): PartnerChange => {
    const current = byId(id);
    if (!current) throw new Error(`No partner ${id}`);
    const theirs = compared(current);
    const merge = mergeVersions(["partner", id], theirs, compared(mine), loaded);
    if ("conflicts" in merge) return { saved: false, ...merge, theirs: current };
    const kept = Object.fromEntries(merge.merged.map((name) => [name, theirs[name]]));
    const after: PartnerDetails = { ...mine, ...kept };
    if (isTaken(after.name, id)) return refuse("taken");
    const changes = changesBetween(theirs, compared(after));
    if (Object.keys(changes).length === 0) return { saved: true };
    const version = current.version + 1;
    database()
      .update(partner)
      .set({ ...row(after), version })
      .where(eq(partner.id, id))
      .run();
    indexRecord("partner", id);
    note(viewer, {
      action: "changed",
      record: ["partner", id],
      audience: "staff",
      changes: { ...changes, version: [current.version, version] },
    });
    return { saved: true };
  });
}
