import { statement } from "db/connection.server";
import { expect, test } from "vitest";
import { consumeLink } from "~/access/links.server";
import { identitiesOf } from "~/account/people.server";
import { addUser, listUsers } from "~/account/user-command.server";
import { ageOfDemo, isDemo, keepAnchor, madeAsDemo, markDemo } from "~/demo/demo.server";
import { freshDatabase, staff } from "./house";

freshDatabase();

const ruben = { name: "Ruben Hofstra", email: "ruben@utrecht.example", role: "admin" };

test("the first real user gets a link that signs in once, as what they were added", () => {
  markDemo(false);
  const { link } = addUser(ruben);
  const token = link.split("/").at(-1) ?? "";
  expect(link).toBe(`http://localhost:3000/inloggen/${token}`);
  const used = consumeLink("invite", token);
  expect(identitiesOf(Number(used?.personId))).toEqual([{ contactId: null, roles: ["admin"] }]);
  expect(consumeLink("invite", token)).toBeUndefined();
  expect(statement("SELECT action, origin, audience FROM history").all({})).toEqual([
    { action: "added", origin: "command", audience: "admin" },
  ]);
  expect(statement("SELECT token_hash FROM access_link").all({})).not.toContainEqual({ token_hash: token });
});

test("a demo takes nobody real, whatever the environment says now", () => {
  markDemo(true);
  expect(isDemo()).toBe(true);
  expect(() => addUser(ruben)).toThrow(/is a demo/);
  expect(listUsers()).toEqual([]);
});

test("an address is one person", () => {
  markDemo(false);
  addUser(ruben);
  expect(() => addUser({ ...ruben, name: "Iemand anders", email: " RUBEN@utrecht.example " })).toThrow(
    "ruben@utrecht.example is taken",
  );
  expect(listUsers()).toEqual(["Ruben Hofstra, ruben@utrecht.example: admin"]);
});

test.each([
  [{ ...ruben, email: "ruben" }, /e-mail/],
  [{ ...ruben, email: undefined }, /e-mail/],
  [{ ...ruben, name: "  " }, /name/],
  [{ ...ruben, role: "king" }, /role/],
  [{ ...ruben, role: "contact" }, /role/],
  [{}, /name[\s\S]*e-mail[\s\S]*role/],
])("what is not usable is said in a sentence (%#)", (input, sentence) => {
  markDemo(false);
  expect(() => addUser(input)).toThrow(sentence);
  expect(listUsers()).toEqual([]);
});

test("the list says who has access today", () => {
  markDemo(false);
  const viewer = staff("Samira el Amrani", "broker");
  statement("UPDATE staff_role SET until_on = '2026-11-24' WHERE person_id = :id").run({ id: viewer.personId });
  expect(listUsers()).toEqual(["Samira el Amrani, samira.el.amrani@utrecht.example: no access"]);
});

test("a demo says when its days are old", () => {
  markDemo(true);
  expect([madeAsDemo(), ageOfDemo()]).toEqual([true, undefined]);
  keepAnchor("2026-11-09");
  expect(ageOfDemo()).toBe(15);
  statement("UPDATE meta SET value = '2026-11-10' WHERE key = 'anchor'").run({});
  expect(ageOfDemo()).toBeUndefined();
});
