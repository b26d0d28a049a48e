import { messages } from "../language/messages";

/** What an employer's page says of its appointments. */
export const comingWords = messages(
  {
    title: "Afspraken",
    none: "Er staat niets gepland.",
    plan: "Plan een afspraak",
    sheet: "Voor het bezoek: alles op één vel",
    at: "{day}, {time}",
    kind: { visit: "Bezoek", phone: "Belafspraak", video: "Videogesprek", meeting: "Bijeenkomst" },
  },
  {
    title: "Appointments",
    none: "Nothing is planned.",
    plan: "Plan an appointment",
    sheet: "Before the visit: all on one sheet",
    at: "{day}, {time}",
    kind: { visit: "Visit", phone: "Call", video: "Video call", meeting: "Meeting" },
  },
);
