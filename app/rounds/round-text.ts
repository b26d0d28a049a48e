/** What stands in braces in the text of a round, and is filled in for each employer. */
export const placeholders = ["aanhef", "werkgever", "norm", "pact", "gemeente", "afzender"] as const;
export type Placeholder = (typeof placeholders)[number];

const braces = /\{([^{}]*)\}/g;

/** What stands in braces and means nothing: it would go out as it stands. */
export const unknownIn = (text: string): string[] =>
  [...text.matchAll(braces)]
    .map(([, name = ""]) => name)
    .filter((name) => !(placeholders as readonly string[]).includes(name));

/** The text as it goes out. What is filled in is taken as it is: a name with braces fills in nothing more. */
export const filled = (text: string, values: Record<Placeholder, string>): string =>
  text.replace(braces, (whole, name: string) => (name in values ? values[name as Placeholder] : whole));

export type LocalText = { subject: string; text: string; norm: string };
export type RoundText = Record<"nl" | "en", LocalText>;

/** What a municipality begins with, until it says otherwise. */
export const usualText: RoundText = {
  nl: {
    norm: "In onze stad kijken werkgevers naar wat iemand kan. Niemand wordt afgewezen om afkomst, geloof, leeftijd, geslacht, handicap of wie iemand liefheeft. Dat is de norm, bij een baan en bij een stage.",
    subject: "Doet {werkgever} mee met het {pact}?",
    text: "{aanhef},\n\n{norm}\n\nSteeds meer werkgevers in {gemeente} zeggen dat hardop. Zij sluiten zich aan bij het {pact}, en velen tekenen ook het Charter Diversiteit. Wij nodigen {werkgever} uit om mee te doen.\n\nAansluiten kost niets. U krijgt iemand die meedenkt, en u leert van andere werkgevers. Wilt u een keer praten? Bel of mail mij, dan kom ik graag langs.\n\nMet vriendelijke groet,\n\n{afzender}\nGemeente {gemeente}",
  },
  en: {
    norm: "In our city employers look at what somebody can do. Nobody is turned down because of origin, belief, age, sex, disability or whom they love. That is the norm, for a job and for an internship.",
    subject: "Will {werkgever} join the {pact}?",
    text: "{aanhef},\n\n{norm}\n\nMore and more employers in {gemeente} say so out loud. They join the {pact}, and many sign the Diversity Charter too. We invite {werkgever} to take part.\n\nJoining costs nothing. You get somebody who thinks along, and you learn from other employers. Would you like to talk? Call or mail me and I will gladly come by.\n\nKind regards,\n\n{afzender}\nMunicipality of {gemeente}",
  },
};
