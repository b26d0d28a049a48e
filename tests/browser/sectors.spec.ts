import { expect, test } from "./story";

test("the programme manager fills in how many employers there are, the coverage appears, and a typing mistake is corrected", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("programmamanager");
  await visit("/programma/groei");
  await page.getByRole("link", { name: "Sectoren" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sectoren");
  const row = page.getByRole("row", { name: /Overig/ });
  await expect(row).toContainText("aantal onbekend");
  await accessible();
  await row.getByRole("link", { name: "Overig" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overig");
  const coverage = page.getByRole("region", { name: "Hoeveel doen mee?" });
  await expect(coverage).toContainText("is niet bekend");

  const size = page.getByRole("region", { name: "Aantal in Utrecht" });
  await size.getByLabel("Aantal", { exact: true }).fill("veel");
  await size.getByLabel("Geteld op").fill("2026-10-01");
  await size.getByLabel("Bron").fill("LISA-register");
  await size.getByRole("button", { name: "Aantal vastleggen" }).click();
  await expect(size).toContainText("Fout: vul een heel getal in, groter dan 0.");
  await accessible();
  await size.getByLabel("Aantal", { exact: true }).fill("1.200");
  await size.getByLabel("Aantal banen").fill("9000");
  await size.getByRole("button", { name: "Aantal vastleggen" }).click();
  await expect(page.locator(".flash")).toContainText("Het aantal is vastgelegd");
  await expect(page.locator("h1 + p")).toHaveText("2 leden in een sector van 1.200 werkgevers.");
  await expect(coverage).toContainText("van 1.200, minder dan 1%");
  await expect(coverage).toContainText("LISA-register, 1 oktober 2026.");

  await size.getByText("Verbeteren").click();
  await accessible();
  await size.locator("details[open]").getByLabel("Aantal", { exact: true }).fill("12");
  await size.getByLabel("Waarom klopt het niet?").fill("Twee nullen te veel");
  await size.getByRole("button", { name: "Verbetering opslaan" }).click();
  await expect(page.locator(".flash")).toContainText("Het aantal is verbeterd");
  await expect(coverage).toContainText("van 12, 17%");
  await size.getByText("1 eerder aantal").click();
  await expect(size).toContainText("Twee nullen te veel");
  await accessible();

  await visit("/sectoren");
  await expect(page.getByRole("row", { name: /Overig/ })).toContainText("van 12, 17%");
});

test("the broker follows a number to the employers behind it, and asks what a code becomes", async ({
  page,
  as,
  visit,
}) => {
  await as("makelaar");
  await page.goto("/werkgevers?q=domlicht");
  await page.getByRole("link", { name: "Domlicht Software" }).first().click();
  await page.getByRole("link", { name: "ICT", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ICT");
  await expect(page.getByRole("button", { name: "Aantal vastleggen" })).toHaveCount(0);
  const members = page.getByRole("link", { name: /Bekijk de \d+ leden/ });
  const count = /\d+/.exec((await members.textContent()) ?? "")?.[0];
  await members.click();
  await expect(page.locator(".taken")).toContainText(`${count} van`);

  await visit("/sectoren/sbi");
  await page.getByRole("textbox", { name: "SBI-code" }).fill("K");
  await page.getByRole("button", { name: "Zoek op" }).click();
  const answer = page.getByRole("region", { name: "Wat wordt K?" });
  await expect(answer).toContainText("Financiële dienstverlening, want K hoort daarbij");
  await expect(answer).toContainText("ICT, want K hoort daarbij");
});
