import { expect, ready, test } from "./story";

test("Samira plans a visit to the college, logs it with a promise, finds it, and keeps her word", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("makelaar");
  await visit("/partners");
  await page.getByRole("link", { name: "Mbo-college Singelpoort" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mbo-college Singelpoort");
  await accessible();
  await page.getByRole("link", { name: "Plan een afspraak" }).click();
  await ready(page);
  await expect(page.getByLabel("Partner", { exact: true })).toHaveValue("Mbo-college Singelpoort");
  await page.getByLabel("Dag", { exact: true }).fill("2026-11-24");
  await page.getByLabel("Van", { exact: true }).fill("15:00");
  await page.getByText("Esma Karaca", { exact: true }).click();
  await page.getByLabel("Ergens anders, of een link").fill("Singelpoort 12, Utrecht");
  await accessible();
  await page.getByRole("button", { name: "In de agenda" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bezoek: Mbo-college Singelpoort" })).toBeVisible();

  await visit("/mijn-dag");
  const card = page.locator(".agenda > li", { hasText: "Mbo-college Singelpoort" });
  await expect(card).toContainText("Stages voor niveau 2 zijn schaars");
  await card
    .getByRole("link", { name: /Mbo-college Singelpoort/ })
    .last()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gesprek vastleggen");
  await ready(page);
  await expect(page.getByText("Aanspreken", { exact: true })).toHaveCount(0);
  await expect(page.locator("summary", { hasText: "Gehoord" })).toHaveCount(0);
  await page.getByLabel("Wat is er gezegd").fill("Vier nieuwe stageplaatsen, allemaal in de zorg.");
  await page.locator("summary", { hasText: "Toezeggingen" }).click();
  await page.getByLabel("Toezegging 1: Wat").fill("Namen van zorgwerkgevers mailen");
  await accessible();
  await page.getByRole("button", { name: "Opslaan" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mbo-college Singelpoort");
  await expect(page.locator(".timeline > li").first()).toContainText("Vier nieuwe stageplaatsen");
  await visit("/zoeken?q=stageplaatsen");
  await expect(page.getByRole("main")).toContainText("Mbo-college Singelpoort");
  await visit("/toezeggingen?bij=partners");
  await page.getByRole("button", { name: "Gedaan: Namen van zorgwerkgevers mailen" }).click();
  await expect(page.getByText("‘Namen van zorgwerkgevers mailen’ is gedaan.")).toBeVisible();
});

test("a partner is chosen as one types its name", async ({ page, as, visit }) => {
  await as("makelaar");
  await visit("/gesprekken/nieuw");
  await page.getByRole("combobox", { name: "Werkgever", exact: true }).fill("sluiswa");
  await page.getByRole("option", { name: "Buurthuis De Sluiswachter" }).click();
  await expect(page.getByLabel("Partner", { exact: true })).toHaveValue("Buurthuis De Sluiswachter");
  await expect(page.getByText("Khadija Ouali", { exact: true }).first()).toBeVisible();
});
