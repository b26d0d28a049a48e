import { expect, test } from "vitest";
import { conversationSchema } from "../conversations/conversation.schema.server";
import { conversationWords } from "../conversations/messages";
import { employerSchema } from "../employers/employer.schema.server";
import { employerWords } from "../employers/messages";
import { nested, rulesOf, sayIn } from "./parse-form.server";

test("the rules the browser gets are the schema's own, in its own words; what may be left out is not asked for", () => {
  const rules = rulesOf(conversationSchema, sayIn("nl", conversationWords));
  expect(
    Object.keys(rules)
      .filter((name) => rules[name]?.required)
      .sort(),
  ).toEqual(["employerId", "heldOn", "kind", "summary"]);
  expect(rules.summary).toEqual({
    required: "schrijf op wat er is gezegd; één zin is genoeg.",
    maxLength: { value: 10_000, message: "deze tekst is langer dan 10.000 tekens." },
  });
  expect(rules["promises.*.what"]).toEqual({
    maxLength: { value: 500, message: "een toezegging heeft hooguit 500 tekens." },
  });
  const employer = rulesOf(employerSchema, sayIn("en", employerWords));
  expect(Object.keys(employer).filter((name) => employer[name]?.required)).toEqual(["name"]);
  expect(employer.name?.required).toBe("fill this in.");
});

test("names with dots become rows, repeated names a list, and names that would reach the prototype are dropped", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["a", "1"],
    ["b", "1"],
    ["b", "2"],
    ["rows.0.x", "p"],
    ["rows.2.x", "q"],
    ["__proto__.x", "evil"],
    ["a.b", "clash"],
    ["rows.999.x", "far"],
  ] as const)
    form.append(name, value);
  const values = nested(form) as Record<string, unknown>;
  expect(values).toMatchObject({ a: "1", b: ["1", "2"] });
  expect((values.rows as unknown[]).length).toBe(3);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});
