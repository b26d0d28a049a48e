import { expect, ready, test } from "./story";

test("a visit in which the makelaar hears what works and what they look for; she takes it up with a practice of another employer", async ({
  page,
  as,
  visit,
  accessible,
  isPhone,
}) => {
  await as("makelaar");
  await page.goto("/werkgevers?q=korenkruim");
  await page.getByRole("link", { name: "Bakkerij Korenkruim" }).click();
  await page.getByRole("link", { name: isPhone ? "Gesprek" : "Gesprek vastleggen", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gesprek vastleggen"); // "Bezoek" stands on the page before it too
  await page.getByText("Bezoek", { exact: true }).click();
  await page.getByLabel("Wat is er gezegd").fill("De tweede leerling is begonnen.");
  await page.locator("summary", { hasText: "Gehoord" }).click();
  await page.getByRole("button", { name: "Goed voorbeeld", exact: true }).click();
  await page.getByLabel("Gehoord 1: Wat werkt daar").fill("Twee leerlingen leren van elkaar");
  const asked = page.getByRole("button", { name: "Hulpvraag", exact: true });
  await asked.click();
  await asked.click();
  await page.getByLabel("Gehoord 2: Wat zoeken zij").fill("Hoe houd je een tweede leerling erbij?");
  await accessible();
  await page.getByLabel("Thema").first().selectOption({ label: "Arbeidsvermogen" });
  await page.getByRole("button", { name: "Weghalen: hulpvraag 3" }).click();
  await page.getByLabel("Thema").last().selectOption({ label: "Arbeidsvermogen" });
  await page.getByLabel("Waar in het werk").last().selectOption({ label: "Werkvloer" });
  await page.getByRole("button", { name: "Opslaan" }).click();

  const first = page.locator(".timeline > li:not(.year)").first();
  await expect(first).toContainText("Twee leerlingen leren van elkaar (goed voorbeeld)");
  await expect(first).toContainText("Hoe houd je een tweede leerling erbij? (hulpvraag)");
  await accessible();
  await first.getByRole("link", { name: "Hoe houd je een tweede leerling erbij?" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hoe houd je een tweede leerling erbij?");
  await expect(page.getByRole("main")).toContainText("zelfde thema, zelfde plek in het werk");
  await accessible();
  await page.getByRole("button", { name: "Help hiermee: Een maatje voor elke stagiair" }).click();
  await expect(page.getByText("Opgepakt.", { exact: true })).toBeVisible();
  await page.getByText("Het is beantwoord").click();
  await page.getByLabel("Hoe", { exact: true }).fill("De tekst gestuurd.");
  await page.getByRole("button", { name: "Beantwoord" }).click();
  await expect(page.getByText("Vraag over een paar weken of het hielp.")).toBeVisible();
  await page.getByText("Een beetje", { exact: true }).click();
  await page.getByLabel(/Wat zei de werkgever/).fill("Op vrijdag wel.");
  await accessible();
  await page.getByRole("main").getByRole("button", { name: "Leg vast" }).first().click();
  await expect(page.getByText("Hielp het? het hielp een beetje")).toBeVisible();

  await visit("/ondersteuning?staat=helped");
  await expect(page.getByRole("row", { name: /tweede leerling erbij/ })).toContainText("het hielp een beetje");
  await page.getByRole("link", { name: /^Niemand pakte het op/ }).click();
  await expect(page.locator("tbody tr").first()).toContainText("Hoe praat je over uit de kast komen");
});

test("the employer reads the very text behind the link in the mail, says yes for the networks, and takes it back", async ({
  page,
  as,
  browser,
  server,
  accessible,
}) => {
  await as("makelaar");
  await page.goto("/werkgevers?q=domlicht");
  await page.getByRole("link", { name: "Domlicht Software" }).click();
  await page.getByRole("link", { name: "Een proefopdracht in plaats van een cv" }).first().click();
  await expect(page.getByText("Schrijf eerst op wat zij deden.")).toBeVisible();
  await page.getByRole("link", { name: "Wijzigen", exact: true }).click();
  await page.getByLabel(/Wat zij deden/).fill("Twee uur werk, betaald, op een dag die past.");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await page.getByText("Vraag toestemming per mail").click();
  await page.getByText("Voor de netwerken en openbaar", { exact: true }).click();
  await accessible();
  await page.getByRole("button", { name: "Verstuur de vraag" }).click();
  await expect(page.getByText("De vraag aan Wouter Hazekamp is onderweg.")).toBeVisible();
  const practice = new URL(page.url()).pathname;
  await expect(async () => {
    await page.goto("/postvak");
    await page
      .getByRole("link", { name: /Mogen wij het voorbeeld van Domlicht Software delen/ })
      .first()
      .click({ timeout: 1000 });
  }).toPass();
  const link = new URL(String(await page.locator(".letter a").getAttribute("href"))).pathname;

  const theirs = await browser.newPage({ baseURL: server.url, javaScriptEnabled: false, locale: "nl-NL" });
  await theirs.goto(link);
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Mogen wij dit delen?");
  await expect(theirs.getByText("Twee uur werk, betaald, op een dag die past.")).toBeVisible();
  await theirs.getByRole("button", { name: "Ja, alleen voor de netwerken" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("U gaf toestemming");
  await page.goto(practice);
  await expect(page.getByText("Ja, voor de lerende netwerken. Geldt tot 24 november 2027.")).toBeVisible();

  await theirs.goto(link);
  await theirs.getByRole("button", { name: "Trek mijn toestemming in" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("De toestemming is ingetrokken");
  await theirs.close();
  await page.goto(practice);
  await expect(page.getByText("De werkgever trok de toestemming in op 24 november 2026.")).toBeVisible();
  await page.goto(link);
  await accessible();
});

test("a practice heard without a conversation, and two who change its words at once", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("makelaar");
  await page.goto("/werkgevers?q=stadsgloed");
  await page.getByRole("link", { name: "Stadsgloed Warmte" }).click();
  await page.getByRole("link", { name: "Voorbeeld of hulpvraag toevoegen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Voorbeeld of hulpvraag toevoegen");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await accessible();
  await page.getByText("Een goed voorbeeld", { exact: true }).click();
  await page.getByLabel("In één zin").fill("Gereedschap voor kleine handen");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("Toegevoegd bij Stadsgloed Warmte.")).toBeVisible();
  const edit = `${new URL(page.url()).pathname}/bewerken`;
  await visit(edit);
  const other = await page.context().newPage();
  await other.request.post("/demo", { form: { persona: "makelaar2" } });
  await other.goto(edit);
  await ready(other);
  await other.getByLabel("Wat het gaf").fill("Niemand hoeft te lenen.");
  await other.getByRole("button", { name: "Opslaan" }).click();
  await expect(other.getByText("De wijziging is opgeslagen.")).toBeVisible();
  await page.getByLabel("Wat het gaf").fill("Minder blessures.");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("alert")).toContainText("Tom Bakker sloeg iets op terwijl jij bezig was.");
  await accessible();
  await page.getByLabel("Niemand hoeft te lenen.").check();
  await page.getByRole("button", { name: "Sla mijn keuze op" }).click();
  await expect(page.getByText("Niemand hoeft te lenen.")).toBeVisible();
});

test("what was heard stays on the device when the page is loaded again before it was saved", async ({ page, as }) => {
  await as("makelaar");
  await page.goto("/gesprekken/nieuw");
  await ready(page);
  await page.locator("summary", { hasText: "Gehoord" }).click();
  await page.getByRole("button", { name: "Goed voorbeeld", exact: true }).click();
  await page.getByRole("button", { name: "Hulpvraag", exact: true }).click();
  await page.getByRole("button", { name: "Weghalen: goed voorbeeld 1" }).click();
  await page.getByLabel("Gehoord 2: Wat zoeken zij").fill("Half gehoord");
  await expect(page.getByText("Concept staat op dit toestel")).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(page.getByText("Je concept is teruggezet.")).toBeVisible();
  await expect(page.getByLabel("Gehoord 2: Wat zoeken zij")).toHaveValue("Half gehoord");
  await expect(page.getByText("goed voorbeeld", { exact: true })).toHaveCount(0);
});
