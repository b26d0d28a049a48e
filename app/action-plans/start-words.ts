import { messages } from "../language/messages";

/** Beginning a plan, which is done once: no page that shows plans needs it. */
export const startWords = messages(
  {
    title: "Uw plan in 5 minuten",
    titleStaff: "Plan beginnen voor {name}",
    leadSmall:
      "{count, plural, =0 {Drie vragen en drie acties die bij kleine bedrijven werken.} one {U werkt alleen. Daarom 3 vragen en 3 acties die bij kleine bedrijven werken.} other {U werkt met # mensen. Daarom 3 vragen en 3 acties die bij kleine bedrijven werken.}} Meer mag, hoeft niet.",
    lead: "Schrijf kort hoe het nu gaat en kies wat u gaat doen. U kunt later alles nog wijzigen.",
    leadStaff: "Wat je hier invult, staat er namens de werkgever. Die ziet het meteen in het portaal en maakt het af.",
    how: "Hoe gaat het nu?",
    choose: "Kies acties",
    chooseHint: "Wat anderen ook doen. Kies er een paar, of schrijf zelf iets op.",
    who: "Wie doet het?",
    due: "Klaar op",
    own: "Of bedenk zelf een actie",
    ownNumber: "Eigen actie {number}",
    send: "Stuur mijn plan in",
    keep: "Bewaar als concept",
    said: "Uw plan staat klaar als concept.",
    saidSent: "Uw plan is ingestuurd. Dank u wel.",
    saidStaff: "Het plan staat klaar als concept.",
    questions: {
      ownCircle: "Zoekt u mensen ook buiten uw eigen kring?",
      sameQuestions: "Stelt u elke kandidaat dezelfde vragen?",
      whomToTurnTo: "Weet iedereen bij wie hij terecht kan als er iets vervelends gebeurt?",
    },
    hints: {
      ownCircle: "Bijvoorbeeld via een school of het buurthuis, niet alleen via bekenden.",
      sameQuestions: "Ook bij stagiairs.",
      whomToTurnTo: "Met klanten of met collega’s.",
    },
    answers: { yes: "Ja", sometimes: "Soms", no: "Nee" },
  },
  {
    title: "Your plan in 5 minutes",
    titleStaff: "Begin a plan for {name}",
    leadSmall:
      "{count, plural, =0 {Three questions and three actions that work in small firms.} one {You work alone. Hence 3 questions and 3 actions that work in small firms.} other {You work with # people. Hence 3 questions and 3 actions that work in small firms.}} More is allowed, not needed.",
    lead: "Write briefly how it is now and choose what you are going to do. You can change everything later.",
    leadStaff:
      "What you fill in stands there on behalf of the employer, who sees it in the portal at once and makes it final.",
    how: "How is it now?",
    choose: "Choose actions",
    chooseHint: "What others do as well. Choose a few, or write one yourself.",
    who: "Who does it?",
    due: "Due on",
    own: "Or think of an action yourself",
    ownNumber: "Own action {number}",
    send: "Send my plan",
    keep: "Keep as a draft",
    said: "Your plan is there as a draft.",
    saidSent: "Your plan has been sent. Thank you.",
    saidStaff: "The plan is there as a draft.",
    questions: {
      ownCircle: "Do you look for people outside your own circle too?",
      sameQuestions: "Do you ask every candidate the same questions?",
      whomToTurnTo: "Does everyone know whom to turn to when something unpleasant happens?",
    },
    hints: {
      ownCircle: "For example through a school or a community centre, not only through people you know.",
      sameQuestions: "Trainees as well.",
      whomToTurnTo: "With customers or with colleagues.",
    },
    answers: { yes: "Yes", sometimes: "Sometimes", no: "No" },
  },
);
