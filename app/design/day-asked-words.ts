import { messages } from "../language/messages";

/** A list asked of another day. */
export const dayAskedWords = messages(
  {
    other: "Zoals op een andere dag",
    day: "Dag",
    show: "Toon",
    wrong: "‘{typed}’ is geen dag in het verleden. Dit is de lijst van vandaag.",
    as: "Zoals op {day}.",
    explain: "Met wat wij nu over die dag weten. Namen en woorden zijn die van nu.",
    back: "Terug naar vandaag",
  },
  {
    other: "As on another day",
    day: "Day",
    show: "Show",
    wrong: "‘{typed}’ is not a day in the past. This is the list of today.",
    as: "As on {day}.",
    explain: "With what we know now about that day. Names and words are those of now.",
    back: "Back to today",
  },
);
