import { charterThemes, needStates, phases, practiceStates } from "db/schema/lists";
import type { Day } from "../days";
import { pageAsked } from "../paging";
import type { NeedState } from "./need";
import type { Phase, PracticeState, Theme } from "./practice";

/** What the two lists are narrowed by; each stands in the address. */
export type HeardFilter<State extends string = string> = {
  state: State | undefined;
  theme: Theme | "none" | undefined;
  phase: Phase | undefined;
  /** A sector's code; `none` for employers of which it is not known. */
  sector: string | undefined;
  /** Whose employers. */
  broker: number | undefined;
  /** Who heard it. */
  heardBy: number | undefined;
  /** The day in the past on which the list is asked. */
  day?: Day | undefined;
  page: number;
};

const oneOf = <One extends string>(list: readonly One[], value: string | null) => list.find((one) => one === value);
const idIn = (value: string | null) => (/^\d{1,15}$/.test(value ?? "") ? Number(value) : undefined);

function filterIn<State extends string>(search: URLSearchParams, states: readonly State[]): HeardFilter<State> {
  return {
    state: oneOf(states, search.get("staat")),
    theme: oneOf([...charterThemes, "none"] as const, search.get("thema")),
    phase: oneOf(phases, search.get("fase")),
    sector: search.get("sector")?.slice(0, 40) || undefined,
    broker: idIn(search.get("makelaar")),
    heardBy: idIn(search.get("gehoord")),
    page: pageAsked(search),
  };
}
export const practiceFilterIn = (search: URLSearchParams) => filterIn<PracticeState>(search, practiceStates);
export const needFilterIn = (search: URLSearchParams) => filterIn<NeedState>(search, needStates);

/** The filter as an address has it. */
export const queryOfHeard = ({ state, theme, phase, sector, broker, heardBy, day, page }: HeardFilter) => ({
  staat: state,
  thema: theme,
  fase: phase,
  sector,
  makelaar: broker,
  gehoord: heardBy,
  datum: day,
  pagina: page > 1 ? page : undefined,
});

/** How many filters are on; the state and the day have places of their own. */
export const narrowings = ({ theme, phase, sector, broker, heardBy }: HeardFilter): number =>
  [theme, phase, sector, broker, heardBy].filter((value) => value !== undefined).length;
