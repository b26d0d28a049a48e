import { expect, ready, test } from "./story";

test("the makelaar finds the bakery with a few letters, logs a visit with two promises, sees it on top and keeps one", async ({
  page,
  as,
  visit,
  accessible,
  isPhone,
}) => {
  await as("makelaar");
  await visit("/werkgevers");
  if (isPhone) {
    await page.getByRole("navigation", { name: "Snel naar" }).getByRole("link", { name: "Zoeken" }).click();
    await page.getByRole("main").getByRole("searchbox").fill("kore");
    await page.getByRole("main").getByRole("button", { name: "Zoeken" }).click();
    await page.getByRole("heading", { name: /keer ‘kore’/ }).waitFor();
    await page.getByRole("link", { name: "Bakkerij Korenkruim", exact: true }).first().click();
  } else {
    await page.keyboard.press("/");
    await page.keyboard.type("kor");
    await page.getByRole("option", { name: /Bakkerij Korenkruim/ }).waitFor();
    await accessible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bakkerij Korenkruim");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await accessible();

  await page.getByRole("link", { name: isPhone ? "Gesprek" : "Gesprek vastleggen", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gesprek vastleggen");
  await expect(page.getByLabel("Werkgever", { exact: true })).toHaveValue("Bakkerij Korenkruim");
  await page.getByText("Bezoek", { exact: true }).click();
  await page.getByLabel("Wat is er gezegd").fill("De tweede leerling begint in januari. Yusuf begeleidt weer.");
  await page.locator("summary", { hasText: "Toezeggingen" }).click();
  await page.getByLabel("Toezegging 1: Wat").fill("Leerovereenkomst opsturen");
  await page.getByRole("button", { name: "Nog een toezegging" }).click();
  await page.getByLabel("Toezegging 2: Wat").fill("Rooster maken voor januari");
  await page.getByLabel("Wie", { exact: true }).last().selectOption({ label: "Jorien Aalders" });
  await accessible();
  await page.getByRole("button", { name: "Opslaan" }).click();

  await expect(
    page.getByRole("status").filter({ hasText: "Het gesprek met Bakkerij Korenkruim is vastgelegd." }),
  ).toBeVisible();
  const first = page.locator(".timeline > li:not(.year)").first();
  await expect(first).toContainText("De tweede leerling begint in januari.");
  await expect(first).toContainText("24 nov");
  await accessible();

  await page.getByRole("button", { name: "Gedaan: Leerovereenkomst opsturen" }).click();
  await expect(page.getByText("‘Leerovereenkomst opsturen’ is gedaan.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Gedaan: Leerovereenkomst opsturen" })).toHaveCount(0);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page.getByRole("button", { name: "Gedaan: Leerovereenkomst opsturen" })).toBeVisible();
});

test("the employer is chosen as one types, with the keyboard, the recent ones first; what was typed stays", async ({
  page,
  as,
  visit,
  accessible,
}) => {
  await as("makelaar");
  await visit("/gesprekken/nieuw");
  await page.getByLabel("Wat is er gezegd").fill("Alvast een zin.");
  const picker = page.getByRole("combobox", { name: "Werkgever", exact: true });
  await picker.click();
  await expect(page.getByRole("group", { name: "Kortgeleden" }).getByRole("option").first()).toBeVisible();
  await picker.fill("vechtgaar");
  await page.getByRole("option", { name: /Ziekenhuis Vechtgaarde/ }).waitFor();
  await accessible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/werkgever=\d+/);
  await expect(page.getByLabel("Waar", { exact: false }).first()).toBeVisible();
  await expect(page.getByLabel("Wat is er gezegd")).toHaveValue("Alvast een zin.");
  await expect(page.locator("label.chip", { hasText: "Emre Kaya" })).toBeVisible();
});

test("saved twice, sent again after Back, and sent with another word: one visit, one visit, and a question", async ({
  page,
  as,
}) => {
  await as("makelaar");
  await page.goto("/werkgevers?q=korenkruim");
  const employer = await page.getByRole("link", { name: "Bakkerij Korenkruim" }).getAttribute("href");
  await page.goto(`/gesprekken/nieuw?werkgever=${employer?.split("/").at(-1)}`);
  await ready(page);
  const fill = async (words: string) => {
    await page.getByText("Telefoon", { exact: true }).click();
    await page.getByLabel("Wat is er gezegd").fill(words);
  };
  await fill("Twee keer getikt.");
  await page.getByRole("button", { name: "Opslaan" }).dblclick();
  await expect(page).toHaveURL(String(employer));
  await expect(page.locator(".timeline").getByText("Twee keer getikt.")).toHaveCount(1);

  await page.goBack();
  await expect(page.getByText("Met dit formulier sloeg je al iets op.")).toBeVisible();
  await ready(page);
  await fill("Twee keer getikt, en een woord erbij.");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("alert").getByText("Dit is al opgeslagen.")).toBeVisible();
  await page.getByRole("button", { name: "Als nieuw opslaan" }).click();
  await expect(page.locator(".timeline").getByText("Twee keer getikt, en een woord erbij.")).toHaveCount(1);
  await expect(page.locator(".timeline").getByText(/Twee keer getikt/)).toHaveCount(2);
});

test("the session runs out while she types: after signing in again her words are back, and are saved once", async ({
  page,
  as,
}) => {
  await as("makelaar");
  await page.goto("/werkgevers?q=korenkruim");
  const id = (await page.getByRole("link", { name: "Bakkerij Korenkruim" }).getAttribute("href"))?.split("/").at(-1);
  await page.goto(`/gesprekken/nieuw?werkgever=${id}`);
  await ready(page);
  await page.getByText("Bezoek", { exact: true }).click();
  await page.getByLabel("Wat is er gezegd").fill("Dit mag niet weg zijn.");
  await expect(page.getByText("Concept staat op dit toestel")).toBeVisible();
  await page.request.post("/demo/klok", { form: { op: "2026-11-25T09:00" } });
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page).toHaveURL(/\/inloggen\?naar=/);
  const back = new URL(page.url()).searchParams.get("naar");
  await as("makelaar");
  await page.goto(String(back));
  await expect(page.getByText("Je concept is teruggezet.")).toBeVisible();
  await expect(page.getByLabel("Wat is er gezegd")).toHaveValue("Dit mag niet weg zijn.");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.locator(".timeline").getByText("Dit mag niet weg zijn.")).toHaveCount(1);
  await page.goto("/gesprekken/nieuw");
  await ready(page);
  await expect(page.getByText("Nog niets ingevuld")).toBeVisible();
  await expect(page.getByText(/nog een concept/)).toHaveCount(0);
});

test("a draft of another conversation is offered, and can be taken up or thrown away", async ({
  page,
  as,
  accessible,
}) => {
  await as("makelaar");
  await page.goto("/gesprekken/nieuw");
  await ready(page);
  await page.getByLabel("Wat is er gezegd").fill("Half af.");
  await expect(page.getByText("Concept staat op dit toestel")).toBeVisible();
  await page.goto("/gesprekken/nieuw");
  await ready(page);
  await expect(page.getByText(/nog een concept/)).toBeVisible();
  await accessible();
  await page.getByRole("button", { name: "Ga ermee verder" }).click();
  await expect(page.getByLabel("Wat is er gezegd")).toHaveValue("Half af.");
  await page.goto("/gesprekken/nieuw");
  await ready(page);
  await page.getByRole("button", { name: "Gooi het weg" }).click();
  await page.reload();
  await ready(page);
  await expect(page.getByText(/nog een concept/)).toHaveCount(0);
});

test("errors stand beside the fields, the summary takes the focus, and what was typed stays", async ({
  page,
  as,
  accessible,
}) => {
  await as("makelaar");
  await page.goto("/gesprekken/nieuw");
  await ready(page);
  await page.getByLabel("Wat is er gezegd").fill("Alleen woorden.");
  await page.getByRole("button", { name: "Opslaan" }).click();
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link").first()).toBeVisible();
  await accessible();
  await expect(page.getByLabel("Wat is er gezegd")).toHaveValue("Alleen woorden.");

  // What only the server knows leads there as well: a day of long ago, at an employer that was typed and not picked.
  const employer = page.getByRole("combobox", { name: "Werkgever", exact: true });
  await employer.fill("bakkerij korenkruim");
  await employer.press("Tab");
  await expect(employer).toHaveValue("Bakkerij Korenkruim");
  await page.getByText("Bezoek", { exact: true }).click();
  await page.getByRole("textbox", { name: "Dag" }).fill("1901-01-01");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Klopt het jaar?" })).toBeFocused();
});

test("a confidential purpose says what it means, shares nothing unticked, and asks before it is left", async ({
  page,
  as,
}) => {
  await as("makelaar");
  await page.goto("/gesprekken/nieuw");
  await expect(page.getByText(/Dit gesprek wordt vertrouwelijk/)).toBeHidden();
  await page.getByText("Aanspreken", { exact: true }).click();
  await expect(page.getByText(/Dit gesprek wordt vertrouwelijk/)).toBeVisible();
  await ready(page);
  await page.locator("form summary", { hasText: "Toezeggingen" }).click();
  await expect(page.getByLabel("Werkgever ziet dit").filter({ visible: true })).not.toBeChecked();
  await page.getByLabel("Wat is er gezegd").fill("Onder vier ogen.");
  await expect(page.getByText("er staat niets van op dit toestel")).toBeVisible();
  const asked = page.waitForEvent("dialog").then(async (dialog) => [dialog.message(), await dialog.dismiss()][0]);
  await page.getByRole("link", { name: "Sluiten" }).click();
  expect(await asked).toContain("Weggaan zonder op te slaan?");
  await expect(page.getByLabel("Wat is er gezegd")).toHaveValue("Onder vier ogen.");
});

test("what is tapped before the script has arrived stays", async ({ page, as }) => {
  await as("makelaar");
  let arrive = () => {};
  const tapped = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/assets/entry.client-*.js", async (route) => {
    await tapped;
    await route.continue();
  });
  await page.goto("/gesprekken/nieuw?werkgever=1", { waitUntil: "commit" });
  await page.locator(".chip", { hasText: "Video" }).click();
  await page.locator(".chip", { hasText: "Kennismaken" }).click();
  arrive();
  await ready(page);
  await expect(page.getByRole("radio", { name: "Video" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Kennismaken" })).toBeChecked();
});

test("an employer that is not there yet is added in the form itself; one that looks like it is asked about, and what was typed stays", async ({
  page,
  as,
  accessible,
}) => {
  await as("makelaar");
  await page.goto("/gesprekken/nieuw");
  await ready(page);
  await page.getByText("Telefoon", { exact: true }).click();
  await page.getByLabel("Wat is er gezegd").fill("Ze willen weten wat het pact is.");
  await page.getByLabel("Werkgever", { exact: true }).fill("Bakkerij Korenkruim BV");
  await page.getByRole("option", { name: /toevoegen/ }).click();
  await page.getByLabel("Plaats").fill("Utrecht");
  await accessible();
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await page.getByRole("link", { name: "Neem Bakkerij Korenkruim" }).click();
  await expect(page.getByText("Jorien Aalders").first()).toBeAttached();
  await expect(page.getByLabel("Wat is er gezegd")).toHaveValue("Ze willen weten wat het pact is.");
  await page.goBack();
  await page.getByLabel("Naam", { exact: true }).first().fill("Fietsenmakerij De Ketting");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fietsenmakerij De Ketting");
  await expect(page.locator(".timeline")).toContainText("Ze willen weten wat het pact is.");
  await accessible();
});

test("saved while the chosen employer is still being fetched: it waits for that, and is logged there", async ({
  page,
  as,
  visit,
}) => {
  await as("makelaar");
  await visit("/gesprekken/nieuw");
  await page.getByText("Telefoon", { exact: true }).click();
  await page.getByLabel("Wat is er gezegd").fill("Snel gebeld.");
  let answer = () => {};
  const tapped = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/nieuw\.data.*werkgever=/, async (route) => {
    await tapped;
    await route.continue();
  });
  const employer = page.getByRole("combobox", { name: "Werkgever", exact: true });
  await employer.fill("Taxi De Mosterdterp");
  await page.getByRole("option", { name: /^Taxi De Mosterdterp/ }).click();
  await page.getByRole("button", { name: "Opslaan" }).click();
  answer();
  await expect(page.getByRole("heading", { level: 1, name: "Taxi De Mosterdterp" })).toBeVisible();
  await expect(page.getByText("Snel gebeld.")).toBeVisible();
});
