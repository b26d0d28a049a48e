import type { PromiseRow } from "~/conversations/promises.server";
import { personas } from "~/demo/personas.server";
import { changeEmployer, detailsOf } from "~/employers/employers.server";
import { pinNote } from "~/employers/pinned-note.server";
import { referToDesk } from "~/employers/referrals.server";
import type { Agenda, Ago } from "./agenda";
import { asContact, finishes, joins, plans, reacts, updates } from "./follow";
import type { People } from "./people";
import { invite, keep, newContact, newEmployer, ours, talk, theirs } from "./play";

/** Bakkerij Korenkruim: six people, the owner at the oven from four in the morning. Little time, few words, and steady. */
export function korenkruim(agenda: Agenda, { samira, nadia }: People, ago: Ago) {
  let bakery = 0;
  let jorien = 0;
  let yusuf = 0;
  const made: Record<string, PromiseRow | undefined> = {};

  agenda.on(ago(119, 2), "09:50", () => {
    bakery = newEmployer(samira, {
      name: "Bakkerij Korenkruim",
      kvkNumber: "00000001",
      legalForm: "soleProprietorship",
      sector: "industry",
      sizeClass: "2-9",
      kinds: ["private"],
      address: "Korte Vlierstraat 11",
      postcode: "3512CK",
      place: "Utrecht",
      website: "korenkruim.example",
      brokerId: samira.personId,
    });
    talk(samira, {
      employerId: bakery,
      kind: "phone",
      reached: false,
      purposes: ["acquaint"],
      summary: "Nam niet op. Op het bandje: bel vóór tien uur, dan is het brood eruit.",
      nextContactOn: ago(118, 3),
    });
  });
  agenda.on(ago(118, 3), "09:10", () => {
    jorien = newContact(samira, bakery, {
      name: "Jorien Aalders",
      jobTitle: "eigenaar",
      email: personas.werkgever,
      phone: "06 000 11 011",
    });
    talk(samira, {
      employerId: bakery,
      kind: "phone",
      purposes: ["acquaint"],
      contactIds: [jorien],
      summary:
        "Jorien kan praten van negen tot tien. Zes mensen, twee daarvan sinds het begin. Zij wil weten waarom de gemeente belt.",
      nextContactOn: ago(113, 4),
    });
  });
  agenda.on(ago(113, 4), "09:20", () => {
    yusuf = newContact(samira, bakery, { name: "Yusuf Demir", jobTitle: "bakker", phone: "06 000 11 012" });
    const rows = talk(samira, {
      employerId: bakery,
      kind: "visit",
      purposes: ["acquaint"],
      contactIds: [jorien, yusuf],
      summary:
        "Gesproken tussen het bakken door. Nieuwe mensen komen via via, en dat zijn steeds dezelfde soort mensen. Yusuf kwam ooit zelf binnenlopen en mocht de volgende dag beginnen. Zo wil Jorien het vaker.",
      internalNote: "Niet in december bellen of mailen. Dat meende zij.",
      promises: [ours(samira, "Uitleg sturen over het pact, één bladzijde", ago(111, 4))],
      nextContactOn: ago(97, 2),
    });
    made.page = rows[0];
  });
  agenda.on(ago(111, 3), "16:20", () => keep(samira, made.page));
  agenda.on(ago(97, 2), "09:30", () => {
    const rows = talk(samira, {
      employerId: bakery,
      kind: "visit",
      purposes: ["mobilise"],
      contactIds: [jorien],
      summary:
        "Een plan schrijven gaat hier niet gebeuren. De drie kant-en-klare maatregelen passen wel: een vacature in gewone woorden, een dag proefdraaien, een vaste collega als maatje. Jorien kruiste ze alle drie aan.",
      promises: [
        theirs(jorien, "Vacature in gewone woorden in de etalage hangen", ago(93, 1)),
        ours(samira, "Tekst voor de etalage nalezen", ago(95, 2)),
      ],
      nextContactOn: ago(81, 2),
    });
    [made.window, made.text] = rows;
  });
  agenda.on(ago(97, 2), "10:05", () => joins(samira, bakery, { contactId: jorien }));
  agenda.on(ago(96, 4), "11:05", () => invite(samira, bakery, jorien, "Bakkerij Korenkruim"));
  agenda.on(ago(60, 2), "10:40", () => {
    pinNote(
      samira,
      bakery,
      "Jorien staat vanaf vier uur aan de oven: bel na tienen. Langskomen kan altijd, achterom.",
      0,
    );
  });
  agenda.on(ago(96, 5), "21:50", () => {
    const self = asContact(bakery, jorien);
    plans(self, bakery, { position: "Nieuwe mensen komen via via. Dat zijn steeds dezelfde soort mensen." }, [
      { title: "Een vacature in gewone woorden", theme: "all", phase: "recruitment", owner: jorien, due: ago(90) },
      {
        title: "Een dag proefdraaien voor wie wil",
        theme: "ethnicity",
        phase: "recruitment",
        owner: jorien,
        due: ago(40),
      },
      { title: "Een vaste collega als maatje", theme: "workAbility", phase: "workplace", owner: yusuf, due: ago(2, 5) },
    ]);
    finishes(self, bakery);
  });
  agenda.on(ago(94, 2), "11:30", () =>
    reacts(samira, bakery, "read", "Drie dingen die passen bij een bakkerij. Zo is het genoeg."),
  );
  agenda.on(ago(91, 2), "21:40", () =>
    updates(asContact(bakery, jorien), bakery, 0, {
      status: "done",
      words: "Hangt in de etalage. Acht mensen vroegen ernaar.",
    }),
  );
  for (const weeks of [81, 45])
    agenda.on(ago(weeks, 5), "22:05", () => {
      updates(asContact(bakery, jorien), bakery, 1, { status: "unchanged" });
      updates(asContact(bakery, jorien), bakery, 2, { status: "unchanged" });
    });
  agenda.on(ago(38, 3), "21:15", () =>
    updates(asContact(bakery, jorien), bakery, 1, { status: "done", words: "Drie mensen draaiden mee, één bleef." }),
  );
  agenda.on(ago(95, 1), "14:40", () => keep(samira, made.text));
  agenda.on(ago(91, 2), "09:15", () => {
    keep(samira, made.window, "conversation");
    talk(samira, {
      employerId: bakery,
      kind: "phone",
      purposes: ["support"],
      contactIds: [jorien],
      summary:
        "De tekst hangt. Acht mensen vroegen ernaar, drie draaiden een ochtend mee. Eén begint er volgende maand.",
    });
  });
  agenda.on(ago(81, 3), "09:25", () =>
    talk(samira, {
      employerId: bakery,
      kind: "phone",
      purposes: ["support"],
      contactIds: [jorien],
      summary: "Niets veranderd, zegt Jorien. Dat is goed nieuws: de nieuwe collega is er nog.",
      nextContactOn: ago(63, 4),
    }),
  );
  agenda.on(ago(63, 4), "09:35", () => {
    const rows = talk(samira, {
      employerId: bakery,
      kind: "visit",
      purposes: ["support"],
      contactIds: [jorien, yusuf],
      summary:
        "Yusuf wil een leerling opleiden. Daarvoor is een erkenning als leerbedrijf nodig. Hij ziet op tegen de papieren, niet tegen de leerling.",
      promises: [
        theirs(yusuf, "Erkenning als leerbedrijf aanvragen", ago(54, 2)),
        ours(samira, "Uitleg sturen over de erkenning als leerbedrijf", ago(61, 4)),
      ],
      nextContactOn: ago(45, 3),
    });
    [made.accredited, made.explained] = rows;
  });
  agenda.on(ago(61, 2), "15:10", () => keep(samira, made.explained));
  agenda.on(ago(54, 1), "10:05", () => {
    keep(samira, made.accredited, "other");
    const { version, ...details } = detailsOf(bakery);
    changeEmployer(samira, bakery, { ...details, trainingCompany: "yes", headCount: 6, sizeClass: "2-9" }, version);
  });
  agenda.on(ago(45, 3), "10:15", () =>
    talk(samira, {
      employerId: bakery,
      kind: "email",
      purposes: ["support"],
      contactIds: [jorien],
      summary: "Mail van Jorien: niets veranderd, wel druk. De leerling komt over een maand.",
    }),
  );
  agenda.on(ago(31, 4), "09:20", () => {
    talk(samira, {
      employerId: bakery,
      kind: "visit",
      purposes: ["goodPractice"],
      contactIds: [jorien, yusuf],
      summary:
        "De leerling loopt nu vijf weken mee. Elke vrijdag tien minuten met Yusuf aan de broodplank: wat ging goed, wat wordt volgende week anders. Meer begeleiding is er niet en meer is niet nodig. Jorien wil het wel vertellen, maar niet op een podium.",
      internalNote: "Mooi voorbeeld voor kleine bedrijven. Later vragen of het met foto mag.",
      heard: [
        {
          kind: "practice",
          words: "Elke vrijdag tien minuten met de leerling aan de broodplank",
          theme: "workAbility",
          phase: "workplace",
        },
      ],
      nextContactOn: ago(23, 3),
    });
  });
  agenda.on(ago(23, 3), "09:40", () =>
    talk(samira, {
      employerId: bakery,
      kind: "phone",
      purposes: ["support"],
      contactIds: [jorien],
      summary:
        "Kort verslag over het jaar, aan de telefoon. Gedaan: etalage, proefdraaien, leerling. Opgeleverd: twee nieuwe collega’s. Straks: een tweede leerling.",
    }),
  );
  agenda.on(ago(12, 2), "10:20", () => {
    talk(samira, {
      employerId: bakery,
      kind: "email",
      purposes: ["support"],
      contactIds: [jorien],
      summary:
        "Jorien mailde gisteravond om tien over elf met een vraag over de tweede leerling. Het loket weet dit beter dan ik. Zij vindt het goed dat ik haar doorgeef.",
    });
    referToDesk(samira, bakery, {
      consentBy: "Jorien Aalders",
      question:
        "Wij willen een tweede leerling. Wat mag je vragen in het gesprek, en wat doe je als een klant lelijk tegen een leerling doet?",
    });
  });
  agenda.on(ago(12, 4), "09:15", () => {
    const rows = talk(nadia, {
      employerId: bakery,
      kind: "phone",
      purposes: ["support"],
      contactIds: [jorien],
      summary:
        "Vraag doorgenomen. In het gesprek: wat wil je leren, wanneer kun je, wat vind je lastig. Niet: geloof, gezondheid, afkomst. Voor de klant: één vaste zin, en de leerling hoeft die niet zelf te zeggen.",
      heard: [
        {
          kind: "need",
          words: "Wat doe je als een klant lelijk doet tegen een leerling?",
          theme: "ethnicity",
          phase: "workplace",
        },
      ],
      promises: [ours(nadia, "Twee voorbeelden van kleine bedrijven sturen", ago(11, 4))],
    });
    made.examples = rows[0];
  });
  agenda.on(ago(11, 3), "13:30", () => keep(nadia, made.examples));
  agenda.on(ago(5, 2), "09:25", () => {
    talk(samira, {
      employerId: bakery,
      kind: "visit",
      purposes: ["support"],
      contactIds: [jorien, yusuf],
      summary:
        "De vaste zin hangt achter de toonbank: ‘Wij helpen u graag, met zijn allen.’ Een tweede leerling kan over een paar maanden. Yusuf vraagt of de reiskosten vergoed kunnen worden.",
      heard: [
        { kind: "need", words: "Worden de reiskosten van een leerling vergoed?", theme: "all", phase: "conditions" },
      ],
      promises: [
        theirs(jorien, "Tekst voor de tweede leerling laten lezen", ago(-2, 4)),
        ours(samira, "Uitzoeken of reiskosten van een leerling worden vergoed", ago(2, 3)),
      ],
      nextContactOn: ago(-3, 2),
    });
  });
  agenda.on(ago(1, 4), "09:45", () =>
    talk(samira, {
      employerId: bakery,
      kind: "phone",
      purposes: ["support"],
      contactIds: [jorien],
      summary: "Jorien vroeg naar de reiskosten. Ik had het beloofd en nog niet gedaan. Deze week hoort zij het.",
      nextContactOn: ago(-3, 2),
    }),
  );
}
