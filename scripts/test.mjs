// All tests, one closing line. Both runners write JSON; the counts are added up.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

const counts = "test-results/counts";
rmSync("test-results", { recursive: true, force: true });
mkdirSync(counts, { recursive: true });
const run = (script, args, env = {}) =>
  spawnSync(process.execPath, [`node_modules/${script}`, ...args], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  }).status ?? 1;
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

const serverStatus = run("vitest/vitest.mjs", [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${counts}/vitest.json`,
]);
const server = read(`${counts}/vitest.json`);
const broken = (server?.testResults ?? []).filter(
  (file) => file.status === "failed" && file.assertionResults.length === 0,
).length;

const browserStatus = run(
  "@playwright/test/cli.js",
  ["test", "--config=tests/browser/playwright.config.ts", "--reporter=line,json"],
  {
    PLAYWRIGHT_JSON_OUTPUT_FILE: `${counts}/playwright.json`,
  },
);
const report = read(`${counts}/playwright.json`);
const browser = report?.stats;

const passed = (server?.numPassedTests ?? 0) + (browser?.expected ?? 0);
const skipped = (server?.numPendingTests ?? 0) + (server?.numTodoTests ?? 0) + (browser?.skipped ?? 0);
// A test that fails first and passes later is not trusted; a runner that falls without a failed test has failed as well.
const failedServer = Math.max((server?.numFailedTests ?? 0) + broken, serverStatus === 0 ? 0 : 1);
const failedBrowser = Math.max((browser?.unexpected ?? 0) + (browser?.flaky ?? 0), browserStatus === 0 ? 0 : 1);
const failed = failedServer + failedBrowser;

for (const failure of [...failuresOf(server), ...storiesOf(report?.suites)]) console.log(`\nFAILED ${failure}`);
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
process.exit(failed > 0 ? 1 : 0);

/** What failed is said once more at the end, since whoever reads a long log has its end. */
function failuresOf(results) {
  return (results?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    if (failed.length === 0) return message ? [said(name, message)] : [];
    return failed.map(({ fullName, failureMessages }) => said(`${name}: ${fullName}`, failureMessages.join("\n")));
  });
}

function storiesOf(suites = []) {
  return suites.flatMap(({ suites: inner, specs }) => [
    ...storiesOf(inner),
    ...specs
      .flatMap(({ title, file, line, tests }) => tests.map((test) => ({ ...test, where: `${file}:${line} ${title}` })))
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ where, projectName, results }) =>
        said(
          `${where} [${projectName}]`,
          results.flatMap(({ errors }) => errors.map(({ message }) => message)).join("\n"),
        ),
      ),
  ]);
}

function said(where, message) {
  return `${where}\n${message.split("\n").slice(0, 25).join("\n")}`;
}
