import type { Page } from "@playwright/test";
import { expect, keptForTheRoad, ready, test } from "./story";

test.use({ serviceWorkers: "allow" });

/** A picture as a phone makes it, drawn in the browser so that no file has to come along. */
async function flipOver(page: Page): Promise<Buffer> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [3000, 2000];
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("This browser does not draw");
    pen.fillStyle = "#ffe082";
    pen.fillRect(0, 0, 3000, 2000);
    pen.fillStyle = "#222";
    pen.font = "260px sans-serif";
    pen.fillText("Flip-over", 300, 900);
    return canvas.toDataURL("image/png");
  });
  return Buffer.from(address.replace(/^[^,]+,/, ""), "base64");
}
const choose = (page: Page, buffer: Buffer) =>
  page.getByLabel("Foto maken of kiezen").setInputFiles({ name: "flip.png", mimeType: "image/png", buffer });

test("Samira photographs the flip-over, loses the page, and it is there after a reload, with the talk, and away when she erases it", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("makelaar");
  await visit("/gesprekken/nieuw");
  const photo = await flipOver(page);
  await page.getByRole("combobox", { name: "Werkgever", exact: true }).fill("Korenkruim");
  await page
    .getByRole("option", { name: /Korenkruim/ })
    .first()
    .click();
  await page.getByText("Bezoek", { exact: true }).click();
  await page.getByLabel("Wat is er gezegd").fill("Alles stond op de flip-over.");
  await page.locator("summary", { hasText: "van een flip-over" }).click();
  await choose(page, Buffer.from("nee"));
  await expect(page.getByText("Dit is geen foto die wij kunnen lezen")).toBeVisible();
  await choose(page, photo);
  await expect(page.getByRole("img", { name: "Foto 1" })).toBeVisible();
  await accessible();
  await expect(page.getByText("Concept staat op dit toestel")).toBeVisible();

  await page.reload();
  await ready(page);
  await expect(page.getByRole("img", { name: "Foto 1" })).toBeVisible();
  await page.getByRole("button", { name: "Opslaan" }).click();
  await page
    .getByRole("link", { name: /^Bezoek/ })
    .first()
    .click();
  await ready(page);
  const kept = page.getByRole("img", { name: "Foto 1 bij dit gesprek" });
  await expect(kept).toBeVisible();
  expect(await kept.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1600);
  await accessible();
  await page.getByText("Weghalen").click();
  await page.getByRole("button", { name: "Foto 1 wissen" }).click();
  await expect(page.getByText("De foto is gewist.")).toBeVisible();
  await expect(kept).toHaveCount(0);
});

test("without a connection a photo waits in the outbox with its talk, and goes with it", async ({
  page,
  as,
  visit,
  context,
}) => {
  await as("makelaar");
  await visit("/onderweg");
  await keptForTheRoad(page);
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  await page.getByLabel("Werkgever", { exact: true }).fill("Taxi De Mosterdterp");
  await page.getByLabel("Wat is er gezegd").fill("De kaart hing aan de muur.");
  await page.locator("summary", { hasText: "van een flip-over" }).click();
  await choose(page, await flipOver(page));
  await expect(page.getByRole("img", { name: "Foto 1" })).toBeVisible();
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("Opgeslagen op dit toestel")).toBeVisible();
  await expect(page.getByRole("img", { name: "Foto 1" })).toHaveCount(0);
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByRole("region", { name: "Op dit toestel" })).toContainText("Er staat niets te wachten");

  await page.goto("/gesprekken");
  await page
    .getByRole("link", { name: /Taxi De Mosterdterp/ })
    .first()
    .click();
  await expect(page.getByText("De kaart hing aan de muur.")).toBeVisible();
  await expect(page.getByRole("img", { name: "Foto 1 bij dit gesprek" })).toBeVisible();
});
