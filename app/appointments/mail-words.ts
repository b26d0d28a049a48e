import { messages } from "../language/messages";

/** What contacts get by mail. In a file of its own: no page says it. */
export const invitationWords = messages(
  {
    kind: {
      visit: "een bezoek",
      phone: "een telefoongesprek",
      video: "een videogesprek",
      meeting: "een bijeenkomst",
    },
    title: "Gesprek met gemeente {municipality}: {by}",
    invitation: {
      subject: "Uitnodiging: gesprek met {by}, {day} om {from}",
      text: "Dag {name},\n\n{by} van gemeente {municipality} plande {kind} met {employer}:\n\n{day}, van {from} tot {until}{place, select, none {} other {\nPlaats: {place}}}\n\nMet de bijlage zet u de afspraak in uw agenda. Kunt u niet? Antwoord op deze mail{phone, select, none {} other {, of bel {phone}}}.",
    },
    changed: {
      subject: "Gewijzigd: gesprek met {by}, {day} om {from}",
      text: "Dag {name},\n\nDe afspraak van {employer} met {by} van gemeente {municipality} is veranderd. Zo staat hij nu:\n\n{day}, van {from} tot {until}{place, select, none {} other {\nPlaats: {place}}}\n\nMet de bijlage past u uw agenda aan. Kunt u niet? Antwoord op deze mail{phone, select, none {} other {, of bel {phone}}}.",
    },
    cancelled: {
      subject: "Gaat niet door: gesprek met {by}, {day} om {from}",
      text: "Dag {name},\n\nDe afspraak van {employer} met {by} van gemeente {municipality} op {day} om {from} gaat niet door.\n\nMet de bijlage haalt u hem uit uw agenda. Vragen? Antwoord op deze mail{phone, select, none {} other {, of bel {phone}}}.",
    },
  },
  {
    kind: { visit: "a visit", phone: "a phone call", video: "a video call", meeting: "a meeting" },
    title: "Conversation with the municipality of {municipality}: {by}",
    invitation: {
      subject: "Invitation: conversation with {by}, {day} at {from}",
      text: "Dear {name},\n\n{by} of the municipality of {municipality} planned {kind} with {employer}:\n\n{day}, from {from} until {until}{place, select, none {} other {\nPlace: {place}}}\n\nThe attachment puts the appointment in your calendar. Does it not suit you? Reply to this mail{phone, select, none {} other {, or call {phone}}}.",
    },
    changed: {
      subject: "Changed: conversation with {by}, {day} at {from}",
      text: "Dear {name},\n\nThe appointment of {employer} with {by} of the municipality of {municipality} has changed. This is how it stands now:\n\n{day}, from {from} until {until}{place, select, none {} other {\nPlace: {place}}}\n\nThe attachment updates your calendar. Does it not suit you? Reply to this mail{phone, select, none {} other {, or call {phone}}}.",
    },
    cancelled: {
      subject: "Cancelled: conversation with {by}, {day} at {from}",
      text: "Dear {name},\n\nThe appointment of {employer} with {by} of the municipality of {municipality} on {day} at {from} does not take place.\n\nThe attachment takes it out of your calendar. Questions? Reply to this mail{phone, select, none {} other {, or call {phone}}}.",
    },
  },
);
