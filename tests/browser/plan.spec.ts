import { expect, ready, test } from "./story";

test("the baker: nothing changed in one tap, an update on the page itself, a new action, final again; the makelaar asks, she answers", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("werkgever");
  await visit("/portaal");
  await page.getByRole("button", { name: "Niets veranderd: Een vaste collega als maatje" }).click();
  await expect(page.getByText("‘Een vaste collega als maatje’: niets veranderd, genoteerd.")).toBeVisible();
  await expect(page).toHaveURL(/\/portaal$/);

  await visit("/portaal/actieplan");
  const buddy = page.locator(".action-item", { hasText: "Een vaste collega als maatje" });
  await buddy.getByText("Werk bij").click();
  await accessible();
  await buddy.getByLabel("Link naar iets dat het laat zien").fill("geen link");
  await buddy.getByLabel("Wat ging goed, wat was lastig?").fill("Yusuf doet het graag.");
  await buddy.getByRole("button", { name: "Opslaan" }).click();
  await expect(buddy.getByText(/Fout: dit is geen adres van een webpagina/)).toBeVisible();
  await expect(buddy.getByLabel("Wat ging goed, wat was lastig?")).toHaveValue("Yusuf doet het graag.");
  await accessible();
  await buddy.getByLabel("Link naar iets dat het laat zien").fill("");
  await buddy.getByLabel("Hoe gaat het?").selectOption("done");
  await buddy.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("‘Een vaste collega als maatje’ is bijgewerkt.")).toBeVisible();
  await expect(buddy.locator(".tag")).toHaveText("klaar");
  await expect(buddy.getByText("Yusuf doet het graag.")).toBeVisible();
  await expect(page.getByText("1 van de 3 acties is klaar.")).toHaveCount(0);

  await page.getByRole("link", { name: "Actie toevoegen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Actie toevoegen");
  await page.getByLabel("Wat gaat er gebeuren?").fill("Een tweede leerling opleiden");
  await page.getByText("Leeftijd", { exact: true }).click();
  await page.getByText("Aantal", { exact: true }).click();
  await page.getByLabel("Begin").fill("1");
  await page.getByLabel("Doel").fill("2");
  await page.getByLabel("Waarvan").fill("leerlingen");
  await accessible();
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("‘Een tweede leerling opleiden’ staat in het plan.")).toBeVisible();
  await page.getByRole("button", { name: "Opnieuw afmaken" }).click();
  await expect(page.getByText("Het plan is af. U hoort wat de makelaar ervan vindt.")).toBeVisible();

  await as("makelaar");
  await visit("/actieplannen");
  await page.getByRole("link", { name: "Bakkerij Korenkruim" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Plan voor 20/);
  await page.getByText("Een vraag stellen", { exact: true }).click();
  await page.getByRole("button", { name: "Reactie versturen" }).click();
  await expect(page.getByText("Fout: schrijf op wat je wilt weten.")).toBeVisible();
  await page.getByLabel("Bericht aan de werkgever").fill("Is de tweede plek al erkend?");
  await page.getByRole("button", { name: "Reactie versturen" }).click();
  await expect(page.getByText("Je vraag is verstuurd.")).toBeVisible();
  await accessible();

  await as("werkgever");
  await visit("/portaal");
  await expect(page.getByText("Er is een vraag over uw plan.")).toBeVisible();
  await visit("/portaal/actieplan");
  await expect(page.getByText("Is de tweede plek al erkend?").first()).toBeVisible();
  await page.getByLabel("Uw antwoord").fill("Ja, sinds de zomer.");
  await page.getByRole("button", { name: "Verstuur antwoord" }).click();
  await expect(page.getByText("Uw antwoord is verstuurd.")).toBeVisible();
  await expect(page.getByText("Ja, sinds de zomer.")).toBeVisible();
  await accessible();
});

test("two update one action at once and both are kept; one finishes while the other types, and nothing is lost", async ({
  page,
  as,
  browser,
  server,
}) => {
  const other = await browser.newPage({ baseURL: server.url, locale: "nl-NL" });
  await other.request.post("/demo", { form: { persona: "makelaar" } });
  await as("werkgever2");
  await page.goto("/portaal/actieplan");
  await ready(page);
  const title = "Gesprek bij vertrek: waarom gaat u weg?";
  const mine = page.locator(".action-item", { hasText: title });
  await other.goto("/actieplannen?lijst=read&van=mij");
  await other.getByRole("link", { name: "Ziekenhuis Vechtgaarde" }).click();
  await ready(other);
  const theirs = other.locator(".action-item", { hasText: title });
  for (const [item, value] of [
    [mine, "40"],
    [theirs, "35"],
  ] as const) {
    await item.getByText("Werk bij").click();
    await item.getByLabel("Hoeveel nu?").fill(value);
  }
  await mine.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText(/is bijgewerkt/)).toBeVisible();
  await theirs.getByRole("button", { name: "Opslaan" }).click();
  await expect(other.getByText(/is bijgewerkt/)).toBeVisible();
  await page.reload();
  await expect(mine.getByText("40%").first()).toBeAttached();
  await expect(mine.getByText("35%").first()).toBeVisible();
  await expect(mine.getByText("namens de werkgever").first()).toBeVisible();

  await theirs.getByRole("link", { name: `Wijzig: ${title}` }).click();
  await other.getByLabel("Wat gaat er gebeuren?").fill(`${title} En wat hield u hier?`);
  await page.getByRole("link", { name: "Wijzigen" }).click();
  await page.getByRole("textbox", { name: "Ambitie" }).fill("Iedereen blijft.");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await page.getByRole("button", { name: "Opnieuw afmaken" }).click();
  await expect(page.getByText("Het plan is af. U hoort wat de makelaar ervan vindt.")).toBeVisible();
  await other.getByRole("button", { name: "Opslaan" }).click();
  await expect(other.getByText(/is gewijzigd/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(`${title} En wat hield u hier?`).first()).toBeVisible();
  await expect(page.getByText("Na het afmaken is er iets gewijzigd.")).toBeVisible();
  await other.close();
});
