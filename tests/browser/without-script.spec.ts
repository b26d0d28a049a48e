import { expect, test } from "./story";

test.use({ javaScriptEnabled: false });

test("sign-in by the link in the mail, without JavaScript; the link works once", async ({ page, browser, server }) => {
  await page.goto("/inloggen?naar=/werkgevers");
  await page.getByLabel("E-mailadres van uw werk").fill("samira.elamrani@utrecht.example");
  await page.getByRole("button", { name: "Stuur mij een link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kijk in uw mail");
  await expect(async () => {
    await page.goto("/postvak");
    await page
      .getByRole("link", { name: /Inloggen bij Pactwerk/ })
      .first()
      .click({ timeout: 1000 });
  }).toPass();
  const link = new URL(String(await page.locator(".letter a").getAttribute("href"))).pathname;
  await page.goto(link);
  await page.getByRole("button", { name: "Ja, log in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Werkgevers");

  const other = await browser.newPage({ baseURL: server.url, javaScriptEnabled: false, locale: "nl-NL" });
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Deze link werkt niet meer");
  await other.getByRole("button", { name: "Stuur een nieuwe link" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Kijk in uw mail");
  await other.close();
});

test("a visit with a promise, without JavaScript: a search step, another row from the server, errors kept with what was typed", async ({
  page,
  as,
}) => {
  await as("makelaar");
  await page.goto("/gesprekken/nieuw");
  await page.getByLabel("Werkgever", { exact: true }).fill("korenkr");
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  await page.getByRole("link", { name: "Bakkerij Korenkruim" }).click();
  await expect(page.getByLabel("Werkgever", { exact: true })).toHaveValue("Bakkerij Korenkruim");
  await page.getByText("Bezoek", { exact: true }).click();
  await page.getByLabel("Wat is er gezegd").fill("Zonder script vastgelegd.");
  await page.locator("summary", { hasText: "Toezeggingen" }).click();
  await page.getByLabel("Toezegging 1: Wat").fill("Brief sturen");
  await page.getByRole("button", { name: "Nog een toezegging" }).click();
  await expect(page.getByLabel("Wat is er gezegd")).toHaveValue("Zonder script vastgelegd.");
  await expect(page.getByLabel("Toezegging 1: Wat")).toHaveValue("Brief sturen");
  await page.getByLabel("Toezegging 2: Wat").fill("Nabellen");
  await page.getByLabel("Klaar op").last().fill("");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("alert")).toContainText("1 ding klopt nog niet");
  await expect(page.getByText("Fout: vul de dag in waarop het klaar is.")).toBeVisible();
  await expect(page.getByLabel("Wat is er gezegd")).toHaveValue("Zonder script vastgelegd.");
  await page.getByLabel("Klaar op").last().fill("2026-12-10");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.locator(".timeline > li:not(.year)").first()).toContainText("Zonder script vastgelegd.");
  await page.getByRole("button", { name: "Gedaan: Nabellen" }).click();
  await expect(page.getByText("‘Nabellen’ is gedaan.")).toBeVisible();
});

test("what was heard, without JavaScript: the server adds a row, takes one away and keeps what was typed", async ({
  page,
  as,
}) => {
  await as("makelaar");
  await page.goto("/werkgevers?q=korenkruim");
  const employer = String(await page.getByRole("link", { name: "Bakkerij Korenkruim" }).getAttribute("href"));
  await page.goto(`/gesprekken/nieuw?werkgever=${employer.split("/").at(-1)}`);
  await page.getByText("Bezoek", { exact: true }).click();
  await page.getByLabel("Wat is er gezegd").fill("Gehoord zonder script.");
  await page.locator("summary", { hasText: "Gehoord" }).click();
  await page.getByRole("button", { name: "Hulpvraag" }).click();
  await page.getByLabel("Gehoord 1: Wat zoeken zij").fill("Een rustige plek voor de pauze");
  await page.getByRole("button", { name: "Goed voorbeeld" }).click();
  await expect(page.getByLabel("Wat is er gezegd")).toHaveValue("Gehoord zonder script.");
  await expect(page.getByLabel("Gehoord 1: Wat zoeken zij")).toHaveValue("Een rustige plek voor de pauze");
  await page.getByRole("button", { name: "Weghalen: goed voorbeeld 2" }).click();
  await expect(page.getByLabel("Gehoord 2: Wat werkt daar")).toHaveCount(0);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.locator(".timeline > li:not(.year)").first()).toContainText(
    "Een rustige plek voor de pauze (hulpvraag)",
  );
});

test("Back to a form that was saved, without JavaScript: it says so, and sending it again makes no second visit", async ({
  page,
  as,
}) => {
  await as("makelaar");
  await page.goto("/werkgevers?q=inktsluis");
  const employer = String(await page.getByRole("link", { name: "Cultuurhuis De Inktsluis" }).getAttribute("href"));
  await page.goto(`/gesprekken/nieuw?werkgever=${employer.split("/").at(-1)}`);
  const send = async () => {
    await page.getByText("Bezoek", { exact: true }).click();
    await page.getByLabel("Wat is er gezegd").fill("Eén keer vastgelegd.");
    await page.getByRole("button", { name: "Opslaan" }).click();
    await expect(page).toHaveURL(employer);
  };
  await send();
  await page.goBack();
  await expect(page.getByText("Met dit formulier sloeg je al iets op.")).toBeVisible();
  await send();
  await expect(page.locator(".timeline").getByText("Eén keer vastgelegd.")).toHaveCount(1);
});

test("two people change one field, without JavaScript: a choice per field", async ({ page, as }) => {
  await as("makelaar");
  await page.goto("/werkgevers?q=inktsluis");
  await page.getByRole("link", { name: "Cultuurhuis De Inktsluis" }).click();
  await page.getByRole("link", { name: "Wijzigen", exact: true }).click();
  const edit = page.url();
  const other = await page.context().newPage();
  await other.request.post("/demo", { form: { persona: "makelaar2" } });
  await other.goto(edit);
  await other.getByLabel("Goed om te weten").fill("Bel na negen.");
  await other.getByRole("button", { name: "Opslaan" }).click();
  await expect(other.getByText("De wijziging is opgeslagen.")).toBeVisible();

  await page.getByLabel("Goed om te weten").fill("Bel nooit.");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("alert")).toContainText("Tom Bakker sloeg iets op terwijl jij bezig was.");
  await page.getByLabel("Bel na negen.").check();
  await page.getByRole("button", { name: "Sla mijn keuze op" }).click();
  await expect(page.getByText("Bel na negen.")).toBeVisible();
});

test("filters, paging and the menu work without JavaScript", async ({ page, as, isPhone }) => {
  await as("makelaar");
  await page.goto("/werkgevers");
  if (isPhone) await page.getByRole("button", { name: /^Filters/ }).click();
  await page.getByLabel("Sector").selectOption({ label: "ICT" });
  await page.getByRole("button", { name: "Filteren" }).click();
  await expect(page).toHaveURL(/sector=ict/);
  await expect(page.getByText("Sector: ICT")).toBeVisible();
  await page.goto("/werkgevers");
  await page.getByRole("link", { name: "Volgende", exact: true }).click();
  await expect(page.getByText(/pagina 2 van/)).toBeVisible();
});

test("the plan is brought up to date without JavaScript: what was typed stays with the error, one post for 'nothing changed'", async ({
  page,
  as,
}) => {
  await as("werkgever");
  await page.goto("/portaal/actieplan");
  const buddy = page.locator(".action-item", { hasText: "Een vaste collega als maatje" });
  await buddy.getByText("Werk bij").click();
  await buddy.getByLabel("Link naar iets dat het laat zien").fill("geen link");
  await buddy.getByLabel("Wat ging goed, wat was lastig?").fill("Zonder script.");
  await buddy.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText(/Fout: dit is geen adres van een webpagina/)).toBeVisible();
  await expect(buddy.getByLabel("Wat ging goed, wat was lastig?")).toHaveValue("Zonder script.");
  await buddy.getByLabel("Link naar iets dat het laat zien").fill("korenkruim.example/stage");
  await buddy.getByRole("button", { name: "Opslaan" }).click();
  await expect(page).toHaveURL(/#actie-\d+$/);
  await expect(page.getByText("‘Een vaste collega als maatje’ is bijgewerkt.")).toBeVisible();
  await expect(buddy.getByText("Zonder script.")).toBeVisible();
  await buddy.getByRole("button", { name: /Niets veranderd/ }).click();
  await expect(page.getByText("niets veranderd, genoteerd.")).toBeVisible();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page.getByText("De bijwerking is ongedaan gemaakt.")).toBeVisible();
});
