import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { database, statement, transaction } from "db/connection.server";
import { sector } from "db/schema/employers";
import { sbiVersions } from "db/schema/lists";
import { sectorSbi } from "db/schema/sectors";
import type { SbiVersion } from "../employers/employer";
import { sbiKeyOf } from "./sbi";
import { forgetSectors } from "./sbi.server";

type Named = { code: string; nameNl: string; nameEn: string };
type Mapped = { sbiVersion: SbiVersion; prefix: string; sector: string };

/** Below the comments stands the head, and below that the rows. */
function linesOf(content: string): string[][] {
  const lines = content.replace(/^\uFEFF/, "").split(/\r?\n/);
  const filled = lines.filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return filled.slice(1).map((line) => line.split(";").map((cell) => cell.trim()));
}

function sectorsIn(content: string): Named[] {
  const rows = linesOf(content).map(([code = "", nameNl = "", nameEn = ""]) => ({ code, nameNl, nameEn }));
  for (const { code, nameNl, nameEn } of rows)
    if (!/^[a-z]{2,20}$/.test(code) || code === "none" || !nameNl || !nameEn)
      throw new Error(`sectors.csv: "${code};${nameNl};${nameEn}" is no code in small letters with two names.`);
  refuseTwice(
    "sectors.csv",
    rows.map(({ code }) => code),
  );
  return rows;
}

function mappingIn(content: string): Mapped[] {
  const rows = linesOf(content).map(([version = "", prefix = "", sector = ""]): Mapped => {
    const sbiVersion = sbiVersions.find((known) => known === version);
    if (!sbiVersion || sbiKeyOf(prefix) !== prefix)
      throw new Error(
        `sbi-sectors.csv: "${version};${prefix};${sector}" is no version (2008 or 2025) with a letter or at least two digits.`,
      );
    return { sbiVersion, prefix, sector };
  });
  refuseTwice(
    "sbi-sectors.csv",
    rows.map(({ sbiVersion, prefix }) => `${sbiVersion};${prefix}`),
  );
  return rows;
}

function refuseTwice(file: string, keys: string[]) {
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) throw new Error(`${file}: ${twice} is in it twice.`);
}

/**
 * Applies the municipality's own list of sectors and its table of SBI codes when either changed since the last start. A sector is never
 * removed, since facts hang on it: one that is no longer in the list comes last. What employers are recorded as stays as it was.
 * A file that cannot be read as meant is refused whole. Returns whether there was anything to apply.
 */
export function applySectors(folder = "db/reference"): boolean {
  const files = ["sectors.csv", "sbi-sectors.csv"].map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  const checksum = createHash("sha256").update(files.join("\0")).digest("hex");
  const known = statement<{ value: string }>("SELECT value FROM meta WHERE key = 'sectors'").get({})?.value;
  if (known === checksum) return false;
  const named = sectorsIn(files[0] ?? "");
  const mapped = mappingIn(files[1] ?? "");
  transaction(() => {
    nameSectors(named);
    mapCodes(mapped);
    statement(
      "INSERT INTO meta (key, value) VALUES ('sectors', :checksum) ON CONFLICT (key) DO UPDATE SET value = :checksum",
    ).run({ checksum });
  });
  forgetSectors();
  return true;
}

function nameSectors(named: Named[]) {
  const write = statement(`
    INSERT INTO sector (code, name_nl, name_en, position) VALUES (:code, :nameNl, :nameEn, :position)
    ON CONFLICT (code) DO UPDATE SET name_nl = :nameNl, name_en = :nameEn, position = :position`);
  const gone = database().select().from(sector).orderBy(sector.position).all();
  const last = gone.filter(({ code }) => !named.some((one) => one.code === code));
  for (const [at, { code, nameNl, nameEn }] of [...named, ...last].entries())
    write.run({ code, nameNl, nameEn, position: at + 1 });
}

function mapCodes(mapped: Mapped[]) {
  const ids = new Map(
    database()
      .select()
      .from(sector)
      .all()
      .map(({ code, id }) => [code, id]),
  );
  const rows = mapped.map(({ sbiVersion, prefix, sector }) => {
    const sectorId = sector === "" ? null : ids.get(sector);
    if (sectorId === undefined) throw new Error(`sbi-sectors.csv: ${prefix} leads to "${sector}", which is no sector.`);
    return { sbiVersion, prefix, sectorId };
  });
  database().delete(sectorSbi).run();
  if (rows.length > 0) database().insert(sectorSbi).values(rows).run();
}
