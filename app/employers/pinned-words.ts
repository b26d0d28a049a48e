import { messages } from "../language/messages";

/** The one note on top of an employer's page. */
export const pinnedWords = messages(
  {
    label: "Notitie bovenaan",
    title: "Notitie bovenaan de bladzijde",
    intro:
      "Eén ding dat iedereen meteen moet weten. Collega’s zien het bovenaan, ook op Voor het bezoek; de werkgever en het loket niet.",
    text: "Notitie",
    hint: "Hooguit 280 tekens. Maak het veld leeg om de notitie weg te halen.",
    add: "Zet een notitie bovenaan",
    change: "Wijzig de notitie",
    saved: "De notitie staat bovenaan.",
    takenOff: "De notitie is weg.",
  },
  {
    label: "Note on top",
    title: "Note on top of the page",
    intro:
      "One thing that everybody must know at once. Colleagues see it on top, also before a visit; the employer and the desk do not.",
    text: "Note",
    hint: "At most 280 characters. Empty the field to take the note off.",
    add: "Put a note on top",
    change: "Change the note",
    saved: "The note is on top.",
    takenOff: "The note is gone.",
  },
);
