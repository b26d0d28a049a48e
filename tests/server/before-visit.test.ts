import { beforeEach, expect, test } from "vitest";
import { planAppointment } from "~/appointments/appointments.server";
import { recordConversation } from "~/conversations/conversations.server";
import { addContact } from "~/employers/contacts.server";
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
    needs: [
      { words: "Vaste vragen stellen", practices: [{ heading: "Acht vaste vragen", employer: "Garage Remblok" }] },
    ],
  });
  expect(sheet?.history.map(({ what, on }) => [what, on])).toContainEqual(["talk", "2026-11-19"]);
  expect(sheet?.ours.shown.map(({ what }) => what)).toEqual(["GEHEIMBELOFTE", "Folder sturen"]);
  expect(sheet?.theirs.shown).toEqual([]);
});

test("of the fullest employer it stays one sheet: the first of each, and how many more", async () => {
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
        promises: [
          { what: `Zij ${index}`, side: "employer", ownerId: null, contactId: null, dueOn: "2026-12-01", shared: true },
        ],
      }),
    );
  }
  const { sheet } = await open(city.samira);
  expect([sheet?.contacts.shown.length, sheet?.contacts.more]).toEqual([6, 4]);
  expect([sheet?.theirs.shown.length, sheet?.theirs.more]).toEqual([5, 4]);
  expect(sheet?.history).toHaveLength(5);
  expect(JSON.stringify(sheet).length).toBeLessThan(6000);
});

test("nothing above the reader's confidentiality, and nobody else's employer", async () => {
  const { sheet } = await open(city.nadia);
  expect(JSON.stringify(sheet)).not.toMatch(/GEHEIM|FLUISTER|2026-11-19|2026-11-25/);
  expect((await open(city.nadia, city.garage)).status).toBe(404);
  for (const outsider of [city.ruben, city.jorien, city.anouk]) expect((await open(outsider)).status).toBe(404);
});
