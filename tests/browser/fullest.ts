import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";

const words = (count: number, letters: number) =>
  `${count} Zorgvuldig opgeschreven wat er over werving, selectie en de werkvloer is afgesproken. `
    .repeat(6)
    .slice(0, letters)
    .trim();

/** Fills an employer to the brim, as a form would: more of everything than fits on a page, and each text as long as it may be. */
export async function fill(page: Page, employer: string, on: { talk: string; due: string; visit: string }) {
  const send = async (path: string, form: Record<string, string>) => {
    const answer = await page.request.post(path, { form: { key: randomUUID(), ...form }, maxRedirects: 0 });
    expect(answer.status(), path).toBe(302);
  };
  for (let count = 0; count < 7; count++) {
    await send(`${employer}/contacten/nieuw`, {
      name: `${count} Johanna Wilhelmina van den Heuvel van Amerongen`,
      jobTitle: "Hoofd personeel, organisatie, diversiteit en inzetbaarheid",
      phone: "030 286 00 00",
    });
    await send(`${employer}/vestigingen/nieuw`, {
      name: `${count} Buitenpolikliniek voor revalidatie`,
      address: `Burgemeester van Tuyllkade ${count}`,
      place: "Utrecht",
      trainingCompany: "unknown",
    });
    const both = ["employer", "me"].flatMap((who, index) => [
      [`promises.${index * 2}.what`, words(count, 500)],
      [`promises.${index * 2}.who`, who],
      [`promises.${index * 2}.dueOn`, on.due],
      [`promises.${index * 2 + 1}.what`, words(count + 50, 130)],
      [`promises.${index * 2 + 1}.who`, who],
      [`promises.${index * 2 + 1}.dueOn`, on.due],
    ]);
    await send("/gesprekken/nieuw", {
      employerId: employer.split("/").at(-1) ?? "",
      kind: "visit",
      purposes: "holdToAccount",
      heldOn: on.talk,
      summary: words(count, 500),
      ...Object.fromEntries(both),
      "heard.0.kind": "need",
      "heard.0.words": words(count, 300),
      "heard.0.theme": "gender",
    });
  }
  await send(`${employer}/notitie`, { version: "0", pinnedNote: words(1, 200) });
  await send("/afspraken/nieuw", {
    employerId: employer.split("/").at(-1) ?? "",
    kind: "visit",
    on: on.visit,
    from: "09:00",
    minutes: "60",
    preparation: words(1, 500),
  });
}
