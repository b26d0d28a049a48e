import { expect, test } from "vitest";
import type { Held } from "./device.client";
import { type Entry, loggedAs, withoutEmptyRows } from "./entries";

test("rows nobody wrote in are left out: promises close their ranks, what was heard keeps its number", () => {
  const row = (number: number, what: string): Entry[] => [
    [`promises.${number}.what`, what],
    [`promises.${number}.who`, "me"],
  ];
  const heard = (number: number, kind: string, words: string): Entry[] => [
    [`heard.${number}.kind`, kind],
    [`heard.${number}.words`, words],
  ];
  const typed: Entry[] = [["summary", ""], ...row(0, " "), ...row(1, "Folder"), ...row(2, "")];
  expect(withoutEmptyRows([...typed, ...heard(0, "practice", ""), ...heard(1, "need", "Een tolk")])).toEqual([
    ["summary", ""],
    ...row(0, "Folder"),
    ...heard(1, "need", "Een tolk"),
  ]);
});

test("an appointment is logged when an entry for it waits, was not taken, or went; a draft is not yet", () => {
  const held = (state?: "waiting" | "refused"): Held[] => [
    {
      key: "k",
      v: 1,
      personId: 1,
      form: "conversation",
      employer: null,
      entries: [["appointmentId", "3"]],
      savedOn: "2026-11-24",
      order: 1,
      ...(state && { state }),
    },
  ];
  expect(loggedAs(3, held("waiting"), [])).toBe("waiting");
  expect(loggedAs(3, held("refused"), [])).toBe("refused");
  expect(loggedAs(3, [], [{ personId: 1, appointmentId: "3" }])).toBe("gone");
  expect([loggedAs(3, held(), []), loggedAs(33, held("waiting"), [])]).toEqual([undefined, undefined]);
});
