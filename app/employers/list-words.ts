import { messages } from "../language/messages";

/** What only the list of employers says: what is kept as a list, ticked rows, and a day in the past. */
export const listWords = messages(
  {
    views: {
      manage: "Lijsten beheren",
      orMore: "{count}+",
      save: "Bewaar als lijst",
      dropped: "Een deel van deze lijst bestaat niet meer als filter, en telt niet mee.",
    },
    bulk: {
      label: "Gekozen werkgevers",
      pick: "Kies {name}",
      all: "Alle {count, number} van deze lijst",
      page: "Kies deze bladzijde",
      chosen: "{count, plural, =0 {Kies werkgevers} other {# gekozen}}",
      assign: "Wijs toe",
      round: "Op een ronde",
      xlsx: "Als Excel",
      csv: "Als CSV",
    },
    onDay: {
      as: "Zoals op {day}.",
      explain:
        "Stappen, sector, grootte en makelaar van die dag, met wat nu daarover bekend is. Namen zijn die van nu.",
      ignored: "Dit telt niet mee, want daarvan is alleen bekend hoe het nu is: {filters}.",
      back: "Terug naar vandaag",
      nobody: "Op die dag past niemand bij deze filters.",
    },
  },
  {
    views: {
      manage: "Manage lists",
      orMore: "{count}+",
      save: "Save as a list",
      dropped: "A part of this list does not exist as a filter any more, and does not count.",
    },
    bulk: {
      label: "Chosen employers",
      pick: "Choose {name}",
      all: "All {count, number} of this list",
      page: "Choose this page",
      chosen: "{count, plural, =0 {Choose employers} other {# chosen}}",
      assign: "Assign",
      round: "On a round",
      xlsx: "As Excel",
      csv: "As CSV",
    },
    onDay: {
      as: "As on {day}.",
      explain: "Steps, sector, size and broker of that day, with what is known about it now. Names are those of now.",
      ignored: "This does not count, because only how it is now is known: {filters}.",
      back: "Back to today",
      nobody: "Nobody fits these filters on that day.",
    },
  },
);
