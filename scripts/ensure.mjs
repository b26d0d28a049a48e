// Brings a fresh clone to a state that can run, with plain Node: `node scripts/ensure.mjs start|test|dev|check`.
// What it did before is told by hashes of its inputs, since a checkout of an older commit has newer files.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const purpose = process.argv[2];

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(path.replace(root, "")).update(readFileSync(path));
  return hash.digest("hex");
}
const kept = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "");

const lock = hashOf([join(root, "package-lock.json")]);
if (kept("node_modules/.pactwerk-lock") !== lock) {
  run("npm", "ci", "--include=dev", "--no-audit", "--no-fund"); // NODE_ENV=production would leave the build tools out
  writeFileSync(join(root, "node_modules/.pactwerk-lock"), lock);
}

if (purpose === "start" || purpose === "test") {
  const single = [
    "package-lock.json",
    "remix.config.js",
    "vite.config.ts",
    "server.ts",
    "tsconfig.json",
    "scripts/build.mjs",
  ].map((file) => join(root, file));
  const sources = [...filesIn("app"), ...filesIn("db"), ...filesIn("public")].filter(
    (file) => !/\.test\.tsx?$/.test(file),
  );
  const inputs = hashOf([...single, ...sources]);
  if (kept("build/.inputs") !== inputs) {
    run(process.execPath, "scripts/build.mjs");
    writeFileSync(join(root, "build/.inputs"), inputs);
  }
}

if (purpose === "test") {
  const browser = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser"].some(
    (path) => path && existsSync(path),
  );
  if (!browser) installBrowser();
}

/** A Chromium that is there is used; else Playwright's own is fetched; where that cannot be reached, the system's package. */
function installBrowser() {
  const { status } = spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    cwd: root,
    stdio: "inherit",
    timeout: 300_000,
  });
  if (status === 0) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    console.error("No browser for the tests: install Chromium, or set CHROMIUM_PATH.");
    process.exit(1);
  }
  run("apt-get", "update", "-qq");
  run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
}
