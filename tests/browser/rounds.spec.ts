import { expect, ready, test } from "./story";

test("a round from a filter: who falls off, mails that go, an employer that opts out by the link, and the bulk bar", async ({
  page,
  as,
  visit,
  accessible,
  browser,
  server,
}) => {
  await as("programmamanager");
  await visit("/werkgevers?sector=ict");
  const bar = page.getByRole("form", { name: "Gekozen werkgevers" });
  await bar.getByRole("checkbox", { name: /Alle \d+ van deze lijst/ }).check();
  await bar.getByRole("button", { name: "Op een ronde" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/\d+ werkgevers op een ronde zetten/);
  await ready(page);
  const check = page.getByRole("region", { name: "Wat er gebeurt" });
  await expect(check.getByRole("listitem").filter({ hasText: "Vallen af" })).toHaveText(/[1-9]/);
  await accessible();
  await page.getByRole("link", { name: "Maak er een nieuwe ronde van" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nieuwe ronde");
  await page.getByRole("button", { name: "Maak de ronde met deze werkgevers" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await accessible();
  await page.getByLabel("Naam", { exact: true }).fill("ICT doet mee");
  await page.getByRole("button", { name: "Maak de ronde met deze werkgevers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ICT doet mee");
  await expect(page.getByText(/De ronde ICT doet mee is gemaakt, met \d+ werkgevers/)).toBeVisible();
  const round = new URL(page.url()).pathname;

  await page.getByRole("link", { name: "Versturen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Versturen");
  await ready(page);
  await expect(page.getByRole("region", { name: "Krijgen niets" })).toContainText("non-mailing");
  await expect(page.getByRole("region", { name: "Zo ziet het eruit" })).toContainText("Dat is de norm");
  await page.getByRole("button", { name: /Verstuur \d+ mails/ }).click();
  await expect(page.getByText(/\d+ mails gaan de deur uit/)).toBeVisible();

  await expect(async () => {
    await page.goto("/postvak");
    await page
      .getByRole("link", { name: /mee met het Werkgeverspact/ })
      .first()
      .click({ timeout: 1000 });
  }).toPass();
  const letter = page.locator(".letter");
  await expect(letter).toContainText("In onze stad kijken werkgevers naar wat iemand kan");
  const link = new URL(String(await letter.locator("a").getAttribute("href"))).pathname;

  const theirs = await browser.newPage({ baseURL: server.url, javaScriptEnabled: false, locale: "nl-NL" });
  await theirs.goto(link);
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Geen brieven en mails meer");
  const employer = /wij (.+) niet meer om mee te doen/.exec(String(await theirs.locator("main").textContent()))?.[1];
  await theirs.getByRole("button", { name: "Geen brieven en mails meer" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("U bent afgemeld");
  await theirs.close();
  await expect.poll(server.log).toContain("POST /afmelden/… 200"); // the log does not give the key away
  expect(server.log()).not.toContain(link);

  await visit(round);
  const row = page.getByRole("row", { name: String(employer) });
  await expect(row).toContainText(/Mail op/);
  await expect(row).toContainText("wil geen post van ons");
  await row.getByRole("link", { name: /Vastleggen/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${employer} op deze ronde`);
  await ready(page);
  await page.getByText("Nu niet", { exact: true }).click();
  await page.getByRole("button", { name: "Antwoord vastleggen" }).click();
  await expect(page.getByRole("region", { name: "Wat ze antwoordden" })).toContainText("Nu niet");
  await accessible();

  await as("makelaar");
  await visit("/werkgevers?sector=care&pact=2");
  const box = page.getByRole("checkbox", { name: /^Kies / }).first();
  await box.check();
  await bar.getByRole("button", { name: "Op een ronde" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 werkgever op een ronde zetten");
  await ready(page);
  const rounds = page.getByLabel("Op welke ronde?");
  await rounds.selectOption({
    label: String(await rounds.locator("option", { hasText: "ICT doet mee" }).textContent()),
  });
  await page.getByRole("button", { name: "Zet erop" }).click();
  await expect(page.getByText("1 werkgever staat nu op de ronde.")).toBeVisible();
  await page.getByRole("button", { name: "Haal ze er weer af" }).click();
  await expect(page.getByText("1 werkgever is er weer af.")).toBeVisible();
});
