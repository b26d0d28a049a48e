import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";

/** A list as somebody has it: new, known, two branches, perhaps the same, without a number, a lost zero, and four that cannot be. */
export const mixed = [
  "Bedrijfsnaam;KvK-nummer;Vestigingsnummer;SBI 2008;Werknemers;Adres;Postcode;Plaats;Website;Contactpersoon;E-mail",
  "Bakkerij Korenkruim;00000001;;;;;;;www.korenkruim.example;;",
  "Zon Energie;00000501;000000000501;62.01;30;Sparweg 2;3542 AD;Utrecht;zon.example;Ali Demir;ali@zon.example",
  "Zon Energie;00000501;000000000502;62.01;40;Vechtlaan 9;3554 AA;Utrecht;;Bea de Wit;bea@zon.example",
  "Maanlicht Advies;0000502;;97.00;12;;;Utrecht;;;",
  "Wijkteam Torenkwartier;0;;;;;;Utrecht;;;",
  "Domlicht Software;;;;;;;Utrecht;;;",
  "Taalschool Singelpoort;00000555;;;-3;;;Utrecht;;;",
  "Venterslijn Post;0000O131;;;12;;;Utrecht;;;",
  "Kapotte Mail;00000560;;;4;;;Utrecht;;Kees;kees-at-x",
  "Half een regel",
].join("\n");

/** Brings a list as who is signed in, up to a step. Returns the address of the import. */
export async function bring(page: Page, content: string, until: "columns" | "checked"): Promise<string> {
  const file = { name: "lijst.csv", mimeType: "text/csv", buffer: Buffer.from(content) };
  const sent = await page.request.post("/werkgevers/importeren", {
    multipart: { key: randomUUID(), file },
    maxRedirects: 0,
  });
  const path = sent.headers().location ?? "";
  if (until === "columns") return path;
  const html = await (await page.request.get(path)).text();
  const chosen = [...html.matchAll(/<select[^>]*name="(columns\.\d+|sbiVersion)"[^>]*>(.*?)<\/select>/g)].map(
    ([, name = "", options = ""]) => [name, /value="([^"]*)"[^>]*selected/.exec(options)?.[1] ?? ""],
  );
  await page.request.post(path, { form: { ...Object.fromEntries(chosen), header: "yes" }, maxRedirects: 0 });
  await expect
    .poll(async () => (await page.request.get(`${path}/controle`)).text(), { timeout: 20_000 })
    .toContain("Wat zit erin?");
  return path;
}
