import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { statement, transaction } from "db/connection.server";

export type Area = { district: string | null; municipality: string | null };

const file = "db/reference/postcodes.csv";
let table: { areas: Map<string, Area>; districts: string[]; checksum: string } | undefined;

function read() {
  if (table) return table;
  const content = readFileSync(file, "utf8");
  const areas = new Map<string, Area>();
  const lines = content.split("\n").filter((line) => /^\d/.test(line));
  for (const line of lines) {
    const [from = "", to = "", district = "", municipality = ""] = line.trim().split(";");
    for (let digits = Number(from); digits <= Number(to); digits++)
      areas.set(String(digits), { district: district || null, municipality });
  }
  const districts = [...new Set([...areas.values()].flatMap(({ district }) => district ?? []))].sort();
  table = { areas, districts, checksum: createHash("sha256").update(content).digest("hex") };
  return table;
}

/** Wijk and municipality of a postcode; both null when the table does not have it: then it is listed as such, never guessed. */
export function areaOf(postcode: string | null): Area {
  return read().areas.get(postcode?.slice(0, 4) ?? "") ?? { district: null, municipality: null };
}

/** The wijken of the municipality itself. */
export const districts = () => read().districts;

/** Applies a table that changed since the last start to every establishment. Returns the employers it touched. */
export function applyPostcodes(): number[] {
  const { checksum } = read();
  const known = statement<{ value: string }>("SELECT value FROM meta WHERE key = 'postcodes'").get({})?.value;
  if (known === checksum) return [];
  return transaction(() => {
    const rows = statement<{
      id: number;
      employerId: number;
      postcode: string;
      district: string | null;
      municipality: string | null;
    }>(
      "SELECT id, employer_id AS employerId, postcode, district, municipality FROM establishment WHERE postcode IS NOT NULL",
    ).all({});
    const changed = rows.filter(
      (row) => areaOf(row.postcode).district !== row.district || areaOf(row.postcode).municipality !== row.municipality,
    );
    const update = statement(
      "UPDATE establishment SET district = :district, municipality = :municipality WHERE id = :id",
    );
    for (const row of changed) update.run({ id: row.id, ...areaOf(row.postcode) });
    statement(
      "INSERT INTO meta (key, value) VALUES ('postcodes', :checksum) ON CONFLICT (key) DO UPDATE SET value = :checksum",
    ).run({ checksum });
    return [...new Set(changed.map(({ employerId }) => employerId))];
  });
}
