import type { Page } from "@playwright/test";
import { expect, keptForTheRoad, ready, test } from "./story";

test.use({ serviceWorkers: "allow" });

const appointments = (page: Page) => page.getByRole("region", { name: "Je afspraken" });
const onDevice = (page: Page) => page.getByRole("region", { name: "Op dit toestel" });

/** Saved without a line, one is told so where one looks, and of whom. */
async function toldThatItIsSaved(page: Page, employer: string) {
  const told = page.getByRole("status").filter({ hasText: "Opgeslagen op dit toestel" });
  await expect(told).toContainText(employer);
  await expect(told).toBeFocused();
  await expect(told).toBeInViewport({ ratio: 1 });
}

async function logOnTheRoad(page: Page, employer: string, summary: string) {
  await page.getByLabel("Werkgever", { exact: true }).fill(employer);
  await page.getByLabel("Wat is er gezegd").fill(summary);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await toldThatItIsSaved(page, employer);
}

async function times(page: Page, employer: string, summary: string): Promise<number> {
  await page.goto(`/werkgevers?q=${encodeURIComponent(employer)}`);
  await page.locator("main tbody a", { hasText: employer }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: employer })).toBeVisible();
  return page.getByText(summary, { exact: true }).count();
}

test("without a connection: logged at the bus stop, the tab closed and opened again, a second at an unknown firm; online both are there, once", async ({
  page,
  as,
  visit,
  accessible,
  context,
}) => {
  await as("makelaar");
  await visit("/mijn-dag");
  await keptForTheRoad(page);
  await context.setOffline(true);
  await page.goto("/gesprekken/nieuw?afspraak=3");
  await expect(page).toHaveURL(/\/onderweg\?.*afspraak=3/);
  await ready(page);
  await accessible();
  await expect(page.getByText("Geen verbinding.", { exact: false }).first()).toBeVisible();
  await expect(page.getByLabel("Werkgever", { exact: true })).not.toHaveValue("");
  await logOnTheRoad(page, "Bakkerij Korenkruim", "Bij de bushalte vastgelegd.");
  await expect(onDevice(page)).toContainText("wacht op verbinding");
  await page.close();

  const again = await context.newPage();
  await again.goto("/onderweg");
  await ready(again);
  await expect(onDevice(again)).toContainText("Bakkerij Korenkruim");
  await again.getByLabel("Wat is er gezegd").fill("Bij een onbekende firma.");
  await again.getByLabel("Werkgever", { exact: true }).fill("Nergenshuizen BV");
  await expect(again.getByText("Deze naam staat niet op dit toestel")).toBeVisible();
  await expect(onDevice(again)).toContainText("Nergenshuizen BV"); // a draft, kept after the last key
  await expect(onDevice(again)).toContainText("concept");
  await again.reload(); // the battery
  await ready(again);
  await expect(again.getByLabel("Wat is er gezegd")).toHaveValue("Bij een onbekende firma.");
  await again.getByRole("button", { name: "Opslaan" }).click();

  await context.setOffline(false);
  await again.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(onDevice(again)).toContainText("‘Nergenshuizen BV’ vinden we niet");
  await expect(onDevice(again)).not.toContainText("Bakkerij Korenkruim");

  await onDevice(again).getByRole("link", { name: "Open en maak af" }).click();
  await ready(again);
  const employer = again.getByRole("combobox", { name: "Werkgever", exact: true });
  await employer.fill("Taxi De Mosterdterp");
  await again.getByRole("option", { name: /^Taxi De Mosterdterp/ }).click();
  await expect(again.getByLabel("Wat is er gezegd")).toHaveValue("Bij een onbekende firma.");
  await again.getByRole("button", { name: "Opslaan" }).click();
  await expect(again.getByRole("heading", { level: 1, name: "Taxi De Mosterdterp" })).toBeVisible();
  expect(await times(again, "Taxi De Mosterdterp", "Bij een onbekende firma.")).toBe(1);
  expect(await times(again, "Bakkerij Korenkruim", "Bij de bushalte vastgelegd.")).toBe(1);
  await again.goto("/onderweg");
  await expect(onDevice(again)).toContainText("Er staat niets te wachten");
});

test("the server is killed while the outbox is being sent: both there, once", async ({
  page,
  as,
  visit,
  context,
  server,
}) => {
  await as("makelaar");
  await visit("/onderweg");
  await keptForTheRoad(page);
  await context.setOffline(true);
  await logOnTheRoad(page, "Bakkerij Korenkruim", "Het eerste van twee.");
  await logOnTheRoad(page, "Taxi De Mosterdterp", "Het tweede van twee.");
  // The answer to the first is lost: the server has it, the device does not know.
  let lost = false;
  await context.route("**/gesprekken/verzenden", async (route) => {
    if (lost) return route.continue();
    lost = true;
    await route.fetch();
    await server.crash();
    await route.abort("connectionreset");
  });
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect.poll(() => lost).toBe(true);
  await expect(page.getByRole("status").filter({ hasText: "Verzenden lukte niet" })).toBeVisible();
  await expect(onDevice(page)).toContainText("wacht op verbinding");
  await expect(onDevice(page)).toContainText("Er staat niets te wachten", { timeout: 60_000 }); // by itself, a while after it failed
  expect(await times(page, "Bakkerij Korenkruim", "Het eerste van twee.")).toBe(1);
  expect(await times(page, "Taxi De Mosterdterp", "Het tweede van twee.")).toBe(1);
});

test("the usual form goes into the outbox when the line is gone; a confidential one stays off the device", async ({
  page,
  as,
  visit,
  context,
}) => {
  await as("makelaar");
  await visit("/gesprekken/nieuw?afspraak=3");
  await keptForTheRoad(page);
  const employer = await page.getByRole("combobox", { name: "Werkgever", exact: true }).inputValue();
  await page.getByLabel("Wat is er gezegd").fill("In de tunnel bewaard.");
  await expect(page.getByText("Concept staat op dit toestel")).toBeVisible();
  await page.locator("label.chip", { hasText: "Aanspreken" }).click();
  await expect(page.getByText("Vertrouwelijk: er staat niets van op dit toestel")).toBeVisible();
  const stored = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const open = indexedDB.open("pactwerk");
          open.onsuccess = () => {
            const all = open.result.transaction("entries").objectStore("entries").getAll();
            all.onsuccess = () => resolve(JSON.stringify(all.result));
          };
        }),
    );
  expect(await stored()).toBe("[]");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Een vertrouwelijk gesprek" })).toBeVisible();
  expect(await stored()).toBe("[]");
  await page.locator("label.chip", { hasText: "Aanspreken" }).click();
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page).toHaveURL(/\/onderweg/);
  await toldThatItIsSaved(page, employer);
  await expect(onDevice(page)).toContainText("wacht op verbinding");
  await expect(appointments(page)).toContainText("vastgelegd, wacht op verbinding");
  await expect(appointments(page).getByRole("button", { name: `Leg het gesprek met ${employer} vast` })).toHaveCount(0);
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(onDevice(page)).toContainText("Er staat niets te wachten");
  await expect(page.getByRole("status").filter({ hasText: "1 gesprek van dit toestel is vastgelegd" })).toBeVisible();
  await expect(appointments(page)).not.toContainText("wacht op verbinding");
});

test("signing out asks when something is unsent, and leaves nothing on the device", async ({
  page,
  as,
  visit,
  context,
  isPhone,
}) => {
  await as("makelaar");
  await visit("/onderweg");
  await keptForTheRoad(page);
  await context.setOffline(true);
  await logOnTheRoad(page, "Nergenshuizen BV", "Nog niet weg.");
  await context.setOffline(false);
  await page.goto("/mijn-dag");
  await ready(page);
  await expect(page.getByRole("status").filter({ hasText: "kon niet weg" })).toBeVisible();
  if (isPhone) await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Uitloggen" }).click();
  const dialog = page.getByRole("dialog", { name: "Er staat nog iets op dit toestel" });
  await dialog.getByRole("button", { name: "Eerst verzenden" }).click();
  await expect(dialog).toContainText("Verzenden lukte niet voor alles");
  await dialog.getByRole("button", { name: "Weggooien en uitloggen" }).click();
  await expect(page).toHaveURL(/\/$|\/inloggen/);
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  await context.setOffline(true);
  await expect(page.goto("/onderweg")).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await context.setOffline(false);
});
