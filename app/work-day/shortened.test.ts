import { expect, test } from "vitest";
import { shortened } from "./shortened";

test("a text ends at the end of a word, and a short one is left as it is", () => {
  expect(shortened("Over brood gepraat.", 40)).toBe("Over brood gepraat.");
  expect(shortened("Over brood gepraat.", 12)).toBe("Over brood …");
  expect(shortened("Arbeidsomstandighedenwet", 10)).toBe("Arbeidsoms …");
});
