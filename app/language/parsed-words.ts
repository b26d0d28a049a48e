import { build as esbuild } from "esbuild";
import compile from "icu-minify/compile";
import type { Plugin } from "vite";

type Tree = { [key: string]: string | Tree };
/** What only the server says, by its name: errors and refusals come with its answer, what was just done with its flash. */
const onlyServer = /^(error|refusal|said[A-Z]\w*)$/;
const parse = (part: string | Tree): unknown =>
  typeof part === "string"
    ? compile(part)
    : Object.fromEntries(
        Object.entries(part).flatMap(([key, value]) => (onlyServer.test(key) ? [] : [[key, parse(value)]])),
      );

const marked = (words: unknown) => Buffer.from(JSON.stringify(words)).toString("base64");

/**
 * Parses the rooms' words when the browser's code is built, so that the ICU parser (8 kB) stays out of it, and what only the server
 * says. They stand in it as marked text, which scripts/one-language.mjs makes into the words of one language.
 */
export const parsedWords: Plugin = {
  name: "parsed-words",
  enforce: "pre",
  config: (_config, { isSsrBuild, command }) =>
    command === "build" && !isSsrBuild
      ? { resolve: { alias: { "use-intl/format-message": "use-intl/format-message/format-only" } } }
      : undefined,
  async transform(_code, id, options) {
    if (
      options?.ssr ||
      this.environment?.mode === "dev" ||
      !/\/app\/(?!language\/).*\/(messages|[\w-]+-words)\.ts$/.test(id)
    )
      return;
    const { outputFiles } = await esbuild({
      entryPoints: [id],
      bundle: true,
      write: false,
      format: "esm",
      plugins: [
        {
          name: "words-as-they-are",
          setup(build) {
            build.onResolve({ filter: /language\/messages$/ }, () => ({ path: "words", namespace: "words" }));
            build.onLoad({ filter: /.*/, namespace: "words" }, () => ({
              contents: "export const messages = (nl, en) => ({ nl, en })",
            }));
          },
        },
      ],
    });
    const room = (await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`)) as Record<
      string,
      Tree
    >;
    return {
      code: Object.entries(room)
        .map(([name, words]) => `export const ${name} = /* @__PURE__ */ Object("words:${marked(parse(words))}");`)
        .join("\n"),
      map: null,
    };
  },
};
