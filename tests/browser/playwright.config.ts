import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

// A Chromium that is there, else the one Playwright fetched.
const executablePath = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path && existsSync(path),
);
const args = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/browser",
  globalSetup: "./template.ts",
  workers: 2, // a story waits for itself most of the time: two keep two cores busy
  timeout: 120_000, // what is slow is a fault of the machine, not of the page
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    trace: process.env.CI ? "off" : "retain-on-failure", // a sixth of the time, and nobody can look at it there
    launchOptions: { ...(executablePath && { executablePath }), args },
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      testIgnore: "door.spec.ts",
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
    },
  ],
});
