import { expect, ready, test } from "./story";

test("the makelaar adds a partner with a contact, says that it put an employer forward, and records that one joined through it", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("makelaar");
  await visit("/partners");
  await page.getByRole("link", { name: "Nieuwe partner" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nieuwe partner");
  await page.getByLabel("Naam", { exact: true }).fill("Bakkersbond Vechtland");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await accessible();
  await page.getByLabel("Wat voor partner?").selectOption({ label: "Branche- of ondernemersvereniging" });
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bakkersbond Vechtland");
  await accessible();
  const partner = new URL(page.url()).pathname;

  await page.getByRole("region", { name: "Contacten" }).getByRole("link", { name: "Toevoegen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Contact toevoegen");
  await page.getByLabel("Naam", { exact: true }).fill("Roos Deegman");
  await page.getByLabel("Telefoon").fill("030 000 02 00");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("link", { name: "Bel Roos Deegman" })).toHaveAttribute("href", "tel:0300000200");

  await page.goto("/werkgevers?q=korenkruim");
  await page.getByRole("link", { name: "Bakkerij Korenkruim" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bakkerij Korenkruim");
  const employer = new URL(page.url()).pathname;
  await visit(`${employer}/bewerken`);
  await page.getByLabel("Aangedragen door").selectOption({ label: "Bakkersbond Vechtland" });
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("link", { name: "Bakkersbond Vechtland" })).toHaveAttribute("href", partner);

  await page.goto(`${employer}/pact`);
  await ready(page);
  await page.getByText("Verbeteren", { exact: true }).click();
  const which = page.getByLabel("Welke partner?");
  await expect(which).toBeHidden();
  await page.getByLabel("Hoe kwamen ze erbij?").selectOption({ label: "Via een partner" });
  await which.selectOption({ label: "Bakkersbond Vechtland" });
  await accessible();
  await page.getByLabel("Waarom klopt het niet?").fill("De bond bracht hen.");
  await page.getByRole("button", { name: "Verbetering opslaan" }).click();
  await expect(page.getByText("Via Bakkersbond Vechtland", { exact: true })).toBeVisible();

  await visit(partner);
  await expect(page.getByRole("region", { name: "Aangedragen werkgevers" })).toContainText("Bakkerij Korenkruim");
  await expect(page.getByRole("region", { name: "Aangesloten via deze partner" })).toContainText(
    "Nu is 1 werkgever aangesloten via deze partner",
  );
  await page.goto("/zoeken?q=deegman");
  await expect(page.getByRole("link", { name: "Bakkersbond Vechtland" })).toBeVisible();
});
