import type { handoverKinds, ownedKinds } from "db/schema/lists";

export type OwnedKind = (typeof ownedKinds)[number];
export type HandoverKind = (typeof handoverKinds)[number];
export type OwnedCounts = Record<OwnedKind, number>;

export const nothingOwned: OwnedCounts = { employer: 0, promise: 0, appointment: 0, need: 0, view: 0 };
export const ownsNothing = (counts: OwnedCounts) => Object.values(counts).every((count) => count === 0);

/** Who receives what: one colleague for all, unless a wijk, a sector or the employer itself says another; the nearest word counts. */
export type Receivers = {
  all: number;
  bySector: ReadonlyMap<number, number>;
  byDistrict: ReadonlyMap<string, number>;
  byEmployer: ReadonlyMap<number, number>;
};
type Place = { rootId: number; sectorId: number | null; district: string | null };

export const receiverOf = (receivers: Receivers, place: Place | undefined): number =>
  (place &&
    (receivers.byEmployer.get(place.rootId) ??
      (place.district === null ? undefined : receivers.byDistrict.get(place.district)) ??
      (place.sectorId === null ? undefined : receivers.bySector.get(place.sectorId)))) ??
  receivers.all;
