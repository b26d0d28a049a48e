import { expect, ready, test } from "./story";

test("one meeting with two employers: each gets the talk with its own people, and leads to the other", async ({
  page,
  as,
  accessible,
}) => {
  await as("makelaar");
  await page.goto("/werkgevers?q=korenkruim");
  const bakery = await page.getByRole("link", { name: "Bakkerij Korenkruim" }).getAttribute("href");
  await page.goto(`/gesprekken/nieuw?werkgever=${bakery?.split("/").at(-1)}`);
  await ready(page);
  await page.getByText("Bijeenkomst", { exact: true }).click();
  await page.getByLabel("Wat is er gezegd").fill("Samen over stages gepraat.");
  await page.locator("summary", { hasText: "Meer werkgevers erbij" }).click();
  await page.getByRole("combobox", { name: "Werkgever toevoegen" }).fill("vechtgaarde");
  await page.getByRole("option", { name: /Ziekenhuis Vechtgaarde/ }).click();
  const group = page.getByRole("group", { name: "Wie waren er van Ziekenhuis Vechtgaarde" });
  await group.locator(".chip").first().click();
  await page.locator("summary", { hasText: "Toezeggingen" }).click();
  await page.getByLabel("Toezegging 1: Wat").fill("Rooster delen");
  await page.getByLabel("Bij", { exact: true }).selectOption({ label: "Ziekenhuis Vechtgaarde" });
  await accessible();
  await expect(page.getByLabel("Wat is er gezegd")).toHaveValue("Samen over stages gepraat.");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(
    page.getByText("Het gesprek met Bakkerij Korenkruim en Ziekenhuis Vechtgaarde is vastgelegd."),
  ).toBeVisible();
  await page.locator(".timeline > li:not(.year)").first().getByRole("link").first().click();
  await page.getByRole("link", { name: "Ziekenhuis Vechtgaarde", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bijeenkomst bij Ziekenhuis Vechtgaarde");
  await expect(page.getByRole("main")).toContainText("Rooster delen");
  await accessible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("another employer is searched for and added by links", async ({ page, as }) => {
    await as("makelaar");
    await page.goto("/gesprekken/nieuw?werkgever=1");
    await page.locator("summary", { hasText: "Meer werkgevers erbij" }).click();
    await page.getByRole("combobox", { name: "Werkgever toevoegen" }).fill("vechtgaarde");
    await page.locator("button[form=find-others]").click();
    await page.getByRole("link", { name: "Ziekenhuis Vechtgaarde" }).click();
    await expect(page.getByRole("group", { name: "Wie waren er van Ziekenhuis Vechtgaarde" })).toBeVisible();
  });
});
