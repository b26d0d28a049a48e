import { messages } from "../language/messages";

export const atEmployerWords = messages(
  {
    title: "Wervingsrondes",
    optedOut: "Wil sinds {day} geen brieven en mails van rondes.",
    letter: "brief op {day}",
    mail: "mail op {day}",
    notYet: "nog niet geschreven",
    over: "liep tot en met {day}",
  },
  {
    title: "Recruitment rounds",
    optedOut: "Wants no letters and mails of rounds since {day}.",
    letter: "letter on {day}",
    mail: "mail on {day}",
    notYet: "not written to yet",
    over: "ran up to and including {day}",
  },
);
