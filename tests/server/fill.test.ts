import { database, statement } from "db/connection.server";
import { expect, test } from "vitest";
import { at } from "~/clock.server";
import { recordConversation } from "~/conversations/conversations.server";
import { addContact } from "~/employers/contacts.server";
import { addEmployer } from "~/employers/employers.server";
import { findEmployers } from "~/search/search.server";
import { rebuild, refresh } from "~/standing/summary.server";
import { instantOn } from "../../scripts/bench/draft";
import type { Writers } from "../../scripts/bench/fast-path";
import { EVENING, fill } from "../../scripts/bench/fill";
import { freshDatabase } from "./house";
import { takenBack } from "./standing-write";

freshDatabase();

/** The same, written by the commands that people use, each at its own moment. */
const commands: Writers = {
  employer: (by, on, details) => at(instantOn(on), () => addEmployer(by, details, { registeredOn: on })),
  contact: (by, on, employerId, details) => at(instantOn(on), () => addContact(by, employerId, details)),
  talk: ({ by, on, input }, employerId, contactIds) =>
    at(instantOn(on), () => recordConversation(by, { ...input, employerId, contactIds })),
};

/** Every row of every table, the parts of the search indexes excepted. */
function contents(): Record<string, unknown[]> {
  const tables = statement<{ name: string }>(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('meta', 'migration')",
  ).all({});
  return Object.fromEntries(
    tables.map(({ name }) => [name, database().$client.prepare(`SELECT * FROM ${name}`).all()]),
  );
}
const found = () =>
  ["bak", "Vonk", "3511", "1000", "Nieuwegein", "joke ba", "hoeve"].map((question) =>
    findEmployers(question, "1", "nl", 20),
  );

test("the fast path writes what the commands write, in every table, and it is found by the same words", () => {
  const sizes = { employers: 200, conversations: 1_600 };
  let slow: ReturnType<typeof contents> = {};
  let foundSlow: unknown;
  takenBack(() => {
    fill(sizes, commands);
    slow = contents();
    foundSlow = found();
  });
  expect([slow.employer?.length, slow.conversation?.length, slow.employer_summary?.length]).toEqual([200, 1_600, 199]);
  fill(sizes);
  const fast = contents();
  for (const [table, rows] of Object.entries(slow)) expect({ [table]: fast[table] }).toEqual({ [table]: rows });
  expect(found()).toEqual(foundSlow);
}, 60_000);

test("its summaries are those of a rebuild, and of each employer asked alone", () => {
  fill({ employers: 200, conversations: 1_600 });
  const before = contents().employer_summary;
  at(EVENING, rebuild);
  expect(contents().employer_summary).toEqual(before);
  at(EVENING, () => {
    for (let id = 1; id <= 200; id++) refresh([id]);
  });
  expect(contents().employer_summary).toEqual(before);
});
