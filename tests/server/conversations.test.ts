import { expect, test } from "vitest";
import { recordConversation } from "~/conversations/conversations.server";
import { addEmployer, bareDetails, findEmployerFor } from "~/employers/employers.server";
import { listEmployersFor } from "~/employers/list.server";
import { freshDatabase, staff } from "./house";

freshDatabase();

test("a visit makes an employer one we are in conversation with", () => {
  const samira = staff("Samira el Amrani", "broker");
  const id = addEmployer(samira, bareDetails("Bakkerij Korenkruim", null));
  expect(findEmployerFor(samira, id)?.name).toBe("Bakkerij Korenkruim");
  recordConversation(samira, {
    employerId: id,
    establishmentId: null,
    kind: "visit",
    heldOn: "2026-11-24",
    reached: true,
    purposes: ["acquaint"],
    personIds: [samira.personId],
    contactIds: [],
    newContact: { name: "Joke Bakker", jobTitle: "eigenaar" },
    summary: "Koffie en krentenbollen",
    internalNote: null,
    promises: [{ what: "Folder sturen", side: "municipality", ownerId: samira.personId, contactId: null, dueOn: "2026-12-01", shared: true }],
    nextContactOn: null,
  });
  const { rows, total } = listEmployersFor(samira, { sort: "name", page: 1, text: "ko jok" }, "nl");
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({
    pactStep: 2,
    charterStep: 0,
    lastContactOn: "2026-11-24",
    lastContactBy: "Samira el Amrani",
    nextStepKind: "promise",
    nextStepWhat: "Folder sturen",
  });
});
