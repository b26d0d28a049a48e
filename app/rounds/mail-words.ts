import { messages } from "../language/messages";

/** What stands around the text of a round, in a letter and in a mail. */
export const roundMailWords = messages(
  {
    salutation: "Geachte {name}",
    salutationNone: "Geachte heer, mevrouw",
    attention: "T.a.v. {name}",
    optOutMail:
      "Wilt u geen brieven en mails meer van ons over het pact? Met deze link meldt u zich af. Dat kan altijd, en u hoeft niet te zeggen waarom:\n\n{link}",
    optOutLetter:
      "Wilt u geen brieven en mails meer van ons over het pact? Laat het weten aan {sender}{phone, select, none {} other {, telefoon {phone}}}. U hoeft niet te zeggen waarom.",
    senderNone: "Het team van het pact",
  },
  {
    salutation: "Dear {name}",
    salutationNone: "Dear Sir or Madam",
    attention: "Attn. {name}",
    optOutMail:
      "Would you rather get no letters and mails from us about the pact? This link opts you out. You can do so at any time, and need not say why:\n\n{link}",
    optOutLetter:
      "Would you rather get no letters and mails from us about the pact? Tell {sender}{phone, select, none {} other {, telephone {phone}}}. You need not say why.",
    senderNone: "The team of the pact",
  },
);
