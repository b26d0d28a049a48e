import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vitest/config";
import { parsedWords } from "./app/language/parsed-words";
import remixConfig from "./remix.config.js";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: process.env.VITEST ? [] : [remix(remixConfig), parsedWords],
  resolve: { alias: { "~": folder("./app"), db: folder("./db") } },
  build: { assetsInlineLimit: 0, minify: "terser", terserOptions: { compress: { passes: 2 } } }, // 4 kB less on every page than what Vite takes by itself
  test: {
    maxWorkers: "100%",
    projects: [
      { extends: true, test: { name: "rules", include: ["app/**/*.test.ts", "db/**/*.test.ts"] } },
      { extends: true, test: { name: "server", include: ["tests/server/**/*.test.ts"], pool: "forks" } },
    ],
  },
});
