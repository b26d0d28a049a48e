// A browser gets the words of one language: beside each script of the build, in Dutch, stands one in English (x.en.js), which names only its like.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const words = /Object\((["'`])words:([\w+/=]+)\1\)/g;

/** Makes both of every script in this folder. Which one a page asks for, entry.server decides. */
export function inOneLanguage(folder) {
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".js"))) {
    const file = join(folder, name);
    const code = readFileSync(file, "utf8");
    writeFileSync(file, only("nl", code));
    writeFileSync(
      file.replace(/js$/, "en.js"),
      only("en", code).replace(/(["'`](?:\.\/|\/?assets\/)[\w~.-]+)\.js(?=["'`])/g, "$1.en.js"),
    );
  }
}

const only = (locale, code) =>
  code.replace(words, (_, _quote, marked) => {
    const both = JSON.parse(Buffer.from(marked, "base64").toString());
    return JSON.stringify({ [locale]: both[locale] });
  });
