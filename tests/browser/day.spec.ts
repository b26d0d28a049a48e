import ICAL from "ical.js";
import { fill } from "./fullest";
import { expect, ready, test } from "./story";

test.beforeEach(async ({ page }) => {
  await page.request.post("/demo/klok", { form: { op: "2026-11-24T09:20" } });
});

test("a morning: from the list of the day to a logged visit, a promise ticked and moved, and back", async ({
  page,
  as,
  visit,
  isPhone,
}) => {
  await as("makelaar");
  await visit("/mijn-dag");
  const today = page.getByRole("region", { name: "Afspraken vandaag" });
  await expect(today.locator("li.now h3")).toHaveText(/Stichting Kanaaloever\s+over 40 minuten/);
  await expect(today.locator("li.now")).toContainText("Vorige keer");
  const late = page.getByRole("region", { name: "Opvolgen" });
  const first = (await late.locator(".tasks a").first().textContent()) ?? "";
  await late.getByRole("button", { name: `Gedaan: ${first}` }).click();
  await expect(page.getByRole("status").filter({ hasText: first })).toBeVisible();
  await expect(page).toHaveURL(/\/mijn-dag$/);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(late.locator(".tasks a").first()).toHaveText(first);
  await late.locator("summary", { hasText: "Verzet" }).first().click();
  await late.getByRole("button", { name: "Volgende week" }).first().click();
  await expect(page).toHaveURL(/\/mijn-dag$/);
  await expect(late.locator(".tasks a").first()).not.toHaveText(first);

  await today.getByRole("link", { name: /Leg het gesprek met Stichting Kanaaloever vast/ }).click();
  await expect(page.getByText(/Ingevuld vanuit je afspraak van dinsdag/)).toBeVisible();
  await ready(page);
  await expect(page.getByLabel("Bezoek", { exact: true })).toBeChecked();
  await expect(page.getByLabel("Ondersteunen")).toBeChecked();
  await page.getByLabel("Wat is er gezegd").fill("De maatjes werken. Anderen mogen komen kijken.");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Stichting Kanaaloever" })).toBeVisible();
  if (isPhone)
    await page.getByRole("navigation", { name: "Snel naar" }).getByRole("link", { name: "Mijn dag" }).click();
  else await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Mijn dag" }).click();
  await expect(today.locator("li", { hasText: "Stichting Kanaaloever" })).toContainText("vastgelegd");
});

test("plan, move and cancel: the contact gets each time what a calendar reads; the feed follows", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("makelaar");
  await page.goto("/werkgevers?q=korenkruim");
  await page.getByRole("link", { name: "Bakkerij Korenkruim" }).first().click();
  await page.getByRole("link", { name: "Plan een afspraak" }).click();
  await ready(page);
  await accessible();
  await page.getByLabel("Dag", { exact: true }).fill("2026-12-03");
  await page.getByLabel("Van", { exact: true }).fill("10:00");
  await page.locator("label.chip", { hasText: "Jorien Aalders" }).click();
  await page.getByLabel("Stuur een uitnodiging per mail").check();
  await page.getByRole("button", { name: "In de agenda" }).click();
  await expect(page.getByRole("status").filter({ hasText: "De uitnodiging gaat per mail" })).toBeVisible();
  const address = page.url();
  await accessible();

  await page.getByRole("link", { name: "Verzetten of wijzigen" }).click();
  await ready(page);
  await accessible();
  await page.getByLabel("Van", { exact: true }).fill("14:30");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("status").filter({ hasText: "krijgt bericht" })).toBeVisible();
  await page.getByLabel("Waarom niet?").fill("De oven staat open");
  await page.getByRole("button", { name: "Zeg de afspraak af" }).click();
  await expect(page.getByText("Deze afspraak gaat niet door: De oven staat open")).toBeVisible();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole("link", { name: "Verzetten of wijzigen" })).toBeVisible();

  await visit("/mijn-instellingen");
  await page.getByRole("button", { name: "Maak een adres" }).click();
  const secret = (await page.locator("code.address").textContent()) ?? "";
  const feed = await page.request.get(new URL(secret).pathname);
  expect(feed.headers()["content-type"]).toContain("text/calendar");
  const events = new ICAL.Component(ICAL.parse(await feed.text())).getAllSubcomponents("vevent");
  const moved = events
    .map((one) => new ICAL.Event(one))
    .find(({ uid }) => uid.includes(`-${address.split("/").at(-1)}@`));
  expect(moved?.startDate.toJSDate().toISOString()).toBe("2026-12-03T13:30:00.000Z");
});

test("before the visit: one sheet of paper, also of an employer that is full of everything", async ({
  page,
  as,
  accessible,
}) => {
  await as("makelaar");
  await page.goto("/werkgevers?q=vechtgaarde");
  const employer = (await page.locator("main tbody a").first().getAttribute("href")) ?? "";
  await fill(page, employer, { talk: "2026-11-23", due: "2026-12-09", visit: "2026-11-25" });
  await page.goto(employer);
  await page.getByRole("link", { name: "Voor het bezoek: alles op één vel" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Voor het bezoek: Ziekenhuis Vechtgaarde" })).toBeVisible();
  const theirs = page.getByRole("region", { name: "Zij beloofden" });
  await expect(theirs.getByRole("listitem")).toHaveCount(6);
  await expect(theirs.getByRole("listitem").last()).toHaveText(/^en nog \d+$/);
  await accessible();
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});
