import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, listen, test } from "./story";

test("a form of another site is turned away before anything reads it, a script without a browser is not", async ({
  server,
  request,
}) => {
  const post = (headers: Record<string, string>) =>
    request.post("/demo", { form: { persona: "makelaar" }, headers, maxRedirects: 0 });
  expect((await post({ Origin: "https://elders.example" })).status()).toBe(403);
  expect((await post({ Origin: "null" })).status()).toBe(403);
  expect((await post({ "Sec-Fetch-Site": "cross-site" })).status()).toBe(403);
  expect((await post({ "Sec-Fetch-Site": "same-site" })).status()).toBe(403);
  const refused = await post({ Origin: "https://elders.example" });
  expect(await refused.text()).toContain("Dit verzoek is niet aangenomen");
  expect((await post({ Origin: server.url })).status()).toBe(302);
  expect((await post({})).status()).toBe(302);
});

test("two megabytes of text are refused with a page that says so", async ({ as, request, page }) => {
  await as("makelaar");
  const answer = await page.request.post("/toezeggingen/nieuw", { form: { what: "x".repeat(2_000_000) } });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain("Het was te groot");
  expect((await request.get("/healthz")).status()).toBe(200);
});

test("what a form says of one's role or employer is not believed", async ({ as, page }) => {
  await as("werkgever");
  const before = await (await page.request.get("/portaal")).text();
  const forms: Record<string, string>[] = [{ role: "admin" }, { roles: "broker", intent: "keep", employerId: "1" }];
  for (const form of forms) {
    expect(
      (
        await page.request.post("/beheer/gebruikers/nieuw", { form: { ...form, name: "X", email: "x@x.example" } })
      ).status(),
    ).toBe(404);
    expect((await page.request.post("/werkgevers/nieuw", { form })).status()).toBe(404);
    expect(
      (
        await page.request.post("/portaal/organisatie", { form: { ...form, part: "contact:1", name: "Gekaapt" } })
      ).status(),
    ).toBe(404);
    expect(
      (
        await page.request.post("/portaal/organisatie", {
          form: { ...form, part: "establishment:1", address: "Gekaapt" },
        })
      ).status(),
    ).toBe(404);
  }
  expect((await (await page.request.get("/portaal")).text()).length).toBeCloseTo(before.length, -2);
});

test("every answer carries its headers: a policy with a fresh nonce, no sniffing, no framing, a request id; signed-in pages are not kept", async ({
  as,
  page,
}) => {
  await as("makelaar");
  const [first, second] = [await page.request.get("/werkgevers"), await page.request.get("/werkgevers")];
  const policy = first.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain("unsafe-inline");
  const nonce = /'nonce-([\w-]{20,})'/.exec(policy)?.[1];
  expect(nonce).toBeDefined();
  expect(second.headers()["content-security-policy"]).not.toContain(String(nonce));
  expect(first.headers()).toMatchObject({
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "SAMEORIGIN",
  });
  expect(first.headers()["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(first.headers()["x-powered-by"]).toBeUndefined();
  expect((await page.request.get("/werkgevers.data")).headers()["cache-control"]).toBe("no-store");
  expect((await page.request.get("/__manifest?p=%2F")).status()).toBe(404);
});

test("a merchant of trouble gets no stack trace, and the session cookie is out of reach of scripts", async ({
  page,
}) => {
  for (const path of [
    "/werkgevers/%00",
    "/gesprekken/9e99",
    "/inloggen/%2e%2e%2f",
    "/zoeken/snel?q=%27%3B--",
    "/werkgevers.data?_routes=employers/index",
  ]) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBeLessThan(500);
    expect(await answer.text(), path).not.toMatch(/at .*\.(ts|js|mjs):\d+/);
  }
  const cookie =
    (await page.request.post("/demo", { form: { persona: "makelaar" }, maxRedirects: 0 })).headers()["set-cookie"] ??
    "";
  expect(cookie).toMatch(/^pactwerk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=/);
});

test.describe("a database that is no demo", () => {
  let folder: string;
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pactwerk-door-"));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("has no personas, no mailbox and no clock to move, also when nobody says so the second time", async ({
    request,
  }) => {
    for (const settings of [{ PACTWERK_DEMO: "0" }, {}]) {
      const { child, url } = await listen(join(folder, "real.db"), settings as Record<string, string>);
      expect((await request.get(`${url}/demo`)).status()).toBe(404);
      expect((await request.get(`${url}/postvak`)).status()).toBe(404);
      expect((await request.post(`${url}/demo`, { form: { persona: "makelaar" } })).status()).toBe(404);
      expect((await request.post(`${url}/demo/klok`, { form: { op: "2030-01-01T09:00" } })).status()).toBe(404);
      expect(await (await request.get(url)).text()).not.toContain("Dit is een proef");
      child.kill("SIGTERM");
      await new Promise((resolve) => child.once("exit", resolve));
    }
  });

  test("is not made where others can reach it until somebody says which of the two it is", async () => {
    await expect(listen(join(folder, "new.db"), { BASE_URL: "https://pact.example" })).rejects.toThrow(
      /Say which of the two it is/,
    );
    expect(existsSync(join(folder, "new.db"))).toBe(false);
    await expect(listen(join(folder, "new.db"), { PORT: "poort" })).rejects.toThrow(/PORT/);
  });

  test("behind https its cookie is Secure and bound to the host", async ({ request }) => {
    const { child, url } = await listen(join(folder, "https.db"), {
      PACTWERK_DEMO: "1",
      BASE_URL: "https://pact.example",
    });
    const cookie =
      (await request.post(`${url}/demo`, { form: { persona: "makelaar" }, maxRedirects: 0 })).headers()["set-cookie"] ??
      "";
    expect(cookie).toMatch(/^__Host-pactwerk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=[^;]+; Secure$/);
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
  });
});
