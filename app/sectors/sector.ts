import type { baseCounts } from "db/schema/lists";
import type { Day } from "../days";
import type { Trace } from "../history/fact";

export type BaseCounts = (typeof baseCounts)[number];

/** How many employers a register counted in the municipality on a day, and what it counted as one. */
export type Base = Trace & {
  id: number;
  countedOn: Day;
  counts: BaseCounts;
  employers: number;
  jobs: number | null;
  source: string;
};

/** A member's open establishments, how many of them are in the municipality, and the people known to work in those. */
export type MemberPlaces = { headCount: number | null; open: number; here: number; staffHere: number | null };

/** Members against what the register counted, like with like: organisations with organisations, establishments with establishments. */
export function countedLike(counts: BaseCounts, members: MemberPlaces[]): number {
  if (counts === "establishments") return members.reduce((sum, { here }) => sum + here, 0);
  return members.filter(({ here }) => here > 0).length;
}

/**
 * The people known to work in the municipality at these members, and of how many members that is not known. Who is here with every
 * establishment brings its own head count; who is elsewhere too, only what is known of the establishments here.
 */
export function jobsOf(members: MemberPlaces[]): { jobs: number; unknown: number } {
  let [jobs, unknown] = [0, 0];
  for (const { headCount, open, here, staffHere } of members) {
    if (here === 0) continue;
    const known = open === here ? (headCount ?? staffHere) : staffHere;
    if (known === null) unknown++;
    else jobs += known;
  }
  return { jobs, unknown };
}

/** How a part is said in plain words: nobody, one of every so many, so many of ten, all; `more` than there are is a mistake somewhere. */
export type Share =
  | { said: "none" | "all" | "more" }
  | { said: "oneOf"; each: number }
  | { said: "ofTen"; tenths: number };

export function shareOf(part: number, whole: number): Share {
  if (part <= 0) return { said: "none" };
  if (part >= whole) return { said: part > whole ? "more" : "all" };
  const each = whole / part;
  if (each >= 2.5) return { said: "oneOf", each: each < 20 ? Math.round(each) : roundedTo(each) };
  return { said: "ofTen", tenths: Math.min(9, Math.round((part / whole) * 10)) };
}

/** Two digits that are easy to say: 273 is 270. */
function roundedTo(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / step) * step;
}
