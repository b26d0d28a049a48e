import compile from "icu-minify/compile";
import { expect, test } from "vitest";

type Tree = { [key: string]: string | Tree };
const rooms = import.meta.glob<Record<string, { nl: Tree; en: Tree }>>(
  ["../../app/**/messages.ts", "../../app/search/page-words.ts"],
  { eager: true },
);

function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

/** The parameters of an ICU text, also those within its plurals: compiled, an argument is a list that begins with its name. */
function parametersOf(text: string): string[] {
  const found = new Set<string>();
  const walkParts = (parts: unknown): void => {
    if (!Array.isArray(parts)) return;
    for (const part of parts) if (Array.isArray(part)) walkArgument(part);
  };
  const walkArgument = ([name, , options]: unknown[]): void => {
    found.add(String(name));
    for (const option of Object.values((options as object | undefined) ?? {})) walkParts(option);
  };
  walkParts(compile(text));
  return [...found].sort();
}

const bundles = Object.entries(rooms).flatMap(([file, exports]) =>
  Object.values(exports)
    .filter((one) => typeof one === "object" && "nl" in one)
    .map((words) => ({ file, words })),
);

test.each(bundles)("$file: English has every text of the Dutch, with the same parameters", ({ words }) => {
  const dutch = leaves(words.nl);
  const english = new Map(leaves(words.en));
  expect([...english.keys()]).toEqual(dutch.map(([key]) => key));
  const differing = dutch
    .filter(([key, text]) => parametersOf(text).join() !== parametersOf(english.get(key) ?? "").join())
    .map(([key]) => key);
  expect(differing).toEqual([]);
});

test("the rooms were found", () => expect(bundles.length).toBeGreaterThan(9));
