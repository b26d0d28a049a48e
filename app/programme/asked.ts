import { type Day, isDay } from "../days";

/** The moment a page is about: the stand of a day, as known at the end of another; null is all that is known now. */
export type Asked = { day: Day; knownOn: Day | null };
export type Wrong = { typed: string; why: "noDay" | "future" };
type Name = "datum" | "bekend";

/** The moment in an address. What is no day, or is still to come, is said so and taken as today. */
export function askedFrom(params: URLSearchParams, today: Day): { asked: Asked; wrong: Partial<Record<Name, Wrong>> } {
  const wrong: Partial<Record<Name, Wrong>> = {};
  const dayOf = (name: Name): Day => {
    const typed = params.get(name)?.trim() ?? "";
    if (typed === "") return today;
    if (isDay(typed) && typed <= today) return typed;
    wrong[name] = { typed: typed.slice(0, 40), why: isDay(typed) ? "future" : "noDay" };
    return today;
  };
  const day = dayOf("datum");
  const knownOn = dayOf("bekend");
  return { asked: { day, knownOn: knownOn === today ? null : knownOn }, wrong };
}

/** A moment as the query of an address. What is known now is left out. */
export const momentQuery = ({ day, knownOn }: Asked) => ({ datum: day, bekend: knownOn ?? undefined });
