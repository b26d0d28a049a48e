import { messages } from "../language/messages";

export const optOutWords = messages(
  {
    title: "Geen brieven en mails meer",
    lead: "U kreeg van ons een mail over het {pact}. Wilt u daarover namens {employer} geen brieven en mails meer?",
    what: "Dan schrijven wij {employer} niet meer om mee te doen. U hoeft niet te zeggen waarom. Over iets wat u zelf met ons afspreekt, kunt u nog wel een bericht krijgen.",
    yes: "Geen brieven en mails meer",
    doneTitle: "U bent afgemeld",
    done: "{employer} krijgt van ons geen brieven en mails meer over meedoen. Dat geldt sinds {day}.",
    again: "Was dit een vergissing?",
    back: "Toch weer aanmelden",
    backSaid: "{employer} staat weer aangemeld en kan weer post van ons krijgen.",
    goneTitle: "Deze link werkt niet meer",
    gone: "Gebruik de link in de laatste mail die u kreeg, of antwoord op die mail. Dan meldt de makelaar u af.",
  },
  {
    title: "No more letters and mails",
    lead: "You got a mail from us about the {pact}. Would you rather get no more letters and mails about it on behalf of {employer}?",
    what: "Then we no longer write to {employer} to take part. You need not say why. About something that you agree with us yourself, you may still get a message.",
    yes: "No more letters and mails",
    doneTitle: "You have opted out",
    done: "{employer} gets no more letters and mails from us about taking part. That holds since {day}.",
    again: "Was this a mistake?",
    back: "Opt in again after all",
    backSaid: "{employer} is signed up again and may get letters and mails from us.",
    goneTitle: "This link no longer works",
    gone: "Use the link in the last mail that you got, or reply to that mail. Then the broker opts you out.",
  },
);
