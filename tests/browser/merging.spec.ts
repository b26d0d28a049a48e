import { expect, ready, test } from "./story";

test.beforeEach(async ({ page }) => {
  await page.request.post("/demo/klok", { form: { op: "2026-11-24T09:20" } });
});

test("two pages of one employer become one: nothing missing, the old link works, and it is undone", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("makelaar");
  await visit("/werkgevers");
  await page.getByRole("link", { name: "1 keer misschien dubbel" }).click();
  const pair = page.getByRole("region", { name: "Zonnewal Kinderopvang en Kinderdagverblijf Zonnewal" });
  await expect(pair).toContainText("Waarom: dezelfde website of hetzelfde maildomein");
  const double = await pair.getByRole("link", { name: "Kinderdagverblijf Zonnewal", exact: true }).getAttribute("href");
  const stays = await pair.getByRole("link", { name: "Zonnewal Kinderopvang", exact: true }).getAttribute("href");
  await accessible();
  await pair.getByRole("link", { name: /^Samenvoegen/ }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Samenvoegen" })).toBeVisible();
  await ready(page);
  await expect(page.getByRole("row", { name: /Contacten/ })).toHaveText(/1\s*1\s*2/);
  await expect(
    page.getByText("Links naar de oude pagina van Kinderdagverblijf Zonnewal blijven werken."),
  ).toBeVisible();
  await page
    .getByRole("group", { name: "Naam", exact: true })
    .getByRole("radio", { name: /^Kinderdagverblijf/ })
    .check();
  await accessible();
  await page.getByRole("button", { name: "Samenvoegen" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Kinderdagverblijf Zonnewal" })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${stays}$`));
  await expect(page.getByRole("region", { name: "Contacten" })).toContainText("Jip Aarts");
  await expect(page.getByRole("region", { name: "Contacten" })).toContainText("Sanne Oudshoorn");
  await visit(`${double}/contacten/nieuw`);
  await expect(page).toHaveURL(new RegExp(`${stays}/contacten/nieuw\\?`));
  await page.getByLabel("Naam", { exact: true }).fill("Nel Later");
  await page.getByRole("button", { name: "Opslaan" }).click();

  await visit(stays ?? "");
  await expect(page.getByText("Samengevoegd met Kinderdagverblijf Zonnewal op 24 november")).toBeVisible();
  await page.getByRole("link", { name: "ongedaan maken (nog 30 dagen)" }).click();
  await expect(page.getByRole("region", { name: /^Wat bij .* blijft/ })).toContainText("Contact toegevoegd");
  await expect(page.getByRole("region", { name: /^Zo stond/ })).toContainText("Kinderdagverblijf Zonnewal");
  await ready(page);
  await accessible();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();

  await expect(page.getByRole("status").filter({ hasText: "zijn weer twee werkgevers" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Zonnewal Kinderopvang" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Contacten" })).toContainText("Nel Later");
  await visit(double ?? "");
  await expect(page).toHaveURL(new RegExp(`${double}$`));
  await expect(page.getByRole("region", { name: "Contacten" })).toContainText("Jip Aarts");
});

test("what is no double is remembered, and taken back", async ({ page, as, visit, accessible }) => {
  await as("makelaar");
  await visit("/werkgevers/dubbele");
  await page.getByRole("button", { name: /^Is geen dubbele/ }).click();
  await expect(page.getByRole("heading", { name: "Niemand lijkt op een ander" })).toBeVisible();
  await page.getByText("Geen dubbele", { exact: true }).click();
  await expect(page.getByText("Samira el Amrani, 24 november 2026")).toBeVisible();
  await accessible();
  await page.getByRole("button", { name: /^Haal terug/ }).click();
  await expect(page.getByRole("region", { name: /Zonnewal/ })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the other is found by searching, and merged", async ({ page, as }) => {
    await as("makelaar");
    await page.goto("/werkgevers?q=griftstroom");
    await page.getByRole("link", { name: "Griftstroom Logistiek" }).first().click();
    await page.getByRole("link", { name: "Samenvoegen met een andere werkgever" }).click();
    await page.getByLabel("Typ een deel van de naam of het KvK-nummer.").fill("kinderdagverblijf");
    await page.locator("main").getByRole("button", { name: "Zoeken" }).click();
    await page.getByRole("link", { name: "Vergelijk met Kinderdagverblijf Zonnewal" }).click();
    await page.getByRole("button", { name: "Samenvoegen" }).click();
    await expect(
      page.getByRole("status").filter({ hasText: "Kinderdagverblijf Zonnewal is samengevoegd met Griftstroom" }),
    ).toBeVisible();
  });
});
