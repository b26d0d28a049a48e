import { messages } from "../language/messages";

export const roundTextWords = messages(
  {
    title: "Norm en tekst van brieven",
    intro: "Hiermee begint elke nieuwe ronde. Een ronde kan daarna een eigen tekst krijgen.",
    norm: "De norm van de gemeente",
    normHint: "Komt overal waar {name} staat, ook in de rondes die er al zijn, vanaf de volgende brief of mail.",
    normNl: "De norm, Nederlands",
    normEn: "De norm, Engels",
    preview: "Zo ziet het eruit",
    example: { employer: "Bakkerij Voorbeeld", contact: "Sam de Vries" },
    saved: "De tekst is opgeslagen, en geldt voor nieuwe rondes.",
    error: {
      placeholder: "er staat iets tussen accolades dat Pactwerk niet kent.",
      noBraces: "laat accolades hier weg.",
    },
  },
  {
    title: "Norm and text of letters",
    intro: "Each new round begins with this. A round can then get a text of its own.",
    norm: "The norm of the municipality",
    normHint: "Comes wherever {name} stands, also in the rounds that are there, from the next letter or mail on.",
    normNl: "The norm, Dutch",
    normEn: "The norm, English",
    preview: "This is how it looks",
    example: { employer: "Example Bakery", contact: "Sam de Vries" },
    saved: "The text has been saved, and holds for new rounds.",
    error: {
      placeholder: "something in braces is not known to Pactwerk.",
      noBraces: "leave braces out here.",
    },
  },
);
