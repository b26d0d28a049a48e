import { messages } from "../language/messages";

/** The list of plans. */
export const planListWords = messages(
  {
    intro: "Plannen van werkgevers: wat wacht op jou, en waar een vraag openstaat.",
    label: "Lijsten",
    toRead: "Te lezen",
    asked: "Vraag gesteld",
    draft: "Concept",
    read: "Gelezen",
    mine: "Van mij",
    everyone: "Van iedereen",
    whose: "Van wie",
    employer: "Werkgever",
    broker: "Makelaar",
    since: "Sinds",
    done: "Acties klaar",
    due: "Plan nodig vóór",
    empty: "Hier wacht niets.",
    emptyDay: "Op die dag stond hier niets.",
    emptyMine: "Bij jouw werkgevers wacht niets. Kijk bij die van iedereen.",
    noPlan:
      "{count, plural, one {1 werkgever tekende en heeft nog geen plan} other {# werkgevers tekenden en hebben nog geen plan}}",
  },
  {
    intro: "Plans of employers: what waits for you, and where a question is open.",
    label: "Lists",
    toRead: "To read",
    asked: "Question asked",
    draft: "Draft",
    read: "Read",
    mine: "Mine",
    everyone: "Everyone’s",
    whose: "Whose",
    employer: "Employer",
    broker: "Broker",
    since: "Since",
    done: "Actions done",
    due: "Plan needed before",
    empty: "Nothing waits here.",
    emptyDay: "Nothing was here on that day.",
    emptyMine: "Nothing waits at your employers. Look at everyone’s.",
    noPlan:
      "{count, plural, one {1 employer signed and has no plan yet} other {# employers signed and have no plan yet}}",
  },
);
