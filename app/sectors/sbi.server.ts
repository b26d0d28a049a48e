import { prepared, statement } from "db/connection.server";
import { folded, type SbiVersion } from "../employers/employer";
import { sbiKeyOf } from "./sbi";

type Row = { version: SbiVersion; prefix: string; code: string | null };
type Table = Record<SbiVersion, Map<string, string | null>>;

/** Kept per connection and forgotten when a file is applied: an import asks a hundred thousand times. */
const kept = prepared(() => ({
  table: undefined as Table | undefined,
  names: undefined as Map<string, string> | undefined,
}));

export function forgetSectors() {
  kept().table = undefined;
  kept().names = undefined;
}

function tableOf(version: SbiVersion): Map<string, string | null> {
  const found = kept();
  if (!found.table) {
    found.table = { 2008: new Map(), 2025: new Map() };
    for (const { version, prefix, code } of sbiRows()) found.table[version].set(prefix, code);
  }
  return found.table[version];
}

/** The whole table, by version and code; without a sector where it says "on purpose none". */
export const sbiRows = (): Row[] =>
  statement<Row>(`
    SELECT t.sbi_version AS version, t.prefix, s.code FROM sector_sbi t LEFT JOIN sector s ON s.id = t.sector_id
    ORDER BY t.sbi_version, t.prefix`).all({});

/** What the table says of a code in a version: by which prefix, the longest, and to which sector, or on purpose to none. Nothing when it says nothing. */
export function findSbi(code: string, version: SbiVersion): { prefix: string; sector: string | null } | undefined {
  const key = sbiKeyOf(code);
  if (key === undefined) return;
  const table = tableOf(version);
  for (let length = key.length; length > 0; length--) {
    const prefix = key.slice(0, length);
    const sector = table.get(prefix);
    if (sector !== undefined) return { prefix, sector };
  }
}

/** The code of the sector that a SBI code falls in; null when the table does not know it, or says "on purpose none". */
export const sectorOfSbi = (code: string, version: SbiVersion): string | null => findSbi(code, version)?.sector ?? null;

/** The code of the sector somebody means: by its Dutch or English name, or by the code itself; null when it is none of them. */
export function sectorNamed(text: string): string | null {
  const found = kept();
  found.names ??= new Map(
    statement<{ code: string; nl: string; en: string }>(
      "SELECT code, name_nl AS nl, name_en AS en FROM sector ORDER BY position DESC",
    )
      .all({})
      .flatMap(({ code, nl, en }) => [en, nl, code].map((name) => [folded(name), code] as const)),
  );
  return found.names.get(folded(text)) ?? null;
}
