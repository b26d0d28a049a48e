import { expect, ready, test } from "./story";

test("an employer joins and signs; its contact comes in by the mail, makes a plan with three actions, updates it and sends it in", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  test.setTimeout(120_000);
  await as("makelaar");
  await page.goto("/werkgevers/nieuw");
  await ready(page);
  await page.getByLabel("Naam", { exact: true }).fill("Drukkerij Zetspiegel");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Drukkerij Zetspiegel");
  const employer = new URL(page.url()).pathname;
  await page.goto(`${employer}/contacten/nieuw`);
  await ready(page);
  await page.getByLabel("Naam", { exact: true }).fill("Mies Corput");
  await page.getByLabel("E-mailadres").fill("mies@zetspiegel.example");
  await page.getByRole("button", { name: "Opslaan" }).click();

  await page.getByRole("link", { name: "Aansluiting vastleggen" }).click();
  await page.getByLabel("Aangesloten op").fill("2099-01-01");
  await page.getByRole("button", { name: "Aansluiting vastleggen" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await accessible();
  const today = await page.getByLabel("Aangesloten op").getAttribute("max");
  await page.getByLabel("Aangesloten op").fill(today ?? "");
  await page.getByRole("button", { name: "Aansluiting vastleggen" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Aangesloten sinds" })).toBeVisible();
  await visit(`${employer}/charter/tekenen`);
  await page.getByText("Gender", { exact: true }).click();
  await page.getByLabel("Wie tekende?").fill("Mies Corput");
  await page.getByLabel("Functie").fill("eigenaar");
  await page.getByRole("button", { name: "Handtekening vastleggen" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Plan nodig vóór 24 mei 2027" })).toBeVisible();
  await visit(`${employer}/charter`);
  await visit(employer);
  await expect(page.getByText("Charter Diversiteit sinds 24 november 2026")).toBeVisible();

  await page.getByRole("link", { name: "Mies Corput" }).first().click();
  await page.getByRole("button", { name: "Uitnodigen om in te loggen" }).click();
  await expect(page.getByText(/mies@zetspiegel.example/).first()).toBeVisible();
  await page.context().clearCookies();
  await expect(async () => {
    await page.goto("/postvak");
    await page
      .getByRole("link", { name: /Drukkerij Zetspiegel/ })
      .first()
      .click({ timeout: 1000 });
  }).toPass();
  await page.goto(new URL(String(await page.locator(".letter a").getAttribute("href"))).pathname);
  await page.getByRole("button", { name: "Ja, log in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Dag Mies");
  await accessible();
  await page.getByRole("link", { name: "Begin met uw plan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uw plan in 5 minuten");
  await page.getByLabel(/Vijf vaste vragen voor elk gesprek/).check();
  await page.getByLabel(/Een maatje voor wie nieuw is/).check();
  await page.getByLabel(/Eigen actie 1/).fill("Leerling aan de pers");
  await accessible();
  await page.getByRole("button", { name: "Bewaar als concept" }).click();
  await expect(page.getByText("Uw plan staat klaar als concept.")).toBeVisible();
  await expect(page.locator(".action-item")).toHaveCount(3);
  await accessible();
  const questions = page.locator(".action-item", { hasText: "Vijf vaste vragen" });
  await questions.getByText("Werk bij").click();
  await questions.getByLabel("Hoe gaat het?").selectOption("done");
  await questions.getByRole("button", { name: "Opslaan" }).click();
  await expect(questions.locator(".tag")).toHaveText("klaar");
  await page.getByRole("button", { name: "Niets veranderd: Leerling aan de pers" }).click();
  await expect(page.getByText("‘Leerling aan de pers’: niets veranderd, genoteerd.")).toBeVisible();
  await page.getByRole("button", { name: "Plan afmaken" }).click();
  await expect(page.getByText("Het plan is af. U hoort wat de makelaar ervan vindt.")).toBeVisible();
  await page.goto(employer);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dit is er niet");
});
