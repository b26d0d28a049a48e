import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { mixed } from "./lists";
import { expect, test } from "./story";

const list = (content: string | Buffer, name = "lijst.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(content),
});

/** The number under a word of the check. */
const figure = (page: Page, name: string) =>
  page
    .locator(".figures > div")
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator("dd")
    .first();
const outcome = (page: Page, name: string) => page.getByRole("row", { name }).getByRole("cell").first();

test("a list from somewhere: its columns, what would change, what is perhaps the same, and all of it back", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("programmamanager");
  await visit("/werkgevers");
  await page.getByRole("link", { name: "Importeren" }).click();
  await page.getByLabel("Kies een bestand of sleep het hierheen").setInputFiles(list(mixed));
  await page.getByRole("button", { name: "Lees het bestand" }).click();
  await expect(page.getByText("11 van 11 herkend")).toBeVisible();
  await expect(page.getByLabel("De SBI-codes zijn van")).toHaveValue("2008");
  await accessible();

  await page.getByRole("button", { name: "Controleer 10 rijen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Controleer de import");
  for (const [name, count] of [
    ["Nieuw", "3"],
    ["Bekend, gelijk", "1"],
    ["Bekend, gewijzigd", "1"],
    ["Misschien dezelfde", "1"],
    ["Geweigerd", "4"],
  ] as const)
    await expect(figure(page, name)).toHaveText(count);
  await expect(page.getByLabel("Website: wat doen we?")).toHaveValue("unlessTyped");
  await accessible();
  const refused = page.getByRole("region", { name: "Geweigerd" });
  for (const reason of ["niet kleiner zijn dan 0", "letter O", "geen e-mailadres", "maar één kolom"])
    await expect(refused).toContainText(reason);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    refused.getByRole("link", { name: "De 4 rijen als csv" }).click(),
  ]);
  const rows = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\r\n");
  expect(rows).toHaveLength(5);
  expect(rows[0]).toContain("Bedrijfsnaam;KvK-nummer;Vestigingsnummer;SBI 2008");

  await page.getByLabel("Website: wat doen we?").selectOption("take");
  await page.getByLabel("Domlicht Software: wat is het?").selectOption("same");
  await page.getByRole("button", { name: "Voer 5 rijen in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Verslag van de import");
  for (const [name, count] of [
    ["Nieuw", "3"],
    ["Bekend, bijgewerkt", "2"],
    ["Bekend, gelijk", "1"],
    ["Misschien dezelfde", "0"],
    ["Geweigerd", "4"],
    ["Samen", "10"],
  ] as const)
    await expect(outcome(page, name)).toHaveText(count);
  await accessible();

  await page.getByRole("link", { name: "Bekijk ze" }).click();
  await page.getByRole("link", { name: "Zon Energie" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zon Energie");
  await expect(page.locator("main")).toContainText("Vechtlaan 9");
  await expect(page.locator("main")).toContainText("Bea de Wit");

  await page.goBack();
  await expect(page.getByRole("link", { name: "Zon Energie" })).toBeVisible();
  await page.goBack();
  await page.getByText("Draai deze import terug").click();
  await page.getByLabel("Waarom draai je terug?").fill("verkeerd jaar");
  await page.getByRole("button", { name: "Ja, draai terug" }).click();
  await expect(page.getByText("Deze import is teruggedraaid.")).toBeVisible();
  await accessible();
  await expect(page.getByRole("region", { name: "Alle imports" })).toContainText("‘verkeerd jaar’");
  await page.goto("/werkgevers?q=zon+energie");
  await expect(page.locator("main")).not.toContainText("KvK 00000501");
});

test("the register comes in while somebody logs a visit, and goes on where it was when the server dies", async ({
  page,
  as,
  server,
  browser,
  isPhone,
}) => {
  test.skip(isPhone, "what it holds against the server is the same, and takes half a minute");
  test.setTimeout(180_000);
  await as("programmamanager");
  await page.goto("/werkgevers/importeren");
  await page.getByLabel("Kies een bestand").setInputFiles("tests/fixtures/ind-recognised-sponsors.csv");
  await page.getByRole("button", { name: "Lees het bestand" }).click();
  await page.getByRole("button", { name: "Controleer 11.026 rijen" }).click();
  await expect(figure(page, "Nieuw")).toHaveText("11.019", { timeout: 60_000 });
  await expect(page.getByRole("region", { name: "Zonder KvK-nummer" })).toContainText("JETRO Amsterdam");
  await page.getByRole("button", { name: "Voer 11.026 rijen in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bezig met invoeren");

  const other = await browser.newPage({ baseURL: server.url, locale: "nl-NL" });
  await other.request.post("/demo", { form: { persona: "makelaar" } });
  const bakery = await (await other.request.get("/werkgevers?q=korenkruim")).text();
  await other.goto(`/gesprekken/nieuw?werkgever=${/href="\/werkgevers\/(\d+)"/.exec(bakery)?.[1]}`);
  await other.getByText("Bezoek", { exact: true }).click();
  await other.getByLabel("Wat is er gezegd").fill("Terwijl er een lijst binnenkwam.");
  await other.getByRole("button", { name: "Opslaan" }).click();
  await expect(other.locator("main")).toContainText("Terwijl er een lijst binnenkwam.");
  await other.close();

  await expect(page.locator(".big")).toContainText(/^[1-9]/);
  await server.crash();
  await page.goto("/werkgevers/importeren");
  await expect(page.getByRole("region", { name: "Eerder geïmporteerd" })).toContainText("bezig");
  await page.getByRole("link", { name: "ind-recognised-sponsors.csv" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Verslag van de import", { timeout: 90_000 });
  await expect(outcome(page, "Nieuw")).toHaveText("11.019");
  await expect(outcome(page, "Bekend, gelijk")).toHaveText("7");
  await expect(outcome(page, "Samen")).toHaveText("11.026");
  await page.goto("/werkgevers?q=jetro");
  await expect(page.locator("main tbody")).toContainText("JETRO Amsterdam");
});

test("what cannot be read is said beside the field, and a column chosen twice keeps what was chosen", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("programmamanager");
  await visit("/werkgevers/importeren");
  const file = page.getByLabel("Kies een bestand");
  await file.setInputFiles(list(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), "foto.csv"));
  await page.getByRole("button", { name: "Lees het bestand" }).click();
  await expect(page.getByRole("alert")).toContainText("foto.csv: Dit is geen lijst.");
  await accessible();
  await file.setInputFiles(list(Buffer.alloc(21 * 1024 * 1024, "a"), "groot.csv"));
  await expect(page.getByRole("alert")).toContainText("groter dan 20 MB");
  await file.setInputFiles(list("Klant;Nummer van de KvK;Anders\nZon;00000501;1\n"));
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "Lees het bestand" }).click();
  await page.getByLabel("Anders wordt").selectOption("kvkNumber");
  await page.getByLabel("Nummer van de KvK wordt").selectOption("kvkNumber");
  await page.getByLabel("Klant wordt").selectOption("name");
  await page.getByRole("button", { name: /^Controleer/ }).click();
  await expect(page.locator(".error-summary")).toContainText("twee kolommen");
  await expect(page.getByLabel("Klant wordt")).toHaveValue("name");
  await accessible();
});

test("as administrator, in English: numbers only of what is here; for the broker there is no such page", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("beheerder");
  await page.request.post("/taal", { form: { locale: "en" }, maxRedirects: 0 });
  await visit("/werkgevers/importeren");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Import employers");
  await page.getByLabel("Choose a file or drag it here").setInputFiles(list(mixed));
  await page.getByRole("button", { name: "Read the file" }).click();
  await page.getByRole("button", { name: "Check 10 rows" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check the import");
  await expect(page.getByText("The programme manager chooses")).toBeVisible();
  await expect(page.locator('main a[href^="/werkgevers/"]:not([href*="importeren"])')).toHaveCount(0);
  await accessible();
  await page.getByRole("button", { name: "Import 5 rows" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report of the import");
  await expect(page.getByText("1 waits for a choice")).toBeVisible();
  const report = page.url();
  expect((await page.request.get("/werkgevers")).status()).toBe(404);

  await page.context().clearCookies();
  await as("makelaar");
  expect((await page.request.get("/werkgevers/importeren")).status()).toBe(404);
  expect((await page.request.get(report)).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("from the file to the report and back", async ({ page, as }) => {
    await as("programmamanager");
    await page.goto("/werkgevers/importeren");
    await page
      .getByLabel("Kies een bestand")
      .setInputFiles(list("Naam;KvK\nZon Energie;00000501\nMaan;12\n", `${randomUUID()}.csv`));
    await page.getByRole("button", { name: "Lees het bestand" }).click();
    await page.getByRole("button", { name: "Controleer 2 rijen" }).click();
    const refreshed = async (title: string) => {
      await expect(async () => {
        await page.reload();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(title, { timeout: 500 });
      }).toPass();
    };
    await refreshed("Controleer de import");
    await page.getByRole("button", { name: "Voer 1 rij in" }).click();
    await refreshed("Verslag van de import");
    await expect(outcome(page, "Samen")).toHaveText("2");
    await page.getByText("Draai deze import terug").click();
    await page.getByLabel("Waarom draai je terug?").fill("proef");
    await page.getByRole("button", { name: "Ja, draai terug" }).click();
    await refreshed("Verslag van de import");
    await expect(page.getByText("Deze import is teruggedraaid.")).toBeVisible();
  });
});
