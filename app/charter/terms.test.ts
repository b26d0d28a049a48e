import { expect, test } from "vitest";
import { termsOf } from "./terms";

test("the plan after six months, then a report every year, fifteen ahead", () => {
  const { planDueOn, reportDueOns } = termsOf("2026-11-24", 6);
  expect(planDueOn).toBe("2027-05-24");
  expect(reportDueOns).toHaveLength(15);
  expect([reportDueOns[0], reportDueOns[1], reportDueOns[14]]).toEqual(["2028-05-24", "2029-05-24", "2042-05-24"]);
});

test("four months in the first years", () => {
  expect(termsOf("2016-05-17", 4)).toMatchObject({ planDueOn: "2016-09-17" });
  expect(termsOf("2016-05-17", 4).reportDueOns.slice(0, 2)).toEqual(["2017-09-17", "2018-09-17"]);
  expect(termsOf("2015-10-31", 4).planDueOn).toBe("2016-02-29");
});

test("a short month does not move the years after it: each is counted from the day of signing", () => {
  const { planDueOn, reportDueOns } = termsOf("2025-08-31", 6);
  expect(planDueOn).toBe("2026-02-28");
  expect(reportDueOns.slice(0, 3)).toEqual(["2027-02-28", "2028-02-29", "2029-02-28"]);
});

test("signed on 29 February: the 29th of another month, and of a leap year only there", () => {
  expect(termsOf("2024-02-29", 6).planDueOn).toBe("2024-08-29");
  expect(termsOf("2024-02-29", 6).reportDueOns[0]).toBe("2025-08-29");
  expect(termsOf("2020-02-29", 12).reportDueOns.slice(0, 3)).toEqual(["2022-02-28", "2023-02-28", "2024-02-29"]);
});
