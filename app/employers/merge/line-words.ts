import { messages } from "../../language/messages";

/** The few words about duplicates and merges on other pages. */
export const mergeLineWords = messages(
  {
    merged: "Samengevoegd met {name} op {day}",
    undo: "ongedaan maken (nog {days, plural, one {1 dag} other {# dagen}})",
    suspect: "Lijkt op {name}:",
    compare: "vergelijk",
    likeness: {
      name: "dezelfde naam",
      similar: "bijna dezelfde naam in dezelfde plaats",
      address: "hetzelfde adres",
      domain: "dezelfde website of hetzelfde maildomein",
      phone: "hetzelfde telefoonnummer",
    },
  },
  {
    merged: "Merged with {name} on {day}",
    undo: "undo ({days, plural, one {1 day} other {# days}} left)",
    suspect: "Looks like {name}:",
    compare: "compare",
    likeness: {
      name: "the same name",
      similar: "nearly the same name in the same place",
      address: "the same address",
      domain: "the same website or mail domain",
      phone: "the same telephone number",
    },
  },
);
