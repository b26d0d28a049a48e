import { messages } from "../language/messages";

/** Of the list of talks. */
export const talkListWords = messages(
  {
    all: "Alle",
    mine: "Van mij",
    partners: "Met partners",
    older: "Toon oudere gesprekken",
    none: "Er zijn nog geen gesprekken.",
    noneThen: "Tot en met die dag was er geen gesprek.",
    noneOwn: "Je was nog bij geen enkel gesprek. Noemt een collega jou als deelnemer, dan staat het hier.",
  },
  {
    all: "All",
    mine: "Mine",
    partners: "With partners",
    older: "Show older conversations",
    none: "There are no conversations yet.",
    noneThen: "No conversation had been held by that day.",
    noneOwn: "You have not been in a conversation yet. When a colleague names you as a participant, it will be here.",
  },
);
