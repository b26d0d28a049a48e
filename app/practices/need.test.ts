import { expect, test } from "vitest";
import { needStandingOf, nextOf } from "./need";

const on = (kind: Parameters<typeof needStandingOf>[0][number]["kind"], happenedOn: string) => ({ kind, happenedOn });

test("a need stands where the last fact about it puts it", () => {
  expect(needStandingOf([], "2026-01-05")).toEqual({ state: "open", stateOn: "2026-01-05" });
  const facts = [on("pickedUp", "2026-01-10"), on("answered", "2026-01-20"), on("helped", "2026-03-01")];
  expect(needStandingOf(facts.slice(0, 1), "2026-01-05")).toEqual({ state: "pickedUp", stateOn: "2026-01-10" });
  expect(needStandingOf(facts.slice(0, 2), "2026-01-05").state).toBe("answered");
  expect(needStandingOf(facts, "2026-01-05")).toEqual({ state: "helped", stateOn: "2026-03-01" });
  expect(needStandingOf([...facts, on("reopened", "2026-03-02")], "2026-01-05")).toEqual({
    state: "open",
    stateOn: "2026-03-02",
  });
});

test("whether it helped is asked after an answer only; an answer may come at once", () => {
  expect(nextOf.open).toContain("answered");
  expect(nextOf.open).not.toContain("helped");
  expect(nextOf.pickedUp).not.toContain("helped");
  expect(nextOf.answered).toContain("helped");
  expect(nextOf.helped).toEqual(["reopened"]);
});
