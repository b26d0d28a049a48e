import { statement } from "db/connection.server";
import { beforeEach, expect, test } from "vitest";
import { viewerOf } from "~/access/viewer.server";
import { action as newUser } from "~/account/new-user";
import { identitiesOf } from "~/account/people.server";
import { action as user, loader as userPage } from "~/account/user";
import { ask, freshDatabase, signedIn, staff } from "./house";

freshDatabase();
type Person = ReturnType<typeof staff>;
let ruben: Person;
let samira: Person;
let before = 0;
beforeEach(() => {
  ruben = staff("Ruben Hofstra", "admin");
  samira = staff("Samira el Amrani", "broker");
  before = written().length;
});

const change = (who: Person, form: Record<string, string>) =>
  ask(user, "/x", { as: ruben, params: { id: String(who.personId) }, form });
const rolesOf = (who: Person) => identitiesOf(who.personId).flatMap((one) => ("roles" in one ? one.roles : []));
const written = () =>
  statement<{ action: string }>("SELECT action FROM history ORDER BY id")
    .all({})
    .map(({ action }) => action);
const queued = () => statement<{ recipient: string }>("SELECT recipient FROM mail").all({});

test("a role is given from today and ended from today, at the next click; the history says both", async () => {
  await change(samira, { intent: "giveRole", role: "programmeManager" });
  await change(samira, { intent: "giveRole", role: "programmeManager" });
  expect(rolesOf(samira).sort()).toEqual(["broker", "programmeManager"]);
  expect(viewerOf(samira.token, null)?.roles).toContain("programmeManager");
  await change(samira, { intent: "endRole", role: "broker" });
  expect(viewerOf(samira.token, null)?.roles).toEqual(["programmeManager"]);
  await change(samira, { intent: "giveRole", role: "broker" }); // ended by mistake, given back on the same day
  expect(rolesOf(samira).sort()).toEqual(["broker", "programmeManager"]);
  expect(written().slice(before)).toEqual(["roleGiven", "roleEnded", "roleGiven"]);
});

test("who leaves is out at the next click, keeps their name, and comes back without roles", async () => {
  const other = signedIn(samira.personId, null);
  await change(samira, { intent: "deactivate" });
  expect([viewerOf(samira.token, null), viewerOf(other.token, null), rolesOf(samira)]).toEqual([
    undefined,
    undefined,
    [],
  ]);
  expect((await ask(userPage, "/x", { as: ruben, params: { id: String(samira.personId) } })).data).toMatchObject({
    colleague: { name: "Samira el Amrani", deactivatedAt: expect.stringMatching(/^2026-11-24T09:00/) },
  });
  await change(samira, { intent: "reactivate" });
  expect(rolesOf(samira)).toEqual([]);
  expect(written().slice(before)).toEqual(["roleEnded", "deactivated", "reactivated"]);
});

test("nobody locks the door behind them", async () => {
  await change(ruben, { intent: "endRole", role: "admin" });
  await change(ruben, { intent: "deactivate" });
  expect(rolesOf(ruben)).toEqual(["admin"]);
  expect(written().slice(before)).toEqual([]);
});

test("a made-up intent or role changes nothing, and an unknown person is not found", async () => {
  await change(samira, { intent: "giveRole", role: "partner" });
  await change(samira, { intent: "giveRole", role: "koning" });
  await change(samira, { intent: "koning" });
  expect([rolesOf(samira), written().slice(before)]).toEqual([["broker"], []]);
  for (const id of ["999", "1", "x", "1; DROP TABLE person"])
    expect((await ask(user, "/x", { as: ruben, params: { id }, form: { intent: "deactivate" } })).status).toBe(404);
});

test("a colleague is added once, with a link in the mail; a taken address says so beside the field", async () => {
  const key = "22222222-2222-4222-8222-222222222222";
  const form = { key, name: "Els Bakker", email: " Els@Utrecht.example ", role: "broker", invite: "yes" };
  const first = await ask(newUser, "/x", { as: ruben, form });
  expect([first.status, (await ask(newUser, "/x", { as: ruben, form })).location]).toEqual([302, first.location]);
  expect(queued()).toEqual([{ recipient: "els@utrecht.example" }]);
  const taken = await ask(newUser, "/x", { as: ruben, form: { ...form, key: key.replaceAll("2", "3") } });
  expect(taken).toMatchObject({
    status: 422,
    data: { values: { name: "Els Bakker" }, errors: { email: expect.any(String) } },
  });
});

test("a broker is not let in by address", async () => {
  const params = { id: String(ruben.personId) };
  expect((await ask(userPage, "/x", { as: samira, params })).status).toBe(404);
  expect((await ask(user, "/x", { as: samira, params, form: { intent: "deactivate" } })).status).toBe(404);
  expect(rolesOf(ruben)).toEqual(["admin"]);
});
