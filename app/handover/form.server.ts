import { notFound } from "../access/guards.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { findColleague } from "../account/people.server";
import { countPlansToRead } from "../action-plans/list.server";
import { today } from "../clock.server";
import { assignedTo } from "../employers/assignments.server";
import type { Locale } from "../language/messages";
import { type OwnedCounts, ownsNothing, type Receivers, receiverOf } from "./handover";
import type { HandoverForm } from "./handover.schema.server";
import type { NewItem } from "./handovers.server";
import { countOwnedBy, ownedBy } from "./owned.server";
import { mayReceive, type Receiver, receiversFor } from "./receivers.server";

/** Employers with a choice of their own on one page; more are divided by sector and wijk. */
const SHOWN = 150;

/** Whose things the viewer may pass on: their own, or anybody's for who sees to the whole programme. Nothing when nobody is meant. */
export function giverIn(viewer: Viewer, asked: string | null): { id: number; name: string } | undefined {
  if (!allows(viewer, "handover.all")) {
    if (asked !== null && asked !== String(viewer.personId)) throw notFound();
    return { id: viewer.personId, name: viewer.name };
  }
  if (asked === null) return;
  const person = findColleague(asked);
  if (!person) throw notFound();
  return { id: person.id, name: person.name };
}

const counted = <Key extends string | number>(values: (readonly [Key, string] | null)[]) => {
  const found = new Map<Key, { name: string; count: number }>();
  for (const value of values) {
    if (!value) continue;
    const known = found.get(value[0]) ?? { name: value[1], count: 0 };
    found.set(value[0], { ...known, count: known.count + 1 });
  }
  return [...found].map(([key, one]) => ({ key, ...one })).sort((a, b) => b.count - a.count);
};

/** What the screen shows of somebody: how much there is, who can receive it, and by what it can be divided. */
export function formOf(viewer: Viewer, giver: { id: number; name: string }, locale: Locale) {
  const employers = assignedTo(giver.id, locale);
  const counts = countOwnedBy(giver.id);
  return {
    giver,
    counts,
    nothing: ownsNothing(counts),
    plansToRead: countPlansToRead({ ...viewer, personId: giver.id }),
    receivers: receiversFor(giver.id).map(({ id, name, desk }) => ({ id, name, desk })),
    sectors: counted(employers.map(({ sectorId, sector }) => (sectorId && sector ? [sectorId, sector] : null))),
    districts: counted(employers.map(({ district }) => (district ? [district, district] : null))),
    employers: employers
      .slice(0, SHOWN)
      .map(({ rootId, name, sector, district }) => ({ rootId, name, sector, district })),
    more: Math.max(0, employers.length - SHOWN),
  };
}
export type HandoverFormPage = ReturnType<typeof formOf>;

export type Judged =
  | { items: NewItem[]; counts: OwnedCounts }
  | { wrong: "to" | "backOn"; why: "to" | "backOn" | "notTheirs"; count?: number; name?: string };

/** The form as what goes to whom; or what is wrong with it. Nobody receives what they may not see. */
export function judgeHandover(giverId: number, form: HandoverForm): Judged {
  if (form.kind === "away" && (form.backOn === null || form.backOn <= today()))
    return { wrong: "backOn", why: "backOn" };
  const known = new Map(receiversFor(giverId).map((one) => [one.id, one] as const));
  const receivers = receiversIn(form);
  const asked = [
    receivers.all,
    ...receivers.bySector.values(),
    ...receivers.byDistrict.values(),
    ...receivers.byEmployer.values(),
  ];
  if (asked.some((id) => !known.has(id))) return { wrong: "to", why: "to" };
  const places = new Map(assignedTo(giverId).map((one) => [one.employerId, one] as const));
  const refusedBy = new Map<Receiver, number>();
  const items = ownedBy(giverId).map((item): NewItem => {
    const place = item.employerId === null ? undefined : places.get(item.employerId);
    const receiverId = receiverOf(receivers, place);
    const receiver = known.get(receiverId);
    if (receiver && !mayReceive(receiver, item)) refusedBy.set(receiver, (refusedBy.get(receiver) ?? 0) + 1);
    const note = item.kind === "employer" && place ? (form.note?.[`e${place.rootId}`] ?? null) : null;
    const { kind, recordId, employerId } = item;
    return { kind, recordId, employerId, fromId: giverId, receiverId, note };
  });
  const [refused] = refusedBy;
  if (refused) return { wrong: "to", why: "notTheirs", name: refused[0].name, count: refused[1] };
  return { items, counts: countOwnedBy(giverId) };
}

function receiversIn(form: HandoverForm): Receivers {
  const said = (group: Record<string, number | null> | undefined) =>
    Object.entries(group ?? {}).flatMap(([key, id]): [string, number][] => (id === null ? [] : [[key, id]]));
  const byNumber = (group: Record<string, number | null> | undefined) =>
    new Map(said(group).map(([key, id]) => [Number(key.slice(1)), id] as const));
  return {
    all: form.to,
    bySector: byNumber(form.sector),
    byDistrict: new Map(said(form.district)),
    byEmployer: byNumber(form.employer),
  };
}
