import { messages } from "../language/messages";

/** Of a talk with several employers at once. */
export const meetingWords = messages(
  {
    title: "Meer werkgevers erbij",
    summary: "Een groepsgesprek? Voeg de anderen toe",
    counted: "{count, plural, one {1 andere werkgever} other {# andere werkgevers}}",
    hint: "Elke werkgever krijgt dit gesprek bij zich, met zijn eigen mensen. De tekst is voor allemaal dezelfde.",
    add: "Werkgever toevoegen",
    find: "Zoek",
    people: "Wie waren er van {name}",
    nobody: "Van deze werkgever kennen we nog niemand.",
    drop: "Weghalen: {name}",
    dropShort: "Weghalen",
    at: "Bij",
    saved: "Het gesprek met {names} is vastgelegd.",
    error: {
      also: "een van deze werkgevers is er niet meer, of mag je niet zien.",
      alone: "een vertrouwelijk gesprek leg je per werkgever vast.",
      at: "kies een van de werkgevers die erbij waren.",
    },
  },
  {
    title: "Other employers who were there",
    summary: "A group meeting? Add the others",
    counted: "{count, plural, one {1 other employer} other {# other employers}}",
    hint: "Each employer gets this conversation, with its own people. The text is the same for all.",
    add: "Add an employer",
    find: "Search",
    people: "Who was there from {name}",
    nobody: "We know nobody at this employer yet.",
    drop: "Remove: {name}",
    dropShort: "Remove",
    at: "At",
    saved: "The conversation with {names} has been recorded.",
    error: {
      also: "one of these employers is gone, or not yours to see.",
      alone: "a confidential conversation is recorded per employer.",
      at: "choose one of the employers who were there.",
    },
  },
);
