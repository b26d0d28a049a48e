import { beforeEach, describe, expect, test } from "vitest";
import { loader as conversationsIndex } from "~/conversations/index";
import { loader as newConversation } from "~/conversations/new";
import { loader as promisePage } from "~/conversations/promise";
import { loader as promisesIndex } from "~/conversations/promises";
import { openPromisesAt } from "~/conversations/promises.server";
import { loader as conversationPage } from "~/conversations/show";
import { loader as exportCsv } from "~/employers/export-csv";
import { loader as employerHistory } from "~/employers/history";
import { loader as employersIndex } from "~/employers/index";
import { loader as employerPage } from "~/employers/show";
import { loader as staffLayout } from "~/layouts/staff";
import { loader as portalPage } from "~/portal/index";
import { loader as portalOrganisation } from "~/portal/organisation";
import { loader as searchPage } from "~/search/index";
import { loader as quickSearch } from "~/search/quick";
import { ask, freshDatabase } from "./house";
import { planted, smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

const seen = async (answer: { data: unknown }) => JSON.stringify(answer.data ?? null);

describe("a confidential talk at an employer the desk was handed", () => {
  test("shows nowhere to the desk adviser: not its words, not its day, not its promise", async () => {
    const { nadia: as, bakery } = city;
    const id = String(bakery);
    const pages = [
      await ask(employersIndex, "/werkgevers", { as }),
      await ask(employersIndex, "/werkgevers?sorteer=contact", { as }),
      await ask(employersIndex, "/werkgevers?q=geheimwoord", { as }),
      await ask(employerPage, `/werkgevers/${id}`, { as, params: { id } }),
      ...(await Promise.all(
        ["talks", "promises", "charter", "pact", "other"].map((soort) =>
          ask(employerPage, `/werkgevers/${id}?soort=${soort}`, { as, params: { id } }),
        ),
      )),
      await ask(conversationsIndex, "/gesprekken", { as }),
      await ask(promisesIndex, "/toezeggingen", { as }),
      await ask(promisesIndex, "/toezeggingen?lijst=late", { as }),
      await ask(newConversation, `/gesprekken/nieuw?werkgever=${id}&sleutel=11111111-1111-4111-8111-111111111111`, {
        as,
      }),
      await ask(searchPage, "/zoeken?q=geheimwoord", { as }),
      await ask(quickSearch, "/zoeken/snel?q=geheim", { as }),
      await ask(quickSearch, "/zoeken/snel", { as }),
      await ask(staffLayout, "/", { as }),
    ];
    for (const page of pages) {
      expect(page.status).toBe(200);
      for (const word of planted) expect(await seen(page)).not.toContain(word);
    }
  });

  test("counts as nothing for the adviser: last contact is that of the open talk, the tab says one", async () => {
    const { nadia, samira, bakery } = city;
    const params = { id: String(bakery) };
    const list = (await ask(employersIndex, "/werkgevers", { as: nadia })).data as {
      rows: { lastContactOn: string }[];
    };
    expect(list.rows.map(({ lastContactOn }) => lastContactOn)).toEqual(["2026-11-03"]);
    const page = (await ask(employerPage, "/", { as: nadia, params })).data as {
      counts: { talks: number };
      promises: unknown[];
    };
    expect(page.counts.talks).toBe(1);
    expect(page.promises).toHaveLength(1);
    const hers = (await ask(employersIndex, "/werkgevers?q=koren", { as: samira })).data as {
      rows: { lastContactOn: string; nextStepWhat: string }[];
    };
    expect(hers.rows[0]).toMatchObject({ lastContactOn: "2026-11-19", nextStepWhat: "Folder sturen" });
  });

  test("is not found by its address, nor are its promise, the history or the export", async () => {
    const { nadia, samira, bakery, secret, atGarage, garage } = city;
    const hidden = openPromisesAt(samira, bakery).find(({ what }) => what === "GEHEIMBELOFTE");
    expect((await ask(conversationPage, "/", { as: nadia, params: { id: String(secret) } })).status).toBe(404);
    expect((await ask(conversationPage, "/", { as: nadia, params: { id: String(atGarage) } })).status).toBe(404);
    expect((await ask(promisePage, "/", { as: nadia, params: { id: String(hidden?.id) } })).status).toBe(404);
    expect((await ask(employerPage, "/", { as: nadia, params: { id: String(garage) } })).status).toBe(404);
    expect((await ask(employerHistory, "/", { as: nadia, params: { id: String(bakery) } })).status).toBe(403);
    expect((await ask(employerHistory, "/", { as: nadia, params: { id: String(garage) } })).status).toBe(404);
    expect((await ask(exportCsv, "/werkgevers/export.csv", { as: nadia })).status).toBe(404);
  });

  test("is there for the brokers and the programme manager", async () => {
    const { tom, hanneke, secret } = city;
    for (const as of [tom, hanneke])
      expect(await seen(await ask(conversationPage, "/", { as, params: { id: String(secret) } }))).toContain(
        "GEHEIMWOORD",
      );
  });
});

test("the desk adviser reads what is shared, not the note for ourselves", async () => {
  const { nadia, samira, open } = city;
  const params = { id: String(open) };
  expect(await seen(await ask(conversationPage, "/", { as: nadia, params }))).toContain("Over brood gepraat.");
  expect(await seen(await ask(conversationPage, "/", { as: nadia, params }))).not.toContain("FLUISTERWOORD");
  expect(await seen(await ask(conversationPage, "/", { as: samira, params }))).toContain("FLUISTERWOORD");
});

test("the portal shows an employer its shared promises and nothing of the conversations", async () => {
  const { jorien, piet } = city;
  const hers = await seen(await ask(portalPage, "/portaal", { as: jorien }));
  expect(hers).toContain("Folder sturen");
  for (const word of [...planted, "Over brood gepraat.", "FLUISTERWOORD"]) expect(hers).not.toContain(word);
  const his = await seen(await ask(portalPage, "/portaal", { as: piet }));
  expect(his).not.toContain("Folder sturen");
  const organisation = await seen(
    await ask(portalOrganisation, "/portaal/organisatie?sleutel=11111111-1111-4111-8111-111111111111", { as: piet }),
  );
  expect(organisation).toContain("Garage Remblok");
  expect(organisation).not.toContain("Korenkruim");
});
