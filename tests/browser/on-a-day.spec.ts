import { expect, ready, test } from "./story";

test("the programme manager looks back: a round as it stood, who was on it, and what partners had brought by then", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("programmamanager");
  await visit("/rondes");
  await page.getByText("Zoals op een andere dag").click();
  await page.getByLabel("Dag", { exact: true }).fill("2026-08-01");
  await page.getByRole("button", { name: "Toon" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Zoals op 1 augustus 2026." })).toBeVisible();
  await ready(page);
  const running = page.getByRole("region", { name: "Rondes die lopen" });
  await expect(page.getByRole("region", { name: "Rondes die voorbij zijn" })).toBeHidden();
  const spoken = running
    .getByRole("row", { name: /^Charter en pact/ })
    .getByRole("link", { name: /^\d+$/ })
    .nth(3);
  const count = Number(await spoken.textContent());
  expect(count).toBeGreaterThan(0);

  await spoken.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Charter en pact, bouw en industrie");
  await ready(page);
  await expect(page).toHaveURL(/datum=2026-08-01/);
  await expect(page.getByRole("rowheader")).toHaveCount(count);
  await expect(page.getByText("Loopt", { exact: true })).toBeVisible();
  for (const name of [/Vastleggen voor/, "Wijzigen", "Versturen", "Werkgevers erbij zetten"])
    await expect(page.getByRole("link", { name })).toHaveCount(0);
  await accessible();
  await page.getByRole("link", { name: "Terug naar vandaag" }).click();
  await expect(page.getByText("Voorbij", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Wijzigen" })).toBeVisible();
  expect(await page.getByRole("rowheader").count()).toBeGreaterThan(count);

  await visit("/partners?datum=2026-03-01&sorteer=forward");
  const put = page.getByRole("rowheader").first().locator("xpath=..").getByRole("link", { name: /^\d+$/ });
  const forward = Number(await put.textContent());
  await put.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Werkgevers");
  await ready(page);
  await expect(page.getByRole("status").filter({ hasText: "Zoals op 1 maart 2026." })).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveCount(forward);
});
