import { beforeEach, expect, test } from "vitest";
import { planAppointment } from "~/appointments/appointments.server";
import { recordConversation } from "~/conversations/conversations.server";
import { makePromise } from "~/conversations/promises.server";
import { addContact } from "~/employers/contacts.server";
import { detailsOf } from "~/employers/employers.server";
import { mergeEmployers } from "~/employers/merge/merge.server";
import { addHeard } from "~/practices/heard/heard.server";
import { loader } from "~/work-day/before-visit";
import type { BeforeVisit } from "~/work-day/before-visit.server";
import { ask, freshDatabase } from "./house";
import { aVisit, smallCity, talkAt } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

const aPromise = {
  side: "employer" as const,
  ownerId: null,
  contactId: null,
  dueOn: "2026-12-01",
  shared: true,
  conversationId: null,
  confidential: false,
};
const open = async (as: { token: string }, employer = city.bakery) => {
  const answer = await ask(loader, `/werkgevers/${employer}/voor-het-bezoek`, { as, params: { id: String(employer) } });
  return { status: answer.status, sheet: (answer.data as { sheet: BeforeVisit } | undefined)?.sheet };
};

test("who they are, whom we know, the last five things, promises of both sides, what is open and what others did", async () => {
  addHeard(
    city.samira,
    city.bakery,
    { kind: "need", words: "Vaste vragen stellen", theme: "gender", phase: null },
    "2026-11-20",
  );
  addHeard(
    city.samira,
    city.garage,
    { kind: "practice", words: "Acht vaste vragen", theme: "gender", phase: null },
    "2026-11-02",
  );
  planAppointment(city.samira, { employerId: city.bakery }, aVisit(city.samira, { preparation: "Brood kopen" }));
  const { sheet } = await open(city.samira);
  expect(sheet).toMatchObject({
    name: "Bakkerij Korenkruim",
    about: { sizeClass: "2-9", broker: "Samira el Amrani" },
    contacts: { shown: [{ name: "Jorien Aalders" }], more: 0 },
    next: { on: "2026-11-26", preparation: "Brood kopen" },
    needs: { shown: [{ words: "Vaste vragen stellen" }], more: 0 },
    helped: [{ heading: "Acht vaste vragen", employer: "Garage Remblok" }],
  });
  expect(sheet?.history.map(({ what, on }) => [what, on])).toContainEqual(["talk", "2026-11-19"]);
  expect(sheet?.ours.shown.map(({ what }) => what)).toEqual(["GEHEIMBELOFTE", "Folder sturen"]);
  expect(sheet?.theirs.shown).toEqual([]);
});

test("of the fullest employer it stays one sheet: the first of each, and how many more", async () => {
  addHeard(
    city.samira,
    city.garage,
    { kind: "practice", words: "Acht vragen ".repeat(20), theme: "gender", phase: null },
    "2026-11-02",
  );
  for (let index = 0; index < 9; index++) {
    addContact(city.samira, city.bakery, {
      name: `Contact ${index}`,
      jobTitle: null,
      email: null,
      phone: null,
      locale: null,
    });
    recordConversation(
      city.samira,
      talkAt(city.bakery, {
        summary: "woord ".repeat(900),
        heard: [{ kind: "need", words: `${index} ${"hulp ".repeat(50)}`, theme: "gender", phase: null }],
        promises: [
          {
            what: `Zij ${index} ${"iets ".repeat(90)}`,
            side: "employer",
            ownerId: null,
            contactId: null,
            dueOn: "2026-12-01",
            shared: true,
          },
        ],
      }),
    );
  }
  const { sheet } = await open(city.samira);
  expect([sheet?.contacts.shown.length, sheet?.contacts.more]).toEqual([5, 5]);
  expect([sheet?.theirs.shown.length, sheet?.theirs.more]).toEqual([5, 4]);
  expect([sheet?.needs.shown.length, sheet?.needs.more]).toEqual([3, 6]);
  expect(sheet?.helped.map(({ employer }) => employer)).toEqual(["Garage Remblok"]); // of nine needs, said once
  expect(sheet?.history.map(({ what }) => what)).toEqual(Array(5).fill("talk"));
  expect(JSON.stringify(sheet).match(/"[^"]{103,}"/)).toBeNull();
  expect(JSON.stringify(sheet).length).toBeLessThan(5000);
});

test("what happened is what was talked of and signed, not the promises below it nor a merge", async () => {
  for (let index = 0; index < 6; index++)
    makePromise(city.samira, { employerId: city.bakery }, { ...aPromise, what: `Los beloofd ${index}` });
  mergeEmployers(city.samira, {
    intoId: city.bakery,
    fromId: city.garage,
    picks: {},
    versions: { into: detailsOf(city.bakery).version, from: detailsOf(city.garage).version },
  });
  const { sheet } = await open(city.samira);
  expect(sheet?.history.some(({ what }) => what === "talk")).toBe(true);
  expect(JSON.stringify(sheet?.history)).not.toMatch(/Los beloofd|merged/);
});

test("what is confidential says so, wherever it stands on paper", async () => {
  recordConversation(
    city.samira,
    talkAt(city.bakery, {
      purposes: ["holdToAccount"],
      heard: [{ kind: "need", words: "GEHEIMVRAAG", theme: null, phase: null }],
    }),
  );
  const { sheet } = await open(city.samira);
  expect(sheet?.needs.shown).toMatchObject([{ words: "GEHEIMVRAAG", confidential: true }]);
  expect(sheet?.ours.shown.map(({ what, confidential }) => [what, confidential])).toEqual([
    ["GEHEIMBELOFTE", true],
    ["Folder sturen", false],
  ]);
});

test("nothing above the reader's confidentiality, and nobody else's employer", async () => {
  const { sheet } = await open(city.nadia);
  expect(JSON.stringify(sheet)).not.toMatch(/GEHEIM|FLUISTER|2026-11-19|2026-11-25/);
  expect((await open(city.nadia, city.garage)).status).toBe(404);
  for (const outsider of [city.ruben, city.jorien, city.anouk]) expect((await open(outsider)).status).toBe(404);
});
