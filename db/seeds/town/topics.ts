/**
 * What the talks in the town are about. `[a|b]` is one of the two, `{c}` the contact's first name, `{f}` somebody's work there,
 * `{5-9}` a number, `{maand}` a month. Each sentence stands by itself.
 */
export type Topic = {
  /** The sectors where it plays; everywhere when absent. */
  sectors?: readonly string[];
  start: readonly string[];
  going: readonly string[];
  hurdle: readonly string[];
  good: readonly string[];
  theirs: readonly string[];
  ours: readonly string[];
  notes: readonly string[];
};

export const topics: Record<string, Topic> = {
  vacancy: {
    start: [
      "Op vacatures voor {f} komen weinig reacties, en steeds van dezelfde soort mensen.",
      "Nieuwe collega’s komen bijna altijd via bekenden binnen. {c} wil dat breder.",
      "De vacatureteksten zijn oud. Niemand weet nog waarom er ‘dynamisch’ in staat.",
      "Zij vragen overal een diploma, ook voor {f}. {c} twijfelt of dat nodig is.",
      "Op de site staan foto’s van [vier|vijf|zes] jaar geleden, met steeds dezelfde gezichten. Daar wil {c} iets aan doen.",
      "Zij zoeken [twee|drie] mensen voor {f} en plaatsen de vacature alleen op hun eigen site.",
    ],
    going: [
      "De nieuwe vacaturetekst staat online: {11-29} reacties in [twee|drie] weken. Vorig jaar waren dat er {3-9}.",
      "Samen de tekst voor {f} doorgelopen. Van {9-15} eisen zijn er {3-6} over.",
      "Vacatures hangen nu ook bij [de bibliotheek|het buurthuis|de moskee en de kerk om de hoek|de sportclub]. Dat leverde [twee|drie|vier] gesprekken op.",
      "De eis ‘rijbewijs’ is eruit. [Twee|Drie] sollicitanten hadden anders niet geschreven.",
      "Twee collega’s lezen elke tekst mee voor die online gaat. Dat kost tien minuten, zegt {c}.",
      "De woorden die vooral mannen aanspreken zijn uit de tekst. Voor {f} schreven nu ook [drie|vijf] vrouwen.",
      "Het salaris staat in de advertentie. Minder vragen aan de telefoon, meer brieven.",
      "Open middag gehad: {12-34} mensen uit de buurt kwamen kijken, [twee|vier] begonnen er.",
    ],
    hurdle: [
      "Het hoofdkantoor bepaalt de teksten. {c} mag alleen de laatste alinea wijzigen.",
      "Er is nu geen vacature, dus uitproberen moet wachten tot {maand}.",
      "De teamleiders vinden de nieuwe tekst te kort.",
      "Het wervingsbureau plaatst nog steeds de oude tekst.",
      "De tekst is goed, maar iedereen komt nog steeds via bekenden.",
    ],
    good: [
      "Eén pagina, gewone woorden, vier eisen en het salaris erbij: zo schrijven zij nu elke vacature.",
      "Eén keer per kwartaal mag de buurt komen kijken, zonder cv. Daar kwamen {3-7} collega’s uit.",
      "Sollicitanten mogen ook een filmpje of een spraakbericht sturen. Vooral voor {f} werkt dat.",
    ],
    theirs: [
      "Vacaturetekst voor {f} aanpassen",
      "Laatste drie vacatureteksten opsturen",
      "Hoofdkantoor vragen of de tekst anders mag",
      "Salaris in de vacature zetten",
      "Nieuwe foto’s laten maken voor de site",
    ],
    ours: ["Twee voorbeelden van vacatureteksten sturen", "Tekst voor {f} nalezen", "Adressen sturen van buurtplekken voor een vacature", "Checklist vacaturetekst mailen"],
    notes: [
      "{c} wil wel, de directie moet nog mee.",
      "In de oude tekst stond ‘moedertaal Nederlands’. Genoemd, zij halen het eruit.",
      "Vraag volgende keer naar de cijfers van voor en na.",
    ],
  },
  selection: {
    start: [
      "Ieder voert sollicitatiegesprekken op zijn eigen manier. Achteraf weet niemand waarom de een het werd.",
      "‘Wij kiezen op gevoel’, zegt {c} zelf. Dat moet eerlijker.",
      "Bij elk sollicitatiegesprek zitten dezelfde twee mensen aan tafel.",
      "{c} las over gesprekken met vaste vragen en wil weten of dat hier past.",
      "Van de brieven die binnenkomen lezen zij er maar een paar helemaal.",
    ],
    going: [
      "De eerste ronde met vaste vragen is geweest: {14-38} brieven, {4-11} gesprekken. {c} kan nu uitleggen waarom iemand het werd.",
      "Zij lezen brieven nu eerst zonder naam. Dat kost een half uur extra per vacature.",
      "De meetlijst is klaar. Iedereen vult hem in vóór er wordt overlegd.",
      "Oefengesprek gedaan met de vaste vragen. De helft van de oude vragen ging over hobby’s, zag {c}.",
      "Er zit nu altijd iemand uit een ander team bij het gesprek.",
      "Tweede ronde zonder foto en geboortedatum gaat beter. Van {12-26} sollicitanten spraken zij er {6-10}.",
      "Na elk gesprek geven zij eerst apart een cijfer. Daarna pas praten zij.",
    ],
    hurdle: [
      "Teamleiders missen het gewone praatje. Zij vinden het stijf.",
      "Voor flexkrachten geldt het niet, zegt {c}: daar beslist het bureau.",
      "Brieven zonder naam maken is handwerk, het systeem kan het niet.",
      "De eigenaar wil het laatste woord houden, ook als de lijst iets anders zegt.",
      "Met één kandidaat per vacature valt er weinig te vergelijken.",
    ],
    good: [
      "Vaste vragen, een cijfer per vraag, eerst ieder voor zich. Van de laatste {5-9} nieuwe collega’s hadden zij er [drie|vier] vroeger niet gekozen.",
      "Sollicitanten krijgen de vragen een dag van tevoren. Iedereen komt beter voorbereid binnen.",
      "Wie afvalt krijgt een telefoontje met de reden. Daar komen soms weer nieuwe kandidaten uit.",
    ],
    theirs: [
      "Vaste vragen maken voor {f}",
      "Meetlijst uitproberen bij de volgende vacature",
      "Collega uit een ander team bij gesprekken vragen",
      "Laten zien hoe zij brieven beoordelen",
      "Sollicitaties via bureaus ook tellen",
    ],
    ours: [
      "Voorbeeld van een meetlijst sturen",
      "In contact brengen met een bedrijf dat al met vaste vragen werkt",
      "Uitzoeken hoe lang je brieven mag bewaren",
      "Meekijken bij de vaste vragen",
    ],
    notes: [
      "Vragen of {c} dit wil vertellen aan andere werkgevers.",
      "Ging stroef: de teamleider voelde zich bekeken.",
      "Meetlijst van hier is beter dan de onze. Mogen we hem gebruiken?",
    ],
  },
  internship: {
    start: [
      "Zij hebben {2-8} stagiairs per jaar, bijna allemaal van dezelfde school.",
      "Er is plek voor een stagiair, maar niemand weet wie die kan begeleiden.",
      "Stagiairs kiezen zij op de brief. {c} weet dat dat niet voor iedereen eerlijk uitpakt.",
      "Zij zijn leerbedrijf, maar er kwam al [een jaar|twee jaar] niemand.",
      "{c} wil een stagiair die niet via via komt, en zoekt een school die meedenkt.",
    ],
    going: [
      "De eerste stagiair via matching door de school is begonnen. Geen brief, geen gesprek vooraf.",
      "Elke stagiair heeft nu een maatje van de werkvloer.",
      "[Twee|Drie] stagiairs blijven na hun diploma.",
      "Het startgesprek ging over begeleiding en niet over cijfers. Dat hielp, zegt {c}.",
      "De praktijkopleider volgde de training van de school en deelt die nu met collega’s.",
      "Zij nemen in {maand} [twee|drie] stagiairs van mbo niveau 2.",
      "De stagevergoeding is voor iedereen gelijk geworden.",
    ],
    hurdle: [
      "Reiskosten zijn voor stagiairs een probleem. Het bedrijf betaalt nog niets.",
      "[Eén|Twee] stagiairs stopten halverwege. {c} weet niet goed waarom.",
      "De school belt laat. Dan zijn de roosters al klaar.",
      "Begeleiden kost {3-6} uur per week en het is al druk.",
      "De praktijkopleider is ziek, dus dit half jaar geen nieuwe stagiair.",
    ],
    good: [
      "Een stagiair loopt eerst een week overal mee en kiest dan zelf de afdeling. Sindsdien is er niemand gestopt.",
      "Elke stagiair krijgt hetzelfde betaald, van mbo 2 tot hbo.",
      "Oud-stagiairs geven de rondleiding aan nieuwe. Dat scheelt zenuwen.",
    ],
    theirs: [
      "Stageplek openen voor {maand}",
      "Met de praktijkopleider afspreken wie het maatje wordt",
      "Reiskosten voor stagiairs bespreken met de directie",
      "Nakijken of de erkenning als leerbedrijf nog klopt",
    ],
    ours: [
      "Contact leggen met de stagecoördinator van de school",
      "Uitleg sturen over de erkenning als leerbedrijf",
      "Navragen wanneer de school plaatst",
      "Folder stagebegeleiding sturen",
      "Terugbellen over stageplek en begeleiding",
    ],
    notes: ["SBB-nummer nog nakijken.", "De school zegt dat begeleiding hier goed loopt.", "Zij kozen vroeger op postcode. Nu niet meer, volgens {c}."],
  },
  language: {
    start: [
      "Een deel van de collega’s spreekt weinig Nederlands. Op de werkvloer gaat dat goed, in overleg niet.",
      "{c} wil statushouders aannemen, maar ziet op tegen de taal.",
      "De veiligheidsregels hangen er alleen in het Nederlands.",
      "Zij vragen goed Nederlands voor elke functie. Voor {f} is dat eigenlijk niet nodig, zegt {c}.",
    ],
    going: [
      "Taalles op het werk is begonnen: {5-12} mensen, op dinsdag van drie tot vijf, in werktijd.",
      "Twee statushouders zijn begonnen als {f}. Een taalmaatje helpt de eerste maanden.",
      "De instructies hebben nu plaatjes. {c} liet ze zien.",
      "In het werkoverleg vatten zij elk punt samen in één zin. Dat werkt voor iedereen.",
      "[Drie|Vier] collega’s haalden hun taalexamen. Zij kregen taart en een vast contract.",
      "De intake doen zij nu mondeling. Het formulier was te moeilijk, ook voor wie hier geboren is.",
    ],
    hurdle: [
      "De les valt samen met de avonddienst, dus de helft komt niet.",
      "Collega’s gaan zelf over op Engels. Zo leert niemand het.",
      "De subsidie voor taalles is op. Een nieuwe aanvraag kan pas in {maand}.",
      "De klant wil iemand die vloeiend Nederlands spreekt, ook waar het niet hoeft.",
    ],
    good: [
      "Nieuwe collega’s krijgen een woordenlijst met foto’s van hun eigen werkplek, gemaakt door wie het laatst begon.",
      "Taalles in werktijd. Van de {6-12} deelnemers hebben er [vier|vijf] nu ander werk met meer uren.",
    ],
    theirs: ["Uitzoeken wie taalles wil", "Veiligheidsregels met plaatjes maken", "Taalmaatje zoeken per ploeg", "Taaleis voor {f} bespreken met de teamleider"],
    ours: [
      "Informatie sturen over taalles op het werk",
      "Navragen of er nog geld is voor taalles",
      "Bedrijfsadviseur vragen mee te komen",
      "Voorbeeld van instructies met plaatjes sturen",
    ],
    notes: ["Anouk (bedrijfsadviseur) gaat de volgende keer mee.", "Let op: zij rekenen op snelle plaatsing. Verwachting temperen."],
  },
  ability: {
    start: [
      "Zij willen iemand met een beperking aannemen, maar weten niet wat er moet worden aangepast.",
      "{c} vroeg welke regelingen er zijn voor een aangepaste werkplek.",
      "Er is werk genoeg dat los kan: [inpakken|opruimen|invoeren|klaarzetten]. Een functie is het nog niet.",
      "Eerder ging het mis met begeleiding. {c} wil het nog eens proberen, maar dan goed.",
    ],
    going: [
      "De aangepaste werkplek is klaar. Hij wordt door [twee|drie] mensen gebruikt.",
      "De jobcoach komt elke twee weken. {c} is blij met het overleg.",
      "Taken zijn opnieuw verdeeld: al het [inpakken|opruimen|invoeren] zit nu in één functie.",
      "De proefplaatsing loopt. Na {4-8} weken kijken zij samen terug.",
      "Het contract is verlengd. Het team vroeg er zelf om.",
    ],
    hurdle: [
      "De offerte voor de aanpassing ligt al {5-9} weken bij UWV.",
      "Het pand heeft geen lift. Verbouwen kan pas bij een nieuw huurcontract.",
      "Collega’s weten niet goed wat zij mogen vragen.",
      "De begeleider vertrekt. Wie het overneemt is niet duidelijk.",
    ],
    good: [
      "Wie wil werken, mag een week komen proberen. Pas daarna praten zij over uren en taken.",
      "Eén vaste collega als aanspreekpunt en elke vrijdag tien minuten terugkijken. Meer was er niet nodig.",
    ],
    theirs: ["Op een rij zetten welke taken los kunnen", "UWV bellen over de offerte", "Begeleider aanwijzen voor de proefplaatsing", "Ruimte laten meten voor de werkplek"],
    ours: ["Overzicht van regelingen sturen", "Afspraak maken met een jobcoach", "Bedrijfsadviseur vragen mee te komen", "Navragen hoe lang een aanvraag duurt"],
    notes: ["Directie twijfelt over het geld voor de werkplek. Bij het loket navragen voor we dit weer noemen.", "Niet doorvragen naar de persoon zelf. Het gaat over de plek."],
  },
  customers: {
    sectors: ["hospitality", "retail", "care", "construction", "logistics", "business", "other"],
    start: [
      "Klanten zeggen wel eens dat zij niet door ‘die collega’ geholpen willen worden. Iedereen lost dat nu zelf op.",
      "Een klant vroeg om een andere {f}. {c} wist niet wat te zeggen.",
      "Aan de telefoon krijgen collega’s nare opmerkingen over hun naam of accent.",
    ],
    going: [
      "Er is nu een vaste zin voor aan de telefoon. Iedereen kent hem.",
      "De nieuwe regel hangt in de kantine: de klant kiest geen collega.",
      "Oefening gedaan met {7-14} collega’s: wat zeg je als een klant dit vraagt?",
      "Het is dit kwartaal [één keer|twee keer|niet] voorgekomen. De leiding belde zelf terug.",
      "De huisregels zijn aangepast en staan ook op de site.",
    ],
    hurdle: [
      "{c} is bang een grote klant te verliezen.",
      "De planners zitten ertussen: zij willen het iedereen naar de zin maken.",
      "Collega’s melden het niet. ‘Zo gaat dat nu eenmaal’, zeggen zij.",
    ],
    good: [
      "Vraagt een klant om een ander, dan belt de leiding zelf terug. In een jaar is er [één|geen enkele] klant weggegaan.",
      "Na een nare klant mag je een kwartier weg, en iemand neemt het over. Zonder uitleg vooraf.",
    ],
    theirs: ["Vaste zin afspreken voor als een klant om een ander vraagt", "Dit bespreken in het teamoverleg", "Huisregels aanpassen", "Bijhouden hoe vaak het voorkomt"],
    ours: ["Voorbeeld van huisregels sturen", "Folder over klanten die discrimineren mailen", "Vragen of een ander bedrijf wil vertellen hoe zij dit doen"],
    notes: ["Het gaat om één vaste klant. Naam niet gevraagd.", "Geschikt voor een bijeenkomst over lastige klanten."],
  },
  manners: {
    start: [
      "Er worden grappen gemaakt die niet iedereen leuk vindt. {c} wil het bespreken zonder met de vinger te wijzen.",
      "Nieuwe mensen vertrekken snel. {c} denkt dat het aan de sfeer ligt.",
      "Er is een vertrouwenspersoon, maar niemand weet wie.",
      "Op kantoor gaat het goed, buiten op de werkplek is de toon anders.",
    ],
    going: [
      "Het team maakte zelf vijf regels. Die hangen bij de koffie.",
      "De vertrouwenspersoon heeft zich in elke ploeg voorgesteld.",
      "Vertrekgesprekken gehouden met de laatste {3-6} mensen. [Twee|Drie] noemden de sfeer.",
      "Leidinggevenden oefenden met aanspreken. Een acteur speelde de collega.",
      "De korte vragenlijst over de sfeer is door {52-88} procent ingevuld.",
      "Elke nieuwe collega luncht in de eerste week met [drie|vier] verschillende mensen.",
    ],
    hurdle: [
      "De ploeg van [de avond|de nacht|buiten] doet niet mee.",
      "Een van de leidinggevenden vindt het overdreven.",
      "Er was eerder een training, en daar was niemand enthousiast over.",
      "Iedereen is het eens, maar het blijft bij praten.",
    ],
    good: [
      "Elke maand één stelling in het werkoverleg, gemaakt door een collega. Tien minuten, en iedereen praat mee.",
      "Wie weggaat, praat met iemand van een andere afdeling. Daardoor vertellen mensen wat er echt was.",
    ],
    theirs: ["Vertrouwenspersoon voorstellen in elk team", "Vijf regels maken met het team", "Vertrekgesprekken houden", "Sfeer op de agenda van het werkoverleg zetten"],
    ours: ["Voorbeeld van omgangsregels sturen", "Naam van een trainer doorgeven", "Vragenlijst over de sfeer mailen", "Uitleg sturen over de vertrouwenspersoon"],
    notes: ["Voorzichtig: er speelt iets tussen twee leidinggevenden.", "{c} staat er alleen voor. Af en toe bellen helpt."],
  },
  holidays: {
    start: [
      "Vrije dagen liggen vast. Een deel van de mensen neemt voor het Suikerfeest verlof op.",
      "Er is vraag naar een plek om even stil te zitten of te bidden.",
      "Rond de ramadan lopen de roosters vast.",
      "Het kerstpakket past niet bij iedereen. Klein, zegt {c}, maar het zegt iets.",
    ],
    going: [
      "Iedereen mag nu [één feestdag|twee feestdagen] ruilen. {4-19} mensen deden dat dit jaar.",
      "Het oude archief is een stille ruimte geworden. Voor iedereen, ook om te kolven.",
      "Het rooster voor de ramadan is samen gemaakt, {5-8} weken vooruit.",
      "De kalender in de kantine heeft nu alle feestdagen. Er wordt over gepraat, zegt {c}.",
    ],
    hurdle: [
      "Of de cao ruilen toestaat is niet duidelijk.",
      "Wie kleine kinderen heeft, vindt het rooster oneerlijk.",
      "In de winkel kan op zaterdag niemand ruilen.",
      "De ruimte wordt als opslag gebruikt zodra het druk is.",
    ],
    good: ["Feestdagen ruilen gaat met één formulier. In twee jaar geen gat in het rooster.", "In plaats van een kerstpakket kiest iedereen zelf wanneer het komt. Kost evenveel."],
    theirs: ["Feestdagen ruilen bespreken met de ondernemingsraad", "Ruimte vrijmaken", "Rooster voor het voorjaar eerder maken", "Nakijken wat de cao zegt"],
    ours: ["Uitzoeken of de cao ruilen toestaat", "Voorbeeld van een ruilregeling sturen", "Kalender met feestdagen sturen"],
    notes: ["Komt van de werkvloer zelf, niet van hr. Sterk.", "{c} wil dat het niet over geloof gaat maar over roosters. Goed idee."],
  },
  advancement: {
    start: [
      "Op de werkvloer is het gemengd, in de leiding niet.",
      "Van de {5-11} leidinggevenden is er één vrouw.",
      "Mensen met ervaring uit een ander land beginnen hier weer onderaan.",
      "Wie doorgroeit wordt gevraagd. {c} wil dat iedereen zich kan melden.",
    ],
    going: [
      "Vacatures voor leidinggevenden staan nu ook intern open, met het salaris erbij.",
      "{3-7} collega’s volgen het traject naar teamleider.",
      "Elke directeur is gekoppeld aan een collega van de werkvloer: twee keer per kwartaal een uur.",
      "Diploma’s uit het buitenland laten zij nu waarderen. Het eerste gaat over een {f}.",
      "Twee nieuwe teamleiders begonnen in {maand}. Beiden meldden zich zelf.",
    ],
    hurdle: [
      "Er komt weinig vrij: leidinggevenden blijven hier lang zitten.",
      "Wie kansrijk is, bepaalt nu nog één persoon.",
      "Deeltijd in de leiding kan niet, vindt de directie.",
      "Het traject is in de avond. Dat lukt niet iedereen.",
    ],
    good: [
      "Wie wil doorgroeien, loopt drie dagen mee met een teamleider. Zo meldden zich mensen die niemand op de lijst had.",
      "Vaste plek voor een jonge collega in het managementteam, elk half jaar een ander.",
    ],
    theirs: [
      "Vacatures voor leidinggevenden intern openzetten",
      "Traject naar teamleider bespreken",
      "Meeloopdagen plannen",
      "Uitzoeken hoe je een buitenlands diploma laat waarderen",
    ],
    ours: ["Voorbeeld van een meeloopdag sturen", "Uitleg sturen over waarderen van diploma’s", "In contact brengen met een werkgever met koppels"],
    notes: ["Directie vraagt naar cijfers, {c} wil die niet. Samen zoeken naar doelen zonder tellen.", "Kan een mooi verhaal worden voor het podium."],
  },
  rainbow: {
    start: [
      "In de brieven staat nog ‘de heer’ of ‘mevrouw’. Een collega vroeg of dat anders kan.",
      "Verlof voor [meerouderschap|transitie|zorg voor een partner] is niet geregeld. {c} wil het in het handboek.",
      "Over lhbti+ wordt niet gepraat. Of dat goed nieuws is, weet {c} niet.",
    ],
    going: [
      "Brieven beginnen nu met de voornaam.",
      "Het handboek is aangepast. Er kwam één vraag over, en die was aardig.",
      "Op 11 oktober was er een lunch over. {9-31} mensen kwamen.",
      "In het personeelssysteem kan je nu zelf kiezen hoe je genoemd wordt.",
    ],
    hurdle: [
      "De leiding is bang dat het te groot wordt gemaakt.",
      "Het personeelssysteem kan maar twee dingen aan.",
      "Na de lunch kwam er een nare opmerking in de groepsapp. {c} heeft die besproken.",
    ],
    good: [
      "Op elk formulier staat een vrij veld ‘zo wil ik genoemd worden’. Iedereen gebruikt het, ook voor bijnamen.",
      "Verlofregels zijn geschreven zonder vader of moeder. Dat was een middag werk.",
    ],
    theirs: ["Handboek aanpassen", "Leverancier van het personeelssysteem bellen", "Aanhef in brieven wijzigen"],
    ours: ["Voorbeeldtekst voor het handboek sturen", "Spreker zoeken voor een lunch", "In contact brengen met een ander roze netwerk"],
    notes: ["{c} doet dit naast het gewone werk. Tijd is het probleem.", "Geen namen noteren uit dit gesprek."],
  },
  age: {
    start: [
      "De helft van de ploeg is boven de 55. Wie volgt hen op?",
      "Sollicitanten boven de 50 worden hier weinig uitgenodigd, ziet {c} in de eigen lijst.",
      "In de tekst stond ‘jong team’. Dat gaat eruit.",
      "Jonge collega’s vertrekken na een jaar. Oudere blijven. {c} wil beide.",
    ],
    going: [
      "Oudere en jonge collega’s werken nu in koppels. Zij wisselen van taak.",
      "Twee mensen van boven de 55 begonnen als {f}.",
      "Het zware tilwerk is anders verdeeld. {c} ziet minder ziekmeldingen.",
      "Generatielunch gehad: {8-20} mensen, veel gelachen.",
    ],
    hurdle: [
      "De bonus voor lang dienstverband maakt wisselen van werk duur.",
      "Nieuwe software leren kost de oudste ploeg veel tijd.",
      "Het beeld dat ouderen vaker ziek zijn zit diep.",
    ],
    good: ["Wie met pensioen gaat, werkt het laatste half jaar samen met de opvolger. Niemand begint meer op een leeg bureau."],
    theirs: ["‘Jong team’ uit de teksten halen", "Koppels maken van oud en jong", "Sollicitaties van het laatste jaar nalopen op leeftijd"],
    ours: ["Voorbeeld sturen van werken in koppels", "Cijfers sturen over leeftijd en ziekte"],
    notes: ["De opmerking over ‘te duur’ kwam twee keer terug. Bespreken als er vertrouwen is."],
  },
  openHiring: {
    start: [
      "Zij zoeken al {4-9} maanden een {f}. {c} wil het zonder sollicitatie proberen.",
      "{c} hoorde over open hiring: wie op de lijst staat en wil, mag beginnen.",
      "Zij nemen iedereen aan die wil, zegt {c}. Maar niemand weet dat.",
    ],
    going: [
      "De eerste twee van de lijst zijn begonnen. Eén is gebleven.",
      "Er staan {6-17} mensen op de lijst. Elke maand begint er een.",
      "De eerste dag is nu voor iedereen hetzelfde: schoenen, sleutel, maatje.",
      "Na een half jaar: {4-8} begonnen, {3-4} gebleven. Beter dan met sollicitaties.",
    ],
    hurdle: [
      "Wie op de lijst staat, neemt vaak de telefoon niet meer op.",
      "De verzekeraar wil toch een verklaring omtrent gedrag.",
      "Collega’s vinden het spannend: wie komt er nu weer?",
    ],
    good: ["Bel, kom langs, begin. Geen brief en geen gesprek, wel een maatje. Van de laatste {6-9} mensen bleven er [vier|vijf|zes]."],
    theirs: ["Lijst openen op de site", "Maatjes vragen", "Verzekeraar bellen over de verklaring"],
    ours: ["In contact brengen met een bakkerij die dit al doet", "Uitleg over open hiring sturen", "Bedrijfsadviseur vragen mee te denken"],
    notes: ["Mooi voorbeeld, maar {c} wil nog niet met de naam erbij.", "Anouk vragen of er mensen zijn die dit willen proberen."],
  },
  agency: {
    sectors: ["business", "logistics", "finance"],
    start: [
      "Opdrachtgevers vragen soms om ‘alleen Nederlanders’. Zij willen daar één antwoord op.",
      "De planners krijgen verzoeken die niet mogen. {c} wil dat zij er niet alleen voor staan.",
      "Zij werken met flexkrachten van [twee|drie] bureaus en weten niet hoe die kiezen.",
    ],
    going: [
      "Alle intercedenten hebben geoefend met een opdrachtgever die iets vraagt wat niet mag.",
      "Er staat nu een zin over in elke offerte.",
      "[Eén|Twee] opdrachtgevers trokken hun vraag in na uitleg.",
      "Het verzoek gaat nu naar de vestigingsmanager. Die belt zelf.",
    ],
    hurdle: [
      "Een opdrachtgever liep weg na het gesprek. Dat deed pijn, zegt {c}.",
      "Intercedenten hebben targets. Nee zeggen kost omzet.",
      "De afspraken staan op papier, maar nieuwe mensen kennen ze niet.",
    ],
    good: ["‘Dat doen wij niet, voor niemand’ staat in elke offerte. Sindsdien is het nog [één keer|twee keer] gevraagd."],
    theirs: ["Zin in de offerte zetten", "Oefening plannen met de intercedenten", "Bureaus vragen hoe zij kiezen"],
    ours: ["Tekst sturen over verboden verzoeken", "Naam van een trainer doorgeven", "Vragen hoe andere bureaus dit doen"],
    notes: ["Zij zijn er open over. Waarderen.", "Branche heeft een eigen keurmerk. Vragen of zij dat hebben."],
  },
  learning: {
    start: [
      "{c} wil vooral horen hoe andere bedrijven van deze grootte het doen.",
      "Zij deden mee aan een project dat stopte. Alles ligt nu stil.",
      "Zij hebben een plan, maar het ligt in de la.",
    ],
    going: [
      "Was bij de bijeenkomst over [werven zonder naam|begeleiding van stagiairs|lastige klanten|taal op de werkvloer] en nam [één idee|twee ideeën] mee.",
      "[Twee|Drie] bedrijven uit de buurt kwamen hier kijken.",
      "De werkgroep komt weer bij elkaar. Er zitten nu ook twee mensen van de werkvloer in.",
      "Het plan is teruggebracht tot drie acties. {c} vindt dat genoeg.",
    ],
    hurdle: ["Bijeenkomsten zijn overdag, en dan staat {c} zelf op de vloer.", "De trekker is weg, niemand neemt het over.", "Grote bedrijven praten het meest, vindt {c}."],
    good: ["Twee bedrijven ruilen een dag van personeelsadviseur. Beide leerden er meer van dan van een cursus."],
    theirs: ["Twee collega’s vragen voor de werkgroep", "Het plan terugbrengen tot drie acties", "Laten weten of zij naar de bijeenkomst komen"],
    ours: ["Uitnodigen voor de volgende bijeenkomst", "Verslag van de bijeenkomst sturen", "In contact brengen met een bedrijf van dezelfde grootte"],
    notes: ["Kan gastheer zijn: mooie ruimte, goede koffie.", "{c} kent veel collega-ondernemers. Vragen wie wij moeten spreken."],
  },
};
