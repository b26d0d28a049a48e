import { expect, ready, test } from "./story";

test.beforeEach(async ({ page }) => {
  await page.request.post("/demo/klok", { form: { op: "2026-11-24T09:20" } });
});

test("the programme manager hands over Tom's employers; signed in as Tom nothing is left open under his name", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("programmamanager");
  await visit("/werkgevers/overdragen");
  await page.getByRole("link", { name: "Tom Bakker" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Werk van Tom Bakker overdragen");
  await ready(page);
  await page.getByRole("button", { name: "Draag over" }).click();
  await expect(page.getByRole("alert")).toContainText("1 ding klopt nog niet");
  await page.getByLabel("Wie neemt het over").selectOption({ label: "Samira el Amrani" });
  await page.locator("summary", { hasText: "Verdeel op wijk" }).click();
  await page.getByLabel("Wie neemt Overvecht over", { exact: true }).selectOption({ label: "Hanneke Wolters" });
  await page.locator("summary", { hasText: "Verdeel per werkgever" }).click();
  await page
    .getByLabel(/^Geef mee bij /)
    .first()
    .fill("Vraag naar de verbouwing");
  await accessible();
  await page.getByRole("button", { name: "Draag over" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Werk van Tom Bakker overgedragen", {
    timeout: 20_000, // a hundred and fifty parts, in many transactions
  });
  await expect(page.getByText("Tom Bakker heeft niets meer open staan.")).toBeVisible();
  await expect(page.getByText("Vraag naar de verbouwing")).toBeVisible();
  await ready(page);
  await accessible();
  await page.getByRole("link", { name: "Verhaal per werkgever" }).click();
  await expect(page.getByRole("article")).toHaveCount(10);
  await expect(page.getByText("Vraag naar de verbouwing")).toBeVisible();

  await as("makelaar2");
  await visit("/mijn-dag");
  await expect(page.getByRole("region", { name: "Opvolgen" }).locator(".tasks li")).toHaveCount(0);
  await page.goto("/toezeggingen");
  await expect(page.locator("main")).toContainText("Je hebt niets open staan");
  await page.goto("/werkgevers/overdragen");
  await expect(page.getByText(/Tom Bakker heeft niets open staan/)).toBeVisible();

  await as("makelaar");
  await page.goto("/mijn-dag");
  await page.getByRole("link", { name: /Tom Bakker droeg \d+ werkgevers/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Werk van Tom Bakker overgedragen");
});

test("the makelaar keeps a list, ticks rows, assigns them, and takes that back", async ({
  page,
  as,
  visit,
  accessible,
  isPhone,
}) => {
  await as("makelaar");
  await visit("/werkgevers?makelaar=none");
  await page.getByRole("link", { name: "Bewaar als lijst" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lijst bewaren" })).toBeVisible(); // the list has a field "Naam" too
  await ready(page);
  await page.getByLabel("Naam").fill("Nog van niemand");
  await accessible();
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  const lists = page.getByRole("navigation", { name: "Lijsten" });
  await expect(lists.getByRole("link", { name: /Nog van niemand/ })).toHaveAttribute("aria-current", "true");
  await ready(page);
  const names = await page.locator("tbody th a").allTextContents();
  await page.getByLabel(`Kies ${names[0]}`, { exact: true }).check();
  await page.getByLabel(`Kies ${names[1]}`, { exact: true }).check();
  const bar = page.getByRole("form", { name: "Gekozen werkgevers" });
  await expect(bar.getByRole("status")).toHaveText("2 gekozen");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    bar.getByRole("button", { name: "Als CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("werkgevers.csv");
  await bar.getByRole("button", { name: "Wijs toe" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wijs 2 werkgevers toe");
  await ready(page);
  await accessible();
  await page.getByLabel("Nieuwe makelaar").selectOption({ label: "Tom Bakker (2 veranderen)" });
  await page.getByRole("button", { name: "Wijs toe" }).click();
  await expect(page.getByText("2 werkgevers zijn nu van Tom Bakker.")).toBeVisible();
  await expect(page.locator("tbody th a", { hasText: names[0] ?? "" })).toHaveCount(0);
  await ready(page);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page.getByText("2 onderdelen teruggegeven.")).toBeVisible();
  await expect(page.locator("tbody th a").first()).toHaveText(names[0] ?? "");
  if (isPhone) await expect(page.locator("html")).toHaveJSProperty("scrollWidth", 390);
});

test("the list of a day in the past says so, and leads back", async ({ page, as, visit }) => {
  await as("programmamanager");
  await visit("/werkgevers?datum=2025-10-01&sector=care&leerbedrijf=yes");
  await expect(page.getByText("Zoals op 1 oktober 2025.")).toBeVisible();
  await expect(page.getByText(/Dit telt niet mee.*leerbedrijf/)).toBeVisible();
  await page.getByRole("link", { name: "Terug naar vandaag" }).click();
  await expect(page).toHaveURL(/\/werkgevers\?sector=care&leerbedrijf=yes$/);
  await expect(page.getByRole("form", { name: "Gekozen werkgevers" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("everything the filter shows is assigned from the bar", async ({ page, as }) => {
    await as("makelaar");
    await page.goto("/werkgevers?makelaar=none&sector=care");
    await page.getByLabel(/^Alle \d+ van deze lijst$/).check();
    await page.getByRole("button", { name: "Wijs toe" }).click();
    await page.getByLabel("Nieuwe makelaar").selectOption({ index: 1 });
    await page.getByLabel("Waarom").fill("Verdeling van het najaar");
    await page.getByRole("button", { name: "Wijs toe" }).click();
    await expect(page.getByText(/werkgevers zijn nu van/)).toBeVisible();
    await expect(page.getByText("Geen werkgever past bij deze filters")).toBeVisible();
  });
});
