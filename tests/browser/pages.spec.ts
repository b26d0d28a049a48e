import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { bring, mixed } from "./lists";
import { expect, test } from "./story";

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // What React writes, and valid HTML all the same.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "attr-case": "off",
    "doctype-style": "off",
    "void-style": "off",
    // The tables that become lists on a phone need their roles there.
    "no-redundant-role": "off",
    "prefer-native-element": "off",
    "long-title": "off",
    "tel-non-breaking": "off",
    "no-implicit-button-type": "error",
    "require-sri": "off",
    "no-inline-style": "error",
  },
});

async function everyPage(page: Page): Promise<Record<string, string[]>> {
  await page.request.post("/demo", { form: { persona: "makelaar" } });
  const list = await (await page.request.get("/werkgevers?q=korenkruim")).text();
  const bakery = /href="(\/werkgevers\/\d+)"/.exec(list)?.[1] ?? "";
  const employer = await (await page.request.get(bakery)).text();
  const first = (pattern: RegExp) => pattern.exec(employer)?.[1] ?? "";
  const contact = first(/href="(\/werkgevers\/\d+\/contacten\/\d+)"/);
  const talk = first(/href="(\/gesprekken\/\d+)"/);
  const promise = first(/href="(\/toezeggingen\/\d+)"/);
  const partner = await (await page.request.get("/partners/1")).text();
  const atPartner = /href="(\/partners\/1\/contacten\/\d+)"/.exec(partner)?.[1] ?? "";
  const round = await (await page.request.get("/rondes/2")).text();
  const onRound = /href="(\/rondes\/2\/werkgevers\/\d+)"/.exec(round)?.[1] ?? "";
  const bank = await signatory(page);
  const plan = first(/href="(\/actieplannen\/\d+)"/);
  const action = /id="actie-(\d+)"/.exec(await (await page.request.get(plan)).text())?.[1] ?? "";
  const unplanned = await (await page.request.get("/werkgevers?q=domlicht")).text();
  const withoutPlan = /href="(\/werkgevers\/\d+)"/.exec(unplanned)?.[1] ?? "";
  const doubled = await (await page.request.get("/werkgevers?q=griftstroom")).text();
  const merged = /href="(\/werkgevers\/\d+)"/.exec(doubled)?.[1] ?? "";
  const [choosing, checked] = await imports(page);
  const practice = first(/href="(\/voorbeelden\/\d+)"/);
  const need = first(/href="(\/ondersteuning\/\d+)"/);
  const found = [
    choosing,
    checked,
    bakery,
    contact,
    atPartner,
    onRound,
    talk,
    promise,
    practice,
    need,
    ...bank,
    plan,
    action,
    withoutPlan,
    merged,
  ];
  expect(found.filter((path) => path === "")).toEqual([]);
  const id = bakery.split("/").at(-1);
  return {
    "": [
      "/",
      "/melden",
      "/toegankelijkheid",
      "/privacy",
      "/inloggen",
      "/inloggen?verstuurd=iemand%40elders.example",
      "/inloggen/onbekend",
      "/toestemming/onbekend",
      "/afmelden/onbekend",
      "/demo",
      "/postvak",
      "/bestaat-niet",
    ],
    makelaar: [
      "/mijn-dag",
      "/onderweg",
      "/mijn-dag/bezoeken",
      `/mijn-dag/bezoeken/uitleg?werkgever=${withoutPlan.split("/").at(-1)}`,
      "/mijn-dag/witte-vlekken",
      "/afspraken",
      "/afspraken?week=2027-03-01",
      "/afspraken/nieuw",
      `/afspraken/nieuw?werkgever=${id}`,
      "/afspraken/1",
      "/afspraken/2/bewerken",
      "/gesprekken/nieuw?afspraak=2",
      "/werkgevers",
      "/werkgevers?contact=12&pact=2&q=zzzz",
      "/werkgevers/nieuw",
      "/werkgevers?datum=2025-10-01&sector=care&wijk=inside",
      "/werkgevers/lijsten",
      "/werkgevers/lijsten/nieuw?sector=care",
      "/werkgevers/toewijzen",
      "/werkgevers/toewijzen?sector=care&alle=ja",
      "/werkgevers/overdragen",
      "/werkgevers/overdragen/1",
      "/werkgevers/overdragen/1/verhalen",
      "/werkgevers/dubbele",
      bakery,
      `${bakery}/notitie`,
      `${bakery}?soort=talks`,
      `${bakery}/bewerken`,
      `${bakery}/historie`,
      `${bakery}/samenvoegen?q=ko`,
      `${bakery}/samenvoegen?met=${withoutPlan.split("/").at(-1)}&blijft=ja`,
      merged,
      `${merged}/samengevoegd/1`,
      `${bakery}/voor-het-bezoek`,
      `${bakery}/loket`,
      `${bakery}/pact`,
      `${bakery}/charter`,
      `${bakery}/charter/tekenen`,
      ...bank,
      `${bakery}/contacten/nieuw`,
      contact,
      `${bakery}/vestigingen/nieuw`,
      "/partners",
      "/partners?soort=union&q=zzzz",
      "/partners?datum=2026-03-01",
      "/partners/nieuw",
      "/partners/1",
      "/partners/1/bewerken",
      "/partners/1/historie",
      "/partners/1/contacten/nieuw",
      atPartner,
      "/werkgevers?partner=1",
      "/rondes",
      "/rondes?datum=2026-09-15",
      "/rondes/nieuw",
      "/rondes/nieuw?sector=ict&alle=ja",
      "/rondes/erop",
      "/rondes/erop?sector=ict&alle=ja",
      "/rondes/bereik",
      "/rondes/bereik?ronde=2",
      "/rondes/1",
      "/rondes/1?datum=2026-08-01",
      "/rondes/2?toon=silent",
      "/rondes/2?toon=signed",
      "/rondes/2/bewerken",
      "/rondes/2/historie",
      "/rondes/2/versturen",
      "/rondes/2/brieven",
      onRound,
      "/werkgevers?norm=no",
      "/gesprekken",
      "/gesprekken?lijst=partners",
      "/gesprekken/nieuw",
      `/gesprekken/nieuw?werkgever=${id}`,
      talk,
      `${talk}/bewerken`,
      "/toezeggingen",
      "/toezeggingen?lijst=late",
      "/toezeggingen?lijst=kept",
      "/toezeggingen?lijst=dropped",
      "/toezeggingen?lijst=open&sector=care",
      "/toezeggingen?lijst=late&datum=2026-06-30",
      "/werkgevers?sector=care&pact=3&charter=2plus&plan=yes&wijk=inside",
      "/sectoren",
      "/sectoren/6",
      "/sectoren/12",
      `/toezeggingen/nieuw?werkgever=${id}`,
      promise,
      "/voorbeelden",
      "/voorbeelden?thema=ethnicity&staat=consented",
      "/voorbeelden?thema=lgbti&fase=exit",
      "/voorbeelden?datum=2026-10-01",
      practice,
      `${practice}/bewerken`,
      "/ondersteuning",
      "/ondersteuning?staat=helped",
      "/ondersteuning?datum=2026-10-01&staat=open",
      need,
      `${need}/bewerken`,
      `${bakery}/gehoord`,
      "/actieplannen",
      "/actieplannen?lijst=read&van=iedereen",
      plan,
      `${plan}/bewerken`,
      `${plan}/acties/nieuw?thema=gender`,
      `${plan}/acties/${action}`,
      `${withoutPlan}/actieplan`,
      "/zoeken",
      "/zoeken?q=ko",
      "/zoeken?q=stage",
      "/zoeken?q=stage&soort=gesprekken",
      "/zoeken?q=xylofoon",
      "/zoeken?q=*",
      "/mijn-instellingen",
      "/rol",
      "/bestaat-niet",
    ],
    loket: [
      "/mijn-dag",
      "/werkgevers",
      bakery,
      `${bakery}/pact`,
      `${bakery}/charter`,
      "/gesprekken",
      "/toezeggingen",
      "/voorbeelden",
      practice,
      "/ondersteuning",
      need,
      `${bakery}/bewerken`,
    ],
    programmamanager: [
      "/rondes/tekst",
      "/werkgevers/overdragen",
      "/werkgevers/overdragen?van=8",
      "/programma/groei",
      "/programma/groei?datum=2024-06-30&bekend=2026-01-01",
      "/programma/groei?datum=morgen",
      "/programma/groei/werkgevers?wat=werkgevers",
      "/programma/groei/werkgevers?wat=leden&wijziging=nieuw&vanaf=2026-01-01",
      "/sectoren",
      "/sectoren/1",
      "/sectoren/13",
      "/sectoren/sbi?code=62.01",
      "/sectoren/sbi?code=niets",
      "/werkgevers/importeren",
      choosing,
      `${checked}/controle`,
      `${checked}/rijen`,
      `${checked}/rijen?wat=differs.website`,
      "/werkgevers/importeren/1/verslag",
      "/werkgevers/importeren/2/verslag",
      "/werkgevers/importeren/2/rijen?wat=new",
    ],
    bedrijfsadviseur: ["/gesprekken", "/zoeken", "/zoeken?q=stage"],
    beheerder: [
      "/beheer/gebruikers",
      "/beheer/gebruikers/nieuw",
      "/werkgevers/importeren",
      "/werkgevers/importeren/2/verslag",
    ],
    werkgever: [
      "/portaal",
      "/portaal/actieplan",
      "/portaal/actieplan/bewerken",
      "/portaal/actieplan/acties/nieuw",
      `/portaal/actieplan/acties/${action}`,
    ],
    werkgever2: ["/portaal", "/portaal/actieplan", "/portaal/organisatie", "/mijn-instellingen"],
  };
}

/** One import that waits for its columns, and one that was checked. */
async function imports(page: Page): Promise<[choosing: string, checked: string]> {
  await page.request.post("/demo", { form: { persona: "programmamanager" } });
  return [await bring(page, mixed, "columns"), await bring(page, mixed, "checked")];
}

/** The pages of an employer that signed the Charter in 2022, and of its signature. */
async function signatory(page: Page): Promise<string[]> {
  const list = await (await page.request.get("/werkgevers?q=merelwal")).text();
  const charter = `${/href="(\/werkgevers\/\d+)"/.exec(list)?.[1]}/charter`;
  const signed = { signedOn: "2022-05-17", signatoryName: "Hugo", signatoryTitle: "directeur", occasion: "ceremony" };
  await page.request.post(`${charter}/tekenen`, { form: { key: randomUUID(), ...signed } });
  const shown = await (await page.request.get(charter)).text();
  return [charter, /href="(\/werkgevers\/\d+\/charter\/\d+)"/.exec(shown)?.[1] ?? ""];
}

async function expectNoWider(page: Page, what: string) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${what} is wider than the screen`).toBeLessThanOrEqual(0);
}

/** The scripts that a page loads at first, and their bytes as sent. */
function weigherOf(assets: string) {
  const sizes = new Map(
    readdirSync(assets)
      .filter((name) => name.endsWith(".js.br"))
      .map((name) => [`/assets/${name.slice(0, -3)}`, statSync(`${assets}/${name}`).size]),
  );
  return (html: string) => {
    const tags = [...html.matchAll(/<link rel="modulepreload"[^>]*>|<script[^>]*>.*?<\/script>/gs)].map(([tag]) => tag);
    const scripts = new Set(tags.join(" ").match(/\/assets\/[\w.-]+\.js/g));
    return { scripts, bytes: [...scripts].reduce((sum, script) => sum + (sizes.get(script) ?? 0), 0) };
  };
}

/** Each page in Dutch on a desktop and in English on a phone: what goes wrong in a language or on a screen goes wrong in one of the two. What is sent does not depend on the screen. */
test("every page is accessible, valid, whole and light, in Dutch on a desktop and in English on a phone", async ({
  page,
  as,
  visit,
  isPhone,
}) => {
  test.setTimeout(600_000);
  const locale = isPhone ? "en" : "nl";
  const weigh = weigherOf("build/client/assets");
  const tooHeavy: string[] = [];
  const pages = await everyPage(page);
  for (const [persona, paths] of Object.entries(pages)) {
    await page.context().clearCookies();
    if (persona) await as(persona);
    await page.request.post("/taal", { form: { locale }, maxRedirects: 0 });
    for (const path of paths) {
      await visit(path);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.locator("h1")).toHaveCount(1);
      expect(await page.title(), path).toMatch(/\S/);
      await expectNoWider(page, path);
      if (isPhone) continue;
      const size = page.viewportSize();
      await page.setViewportSize({ width: 720, height: 450 }); // 1440 px at 200%
      await expectNoWider(page, `${path} at 200%`);
      await page.setViewportSize({ width: 390, height: 844 }); // Dutch words are the longer ones
      await expectNoWider(page, `${path} in Dutch on a phone`);
      if (size) await page.setViewportSize(size);
      const html = await (await page.request.get(path)).text();
      const { scripts, bytes } = weigh(html);
      if (bytes >= 120_000) tooHeavy.push(`${path} for ${persona || "the public"}: ${bytes}`);
      if (!persona && path !== "/bestaat-niet")
        expect([...scripts], `public pages have no scripts: ${path}`).toEqual([]);
      else if (persona) expect(scripts.size, `no scripts found to weigh: ${path}`).toBeGreaterThan(0);
      const { results } = await validator.validateString(html.slice(0, html.indexOf("</html>") + 7));
      expect(
        results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line, column }) => `${path} ${ruleId}: ${message} (${line}:${column})`),
        ),
      ).toEqual([]);
    }
  }
  expect(tooHeavy).toEqual([]);
  expect(readFileSync("build/client/favicon.svg", "utf8")).toContain("<svg");
});
