import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { template } from "./template";

export { expect };

type Server = {
  url: string;
  log: () => string;
  /** Kills it as a power cut would, and starts it again where it was. */
  crash: () => Promise<void>;
  crashed: () => boolean;
};
type Fixtures = {
  server: Server;
  /** Signs in as one of the people of the demo. */
  as: (persona: string) => Promise<void>;
  /** Goes to a page, waits until it is interactive, and holds it against the accessibility rules. */
  visit: (path: string) => Promise<void>;
  /** Holds the page as it is now against the accessibility rules. */
  accessible: () => Promise<void>;
  isPhone: boolean;
};

/** A server of its own for each story, on a copy of the template, so that stories share nothing. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  server: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "pactwerk-"));
    copyFileSync(template, join(folder, "story.db"));
    const file = join(folder, "story.db");
    const { url, ...first } = await listen(file);
    const output = [first.output];
    let { child } = first;
    let crashed = false;
    const end = (signal: "SIGTERM" | "SIGKILL") => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill(signal);
      return ended;
    };
    const crash = async () => {
      crashed = true;
      await end("SIGKILL");
      const again = await listen(file, { PORT: new URL(url).port });
      child = again.child;
      output.push(again.output);
    };
    await use({ url, log: () => output.flat().join(""), crash, crashed: () => crashed });
    await end("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
    expect(
      output.flat().filter((line) => line.startsWith("stderr ")),
      "the server complained",
    ).toEqual([]);
  },
  baseURL: async ({ server }, use) => use(server.url),
  isPhone: async ({ viewport }, use) => use((viewport?.width ?? 1000) < 500),
  page: async ({ page, server }, use) => {
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await use(page);
    const unexpected = complaints.filter(
      (text) =>
        !/status of (404|403|409|410|422|429)|ERR_INTERNET_DISCONNECTED/.test(text) &&
        !(server.crashed() && /net::ERR_(CONNECTION|EMPTY|INCOMPLETE)|Failed to fetch|network error/.test(text)),
    );
    expect(unexpected, "the browser complained").toEqual([]);
  },
  as: async ({ page }, use) =>
    use(async (persona) => {
      const answer = await page.request.post("/demo", { form: { persona }, maxRedirects: 0 });
      expect(answer.status(), `persona ${persona}`).toBe(302);
    }),
  accessible: async ({ page }, use) => use(() => checkAccessible(page)),
  visit: async ({ page, javaScriptEnabled }, use) =>
    use(async (path) => {
      await page.goto(path);
      if (javaScriptEnabled !== false) await ready(page);
      await checkAccessible(page);
    }),
});

/** The page is interactive: public pages have no script and are so at once. */
export async function ready(page: Page) {
  if ((await page.locator("script[src], script[type=module]").count()) > 0)
    await page.locator("html[data-ready=yes]").waitFor({ state: "attached" });
}

/** Waits until the page for the road is kept on this device. */
export const keptForTheRoad = (page: Page) =>
  expect.poll(() => page.evaluate(async () => (await caches.match("/onderweg")) !== undefined)).toBe(true);

async function checkAccessible(page: Page) {
  // Only what is wrong is asked for, and in the page itself: there are no frames to gather from.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]),
    `accessibility of ${page.url()}`,
  ).toEqual([]);
}

/** Starts a server on a database file and waits until it listens; fails with what it said when it does not start. */
export async function listen(
  file: string,
  settings: Record<string, string> = {},
): Promise<{ child: ChildProcess; url: string; output: string[] }> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    PORT: "0",
    HOST: "127.0.0.1",
    DATABASE_FILE: file,
  };
  for (const name of ["BASE_URL", "PACTWERK_DEMO", "SMTP_URL", "TRUST_PROXY"]) delete env[name];
  Object.assign(env, settings);
  const child = spawn(process.execPath, ["build/server.mjs"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const output: string[] = [];
  child.stderr?.on("data", (chunk) => output.push(`stderr ${chunk}`));
  const url = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${output.join("")}`)));
    child.stdout?.on("data", (chunk) => {
      output.push(String(chunk));
      const [, port] = /Pactwerk listens on port (\d+)/.exec(output.join("")) ?? [];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
  });
  return { child, url, output };
}
