import { messages } from "../language/messages";

export const searchWords = messages(
  {
    quick: "Zoek werkgever, contact of gesprek",
    nothing: "Niets gevonden",
    listOf: "Keuzes bij {label}",
    recent: "Kortgeleden gesproken",
    others: "Werkgevers",
    choices: "{count, plural, =0 {Geen keuzes} one {1 keuze} other {# keuzes}}",
    spoken: "{day} gesproken",
    contact: "contact: {name}",
  },
  {
    quick: "Search employer, contact or conversation",
    nothing: "Nothing found",
    listOf: "Choices for {label}",
    recent: "Spoken recently",
    others: "Employers",
    choices: "{count, plural, =0 {No choices} one {1 choice} other {# choices}}",
    spoken: "spoken {day}",
    contact: "contact: {name}",
  },
);
