import type { Viewer } from "../access/viewer.server";
import { queryOf } from "../employers/filter";
import { chosenIn, filterFrom } from "../employers/filter.server";
import { paths } from "../paths";
import { checkPutOn, chosenIds } from "./put-on.server";
import type { Round } from "./round";

/** What was chosen in the list of the address, and what would become of it on these rounds; nothing when an address chooses nobody. */
export function chosenFor(viewer: Viewer, request: Request, rounds: Round[]) {
  const url = new URL(request.url);
  const asked = chosenIn(url);
  const back = paths.employers(queryOf({ ...filterFrom(url), page: 1 }));
  if (!asked) return { asked: false, ids: [], tooMany: false, check: checkPutOn([], rounds), back };
  const { ids, tooMany } = chosenIds(viewer, asked);
  return { asked: true, ids, tooMany, check: checkPutOn(ids, rounds), back };
}

/** The same choice on another page: an address has it whole, with each ticked row. */
export function sameChoice(request: Request, page: string): string {
  const { searchParams } = new URL(request.url);
  searchParams.delete("sleutel");
  const query = searchParams.toString();
  return query ? `${page}?${query}` : page;
}
