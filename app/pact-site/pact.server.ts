import { statement } from "db/connection.server";
import { z } from "zod";
import { today } from "../clock.server";

const schema = z.object({
  pact: z.string().default("Werkgeverspact Utrecht Inclusief"),
  municipality: z.string().default("Utrecht"),
  desk: z.string().default("werkgeversloket"),
});

/** Names that are a municipality's own: dated settings, with Utrecht's as the default. */
export function pactSettings() {
  const rows = statement<{ key: string; value: string }>(`
    SELECT key, value FROM (SELECT key, value, max(valid_from) FROM setting WHERE key IN ('pact', 'municipality', 'desk') AND valid_from <= :day GROUP BY key)`).all(
    {
      day: today(),
    },
  );
  return schema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)])));
}
