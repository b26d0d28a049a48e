import { expect, ready, test } from "./story";

test("a joining takes two taps from the employer's page, and a signature says what follows from it", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("makelaar");
  const list = await (await page.request.get("/werkgevers?pact=2&charter=0")).text();
  const employer = /href="(\/werkgevers\/\d+)"/.exec(list)?.[1] ?? "";
  await visit(employer);
  await page.getByRole("link", { name: "Aansluiting vastleggen" }).click();
  await page.getByRole("button", { name: "Aansluiting vastleggen" }).click();
  await expect(page.locator(".flash")).toContainText("Aangesloten sinds");
  await accessible();

  await visit(`${employer}/charter`);
  await page.getByRole("link", { name: "Handtekening vastleggen" }).click();
  await page.waitForURL(/tekenen/);
  await ready(page);
  await page.getByLabel("Wie tekende?").fill("");
  await page.getByRole("button", { name: "Handtekening vastleggen" }).click();
  await expect(page.getByRole("alert")).toContainText("Vul in wie er tekende.");
  await accessible();
  await page.getByLabel("Wie tekende?").fill("Noor Jansen");
  await page.getByLabel("Functie").fill("directeur");
  await page.getByText("Leeftijd").click();
  await page.getByRole("button", { name: "Handtekening vastleggen" }).click();
  await expect(page.locator(".flash")).toContainText("Plan nodig vóór");
  await expect(page.getByRole("row", { name: /Plan van aanpak/ })).toContainText("over");
  await accessible();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page.getByText("Nog niet getekend.")).toBeVisible();
  await expect(page.locator("del")).toHaveText(/Getekend op/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a form that is folded away opens with what is wrong, and what was typed is still there", async ({
    page,
    as,
  }) => {
    await as("makelaar");
    const list = await (await page.request.get("/werkgevers?pact=2&charter=0")).text();
    await page.goto(`${/href="(\/werkgevers\/\d+)"/.exec(list)?.[1]}/pact`);
    await page.getByRole("button", { name: "Aansluiting vastleggen" }).click();
    await page.getByText("Niet meer aangesloten", { exact: true }).click();
    await page.getByLabel("Wat is er gezegd?").fill("Zij stoppen ermee");
    await page.getByRole("button", { name: "Einde vastleggen" }).click();
    await expect(page.getByRole("alert")).toContainText("toen sloten ze zich aan");
    await expect(page.getByLabel("Wat is er gezegd?")).toHaveValue("Zij stoppen ermee");
  });
});
