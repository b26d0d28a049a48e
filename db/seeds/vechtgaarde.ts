import type { PromiseRow } from "~/conversations/promises.server";
import { personas } from "~/demo/personas.server";
import { contactLeft, findContact } from "~/employers/contacts.server";
import { addEstablishment, type EstablishmentDetails, listEstablishments } from "~/employers/establishments.server";
import { referToDesk } from "~/employers/referrals.server";
import type { Agenda, Ago } from "./agenda";
import { asContact, dueReports, finishes, joins, plans, reacts, reports, signs, updates } from "./follow";
import type { People } from "./people";
import { drop, invite, keep, move, newContact, newEmployer, ours, talk, theirs } from "./play";

/** The word and the day of the confidential talk, which no adviser and no employer ever sees. */
export const plantedWord = "Pimpernel";
export const plantedDay = (ago: Ago) => ago(1, 3);

/** Ziekenhuis Vechtgaarde: five thousand people, four sites, everything through somebody else, and good will on every floor. */
export function vechtgaarde(agenda: Agenda, { samira, hanneke, nadia, anouk }: People, ago: Ago) {
  let hospital = 0;
  let emre = 0;
  let sharda = 0;
  let bert = 0;
  let fenna = 0;
  const made: Record<string, PromiseRow | undefined> = {};
  const site = (name: string) => listEstablishments(hospital).find((one) => one.name === name)?.id ?? null;
  const branch = (
    name: string,
    address: string,
    postcode: string,
    headCount: number,
    sbbNumber: string | null,
  ): EstablishmentDetails => ({
    name,
    address,
    postcode,
    place: "Utrecht",
    branchNumber: null,
    headCount,
    sbbNumber,
    trainingCompany: sbbNumber ? "yes" : "unknown",
    trainingCheckedOn: sbbNumber ? ago(150) : null,
  });

  agenda.on(ago(153, 2), "10:30", () => {
    hospital = newEmployer(hanneke, {
      name: "Ziekenhuis Vechtgaarde",
      kvkNumber: "00000002",
      legalForm: "foundation",
      sector: "care",
      headCount: 5000,
      sizeClass: "250+",
      kinds: ["contractPartner"],
      trainingCompany: "yes",
      address: "Vechtgaardelaan 1",
      postcode: "3584XG",
      place: "Utrecht",
      website: "vechtgaarde.example",
      note: "Altijd via hr, nooit rechtstreeks naar een afdeling.",
      brokerId: samira.personId,
    });
    addEstablishment(hanneke, hospital, branch("Locatie Zuid", "Zegendreef 40", "3525VT", 900, "SBB 000 112 01"));
    addEstablishment(
      hanneke,
      hospital,
      branch("Locatie Leidsche Rijn", "Kalmoesgracht 200", "3544RB", 640, "SBB 000 112 02"),
    );
    addEstablishment(hanneke, hospital, branch("Polikliniek Overvecht", "Zwaluwstede 15", "3562DG", 120, null));
    emre = newContact(hanneke, hospital, {
      name: "Emre Kaya",
      jobTitle: "hr-manager",
      email: personas.werkgever2,
      phone: "030 000 50 10",
    });
    sharda = newContact(hanneke, hospital, {
      name: "Sharda Ramlal",
      jobTitle: "opleidingsadviseur",
      email: "sharda.ramlal@vechtgaarde.example",
      phone: "030 000 50 11",
    });
  });
  agenda.on(ago(150, 3), "11:30", () =>
    talk(samira, {
      employerId: hospital,
      kind: "visit",
      purposes: ["acquaint"],
      contactIds: [emre],
      with: [hanneke],
      summary:
        "Emre heeft één opdracht van de raad van bestuur: minder verloop. Van de verpleegkundigen die binnen twee jaar vertrekken noemt een derde de sfeer in het team. Hij wil niet beginnen met een training voor iedereen.",
      nextContactOn: ago(144, 3),
    }),
  );
  agenda.on(ago(144, 3), "14:00", () => {
    const rows = talk(samira, {
      employerId: hospital,
      kind: "visit",
      establishmentId: site("Locatie Zuid"),
      purposes: ["mobilise"],
      contactIds: [emre, sharda],
      newContact: null,
      summary:
        "Rondleiding op Zuid. Twee teams willen proberen met vaste vragen te werven. De ondernemingsraad wil meedoen als er niemand wordt geteld naar afkomst.",
      promises: [
        ours(samira, "Voorbeelden sturen van doelen zonder tellen", ago(141, 3)),
        theirs(emre, "Twee teams vragen voor een proef", ago(136, 4)),
      ],
      nextContactOn: ago(134, 2),
    });
    [made.goals, made.teams] = rows;
  });
  agenda.on(ago(141, 2), "10:10", () => keep(samira, made.goals));
  agenda.on(ago(136, 2), "16:05", () => keep(samira, made.teams, "conversation"));
  agenda.on(ago(134, 2), "13:15", () => {
    bert = newContact(samira, hospital, {
      name: "Bert Hoogland",
      jobTitle: "teamleider Zuid",
      email: "bert.hoogland@vechtgaarde.example",
    });
    talk(samira, {
      employerId: hospital,
      kind: "visit",
      establishmentId: site("Locatie Zuid"),
      purposes: ["support"],
      contactIds: [bert, sharda],
      summary:
        "Het team van Bert is begonnen: acht vaste vragen, twee mensen die los van elkaar scoren. De eerste vacature had 41 brieven en negen gesprekken. Het kost een uur meer en het gesprek erna is korter.",
      nextContactOn: ago(121, 3),
    });
  });
  agenda.on(ago(128, 4), "09:30", () => invite(samira, hospital, emre, "Ziekenhuis Vechtgaarde"));
  agenda.on(ago(127, 2), "14:30", () => joins(samira, hospital, { contactId: emre }));
  agenda.on(ago(118, 4), "15:30", () =>
    signs(samira, hospital, {
      contactId: emre,
      signatoryName: "Henriëtte Vroom",
      signatoryTitle: "voorzitter raad van bestuur",
      themes: ["workAbility", "ethnicity", "age"],
    }),
  );
  agenda.on(ago(100, 2), "16:40", () => {
    const self = asContact(hospital, emre);
    const text = {
      position:
        "Elf afdelingen, elf manieren van werven. Wij willen doelen voor hoe mensen zich welkom voelen, niet voor hoeveel het er zijn.",
      ambition: "Wie hier binnenkomt, als collega of als leerling, hoort erbij en blijft.",
    };
    plans(self, hospital, text, [
      {
        title: "Vacatures zonder naam beoordelen",
        theme: "ethnicity",
        phase: "recruitment",
        owner: emre,
        due: ago(-16),
        measure: "number",
        unit: "vacatures per jaar",
        baseline: 0,
        target: 120,
      },
      {
        title: "Vaste vragen in elk sollicitatiegesprek",
        theme: "all",
        phase: "recruitment",
        owner: sharda,
        due: ago(11),
        measure: "percentage",
        unit: "van de gesprekken",
        baseline: 20,
        target: 100,
      },
      {
        title: "Leerlingen krijgen een praktijkbegeleider met tijd",
        theme: "age",
        phase: "workplace",
        due: ago(5),
        measure: "number",
        unit: "locaties",
        baseline: 1,
        target: 4,
      },
      {
        title: "Werkplekken geschikt maken op locatie Zuid",
        theme: "workAbility",
        phase: "workplace",
        owner: sharda,
        due: ago(8),
        measure: "number",
        unit: "werkplekken",
        baseline: 0,
        target: 12,
      },
      { title: "Woordenlijst bij het inwerken", theme: "ethnicity", phase: "workplace", due: ago(30) },
      {
        title: "Gesprek bij vertrek: waarom gaat u weg?",
        theme: "all",
        phase: "exit",
        due: ago(-30),
        measure: "percentage",
        unit: "van wie vertrekt",
        baseline: 10,
        target: 80,
      },
    ]);
    finishes(self, hospital);
  });
  agenda.on(ago(98, 3), "10:25", () =>
    reacts(samira, hospital, "read", "Elke actie heeft een getal dat niet over mensen gaat. Zo kan het dus."),
  );
  agenda.on(ago(70, 2), "16:50", () => {
    const self = asContact(hospital, emre);
    updates(self, hospital, 0, { status: "running", value: 31 });
    updates(self, hospital, 1, { status: "running", value: 55 });
    updates(self, hospital, 4, { status: "running" });
  });
  agenda.on(ago(43, 3), "16:20", () => {
    const [first] = dueReports(hospital);
    if (first)
      reports(samira, hospital, first, ago(43, 2), "Vier van zes acties op weg. Locatie Zuid wacht op een verbouwing.");
  });
  agenda.on(ago(30, 3), "17:10", () => {
    const self = asContact(hospital, emre);
    updates(self, hospital, 0, { status: "running", value: 74 });
    updates(self, hospital, 1, { status: "done", value: 100, words: "Ook de laatste afdeling doet mee." });
    updates(self, hospital, 4, { status: "done" });
    updates(self, hospital, 3, { status: "behind", value: 2, words: "De verbouwing is uitgesteld." });
  });
  agenda.on(ago(6, 2), "16:05", () => {
    const self = asContact(hospital, emre);
    updates(self, hospital, 0, { status: "running", value: 96 });
    updates(self, hospital, 5, { status: "unchanged" });
  });
  agenda.on(ago(121, 3), "15:30", () =>
    talk(samira, {
      employerId: hospital,
      kind: "video",
      purposes: ["mobilise"],
      contactIds: [emre],
      with: [hanneke],
      summary:
        "De raad van bestuur zegt ja tegen doelen, niet tegen cijfers over wie hier werkt. Afgesproken: doelen over wat zij doen, met een peiling over de sfeer. In het SER Diversiteitsportaal staan zij al.",
      nextContactOn: ago(108, 3),
    }),
  );
  agenda.on(ago(108, 3), "10:45", () => {
    const rows = talk(samira, {
      employerId: hospital,
      kind: "visit",
      purposes: ["support"],
      contactIds: [emre, sharda],
      summary:
        "Elf mensen zijn eigenaar van een actie, van inkoop tot de keuken. Emre houdt het bij in een sheet per kwartaal. Stagiairs klagen dat zij pas een week van tevoren horen waar zij beginnen.",
      promises: [
        theirs(sharda, "Stageplek zes weken vooraf bekendmaken", ago(96, 2)),
        ours(samira, "Navragen bij de school wanneer plaatsing bekend is", ago(105, 4)),
      ],
      nextContactOn: ago(95, 3),
    });
    [made.placing, made.school] = rows;
  });
  agenda.on(ago(105, 2), "11:20", () => keep(samira, made.school));
  agenda.on(ago(96, 1), "09:55", () => move(samira, made.placing, ago(82, 4)));
  agenda.on(ago(83, 3), "14:25", () => keep(samira, made.placing, "conversation"));
  agenda.on(ago(79, 3), "10:20", () => {
    const row = findContact(hospital, bert);
    if (row) contactLeft(samira, row, ago(80, 1));
    fenna = newContact(samira, hospital, {
      name: "Fenna de Wit",
      jobTitle: "teamleider Zuid",
      email: "fenna.dewit@vechtgaarde.example",
    });
    talk(samira, {
      employerId: hospital,
      kind: "phone",
      purposes: ["support"],
      contactIds: [fenna],
      summary:
        "Bert werkt ergens anders. Fenna neemt zijn team over en gaat door met de vaste vragen. Zij vond de lijst op de gedeelde schijf: dat ging dus goed.",
      nextContactOn: ago(66, 4),
    });
  });
  agenda.on(ago(66, 4), "13:40", () =>
    talk(samira, {
      employerId: hospital,
      kind: "visit",
      establishmentId: site("Locatie Zuid"),
      purposes: ["goodPractice"],
      contactIds: [fenna, sharda],
      summary:
        "Vijf teams werken nu met vaste vragen. Elke nieuwe stagiair krijgt in de eerste week een maatje uit een ander beroep: de kok met de verpleegkundige. Sharda wil het laten zien aan andere zorgwerkgevers.",
      internalNote: "Vechtgaarde kan gastheer zijn van een netwerk. Eerst Emre vragen, dan pas de zaal.",
      nextContactOn: ago(52, 2),
    }),
  );
  agenda.on(ago(52, 2), "11:15", () => {
    const rows = talk(samira, {
      employerId: hospital,
      kind: "video",
      purposes: ["support"],
      contactIds: [emre],
      with: [anouk],
      summary:
        "Emre wil gastheer zijn van bijeenkomsten over stage en begeleiding, vier per jaar, in de collegezaal. Voor de keuken en de schoonmaak zoekt hij mensen die nog weinig Nederlands spreken. Anouk denkt mee.",
      promises: [
        theirs(emre, "Collegezaal vastleggen voor vier middagen", ago(48, 4)),
        ours(samira, "Drie zorgwerkgevers vragen mee te doen", ago(46, 3)),
        theirs(emre, "Taalles in werktijd voorleggen aan de directie", ago(44, 2)),
      ],
      nextContactOn: ago(37, 4),
    });
    [made.hall, made.others, made.lessons] = rows;
  });
  agenda.on(ago(48, 3), "10:00", () => keep(samira, made.hall));
  agenda.on(ago(46, 2), "17:05", () => keep(samira, made.others, "conversation"));
  agenda.on(ago(43, 4), "15:45", () =>
    drop(samira, made.lessons, "De directie wil eerst zien wat de taalles in de keuken oplevert."),
  );
  agenda.on(ago(37, 4), "14:10", () =>
    talk(samira, {
      employerId: hospital,
      kind: "meeting",
      establishmentId: null,
      purposes: ["support", "goodPractice"],
      contactIds: [emre, sharda, fenna],
      summary:
        "Eerste middag in de collegezaal: 23 mensen van negen werkgevers. De oefening met het startgesprek bleef hangen. Volgende keer over reiskosten.",
      nextContactOn: ago(20, 3),
    }),
  );
  agenda.on(ago(20, 3), "10:35", () => {
    talk(samira, {
      employerId: hospital,
      kind: "phone",
      purposes: ["support"],
      contactIds: [sharda],
      summary:
        "Sharda zoekt hulp bij de begeleiding van leerlingen met een andere moedertaal. Dat is een vraag voor het loket; als leerbedrijf kunnen zij daar terecht. Emre vindt het goed.",
    });
    referToDesk(samira, hospital, {
      consentBy: "Emre Kaya",
      question: "Hoe begeleid je leerlingen die nog Nederlands leren, zonder dat het altijd over taal gaat?",
    });
  });
  agenda.on(ago(19, 2), "13:50", () => {
    const rows = talk(nadia, {
      employerId: hospital,
      kind: "video",
      purposes: ["support"],
      contactIds: [sharda],
      summary:
        "Voorbeelden besproken van twee zorginstellingen. Sharda gaat werken met een woordenlijst per afdeling, gemaakt door leerlingen zelf.",
      promises: [ours(nadia, "Voorbeeld van een woordenlijst sturen", ago(17, 3))],
    });
    made.words = rows[0];
  });
  agenda.on(ago(18, 4), "11:40", () => keep(nadia, made.words));
  agenda.on(ago(7, 4), "15:20", () => {
    talk(samira, {
      employerId: hospital,
      kind: "visit",
      purposes: ["support"],
      contactIds: [emre, fenna],
      summary:
        "De helft van de acties ligt op schema. De peiling over de sfeer komt volgend kwartaal. Reiskosten voor stagiairs gaan naar de begroting van volgend jaar.",
      promises: [
        theirs(emre, "Reiskosten voor stagiairs in de begroting zetten", ago(-3, 3)),
        ours(samira, "Programma voor de volgende middag maken", ago(-1, 2)),
      ],
      nextContactOn: ago(-5, 4),
    });
  });
  agenda.on(plantedDay(ago), "16:15", () =>
    talk(samira, {
      employerId: hospital,
      kind: "visit",
      purposes: ["holdToAccount"],
      contactIds: [emre],
      with: [hanneke],
      summary: `Gesproken over de vragen die bij het werven voor afdeling ${plantedWord} zijn gesteld. Emre herkent het en schrok. Hij praat deze week met de leidinggevende van ${plantedWord} en laat weten wat er verandert.`,
      internalNote: `Rustig gesprek. Over ${plantedWord} verder met niemand spreken tot Emre heeft gebeld.`,
      heard: [
        {
          kind: "need",
          words: `Hulp bij het vragen stellen zonder aannames, voor de mensen van ${plantedWord}`,
          theme: "ethnicity",
          phase: "recruitment",
        },
      ],
      promises: [theirs(emre, `Terugbellen over de vragen bij ${plantedWord}`, ago(-1, 4))],
      nextContactOn: ago(-1, 4),
    }),
  );
}
