import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, test } from "vitest";
import { accessOf } from "~/access/guards.server";
import { permissions } from "~/access/permissions";
import routes from "~/routes";

type Found = { url: string; file: string };

function everyRoute(entries: RouteConfigEntry[], parent = ""): Found[] {
  return entries.flatMap((entry) => {
    const url = [parent, entry.path].filter(Boolean).join("/");
    return [{ url: `/${url}`.replace("//", "/"), file: entry.file }, ...everyRoute(entry.children ?? [], url)];
  });
}

const modules = import.meta.glob(["../../app/**/*.{ts,tsx}", "!**/*.test.ts", "!../../app/entry.*"]);

async function accessMap(): Promise<string[]> {
  const rows: string[] = [];
  for (const { url, file } of [{ url: "(root)", file: "root.tsx" }, ...everyRoute(await routes)]) {
    const module = (await modules[`../../app/${file}`]?.()) as Record<string, unknown> | undefined;
    if (!module || !(module.loader || module.action || module.default))
      throw new Error(`${file} is not there, or exports nothing`);
    for (const name of ["loader", "action"]) {
      if (!(name in module)) continue;
      const access = accessOf(module[name]);
      const rule =
        access &&
        Object.entries(access)
          .map(([key, value]) => (key === "guard" ? value : `“${value}”`))
          .join(" ");
      rows.push(`${name.padEnd(6)} ${url.padEnd(50)} ${rule ?? "UNGUARDED"}`);
    }
  }
  return rows;
}

test("every loader and action goes through a guard, and the whole map is the one a person read", async () => {
  const rows = await accessMap();
  expect(rows.filter((row) => row.endsWith("UNGUARDED"))).toEqual([]);
  expect(rows.length).toBeGreaterThan(50);
  await expect(`${rows.join("\n")}\n`).toMatchFileSnapshot("./access-map.txt");
}, 60_000); // it loads every page there is

test("who may do what is the list a person read", async () => {
  const rows = Object.entries(permissions).map(
    ([role, list]) =>
      `${role}\n${[...list]
        .sort()
        .map((one) => `  ${one}`)
        .join("\n")}\n`,
  );
  await expect(rows.join("\n")).toMatchFileSnapshot("./permissions.txt");
});
