import { expect, ready, test } from "./story";

test.beforeEach(async ({ page }) => {
  await page.request.post("/demo/klok", { form: { op: "2026-11-24T09:20" } });
});

test("whom to visit: number one is explained from the screen, not now and back, and a visit planned", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("makelaar");
  await visit("/mijn-dag");
  const section = page.getByRole("region", { name: "Wie bezoek je nu?" });
  const first = section.locator("ol > li").first();
  await expect(first.getByRole("heading")).toHaveText("Domlicht Software");
  await expect(first).toContainText("Charter getekend op 25 juni, 5 maanden geleden. Er is nog geen plan van aanpak");
  await section.getByRole("link", { name: /5 van \d+ werkgevers/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Wie bezoek je nu?" })).toBeVisible();
  const list = page.getByRole("region", { name: "Bezoeklijst" });
  await list.getByRole("link", { name: /80 punten: waarom hier\? Domlicht Software/ }).click();

  const one = page.getByRole("region", { name: "Waarom Domlicht Software?" });
  await expect(one).toContainText(/Nummer 1 van \d+ op de lijst, met 80 punten/);
  await expect(one.getByRole("row", { name: /Vroeg op 1 oktober om hulp/ })).toContainText("35");
  await expect(one.getByRole("row", { name: "Samen" })).toContainText("80");
  await accessible();

  await visit("/mijn-dag/bezoeken");
  const top = list.locator("ol > li").first();
  await top.locator("summary").click();
  await top.getByRole("button", { name: "Haal van de lijst" }).click();
  await expect(top.getByText(/schrijf op waarom nu niet/).first()).toBeVisible();
  await accessible();
  await top.getByText("3 maanden").click();
  await top.getByLabel("Waarom nu niet?").fill("Wouter is tot februari in het buitenland");
  await top.getByRole("button", { name: "Haal van de lijst" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "staat tot 24 februari 2027 niet op de bezoeklijst" }),
  ).toBeVisible();
  await expect(top.getByRole("heading")).not.toHaveText("Domlicht Software");
  const paused = page.getByRole("region", { name: "Nu niet" });
  await expect(paused).toContainText("Wouter is tot februari in het buitenland");
  await accessible();
  await paused.getByRole("button", { name: "Zet terug op de lijst Domlicht Software" }).click();
  await expect(top.getByRole("heading")).toHaveText("Domlicht Software");

  await top.getByRole("link", { name: "Plan bezoek bij Domlicht Software" }).click();
  await expect(page).toHaveURL(/\/afspraken\/nieuw\?werkgever=/);
  await ready(page);
  await page.getByLabel("Dag", { exact: true }).fill("2026-12-03");
  await page.getByLabel("Van", { exact: true }).fill("10:00");
  await page.getByRole("button", { name: "In de agenda" }).click();
  await expect(page.getByRole("status").first()).toBeVisible();
  await visit("/mijn-dag/bezoeken");
  await expect(list).not.toContainText("Domlicht Software");
});

test("white spots lead to the employers; the programme manager weighs the reasons", async ({ page, as, visit }) => {
  await as("programmamanager");
  await visit("/mijn-dag/witte-vlekken");
  const cells = page.getByRole("region", { name: "Per sector, grootte en wijk" });
  await cells.getByRole("rowheader").first().getByRole("link").click();
  await expect(page).toHaveURL(/\/werkgevers\?sector=.*grootte=.*wijk=/);
  await visit("/mijn-dag/bezoeken/uitleg");
  await page.locator("summary", { hasText: "Pas de punten aan" }).click();
  await page.getByLabel("Vroeg om hulp, en niemand heeft het opgepakt").fill("99");
  await page.getByRole("button", { name: "Sla de punten op" }).click();
  await expect(page.getByRole("row", { name: "Vroeg om hulp, en niemand heeft het opgepakt" })).toContainText("99");
});
