import { messages } from "../language/messages";

export const pactSiteWords = messages(
  {
    home: {
      title: "{pact}",
      hero: "Een baan krijg je om wat je kunt",
      lead: "Werkgevers in {municipality} werken samen aan eerlijke kansen op werk en stage. De gemeente helpt daarbij.",
      signIn: "Inloggen",
      whatIsIt: "Lees wat het pact is",
      what: "Wat is het pact?",
      promise: "U belooft iets",
      promiseText:
        "U sluit aan bij het pact, tekent het Charter Diversiteit en maakt een plan met acties die bij uw bedrijf passen. Klein mag.",
      learn: "U leert van elkaar",
      learnText: "U praat met werkgevers die dezelfde vraag hebben. Een bakker heeft iets anders nodig dan een bank.",
      help: "U krijgt hulp",
      helpText:
        "De makelaar van de gemeente komt bij u langs. Het werkgeversloket van SER Diversiteit in Bedrijf denkt gratis mee.",
      how: "Hoe gaat het?",
      step1: "Een gesprek",
      step1Text: "De makelaar komt langs of belt: wat doet u al, waar loopt u tegenaan?",
      step2: "Aansluiten",
      step2Text: "U zegt dat u meedoet. Aan het pact zit geen prijs en geen keuring.",
      step3: "Het Charter",
      step3Text:
        "U tekent het Charter Diversiteit bij SER Diversiteit in Bedrijf, en maakt binnen zes maanden een eigen plan.",
      step4: "Doen en vertellen",
      step4Text: "U werkt aan uw acties en vertelt elk jaar kort wat het opleverde.",
      experienced: "Zelf discriminatie ervaren?",
      experiencedText: "Meld het bij Art.1 Midden-Nederland. Daar luistert iemand naar u, en u krijgt gratis advies.",
      report: "Naar het meldpunt",
    },
    report: {
      title: "Discriminatie ervaren?",
      lead: "Werd u afgewezen, anders behandeld of gepest om wie u bent? Dan kunt u dat melden. Dat doet u niet hier, maar bij Art.1 Midden-Nederland.",
      where: "Waar kunt u terecht?",
      art1: "Art.1 Midden-Nederland",
      art1Text:
        "Het meldpunt voor discriminatie in de provincie Utrecht. Iemand luistert naar u, legt uit wat uw rechten zijn en helpt u met een volgende stap. Het is gratis, en u beslist wat er met uw melding gebeurt.",
      art1Link: "Naar art1middennederland.nl",
      school: "Tijdens een stage",
      schoolText: "Ga naar uw school: uw mentor of stagebegeleider helpt u. Melden bij Art.1 Midden-Nederland kan ook.",
      danger: "Is er gevaar of geweld?",
      dangerText: "Bel 112.",
      why: "Waarom niet hier?",
      whyText:
        "Dit is de site van het werkgeverspact. Wij bewaren geen verhalen van mensen die iets meemaakten. Zo blijft uw verhaal bij wie u het vertelt.",
    },
    accessibility: {
      title: "Toegankelijkheid",
      lead: "Iedereen moet deze site kunnen gebruiken: met een toetsenbord, met een schermlezer, op een telefoon, en zonder JavaScript.",
      done: "Wat wij doen",
      doneText:
        "Wij bouwen naar WCAG 2.2, niveau A en AA. Elke pagina wordt bij elke wijziging automatisch gecontroleerd, op een groot en een klein scherm. Een automatische test vindt niet alles; een onderzoek door een onafhankelijke partij is nog niet gedaan.",
      help: "Loopt u vast?",
      helpText:
        "Vertel het de makelaar of het loket. Noem de pagina en wat u wilde doen. U krijgt binnen twee weken antwoord, en wij helpen u intussen op een andere manier.",
    },
    privacy: {
      title: "Privacy",
      lead: "Pactwerk bewaart wat nodig is om werkgevers te helpen en het pact te volgen, en niet meer.",
      what: "Wat wij bewaren",
      whatText:
        "Van werkgevers: naam, adres, sector, grootte, wie onze contacten zijn, wat er in gesprekken is besproken en wat er is toegezegd. Van contacten: naam, functie, e-mailadres en telefoonnummer.",
      not: "Wat wij niet bewaren",
      notText:
        "Geen gegevens van werkzoekenden of van uw personeel. Geen meldingen van discriminatie en geen verhalen van melders: die horen bij Art.1 Midden-Nederland.",
      long: "Hoe lang",
      longText:
        "Vertrekt een contact, dan verdwijnen naam en gegevens na twaalf maanden. Wat een werkgever deed voor het pact blijft staan, zodat de cijfers kloppen.",
      rights: "Uw rechten",
      rightsText: "U mag weten wat wij van u bewaren, en het laten verbeteren of wissen. Vraag het uw makelaar.",
      cookies: "Cookies",
      cookiesText: "Alleen wat nodig is om u ingelogd te houden en om uw taal te onthouden. Wij volgen u niet.",
    },
  },
  {
    home: {
      title: "{pact}",
      hero: "You get a job for what you can do",
      lead: "Employers in {municipality} work together on fair chances for work and internships. The municipality helps.",
      signIn: "Sign in",
      whatIsIt: "Read what the pact is",
      what: "What is the pact?",
      promise: "You promise something",
      promiseText:
        "You join the pact, sign the Diversity Charter and make a plan with actions that suit your business. Small is fine.",
      learn: "You learn from each other",
      learnText: "You talk with employers who have the same question. A baker needs something else than a bank.",
      help: "You get help",
      helpText:
        "The municipality's broker comes to see you. The employers' desk of SER Diversiteit in Bedrijf thinks along, free of charge.",
      how: "How does it go?",
      step1: "A conversation",
      step1Text: "The broker visits or calls: what do you do already, what do you run into?",
      step2: "Joining",
      step2Text: "You say that you take part. The pact has no price and no inspection.",
      step3: "The Charter",
      step3Text:
        "You sign the Diversity Charter with SER Diversiteit in Bedrijf, and make a plan of your own within six months.",
      step4: "Doing and telling",
      step4Text: "You work on your actions and tell briefly every year what came of it.",
      experienced: "Did you experience discrimination?",
      experiencedText: "Report it to Art.1 Midden-Nederland. Somebody listens to you there, and advice is free.",
      report: "To the reporting point",
    },
    report: {
      title: "Did you experience discrimination?",
      lead: "Were you turned down, treated differently or bullied for who you are? Then you can report that. Not here, but to Art.1 Midden-Nederland.",
      where: "Where can you go?",
      art1: "Art.1 Midden-Nederland",
      art1Text:
        "The reporting point for discrimination in the province of Utrecht. Somebody listens, explains your rights and helps you with a next step. It is free, and you decide what happens with your report.",
      art1Link: "To art1middennederland.nl",
      school: "During an internship",
      schoolText:
        "Go to your school: your mentor or internship supervisor helps you. You may also report to Art.1 Midden-Nederland.",
      danger: "Is there danger or violence?",
      dangerText: "Call 112.",
      why: "Why not here?",
      whyText:
        "This is the site of the employer pact. We keep no stories of people who experienced something. So your story stays with whom you tell it.",
    },
    accessibility: {
      title: "Accessibility",
      lead: "Everyone must be able to use this site: with a keyboard, with a screen reader, on a phone, and without JavaScript.",
      done: "What we do",
      doneText:
        "We build to WCAG 2.2, levels A and AA. Every page is checked automatically at every change, on a large and on a small screen. An automatic test does not find everything; an audit by an independent party has not been done yet.",
      help: "Are you stuck?",
      helpText:
        "Tell the broker or the desk. Name the page and what you wanted to do. You get an answer within two weeks, and meanwhile we help you in another way.",
    },
    privacy: {
      title: "Privacy",
      lead: "Pactwerk keeps what is needed to help employers and follow the pact, and no more.",
      what: "What we keep",
      whatText:
        "Of employers: name, address, sector, size, who our contacts are, what was discussed and what was promised. Of contacts: name, function, e-mail address and phone number.",
      not: "What we do not keep",
      notText:
        "No data of jobseekers or of your staff. No reports of discrimination and no stories of those who reported: they belong with Art.1 Midden-Nederland.",
      long: "How long",
      longText:
        "When a contact leaves, name and data disappear after twelve months. What an employer did for the pact stays, so that the figures hold.",
      rights: "Your rights",
      rightsText: "You may know what we keep about you, and have it corrected or erased. Ask your broker.",
      cookies: "Cookies",
      cookiesText: "Only what is needed to keep you signed in and to remember your language. We do not follow you.",
    },
  },
);
