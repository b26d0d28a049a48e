// The whole build: Remix (browser and server), the server's own file, the worker that reads sheets, and the assets compressed once, as small as they get.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { inOneLanguage } from "./one-language.mjs";

const env = { ...process.env, NODE_ENV: "production" };
rmSync("build", { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"],
  { stdio: "inherit", env },
);
if (status !== 0) process.exit(status ?? 1);
inOneLanguage("build/client/assets");
for (const name of readdirSync("build/client/assets").filter((name) => /^manifest-.*\.js$/.test(name))) {
  // Every page has the list of all routes: 2 kB less without what each needs, which entry.client reads from the page.
  const file = join("build/client/assets", name);
  const [entry, routes] = readFileSync(file, "utf8").split('"routes":', 2);
  writeFileSync(file, `${entry}"routes":${routes.replace(/"imports":\[[^\]]*\]/g, '"imports":[]')}`);
}
await build({
  entryPoints: ["server.ts"],
  platform: "node",
  format: "esm",
  outfile: "build/server.mjs",
  logLevel: "warning",
});

await build({
  entryPoints: { "sheet-worker": "app/sheets/worker.ts" },
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  outExtension: { ".js": ".mjs" },
  outdir: "build",
  logLevel: "warning",
});

for (const entry of readdirSync("build/client", { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(js|css|svg|json|webmanifest)$/.test(entry.name)) continue;
  const file = join(entry.parentPath ?? entry.path, entry.name);
  const content = readFileSync(file);
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  );
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
