import { messages } from "../language/messages";

export const mailWords = messages(
  {
    signIn: {
      subject: "Inloggen bij Pactwerk",
      text: "Dag {name},\n\nMet deze link logt u in. De link werkt één keer, tot 30 minuten na deze mail:\n\n{link}\n\nHebt u dit niet gevraagd? Dan hoeft u niets te doen.",
    },
    invite: {
      subject: "U kunt nu zelf bij {organisation} in Pactwerk",
      text: "Dag {name},\n\n{by} nodigt u uit om mee te kijken bij {organisation} in Pactwerk. U hebt geen wachtwoord nodig. Met deze link logt u in; hij werkt één keer, tot 7 dagen na deze mail:\n\n{link}\n\nDaarna vraagt u een nieuwe link op de pagina Inloggen, met dit e-mailadres.",
    },
    planRead: {
      subject: "Het plan van {organisation} is gelezen",
      text: "Dag {name},\n\n{by} las het actieplan van {organisation} en schreef een reactie. Met deze link leest u haar; hij werkt één keer, tot 7 dagen na deze mail:\n\n{link}",
    },
    planAsked: {
      subject: "Een vraag over het plan van {organisation}",
      text: "Dag {name},\n\n{by} las het actieplan van {organisation} en heeft een vraag. Met deze link leest en beantwoordt u haar; hij werkt één keer, tot 7 dagen na deze mail:\n\n{link}",
    },
    practiceConsent: {
      subject: "Mogen wij het voorbeeld van {organisation} delen?",
      text: "Dag {name},\n\n{by} schreef op wat er bij {organisation} goed werkt. Andere werkgevers kunnen daar iets aan hebben. Wilt u de tekst lezen en zeggen of wij hem mogen delen? Met deze link leest u hem en antwoordt u:\n\n{link}\n\nAntwoordt u niet, dan delen wij niets. Met dezelfde link kunt u later uw toestemming intrekken. Stuur deze mail daarom niet door.",
    },
    practiceConsentAgain: {
      subject: "Mogen wij het voorbeeld van {organisation} blijven delen?",
      text: "Dag {name},\n\nU zei ja op het delen van een voorbeeld van {organisation}. Dat geldt tot {day}. Klopt de tekst nog, en mogen wij hem nog een jaar delen? Met deze link leest u hem en antwoordt u:\n\n{link}\n\nAntwoordt u niet, dan delen wij hem vanaf {day} niet meer. Met dezelfde link kunt u uw toestemming ook nu al intrekken. Stuur deze mail daarom niet door.",
    },
    mailbox: {
      title: "Postvak van de proef",
      intro: "Alle mail die Pactwerk in deze proef verstuurt. Er gaat niets echt de deur uit.",
      empty: "Er is nog geen mail. Vraag een inloglink aan, dan staat die hier.",
      list: "Berichten",
      to: "aan {recipient}",
      waiting: "wacht",
      failed: "mislukt",
      withdrawn: "ingetrokken",
      masked: "De link staat niet meer in het geheugen van de proef. Vraag een nieuwe aan.",
      calendar: "Bijlage voor de agenda ({method})",
      choose: "Kies een bericht om te lezen.",
      back: "Terug naar de lijst",
    },
  },
  {
    signIn: {
      subject: "Sign in to Pactwerk",
      text: "Dear {name},\n\nThis link signs you in. It works once, until 30 minutes after this mail:\n\n{link}\n\nDid you not ask for this? Then you need not do anything.",
    },
    invite: {
      subject: "You now have access to {organisation} in Pactwerk",
      text: "Dear {name},\n\n{by} invites you to {organisation} in Pactwerk. You need no password. This link signs you in; it works once, until 7 days after this mail:\n\n{link}\n\nAfter that, ask for a new link on the page Sign in, with this e-mail address.",
    },
    planRead: {
      subject: "The plan of {organisation} has been read",
      text: "Dear {name},\n\n{by} read the action plan of {organisation} and wrote a response. This link lets you read it; it works once, until 7 days after this mail:\n\n{link}",
    },
    planAsked: {
      subject: "A question about the plan of {organisation}",
      text: "Dear {name},\n\n{by} read the action plan of {organisation} and has a question. This link lets you read and answer it; it works once, until 7 days after this mail:\n\n{link}",
    },
    practiceConsent: {
      subject: "May we share the good practice of {organisation}?",
      text: "Dear {name},\n\n{by} wrote down what works well at {organisation}. Other employers may learn from it. Would you read the text and tell us whether we may share it? This link lets you read it and answer:\n\n{link}\n\nIf you do not answer, we share nothing. The same link lets you withdraw your consent later. So please do not forward this mail.",
    },
    practiceConsentAgain: {
      subject: "May we go on sharing the good practice of {organisation}?",
      text: "Dear {name},\n\nYou said yes to sharing a good practice of {organisation}. That holds until {day}. Is the text still right, and may we share it for another year? This link lets you read it and answer:\n\n{link}\n\nIf you do not answer, we stop sharing it on {day}. The same link lets you withdraw your consent now, too. So please do not forward this mail.",
    },
    mailbox: {
      title: "Mailbox of the demo",
      intro: "All mail that Pactwerk sends in this demo. Nothing really leaves.",
      empty: "There is no mail yet. Ask for a sign-in link and it will be here.",
      list: "Messages",
      to: "to {recipient}",
      waiting: "waiting",
      failed: "failed",
      withdrawn: "withdrawn",
      masked: "The link is no longer in the demo's memory. Ask for a new one.",
      calendar: "Attachment for the calendar ({method})",
      choose: "Choose a message to read.",
      back: "Back to the list",
    },
  },
);
