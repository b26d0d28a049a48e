import { expect, ready, test } from "./story";

test("the baker sees what was promised, ticks her own, and corrects her address", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("werkgever");
  await visit("/portaal");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Dag Jorien");
  await expect(page.getByText("Samira el Amrani").first()).toBeVisible();
  await page
    .getByRole("button", { name: /^Gedaan: / })
    .first()
    .click();
  await expect(page.getByText(/is gedaan. Dank u wel./)).toBeVisible();
  await accessible();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page.getByText(/staat weer open/)).toBeVisible();

  await page.getByRole("link", { name: "Uw organisatie", exact: true }).click();
  await page.getByText("Wijzigen", { exact: true }).first().click();
  await page.getByLabel("Postcode").first().fill("3512");
  await page.getByRole("button", { name: "Opslaan" }).first().click();
  await expect(page.getByText("Fout: een postcode heeft 4 cijfers en 2 letters, zoals 3542 AB.")).toBeVisible();
  await accessible();
  await page.getByLabel("Postcode").first().fill("3512 cl");
  await page.getByRole("button", { name: "Opslaan" }).first().click();
  await expect(page.getByText("De wijziging is opgeslagen. Uw makelaar ziet haar ook.")).toBeVisible();
  await expect(page.getByText(/3512 CL/)).toBeVisible();
});

test("she finds neither another employer nor a page of the staff, by address or by data", async ({
  page,
  as,
  accessible,
}) => {
  await as("werkgever");
  for (const path of [
    "/werkgevers",
    "/werkgevers/1",
    "/gesprekken",
    "/gesprekken/1",
    "/toezeggingen",
    "/zoeken?q=ko",
    "/actieplannen",
    "/actieplannen/1",
    "/actieplannen/2",
    "/actieplannen/2/bewerken",
    "/actieplannen/2/acties/5",
    "/portaal/actieplan/acties/999",
    "/werkgevers/2/actieplan",
    "/werkgevers/2/pact",
    "/werkgevers/2/charter",
    "/programma/groei",
    "/programma/groei.csv",
    "/programma/groei/werkgevers?wat=members",
    "/beheer/gebruikers",
    "/werkgevers/export.csv",
    "/werkgevers/1/bewerken",
  ]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
    const [at, query = ""] = path.split("?");
    if (!at?.includes("."))
      expect((await page.request.get(`${at}.data?${query}`)).status(), `${path} as data`).toBe(404);
  }
  expect((await page.request.get("/werkgevers/1.data?_routes=employers/show")).status()).toBe(404);
  await page.goto("/werkgevers/1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dit is er niet");
  await expect(page.getByRole("link", { name: "Uw organisatie", exact: true })).toBeVisible(); // still her own frame
  await accessible();
});

test("after signing out, Back shows nothing of it", async ({ page, as, isPhone }) => {
  await as("makelaar");
  await page.goto("/werkgevers");
  await ready(page);
  await page.goto("/mijn-instellingen");
  await ready(page);
  if (isPhone) await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Uitloggen", exact: true }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/inloggen/);
  await expect(page.getByText("Waar ik ingelogd ben")).toHaveCount(0);
});
