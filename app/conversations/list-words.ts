import { messages } from "../language/messages";

/** Of the lists of talks and promises. */
export const talkListWords = messages(
  {
    all: "Alle",
    mine: "Van mij",
    older: "Toon oudere gesprekken",
    none: "Er zijn nog geen gesprekken.",
    noneOwn: "Je was nog bij geen enkel gesprek. Noemt een collega jou als deelnemer, dan staat het hier.",
    introLate:
      "{count, plural, =0 {Alles wat jij beloofde is op tijd.} one {1 toezegging van jou is te laat.} other {# toezeggingen van jou zijn te laat.}}",
    inSector: "Bij werkgevers in de sector {sector}.",
    withoutSector: "Bij werkgevers van wie de sector niet bekend is.",
    everySector: "Toon alle sectoren",
  },
  {
    all: "All",
    mine: "Mine",
    older: "Show older conversations",
    none: "There are no conversations yet.",
    noneOwn: "You have not been in a conversation yet. When a colleague names you as a participant, it will be here.",
    introLate:
      "{count, plural, =0 {Everything you promised is on time.} one {1 promise of yours is late.} other {# promises of yours are late.}}",
    inSector: "At employers in the sector {sector}.",
    withoutSector: "At employers whose sector is not known.",
    everySector: "Show all sectors",
  },
);
