import { messages } from "../language/messages";

/** "Niet nu" on an employer's own page, which needs nothing else of the visit list. */
export const pauseWords = messages(
  { label: "Niet nu", until: "Niet bezoeken tot {day}.", resume: "Haal weg" },
  { label: "Not now", until: "Not to be visited until {day}.", resume: "Take away" },
);
