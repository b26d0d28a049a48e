import { messages } from "../language/messages";

/** Of what shows that a promise was kept. */
export const shownByWords = messages(
  {
    title: "Gedaan, en waaraan zie je het?",
    titleKept: "Waaraan zie je het?",
    text: "Wie het later terugleest, ziet dan dat het gebeurd is.",
    by: "Te zien aan",
    choose: "Kies",
    talk: "{kind}, {day}",
    plan: "Het plan van aanpak",
    mail: "Een e-mail of brief",
    other: "Iets anders",
    words: "Wat dan?",
    keep: "Gedaan",
    save: "Opslaan",
    shown: "Te zien aan",
    kind: {
      conversation: "een gesprek",
      plan: "het plan van aanpak",
      mail: "een e-mail of brief",
      other: "iets anders",
    },
    saidShown: "Opgeslagen waaraan het te zien is.",
    error: {
      by: "kies waaraan het te zien is.",
      words: "schrijf op wat het is.",
    },
  },
  {
    title: "Done, and what shows it?",
    titleKept: "What shows it?",
    text: "Who reads this later then sees that it happened.",
    by: "Shown by",
    choose: "Choose",
    talk: "{kind}, {day}",
    plan: "The action plan",
    mail: "An e-mail or letter",
    other: "Something else",
    words: "What is it?",
    keep: "Done",
    save: "Save",
    shown: "Shown by",
    kind: {
      conversation: "a conversation",
      plan: "the action plan",
      mail: "an e-mail or letter",
      other: "something else",
    },
    saidShown: "What shows it has been saved.",
    error: {
      by: "choose what shows it.",
      words: "write down what it is.",
    },
  },
);
