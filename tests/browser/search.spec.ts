import { expect, test } from "./story";

test("a word is found in talks and promises, shown in its context, and each kind has its page", async ({
  page,
  as,
  visit,
  accessible,
  isPhone,
}) => {
  await as("makelaar");
  await visit("/zoeken");
  await expect(page.getByRole("heading", { name: "Kortgeleden gesproken" })).toBeVisible();
  const main = page.getByRole("main");
  await main.getByRole("searchbox").fill("stage");
  await main.getByRole("button", { name: "Zoeken" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("keer ‘stage’");
  await expect(main.locator("mark").first()).toContainText(/stage/i);
  await accessible();
  await main
    .getByRole("navigation", { name: "Soort" })
    .getByRole("link", { name: /Gesprekken/ })
    .click();
  await expect(page).toHaveURL(/soort=gesprekken/);
  await expect(main.getByRole("heading", { level: 2 })).toHaveText(["Gesprekken"]);
  await accessible();
  await main.locator(".hits a").first().click();
  await expect(page).toHaveURL(/\/gesprekken\/\d+$/);
  if (!isPhone) await expect(page.getByRole("search").getByRole("combobox")).toBeVisible();
});

test("nothing found offers a way out, and to add the employer", async ({ page, as, visit, accessible }) => {
  await as("makelaar");
  await visit("/zoeken?q=xylofoonbouw");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Niets gevonden voor ‘xylofoonbouw’");
  await expect(page.getByRole("main").getByRole("navigation")).toHaveCount(0);
  await page.getByRole("link", { name: /Voeg ‘xylofoonbouw’ toe/ }).click();
  await expect(page.getByLabel("Naam", { exact: true })).toHaveValue("xylofoonbouw");
  await accessible();
});

test("the keys: / searches, n logs, ? shows them; not while typing, and not when switched off", async ({
  page,
  as,
  visit,
  accessible,
  isPhone,
}) => {
  await as("makelaar");
  await visit("/toezeggingen");
  await page.keyboard.press("Shift+?");
  const dialog = page.getByRole("dialog", { name: "Sneltoetsen" });
  await expect(dialog).toBeVisible();
  await accessible();
  await page.keyboard.press("n");
  await page.keyboard.press("/");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await page.keyboard.press("Control+n");
  await expect(page).toHaveURL(/toezeggingen$/);
  await page.keyboard.press("/");
  if (isPhone) await expect(page).toHaveURL(/\/zoeken$/);
  const field = isPhone ? page.locator("#q") : page.locator("#find");
  if (isPhone) {
    await field.waitFor();
    await page.getByRole("heading", { level: 1, name: "Zoeken" }).waitFor();
    await page.keyboard.press("/");
  }
  await expect(field).toBeFocused();
  await page.keyboard.type("n?/");
  await expect(field).toHaveValue("n?/");
  await field.blur();
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/\/gesprekken\/nieuw/);

  await visit("/mijn-instellingen");
  await page.getByRole("button", { name: "Zet sneltoetsen uit" }).click();
  await expect(page.getByRole("button", { name: "Zet sneltoetsen aan" })).toBeVisible();
  await accessible();
  await expect(page.locator("[aria-keyshortcuts]")).toHaveCount(0);
  await expect(page.locator("kbd")).toHaveCount(0);
  await page.keyboard.press("n");
  await page.keyboard.press("Shift+?");
  await page.keyboard.press("/");
  await expect(page).toHaveURL(/mijn-instellingen$/);
  await expect(page.locator("dialog[open]")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("searching, a kind and its next page work by links and forms alone", async ({ page, as }) => {
    await as("makelaar");
    await page.goto("/zoeken?q=de");
    await page
      .getByRole("main")
      .getByRole("navigation", { name: "Soort" })
      .getByRole("link", { name: /Gesprekken/ })
      .click();
    await page.getByRole("link", { name: "Volgende" }).click();
    await expect(page).toHaveURL(/pagina=2/);
    await expect(page.locator(".hits > li")).toHaveCount(50);
  });
});
