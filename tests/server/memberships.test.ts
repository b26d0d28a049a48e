import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { moveClockTo } from "~/clock.server";
import type { Membership } from "~/pact/membership";
import {
  correctMembership,
  findMembership,
  join,
  leave,
  membershipsAt,
  voidLeaving,
  voidMembership,
} from "~/pact/memberships.server";
import { standingOf } from "~/standing/steps.server";
import { findSummary } from "~/standing/summary.server";
import { freshDatabase } from "./house";
import { insert } from "./standing-write";
import { smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

const broker = { route: "broker" as const, contactId: null };
const joinOn = (joinedOn: string, employer = city.bakery) => join(city.samira, employer, { ...broker, joinedOn });
const left = { reason: "left" as const, note: null };
const idOf = (result: { id: number } | { refused: string }) => {
  if ("refused" in result) throw new Error(`Refused: ${result.refused}`);
  return result.id;
};
/** The membership as it stands. */
const joined = (on: string, employer = city.bakery): Membership => {
  const found = findMembership(employer, idOf(joinOn(on, employer)));
  if (!found) throw new Error("It was just recorded");
  return found;
};
const again = ({ employerId, id }: Membership) => findMembership(employerId, id) as Membership;

describe("joining", () => {
  test("makes a member, under the declaration of that day", () => {
    const id = idOf(
      join(city.samira, city.bakery, { joinedOn: "2026-11-20", route: "event", contactId: city.jorien.contactId }),
    );
    expect(membershipsAt(city.bakery)).toMatchObject([
      { id, joinedOn: "2026-11-20", declaration: "2023", contact: "Jorien Aalders", recordedBy: "Samira el Amrani" },
    ]);
    expect(findSummary(city.bakery)).toMatchObject({ pactStep: 3, memberSinceOn: "2026-11-20" });
    insert("setting", { key: "declaration", valid_from: "2026-11-22", value: '"2026"' });
    idOf(joinOn("2026-11-21", city.garage));
    expect(membershipsAt(city.garage)[0]?.declaration).toBe("2023");
    idOf(leave(city.samira, membershipsAt(city.garage)[0] as Membership, { ...left, leftOn: "2026-11-23" }));
    idOf(joinOn("2026-11-23", city.garage));
    expect(membershipsAt(city.garage)[0]?.declaration).toBe("2026");
  });

  test("is refused on a day to come, twice, before a membership that runs, and with another employer's contact", () => {
    expect(joinOn("2026-11-25")).toEqual({ refused: "future", since: null });
    idOf(joinOn("2026-11-20"));
    expect(joinOn("2026-11-24")).toEqual({ refused: "overlaps", since: "2026-11-20" });
    expect(joinOn("2024-01-01")).toEqual({ refused: "overlaps", since: "2026-11-20" });
    const piet = { joinedOn: "2026-11-20", route: "broker" as const, contactId: city.piet.contactId };
    expect(join(city.samira, city.bakery, piet)).toMatchObject({ refused: "contact" });
    expect(membershipsAt(city.bakery)).toHaveLength(1);
  });

  test("is refused when what was merged into it is a member", () => {
    idOf(joinOn("2026-11-20", city.garage));
    statement("UPDATE employer SET merged_into_id = :into WHERE id = :id").run({ into: city.bakery, id: city.garage });
    expect(joinOn("2026-11-22")).toEqual({ refused: "overlaps", since: "2026-11-20" });
    expect(membershipsAt(city.bakery)).toMatchObject([{ employerId: city.garage }]);
  });
});

test("of two members that were merged both memberships end, and run on when it never left", () => {
  idOf(joinOn("2026-03-01", city.garage));
  idOf(joinOn("2026-05-01"));
  statement("UPDATE employer SET merged_into_id = :into WHERE id = :id").run({ into: city.bakery, id: city.garage });
  const [latest] = membershipsAt(city.bakery) as [Membership];
  idOf(leave(city.samira, latest, { ...left, leftOn: "2026-11-20" }));
  expect(membershipsAt(city.bakery).map(({ leaving }) => leaving?.leftOn)).toEqual(["2026-11-20", "2026-11-20"]);
  expect(findSummary(city.bakery)).toMatchObject({ memberSinceOn: null });
  const [again] = membershipsAt(city.bakery) as [Membership];
  idOf(voidLeaving(city.samira, again, "Vergissing"));
  expect(membershipsAt(city.bakery).map(({ leaving }) => leaving)).toEqual([null, null]);
  expect(findSummary(city.bakery)).toMatchObject({ pactStep: 3, memberSinceOn: "2026-05-01" });
});

describe("leaving", () => {
  test("ends it on the first day that it is no member; then one may join again", () => {
    const first = joined("2025-01-10");
    idOf(leave(city.samira, first, { leftOn: "2026-01-10", reason: "bankrupt", note: "Failliet verklaard" }));
    expect(findSummary(city.bakery)).toMatchObject({ pactStep: 2, pactEver: 3, memberSinceOn: null });
    expect(joinOn("2026-01-09")).toEqual({ refused: "overlaps", since: "2025-01-10" });
    idOf(joinOn("2026-01-10"));
    expect(findSummary(city.bakery)).toMatchObject({ pactStep: 3, memberSinceOn: "2026-01-10" });
  });

  test("is refused on the day of joining, on a day to come, and twice", () => {
    const first = joined("2026-11-20");
    expect(leave(city.samira, first, { ...left, leftOn: "2026-11-20" })).toEqual({
      refused: "beforeJoining",
      since: "2026-11-20",
    });
    expect(leave(city.samira, first, { ...left, leftOn: "2026-11-25" })).toMatchObject({ refused: "future" });
    idOf(leave(city.samira, first, { ...left, leftOn: "2026-11-22" }));
    expect(leave(city.samira, first, { ...left, leftOn: "2026-11-23" })).toEqual({
      refused: "ended",
      since: "2026-11-22",
    });
  });

  test("that was a mistake is taken back, unless another membership follows", () => {
    const first = joined("2026-01-10");
    expect(voidLeaving(city.samira, first, "Vergissing")).toMatchObject({ refused: "gone" });
    idOf(leave(city.samira, first, { ...left, leftOn: "2026-06-01" }));
    idOf(voidLeaving(city.samira, first, "Vergissing"));
    expect(again(first)).toMatchObject({
      leaving: null,
      mistakenLeavings: [{ leftOn: "2026-06-01", voidReason: "Vergissing", voidedBy: "Samira el Amrani" }],
    });
    expect(findSummary(city.bakery)).toMatchObject({ pactStep: 3, memberSinceOn: "2026-01-10" });
    idOf(leave(city.samira, first, { ...left, leftOn: "2026-06-01" }));
    idOf(joinOn("2026-09-01"));
    expect(voidLeaving(city.samira, first, "Vergissing")).toEqual({ refused: "overlaps", since: "2026-09-01" });
  });
});

describe("a mistake", () => {
  test("voided: no member any more, and what was known yesterday stays as it was", () => {
    const first = joined("2026-11-20");
    moveClockTo("2026-11-25T09:00:00.000Z");
    idOf(voidMembership(city.samira, first, "Verkeerde werkgever"));
    expect(voidMembership(city.samira, first, "Nog eens")).toMatchObject({ refused: "gone" });
    expect(findMembership(city.bakery, first.id)).toBeUndefined();
    expect(findSummary(city.bakery)).toMatchObject({ pactStep: 2, pactEver: 2 });
    expect(standingOf(city.bakery, "2026-11-24", "2026-11-24T23:00:00.000Z")).toMatchObject({ pactStep: 3 });
    expect(standingOf(city.bakery, "2026-11-24", "2026-11-25T23:00:00.000Z")).toMatchObject({ pactStep: 2 });
    idOf(joinOn("2026-11-20")); // nothing stands in the way
  });

  test("corrected: the new one has its ending, the old ones stay, and yesterday's answer too", () => {
    const first = joined("2026-03-01");
    idOf(leave(city.samira, first, { leftOn: "2026-09-01", reason: "movedAway", note: "Naar Houten" }));
    moveClockTo("2026-11-25T09:00:00.000Z");
    const input = { joinedOn: "2026-05-01", route: "desk" as const, contactId: city.jorien.contactId };
    const id = idOf(correctMembership(city.samira, first, input, "Verkeerde maand"));
    expect(membershipsAt(city.bakery)).toMatchObject([
      {
        id,
        ...input,
        voidedAt: null,
        leaving: { leftOn: "2026-09-01", reason: "movedAway", note: "Naar Houten", voidedAt: null },
      },
      {
        id: first.id,
        joinedOn: "2026-03-01",
        voidReason: "Verkeerde maand",
        leaving: null,
        mistakenLeavings: [{ voidReason: "Verkeerde maand" }],
      },
    ]);
    const before = "2026-11-24T23:00:00.000Z";
    const after = "2026-11-25T23:00:00.000Z";
    expect(standingOf(city.bakery, "2026-04-01", before)).toMatchObject({ pactStep: 3 });
    expect(standingOf(city.bakery, "2026-04-01", after)?.pactStep ?? 0).toBe(0);
    expect(standingOf(city.bakery, "2026-06-01", after)).toMatchObject({ pactStep: 3, memberSinceOn: "2026-05-01" });
    expect(standingOf(city.bakery, "2026-09-01", after)?.pactStep).toBe(0);
    const replaced = statement<{ id: number }>("SELECT replaces_id AS id FROM membership WHERE id = :id").get({ id });
    expect(replaced?.id).toBe(first.id);
  });

  test("is corrected only to what could have been recorded", () => {
    const first = joined("2025-03-01");
    idOf(leave(city.samira, first, { ...left, leftOn: "2025-09-01" }));
    idOf(joinOn("2026-01-01"));
    const to = (joinedOn: string, membership = first) =>
      correctMembership(city.samira, membership, { ...broker, joinedOn }, "Anders");
    expect(to("2025-09-01")).toEqual({ refused: "afterLeaving", since: "2025-09-01" });
    expect(to("2026-11-25")).toMatchObject({ refused: "future" });
    const [second] = membershipsAt(city.bakery);
    expect(to("2025-08-31", second)).toEqual({ refused: "overlaps", since: "2025-03-01" });
    idOf(to("2025-09-01", second));
    expect(to("2026-01-01", second)).toMatchObject({ refused: "gone" });
    idOf(to("2024-01-01"));
  });
});

test("of another employer nothing is found", () => {
  const first = joined("2026-11-20");
  expect(findMembership(city.garage, first.id)).toBeUndefined();
  expect(findMembership(city.bakery, "1; DROP")).toBeUndefined();
});
