import { statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import type { Locale } from "../language/messages";
import type { Hit, RecordKind } from "./kinds.server";
import { idIn, idOf, rangeOf } from "./record-index.server";
import { matchAtStart, matchOf } from "./words";

/** Nobody reads more; beyond it the page says "more than". */
export const MOST = 1_000;

/** The records of a kind that have every word and that the viewer sees: the best first, at most one more than `MOST`. */
export function findRecords({ kind, named, reach }: RecordKind, viewer: Viewer, words: readonly string[]): number[] {
  const within = reach(viewer);
  const ask = (match: string, allowed?: string[]) =>
    statement<{ key: number }>(`
      SELECT rowid AS key FROM record_search WHERE record_search MATCH :match AND ${rangeOf(kind)}
      ${allowed ? `AND (${allowed.map((ids) => `${idOf} IN (${ids})`).join(" OR ")})` : ""} ORDER BY rowid DESC LIMIT ${MOST + 1}`)
      .all({ match, ...(allowed?.some((ids) => ids.includes(":me")) && { me: viewer.personId }) })
      .map(({ key }) => key);
  const shared = (match: string) => (within ? ask(`{text} : (${match})`, within.shared) : ask(match));

  const match = matchOf(words);
  if (named) return unique([...shared(matchAtStart(words)), ...shared(match)]).map(idIn);
  const found = shared(match);
  if (!within?.own) return found.map(idIn);
  const own = ask(match, [within.own]);
  return unique([...found, ...own].sort((a, b) => b - a)).map(idIn);
}

const unique = (keys: number[]) => [...new Set(keys)].slice(0, MOST + 1);

/** What the page shows of these records, in their order. */
export function showRecords(
  { show }: RecordKind,
  viewer: Viewer,
  ids: number[],
  words: readonly string[],
  locale: Locale,
): Hit[] {
  if (ids.length === 0) return [];
  const hits = new Map(show({ viewer, ids, words, locale }).map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => hits.get(id) ?? []);
}
