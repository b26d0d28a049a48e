import type { Page } from "@playwright/test";
import { expect, test } from "./story";

const members = (page: Page) => page.locator("dl.figures > div", { hasText: "Leden" }).locator("dd").first();

test("a joining of last year, recorded today, is in every figure of since then, and in none as known yesterday; void, and it is gone", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("programmamanager");
  await page.goto("/");
  await visit("/programma/groei");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Groei van het pact");
  const before = Number(await members(page).textContent());
  const yesterday = "2026-11-23";
  await page.goto(`/programma/groei?datum=${yesterday}`);
  const stood = Number(await members(page).textContent());

  const list = await (await page.request.get("/werkgevers?pact=2&charter=0")).text();
  const employer = /href="(\/werkgevers\/\d+)"/.exec(list)?.[1] ?? "";
  await visit(`${employer}/pact`);
  await page.getByLabel("Aangesloten op").fill("2025-12-01");
  await page.getByRole("button", { name: "Aansluiting vastleggen" }).click();
  await expect(page.locator(".flash")).toContainText("Aangesloten sinds 1 december 2025");

  await visit("/programma/groei");
  await expect(members(page)).toHaveText(String(before + 1));
  await page.goto(`/programma/groei?datum=${yesterday}`);
  await expect(members(page)).toHaveText(String(stood + 1));
  await page.goto(`/programma/groei?datum=${yesterday}&bekend=${yesterday}`);
  await expect(members(page)).toHaveText(String(stood));

  await page.goto("/programma/groei");
  await members(page).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/leden/i);
  await accessible();
  await expect(page.getByText(new RegExp(`\\b${before + 1}\\b`)).first()).toBeVisible();
  const csv = await (await page.request.get(page.url().replace("/werkgevers?", "/werkgevers.csv?"))).text();
  expect(csv.trim().split("\r\n")).toHaveLength(before + 2);

  await page.goto(`${employer}/pact`);
  await page.getByText("Dit was een vergissing").click();
  await page.getByLabel("Wat ging er mis?").fill("Verkeerde werkgever");
  await page.getByRole("button", { name: "Laat vervallen" }).click();
  await expect(page.locator(".flash")).toContainText("telt niet meer mee");
  await visit("/programma/groei");
  await expect(members(page)).toHaveText(String(before));
  await page.getByText("Toon als tabel").first().click();
  await accessible();
});
