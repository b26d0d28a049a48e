/** Sentences that go with any subject, in the form of topics.ts. */

/** How a sector looks from inside; said at a first visit. */
export const looks: Record<string, readonly string[]> = {
  care: [
    "Kennisgemaakt in de koffiekamer.",
    "30> Rondleiding langs [twee|drie] afdelingen.",
    "Druk: er was net iemand ziek gemeld. Toch tijd voor een goed gesprek.",
  ],
  construction: [
    "Kennisgemaakt in de werkplaats, tussen de busjes.",
    "12> Rondleiding door de loods. De helft van de ploeg was op klus.",
    "10> Gesproken in de keet, om half tien bij de koffie.",
  ],
  ict: [
    "Kennisgemaakt op kantoor, aan een lange tafel.",
    "Jong kantoor, veel mensen werken thuis.",
    "Gesproken met uitzicht op de singel. Op maandag en dinsdag is er bijna niemand.",
  ],
  business: [
    "Kennisgemaakt op kantoor.",
    "10> Netjes ontvangen, een uur de tijd.",
    "Gesproken in een spreekkamer, de rest werkte door.",
  ],
  finance: ["Kennisgemaakt op kantoor, na de ochtendvergadering.", "Zij hadden het jaarverslag al klaargelegd."],
  retail: [
    "Kennisgemaakt achter in de winkel, voor openingstijd.",
    "Gesproken tussen de klanten door.",
    "Rondleiding door winkel en magazijn.",
  ],
  hospitality: [
    "Kennisgemaakt aan de bar, tussen lunch en diner.",
    "Gesproken in de keuken. Er werd gewoon doorgewerkt.",
    "Om tien uur is het rustig, dan kan {c} praten.",
  ],
  logistics: [
    "Kennisgemaakt in de planning.",
    "Rondleiding door de loods, helm op.",
    "Gesproken op het laadperron. Elke tien minuten een wagen.",
  ],
  education: [
    "Kennisgemaakt in de docentenkamer.",
    "Gesproken na schooltijd.",
    "Rondleiding door het gebouw met twee leerlingen.",
  ],
  culture: [
    "Kennisgemaakt in de foyer.",
    "Rondleiding achter de schermen, de opbouw was bezig.",
    "Gesproken op kantoor, boven de zaal.",
  ],
  industry: [
    "Kennisgemaakt op de werkvloer, oordoppen in.",
    "Rondleiding langs de machines. Ploegendienst.",
    "Gesproken in de kantine bij de wissel van de ploeg.",
  ],
  government: ["Kennisgemaakt op kantoor, drie mensen aan tafel."],
  other: ["Kennisgemaakt op de zaak.", "Gesproken tussen twee afspraken door."],
};

export const phoneOpenings = [
  "Kort gebeld.",
  "{c} belde terug.",
  "Gebeld na de mail van vorige week.",
  "Gebeld om te horen hoe het gaat.",
  "Belafspraak van een kwartier.",
  "{c} belde zelf.",
];
export const videoOpenings = [
  "Een half uur online.",
  "5> Online, met {c} en een collega van de werkvloer.",
  "Online, omdat {c} thuis werkt.",
];
export const meetingOpenings = [
  "Gesproken op de ondernemersborrel in [Overvecht|Zuilen|Lunetten].",
  "Naast elkaar gezeten bij het ontbijt voor ondernemers in de binnenstad.",
  "Gesproken bij een bijeenkomst over [stages|gewone vacatures|werken met klanten].",
  "Bij de stagemarkt van de mbo-scholen even apart gezeten.",
];
export const mailSentences = [
  "Mail gestuurd met de uitleg over het pact. {c} antwoordde dezelfde dag.",
  "{c} mailde terug: nog niets veranderd, wel tijd gepland.",
  "{c} stuurde de tekst op. Mijn opmerkingen teruggestuurd.",
  "Mail van {c}: het is gelukt.",
  "{c} vroeg per mail om een voorbeeld van een ander bedrijf.",
  "5> Bedankmail van {c}, met een foto van het team.",
];

/** What they think of the pact, the Charter or a plan. */
export const pactSentences = [
  "Het pact spreekt aan. {c} legt het in {maand} voor aan [de directie|de eigenaar|het managementteam|het bestuur].",
  "Aansluiten bij het pact: misschien na [de verhuizing|de verbouwing|de drukke tijd].",
  "Zij willen eerst zien wat andere {grootte} bedrijven doen.",
  "Het Charter kennen zij [van de brancheclub|uit het nieuws|nog niet]. Uitgelegd wat het vraagt: een plan en elk jaar een kort verslag.",
  "{c} vroeg wat het oplevert. Verteld over de netwerken en het loket.",
  "Een handtekening hoeft van hen niet, hulp wel. Ook goed.",
  "50> De ondernemingsraad wil het ook. Dat helpt.",
  "Een plan maken klinkt als veel werk. De drie kant-en-klare maatregelen laten zien.",
  "Pact besproken. Zij doen al meer dan zij zelf denken.",
  "Voor het pact is het nog te vroeg, vindt {c}. Eerst iets doen, dan tekenen.",
  "{c} wil meedoen als het weinig papier is.",
  "Zij zijn bang voor nog een keurmerk. Verteld dat het dat niet is.",
  "60> De directie tekent niets zonder jurist. Tekst meegegeven.",
];
export const practiceEndings = [
  "Mag dit op het podium? {c} denkt erover na.",
  "{c} wil er best over vertellen, zonder naam.",
  "Andere bedrijven mogen bellen.",
  "Dit wil {c} wel opschrijven, met een foto.",
  "Nog even wachten met delen, tot het een jaar loopt.",
];
export const endings = [
  "Over een paar maanden weer bellen.",
  "{c} laat weten hoe het loopt.",
  "In {maand} verder.",
  "{c} wil graag een vaste persoon bij ons.",
  "Zij bellen zelf als er een vacature komt.",
  "{c} belt als er iets verandert.",
];
export const visitEndings = [
  "Koffie was goed, parkeren niet.",
  "Goed gesprek, langer dan gepland.",
  "Bij het weggaan nog twee collega’s gesproken.",
  "{c} liep mee tot de fiets.",
  "De volgende keer graag hier, op een rustige dag.",
];

/** Tries that did not get through, by phone or in person. */
export const tries = [
  "Niet bereikt, voicemail ingesproken.",
  "Nam niet op.",
  "De receptie zou het doorgeven.",
  "Drie keer gebeld, geen gehoor.",
  "Nummer werkt niet meer. Op de site staat een ander.",
  "Collega aan de lijn: bel na vier uur nog eens.",
  "In vergadering. Terugbellen afgesproken, niet gebeurd.",
  "Gebeld, verkeerde persoon. De juiste is met verlof.",
];
export const triesInPerson = [
  "Langsgegaan, dicht.",
  "Was er niet. Kaartje achtergelaten.",
  "Afspraak vergeten, zei de balie. Nieuwe dag volgt.",
];
export const triesByMail = [
  "Mail gestuurd om kennis te maken. Nog geen antwoord.",
  "Tweede mail gestuurd, geen antwoord.",
];

export const notes = [
  "Zakelijk type. Houd het kort en kom met een voorbeeld.",
  "Belt liever dan mailt.",
  "Parkeren achter het pand, bel aan bij de zijdeur.",
  "Vraag naar de verhuizing: dat is nu hun grootste zorg.",
  "Liever niet in de laatste week van de maand.",
  "20> Er komt een nieuwe directeur. Even afwachten.",
  "Gaat verder met het loket, denk ik. Volgende keer voorstellen.",
  "Kent de wethouder. Niet zelf over beginnen.",
  "Volgende keer de praktijkopleider erbij vragen.",
  "Twijfelt of wij lang genoeg blijven. Vaker langsgaan.",
  "Gesprek liep uit, wel nuttig.",
  "Hier valt veel te halen: {c} is enthousiast.",
];

export const droppedReasons = [
  "De vacature is ingetrokken.",
  "Niet meer nodig: het hoofdkantoor regelt het.",
  "Mag niet van de cao.",
  "De opvolger van {c} begint opnieuw.",
  "Geen tijd dit jaar. In overleg vervallen.",
  "Bleek al te bestaan.",
  "Zij kiezen toch voor iets anders.",
];

export const employerNotes = [
  "Parkeren achter het pand.",
  "Belt liever na vier uur.",
  "Geen bezoek in december.",
  "Ingang aan de zijkant, tweede bel.",
  "Op maandag gesloten.",
  "Liever mail dan telefoon.",
  "Vraag naar de hond.",
  "Spreekt liever Engels.",
  "Twee eigenaren: altijd beiden uitnodigen.",
];

export const deskQuestions = [
  "Welke regeling past bij een aangepaste werkplek?",
  "Hoe lang mag je gegevens van sollicitanten bewaren?",
  "Een klant wil alleen Nederlandse collega’s. Wat zeg ik?",
  "Wat mag je vragen in een gesprek met een stagiair?",
  "Wie kan ons team trainen in omgaan met grappen?",
  "Mogen wij feestdagen ruilen volgens de cao?",
  "Hoe schrijf je een vacature zonder moeilijke woorden?",
  "Wij willen statushouders aannemen. Waar begin je?",
];
export const deskAnswers = [
  "Vraag doorgenomen. Uitgelegd wat mag en wat niet, en [twee|drie] voorbeelden genoemd van bedrijven van deze grootte.",
  "Gebeld over de vraag. {c} heeft genoeg aan het vaste antwoord en het formulier.",
  "De vraag was groter dan gedacht. Wij bellen volgende week weer, met een collega erbij.",
  "Antwoord besproken. {c} probeert het eerst zelf en belt als het niet lukt.",
];
export const deskPromises = [
  "Voorbeelden van kleine bedrijven sturen",
  "Vast antwoord mailen",
  "Naam van een trainer doorgeven",
  "Over zes weken vragen of het hielp",
];

/** Confidential talks: what was said, without judging and without anyone's story. */
export const heldToAccount = [
  "Gesproken over een vacaturetekst met een leeftijdsgrens. {c} schrok ervan. De tekst is dezelfde dag aangepast.",
  "Gesproken over de vraag naar geloof in het sollicitatieformulier. Zij herkennen het en halen de vraag weg.",
  "Gesproken over stagiairs die na het gesprek niets meer hoorden. {c} herkent het niet, maar zoekt het uit.",
  "Gesproken over de zin ‘moedertaal Nederlands’. Zij vonden die zelf ook niet nodig. Eruit.",
  "Gesproken over een verzoek van een klant dat is ingewilligd. {c} herkent het. Zij maken er een regel voor.",
];
export const accountPromises = [
  "Oude formulieren weghalen",
  "Uitzoeken hoe dit is gegaan en terugbellen",
  "De regel opschrijven en delen met het team",
];

/** What people do in a sector: {f}. */
export const work: Record<string, readonly string[]> = {
  care: ["verzorgende", "assistent", "medewerker balie", "gastvrouw of gastheer"],
  construction: ["monteur", "timmerman", "schilder", "uitvoerder", "werkvoorbereider"],
  ict: ["ontwikkelaar", "tester", "helpdeskmedewerker", "projectleider"],
  business: ["adviseur", "receptionist", "administratief medewerker", "schoonmaker", "planner"],
  finance: ["klantadviseur", "acceptant", "administratief medewerker"],
  retail: ["verkoper", "vakkenvuller", "magazijnmedewerker", "bezorger"],
  hospitality: ["kok", "medewerker bediening", "afwasser", "receptionist"],
  logistics: ["chauffeur", "orderpicker", "planner", "bezorger"],
  education: ["docent", "onderwijsassistent", "conciërge", "begeleider"],
  culture: ["technicus", "publieksmedewerker", "programmamaker", "trainer"],
  industry: ["operator", "inpakker", "monteur", "productiemedewerker"],
  government: ["beleidsmedewerker", "handhaver", "medewerker buitendienst"],
  other: ["medewerker", "planner", "medewerker balie"],
};
