/**
 * What the talks in the town are about. `[a|b]` is one of the two, `{c}` the contact's first name, `{f}` somebody's work there,
 * `{5-9}` a number, `{maand}` a month to come; a
 * sentence with `25> ` before it is for employers of 25 people or more. Each sentence stands by itself.
 */
export type Topic = {
  /** The sectors where it plays; everywhere when absent. */
  sectors?: readonly string[];
  /** From how many people on it can play at all. */
  least?: number;
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
    least: 3,
    start: [
      "Op vacatures voor {f} komen weinig reacties, en steeds van dezelfde soort mensen.",
      "Nieuwe collega’s komen bijna altijd via bekenden binnen. {c} wil dat breder.",
      "De vacatureteksten zijn oud. Niemand weet nog waarom er ‘dynamisch’ in staat.",
      "Zij vragen overal een diploma, ook voor {f}. {c} twijfelt of dat nodig is.",
      "8> Op de site staan foto’s van [vier|vijf|zes] jaar geleden, met steeds dezelfde gezichten. Daar wil {c} iets aan doen.",
      "Zij zoeken een {f} en plaatsen de vacature alleen op hun eigen site.",
    ],
    going: [
      "8> De nieuwe vacaturetekst staat online: {11-29} reacties in [twee|drie] weken. Vorig jaar waren dat er {3-9}.",
      "Samen de tekst voor {f} doorgelopen. Van {9-15} eisen zijn er {3-6} over.",
      "Vacatures hangen nu ook bij [de bibliotheek|het buurthuis|de moskee en de kerk om de hoek|de sportclub]. Dat leverde [twee|drie|vier] gesprekken op.",
      "De eis ‘rijbewijs’ is eruit. [Twee|Drie] sollicitanten hadden anders niet geschreven.",
      "8> Twee collega’s lezen elke tekst mee voor die online gaat. Dat kost tien minuten, zegt {c}.",
      "10> De woorden die vooral mannen aanspreken zijn uit de tekst. Voor {f} schreven nu ook [drie|vijf] vrouwen.",
      "Het salaris staat in de advertentie. Minder vragen aan de telefoon, meer brieven.",
      "15> Open middag gehad: {12-34} mensen uit de buurt kwamen kijken, [twee|vier] begonnen er.",
    ],
    hurdle: [
      "30> Het hoofdkantoor bepaalt de teksten. {c} mag alleen de laatste alinea wijzigen.",
      "Er is nu geen vacature, dus uitproberen moet wachten tot {maand}.",
      "20> De teamleiders vinden de nieuwe tekst te kort.",
      "Het wervingsbureau plaatst nog steeds de oude tekst.",
      "De tekst is goed, maar iedereen komt nog steeds via bekenden.",
    ],
    good: [
      "Eén pagina, gewone woorden, vier eisen en het salaris erbij: zo schrijven zij nu elke vacature.",
      "15> Eén keer per kwartaal mag de buurt komen kijken, zonder cv. Daar kwamen {3-7} collega’s uit.",
      "Sollicitanten mogen ook een filmpje of een spraakbericht sturen. Voor het werk als {f} past dat goed.",
    ],
    theirs: [
      "Vacaturetekst voor {f} aanpassen",
      "Laatste drie vacatureteksten opsturen",
      "30> Hoofdkantoor vragen of de tekst anders mag",
      "Salaris in de vacature zetten",
      "Nieuwe foto’s laten maken voor de site",
    ],
    ours: [
      "Twee voorbeelden van vacatureteksten sturen",
      "Tekst voor {f} nalezen",
      "Adressen sturen van buurtplekken voor een vacature",
      "Checklist vacaturetekst mailen",
    ],
    notes: [
      "30> {c} wil wel, de directie moet nog mee.",
      "In de oude tekst stond ‘moedertaal Nederlands’. Genoemd, zij halen het eruit.",
      "Vraag volgende keer naar de cijfers van voor en na.",
    ],
  },
  selection: {
    least: 4,
    start: [
      "Ieder voert sollicitatiegesprekken op zijn eigen manier. Achteraf weet niemand waarom de een het werd.",
      "‘Wij kiezen op gevoel’, zegt {c} zelf. Dat moet eerlijker.",
      "12> Bij elk sollicitatiegesprek zitten dezelfde twee mensen aan tafel.",
      "{c} las over gesprekken met vaste vragen en wil weten of dat hier past.",
      "Van de brieven die binnenkomen lezen zij er maar een paar helemaal.",
    ],
    going: [
      "20> De eerste ronde met vaste vragen is geweest: {14-38} brieven, {4-11} gesprekken. {c} kan nu uitleggen waarom iemand het werd.",
      "Zij lezen brieven nu eerst zonder naam. Dat kost een half uur extra per vacature.",
      "8> De meetlijst is klaar. Iedereen vult hem in vóór er wordt overlegd.",
      "Oefengesprek gedaan met de vaste vragen. De helft van de oude vragen ging over hobby’s, zag {c}.",
      "20> Er zit nu altijd iemand uit een ander team bij het gesprek.",
      "20> Tweede ronde zonder foto en geboortedatum gaat beter. Van {12-26} sollicitanten spraken zij er {6-10}.",
      "Na elk gesprek geven zij eerst apart een cijfer. Daarna pas praten zij.",
    ],
    hurdle: [
      "20> Teamleiders missen het gewone praatje. Zij vinden het stijf.",
      "15> Voor flexkrachten geldt het niet, zegt {c}: daar beslist het bureau.",
      "15> Brieven zonder naam maken is handwerk, het systeem kan het niet.",
      "De eigenaar wil het laatste woord houden, ook als de lijst iets anders zegt.",
      "Met één kandidaat per vacature valt er weinig te vergelijken.",
    ],
    good: [
      "15> Vaste vragen, een cijfer per vraag, eerst ieder voor zich. Van de laatste {5-9} nieuwe collega’s hadden zij er [drie|vier] vroeger niet gekozen.",
      "Sollicitanten krijgen de vragen een dag van tevoren. Iedereen komt beter voorbereid binnen.",
      "Wie afvalt krijgt een telefoontje met de reden. Daar komen soms weer nieuwe kandidaten uit.",
    ],
    theirs: [
      "Vaste vragen maken voor {f}",
      "Meetlijst uitproberen bij de volgende vacature",
      "20> Collega uit een ander team bij gesprekken vragen",
      "Laten zien hoe zij brieven beoordelen",
      "15> Sollicitaties via bureaus ook tellen",
    ],
    ours: [
      "Voorbeeld van een meetlijst sturen",
      "In contact brengen met een bedrijf dat al met vaste vragen werkt",
      "Uitzoeken hoe lang je brieven mag bewaren",
      "Meekijken bij de vaste vragen",
    ],
    notes: [
      "Vragen of {c} dit wil vertellen aan andere werkgevers.",
      "20> Ging stroef: de teamleider voelde zich bekeken.",
      "Meetlijst van hier is beter dan de onze. Mogen we hem gebruiken?",
    ],
  },
  internship: {
    start: [
      "15> Zij hebben {2-8} stagiairs per jaar, bijna allemaal van dezelfde school.",
      "Er is plek voor een stagiair, maar niemand weet wie die kan begeleiden.",
      "Stagiairs kiezen zij op de brief. {c} weet dat dat niet voor iedereen eerlijk uitpakt.",
      "Zij zijn leerbedrijf, maar er kwam al [een jaar|twee jaar] niemand.",
      "{c} wil een stagiair die niet via via komt, en zoekt een school die meedenkt.",
    ],
    going: [
      "De eerste stagiair via matching door de school is begonnen. Geen brief, geen gesprek vooraf.",
      "6> Elke stagiair heeft nu een maatje van de werkvloer.",
      "12> [Twee|Drie] stagiairs blijven na hun diploma.",
      "Het startgesprek ging over begeleiding en niet over cijfers. Dat hielp, zegt {c}.",
      "10> De praktijkopleider volgde de training van de school en deelt die nu met collega’s.",
      "12> Zij nemen in {maand} [twee|drie] stagiairs van mbo niveau 2.",
      "15> De stagevergoeding is voor iedereen gelijk geworden.",
    ],
    hurdle: [
      "Reiskosten zijn voor stagiairs een probleem. Het bedrijf betaalt nog niets.",
      "8> [Eén stagiair stopte|Twee stagiairs stopten] halverwege. {c} weet niet goed waarom.",
      "De school belt laat. Dan zijn de roosters al klaar.",
      "Begeleiden kost {3-6} uur per week en het is al druk.",
      "De praktijkopleider is ziek, dus dit half jaar geen nieuwe stagiair.",
    ],
    good: [
      "20> Een stagiair loopt eerst een week overal mee en kiest dan zelf de afdeling. Sindsdien is er niemand gestopt.",
      "Elke stagiair krijgt hetzelfde betaald, van mbo 2 tot hbo.",
      "Oud-stagiairs geven de rondleiding aan nieuwe. Dat scheelt zenuwen.",
    ],
    theirs: [
      "Stageplek openen voor {maand}",
      "Met de praktijkopleider afspreken wie het maatje wordt",
      "12> Reiskosten voor stagiairs bespreken met de directie",
      "Nakijken of de erkenning als leerbedrijf nog klopt",
    ],
    ours: [
      "Contact leggen met de stagecoördinator van de school",
      "Uitleg sturen over de erkenning als leerbedrijf",
      "Navragen wanneer de school plaatst",
      "Folder stagebegeleiding sturen",
      "Terugbellen over stageplek en begeleiding",
    ],
    notes: [
      "SBB-nummer nog nakijken.",
      "De school zegt dat begeleiding hier goed loopt.",
      "Zij kozen vroeger op postcode. Nu niet meer, volgens {c}.",
    ],
  },
  language: {
    least: 5,
    start: [
      "10> Een deel van de collega’s spreekt weinig Nederlands. Op de werkvloer gaat dat goed, in overleg niet.",
      "{c} wil statushouders aannemen, maar ziet op tegen de taal.",
      "De veiligheidsregels hangen er alleen in het Nederlands.",
      "Zij vragen goed Nederlands voor elke functie. Voor {f} is dat eigenlijk niet nodig, zegt {c}.",
    ],
    going: [
      "25> Taalles op het werk is begonnen: {5-12} mensen, op dinsdag van drie tot vijf, in werktijd.",
      "Twee statushouders zijn begonnen als {f}. Een taalmaatje helpt de eerste maanden.",
      "De instructies hebben nu plaatjes. {c} liet ze zien.",
      "8> In het werkoverleg vatten zij elk punt samen in één zin. Dat werkt voor iedereen.",
      "15> [Drie|Vier] collega’s haalden hun taalexamen. Zij kregen taart en een vast contract.",
      "10> De intake doen zij nu mondeling. Het formulier was te moeilijk, ook voor wie hier geboren is.",
    ],
    hurdle: [
      "20> De les valt samen met de avonddienst, dus de helft komt niet.",
      "Collega’s gaan zelf over op Engels. Zo leert niemand het.",
      "De subsidie voor taalles is op. Een nieuwe aanvraag kan pas in {maand}.",
      "De klant wil iemand die vloeiend Nederlands spreekt, ook waar het niet hoeft.",
    ],
    good: [
      "Nieuwe collega’s krijgen een woordenlijst met foto’s van hun eigen werkplek, gemaakt door wie het laatst begon.",
      "30> Taalles in werktijd. Van de {6-12} deelnemers hebben er [vier|vijf] nu ander werk met meer uren.",
      "Wie nieuw is, legt na een maand zelf iets uit aan de groep. Dat mag in elke taal, iemand vertaalt.",
      "De instructie is een filmpje van een collega, zonder woorden. Iedereen snapt het in één keer.",
    ],
    theirs: [
      "10> Uitzoeken wie taalles wil",
      "Veiligheidsregels met plaatjes maken",
      "20> Taalmaatje zoeken per ploeg",
      "Taaleis voor {f} bespreken met de teamleider",
    ],
    ours: [
      "Informatie sturen over taalles op het werk",
      "Navragen of er nog geld is voor taalles",
      "Bedrijfsadviseur vragen mee te komen",
      "Voorbeeld van instructies met plaatjes sturen",
    ],
    notes: [
      "Anouk (bedrijfsadviseur) gaat de volgende keer mee.",
      "Let op: zij rekenen op snelle plaatsing. Verwachting temperen.",
    ],
  },
  ability: {
    least: 4,
    start: [
      "Zij willen iemand met een beperking aannemen, maar weten niet wat er moet worden aangepast.",
      "{c} vroeg welke regelingen er zijn voor een aangepaste werkplek.",
      "Er is werk genoeg dat los kan: [inpakken|opruimen|invoeren|klaarzetten]. Een functie is het nog niet.",
      "Eerder ging het mis met begeleiding. {c} wil het nog eens proberen, maar dan goed.",
    ],
    going: [
      "15> De aangepaste werkplek is klaar. Hij wordt door [twee|drie] mensen gebruikt.",
      "De jobcoach komt elke twee weken. {c} is blij met het overleg.",
      "Taken zijn opnieuw verdeeld: al het [inpakken|opruimen|invoeren] zit nu in één functie.",
      "De proefplaatsing loopt. Na {4-8} weken kijken zij samen terug.",
      "5> Het contract is verlengd. Het team vroeg er zelf om.",
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
    theirs: [
      "Op een rij zetten welke taken los kunnen",
      "UWV bellen over de offerte",
      "Begeleider aanwijzen voor de proefplaatsing",
      "Ruimte laten meten voor de werkplek",
    ],
    ours: [
      "Overzicht van regelingen sturen",
      "Afspraak maken met een jobcoach",
      "Bedrijfsadviseur vragen mee te komen",
      "Navragen hoe lang een aanvraag duurt",
    ],
    notes: [
      "20> Directie twijfelt over het geld voor de werkplek. Bij het loket navragen voor we dit weer noemen.",
      "Niet doorvragen naar de persoon zelf. Het gaat over de plek.",
      "Vraag de volgende keer hoe het met de begeleider gaat.",
      "Zij doen dit al jaren zonder er een naam aan te geven.",
    ],
  },
  customers: {
    sectors: ["hospitality", "retail", "care", "construction", "logistics", "business", "other"],
    start: [
      "Klanten zeggen wel eens dat zij niet door ‘die collega’ geholpen willen worden. Iedereen lost dat nu zelf op.",
      "Een klant vroeg om een andere {f}. {c} wist niet wat te zeggen.",
      "Aan de telefoon krijgen zij nare opmerkingen over een naam of accent.",
    ],
    going: [
      "Er is nu een vaste zin voor aan de telefoon. Iedereen kent hem.",
      "10> De nieuwe regel hangt in de kantine: de klant kiest geen collega.",
      "15> Oefening gedaan met {7-14} collega’s: wat zeg je als een klant dit vraagt?",
      "Dit kwartaal vroeg [één klant|twee keer een klant] om iemand anders. De leiding belde zelf terug.",
      "De huisregels zijn aangepast en staan ook op de site.",
    ],
    hurdle: [
      "{c} is bang een grote klant te verliezen.",
      "15> De planners zitten ertussen: zij willen het iedereen naar de zin maken.",
      "Collega’s melden het niet. ‘Zo gaat dat nu eenmaal’, zeggen zij.",
    ],
    good: [
      "8> Vraagt een klant om een ander, dan belt de leiding zelf terug. In een jaar is er [één|geen enkele] klant weggegaan.",
      "Na een nare klant mag je een kwartier weg, en iemand neemt het over. Zonder uitleg vooraf.",
      "Achter de balie hangt één zin, die iedereen mag zeggen. Sinds een half jaar is het rustig.",
      "De telefoonlijst zegt alleen voornamen van de zaak. Dat scheelt gedoe.",
    ],
    theirs: [
      "Vaste zin afspreken voor als een klant om een ander vraagt",
      "Dit bespreken in het teamoverleg",
      "Huisregels aanpassen",
      "Bijhouden hoe vaak het voorkomt",
    ],
    ours: [
      "Voorbeeld van huisregels sturen",
      "Folder over klanten die discrimineren mailen",
      "Vragen of een ander bedrijf wil vertellen hoe zij dit doen",
    ],
    notes: [
      "Het gaat om één vaste klant. Naam niet gevraagd.",
      "Geschikt voor een bijeenkomst over lastige klanten.",
      "{c} werd er stil van. Volgende week bellen.",
    ],
  },
  manners: {
    least: 7,
    start: [
      "Er worden grappen gemaakt die niet iedereen leuk vindt. {c} wil het bespreken zonder met de vinger te wijzen.",
      "Nieuwe mensen vertrekken snel. {c} denkt dat het aan de sfeer ligt.",
      "20> Er is een vertrouwenspersoon, maar niemand weet wie.",
      "Op kantoor gaat het goed, buiten op de werkplek is de toon anders.",
    ],
    going: [
      "Het team maakte zelf vijf regels. Die hangen bij de koffie.",
      "20> De vertrouwenspersoon heeft zich in elke ploeg voorgesteld.",
      "20> Vertrekgesprekken gehouden met de laatste {3-6} mensen. [Twee|Drie] noemden de sfeer.",
      "30> Leidinggevenden oefenden met aanspreken. Een acteur speelde de collega.",
      "20> De korte vragenlijst over de sfeer is door {52-88} procent ingevuld.",
      "15> Elke nieuwe collega luncht in de eerste week met [drie|vier] verschillende mensen.",
      "Zij beginnen de week met tien minuten koffie, zonder telefoon. Er wordt weer gepraat, zegt {c}.",
      "De grap waar het om ging is besproken. Het bleef rustig.",
      "Op de deur van de kleedkamer hangt wat wel en niet kan, in hun eigen woorden.",
    ],
    hurdle: [
      "20> De ploeg van [de avond|de nacht|buiten] doet niet mee.",
      "25> Een van de leidinggevenden vindt het overdreven.",
      "Er was eerder een training, en daar was niemand enthousiast over.",
      "Iedereen is het eens, maar het blijft bij praten.",
    ],
    good: [
      "Elke maand één stelling in het werkoverleg, gemaakt door een collega. Tien minuten, en iedereen praat mee.",
      "20> Wie weggaat, praat met iemand van een andere afdeling. Daardoor vertellen mensen wat er echt was.",
      "Een nieuwe collega kiest zelf wie de eerste weken meeloopt. Dat is bijna nooit de baas.",
    ],
    theirs: [
      "20> Vertrouwenspersoon voorstellen in elk team",
      "Vijf regels maken met het team",
      "15> Vertrekgesprekken houden",
      "Sfeer op de agenda van het werkoverleg zetten",
    ],
    ours: [
      "Voorbeeld van omgangsregels sturen",
      "Naam van een trainer doorgeven",
      "Vragenlijst over de sfeer mailen",
      "Uitleg sturen over de vertrouwenspersoon",
    ],
    notes: [
      "25> Voorzichtig: er speelt iets tussen twee leidinggevenden.",
      "{c} staat er alleen voor. Af en toe bellen helpt.",
      "Niet het woord ‘training’ gebruiken. Dan haakt {c} af.",
    ],
  },
  holidays: {
    least: 5,
    start: [
      "Vrije dagen liggen vast. Een deel van de mensen neemt voor het Suikerfeest verlof op.",
      "Er is vraag naar een plek om even stil te zitten of te bidden.",
      "12> Rond de ramadan lopen de roosters vast.",
      "Het kerstpakket past niet bij iedereen. Klein, zegt {c}, maar het zegt iets.",
    ],
    going: [
      "20> Iedereen mag nu [één feestdag|twee feestdagen] ruilen. {4-19} mensen deden dat dit jaar.",
      "20> Het oude archief is een stille ruimte geworden. Voor iedereen, ook om te kolven.",
      "12> Het rooster voor de ramadan is samen gemaakt, {5-8} weken vooruit.",
      "De kalender in de kantine heeft nu alle feestdagen. Er wordt over gepraat, zegt {c}.",
      "Wie een andere feestdag viert, zegt dat in januari. Dan past het rooster.",
      "Op zaterdag sluiten zij een uur eerder. Niemand hoeft meer te ruilen.",
      "Er is een vaste plek achter om even stil te zitten.",
    ],
    hurdle: [
      "Of de cao ruilen toestaat is niet duidelijk.",
      "Wie kleine kinderen heeft, vindt het rooster oneerlijk.",
      "5> Op zaterdag kan niemand ruilen.",
      "De stille ruimte wordt opslag zodra het druk is.",
    ],
    good: [
      "15> Feestdagen ruilen gaat met één formulier. In twee jaar geen gat in het rooster.",
      "In plaats van een kerstpakket kiest iedereen zelf wanneer het komt. Kost evenveel.",
      "Met een lijst aan de muur ruilen zij het hele jaar door dagen. {c} kijkt er niet meer naar om.",
    ],
    theirs: [
      "50> Feestdagen ruilen bespreken met de ondernemingsraad",
      "Ruimte vrijmaken",
      "Rooster voor het voorjaar eerder maken",
      "Nakijken wat de cao zegt",
    ],
    ours: [
      "Uitzoeken of de cao ruilen toestaat",
      "Voorbeeld van een ruilregeling sturen",
      "Kalender met feestdagen sturen",
    ],
    notes: [
      "20> Komt van de werkvloer zelf, niet van hr. Sterk.",
      "{c} wil dat het niet over geloof gaat maar over roosters. Goed idee.",
      "{c} viert zelf alles mee. Leuk verhaal.",
      "Rooster was even gevoelig. Laten rusten tot {maand}.",
    ],
  },
  advancement: {
    least: 30,
    start: [
      "Op de werkvloer is het gemengd, in de leiding niet.",
      "60> Van de {5-11} leidinggevenden is er één vrouw.",
      "Mensen met ervaring uit een ander land beginnen hier weer onderaan.",
      "Wie doorgroeit wordt gevraagd. {c} wil dat iedereen zich kan melden.",
    ],
    going: [
      "Vacatures voor leidinggevenden staan nu ook intern open, met het salaris erbij.",
      "50> {3-7} collega’s volgen het traject naar teamleider.",
      "80> Elke directeur spreekt twee keer per kwartaal een uur met een vaste collega van de werkvloer.",
      "Diploma’s uit het buitenland laten zij nu waarderen. Het eerste gaat over een {f}.",
      "40> Twee nieuwe teamleiders beginnen in {maand}. Beiden meldden zich zelf.",
    ],
    hurdle: [
      "Er komt weinig vrij: leidinggevenden blijven hier lang zitten.",
      "Wie kansrijk is, bepaalt nu nog één persoon.",
      "Deeltijd in de leiding kan niet, vindt de directie.",
      "Het traject is in de avond. Dat lukt niet iedereen.",
    ],
    good: [
      "Wie wil doorgroeien, loopt drie dagen mee met een teamleider. Zo meldden zich mensen die niemand op de lijst had.",
      "40> Vaste plek voor een jonge collega in het managementteam, elk half jaar een ander.",
      "Vacatures hangen een week eerder in de kantine dan op de site.",
    ],
    theirs: [
      "Vacatures voor leidinggevenden intern openzetten",
      "Traject naar teamleider bespreken",
      "Meeloopdagen plannen",
      "Uitzoeken hoe je een buitenlands diploma laat waarderen",
    ],
    ours: [
      "Voorbeeld van een meeloopdag sturen",
      "Uitleg sturen over waarderen van diploma’s",
      "In contact brengen met een werkgever met koppels",
    ],
    notes: [
      "40> Directie vraagt naar cijfers, {c} wil die niet. Samen zoeken naar doelen zonder tellen.",
      "Kan een mooi verhaal worden voor het podium.",
      "Vraag wie er dit jaar is doorgegroeid.",
    ],
  },
  rainbow: {
    least: 12,
    start: [
      "In de brieven staat nog ‘de heer’ of ‘mevrouw’. Een collega vroeg of dat anders kan.",
      "Verlof voor [meerouderschap|transitie|zorg voor een partner] is niet geregeld. {c} wil het in het handboek.",
      "Over lhbti+ wordt niet gepraat. Of dat goed nieuws is, weet {c} niet.",
    ],
    going: [
      "Brieven beginnen nu met de voornaam.",
      "Het handboek is aangepast. Er kwam één vraag over, en die was aardig.",
      "60> Op 11 oktober was er een lunch over lhbti+. {9-31} mensen kwamen.",
      "In het personeelssysteem kan je nu zelf kiezen hoe je genoemd wordt.",
    ],
    hurdle: [
      "30> De leiding is bang dat het te groot wordt gemaakt.",
      "Het personeelssysteem kan maar twee dingen aan.",
      "In de groepsapp kwam een nare opmerking voorbij. {c} heeft die besproken.",
    ],
    good: [
      "Op elk formulier staat een vrij veld ‘zo wil ik genoemd worden’. Iedereen gebruikt het, ook voor bijnamen.",
      "Verlofregels zijn geschreven zonder vader of moeder. Dat was een middag werk.",
      "Een nieuwe collega krijgt de vraag hoe die genoemd wil worden vóór het pasje wordt gemaakt.",
    ],
    theirs: ["Handboek aanpassen", "Leverancier van het personeelssysteem bellen", "Aanhef in brieven wijzigen"],
    ours: [
      "Voorbeeldtekst voor het handboek sturen",
      "Spreker zoeken voor een lunch",
      "In contact brengen met een ander roze netwerk",
    ],
    notes: ["{c} doet dit naast het gewone werk. Tijd is het probleem.", "Geen namen noteren uit dit gesprek."],
  },
  age: {
    least: 6,
    start: [
      "8> De helft van de ploeg is boven de 55. Wie volgt hen op?",
      "Sollicitanten boven de 50 worden hier weinig uitgenodigd, ziet {c} in de eigen lijst.",
      "In de tekst stond ‘jong team’. Dat gaat eruit.",
      "Jonge collega’s vertrekken na een jaar. Oudere blijven. {c} wil beide.",
    ],
    going: [
      "Oudere en jonge collega’s werken nu in koppels. Zij wisselen van taak.",
      "Twee mensen van boven de 55 begonnen als {f}.",
      "10> Het zware tilwerk is anders verdeeld. {c} ziet minder ziekmeldingen.",
      "30> Generatielunch gehad: {8-20} mensen, veel gelachen.",
    ],
    hurdle: [
      "40> De bonus voor lang dienstverband maakt wisselen van werk duur.",
      "Nieuwe software leren kost de oudste ploeg veel tijd.",
      "Het beeld dat ouderen vaker ziek zijn zit diep.",
    ],
    good: [
      "Wie met pensioen gaat, werkt het laatste half jaar samen met de opvolger. Niemand begint meer op een leeg bureau.",
      "Een vacature vraagt om ervaring óf om een diploma, nooit om allebei. Dat trekt oud en jong.",
      "De oudste en de jongste maken samen het rooster. Niemand moppert meer.",
    ],
    theirs: [
      "‘Jong team’ uit de teksten halen",
      "Koppels maken van oud en jong",
      "Sollicitaties van het laatste jaar nalopen op leeftijd",
    ],
    ours: ["Voorbeeld sturen van werken in koppels", "Cijfers sturen over leeftijd en ziekte"],
    notes: [
      "De opmerking over ‘te duur’ kwam twee keer terug. Bespreken als er vertrouwen is.",
      "{c} is zelf 61 en wil nog lang blijven.",
      "Vraag wie de opvolger wordt.",
    ],
  },
  openHiring: {
    least: 3,
    start: [
      "Zij zoeken al {4-9} maanden een {f}. {c} wil het zonder sollicitatie proberen.",
      "{c} hoorde over open hiring: wie op de lijst staat en wil, mag beginnen.",
      "Zij nemen iedereen aan die wil, zegt {c}. Maar niemand weet dat.",
    ],
    going: [
      "De eerste twee van de lijst zijn begonnen. Eén is gebleven.",
      "25> Er staan {6-17} mensen op de lijst. Elke maand begint er een.",
      "De eerste dag is nu voor iedereen hetzelfde: schoenen, sleutel, maatje.",
      "20> Na een half jaar: {4-8} begonnen, {3-4} gebleven. Beter dan met sollicitaties.",
    ],
    hurdle: [
      "Wie op de lijst staat, neemt vaak de telefoon niet meer op.",
      "Open hiring stokt: de verzekeraar wil toch een verklaring omtrent gedrag.",
      "Collega’s vinden het spannend: wie komt er nu weer?",
    ],
    good: [
      "Bel, kom langs, begin. Geen brief en geen gesprek, wel een maatje. Van de laatste {6-9} mensen bleven er [vier|vijf|zes].",
      "De eerste dag is een proefdag, betaald. Wie wil blijven, blijft. Zo begonnen er [twee|drie].",
      "Op het raam staat: wie wil werken, loopt binnen. Er kwamen mensen die nooit zouden schrijven.",
    ],
    theirs: ["Lijst openen op de site", "Maatjes vragen", "Verzekeraar bellen over de verklaring"],
    ours: [
      "In contact brengen met een bakkerij die dit al doet",
      "Uitleg over open hiring sturen",
      "Bedrijfsadviseur vragen mee te denken",
    ],
    notes: [
      "Mooi voorbeeld, maar {c} wil nog niet met de naam erbij.",
      "Anouk vragen of er mensen zijn die dit willen proberen.",
    ],
  },
  agency: {
    least: 8,
    sectors: ["business", "logistics", "finance"],
    start: [
      "Opdrachtgevers vragen soms om ‘alleen Nederlanders’. Zij willen daar één antwoord op.",
      "De planners krijgen verzoeken die niet mogen. {c} wil dat zij er niet alleen voor staan.",
      "Zij werken met flexkrachten van [twee|drie] bureaus en weten niet hoe die kiezen.",
    ],
    going: [
      "15> Alle intercedenten hebben geoefend met een opdrachtgever die iets vraagt wat niet mag.",
      "Er staat nu een zin over in elke offerte.",
      "[Eén|Twee] opdrachtgevers trokken hun vraag in na uitleg.",
      "Het verzoek gaat nu naar de vestigingsmanager. Die belt zelf.",
    ],
    hurdle: [
      "5> Een opdrachtgever liep weg na het gesprek. Dat deed pijn, zegt {c}.",
      "Intercedenten hebben targets. Nee zeggen kost omzet.",
      "De afspraken staan op papier, maar nieuwe mensen kennen ze niet.",
    ],
    good: [
      "‘Dat doen wij niet, voor niemand’ staat in elke offerte. Sindsdien is het nog [één keer|twee keer] gevraagd.",
      "Een opdrachtgever die iets vraagt wat niet mag, krijgt een vraag terug: wat moet iemand kunnen?",
    ],
    theirs: ["Zin in de offerte zetten", "Oefening plannen met de intercedenten", "Bureaus vragen hoe zij kiezen"],
    ours: [
      "Tekst sturen over verboden verzoeken",
      "Naam van een trainer doorgeven",
      "Vragen hoe andere bureaus dit doen",
    ],
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
      "10> [Twee|Drie] bedrijven uit de buurt kwamen hier kijken.",
      "30> De werkgroep komt weer bij elkaar. Er zitten nu ook twee mensen van de werkvloer in.",
      "Het plan is teruggebracht tot drie acties. {c} vindt dat genoeg.",
      "{c} heeft de eerste actie zelf gekozen: de website. Die is nu ook met een schermlezer te gebruiken.",
      "Van de drie acties is er één klaar. De andere twee komen in {maand}.",
      "Bij een bedrijf in de buurt wezen kijken. Zij doen het anders, maar niet beter, vindt {c}.",
    ],
    hurdle: [
      "Bijeenkomsten zijn overdag, en dan staat {c} zelf op de vloer.",
      "20> De trekker is weg, niemand neemt het over.",
      "Grote bedrijven praten het meest, vindt {c}.",
      "Het is te klein voor een plan op papier, vindt {c}.",
      "Een uitnodiging in de avond past beter.",
    ],
    good: [
      "25> Twee bedrijven ruilen een dag van personeelsadviseur. Beide leerden er meer van dan van een cursus.",
      "Elke maand loopt {c} een uur mee bij een ander bedrijf in de straat. Zo kwamen zij op het idee van de vaste vragen.",
      "Wat zij leren staat op één vel achter de deur. Het zijn er nu zes.",
      "Twee zaken in dezelfde straat delen één stagiair. Die ziet meer en verveelt zich niet.",
    ],
    theirs: [
      "30> Twee collega’s vragen voor de werkgroep",
      "Het plan terugbrengen tot drie acties",
      "Laten weten of zij naar de bijeenkomst komen",
    ],
    ours: [
      "Uitnodigen voor de volgende bijeenkomst",
      "Verslag van de bijeenkomst sturen",
      "In contact brengen met een bedrijf van dezelfde grootte",
    ],
    notes: [
      "Kan gastheer zijn: mooie ruimte, goede koffie.",
      "{c} kent veel collega-ondernemers. Vragen wie wij moeten spreken.",
    ],
  },
};
