import type { Viewer } from "~/access/viewer.server";
import { addDays, addMonths, type Day } from "~/days";
import type { EmployerDetails } from "~/employers/employers.server";
import { pauseVisits } from "~/work-day/visit-pauses.server";
import { type Agenda, type Ago, openDay } from "./agenda";
import {
  asContact,
  dueReports,
  endsSignature,
  finishes,
  intends,
  joins,
  leaves,
  plans,
  reacts,
  reports,
  sendsIntention,
  sendsPlan,
  signs,
  updates,
} from "./follow";
import { partnerNamed } from "./partners";
import type { People } from "./people";
import { invite, newContact, newEmployer, talk } from "./play";

/** Employers that show one thing each on the two tracks: who sleeps, who is late, who went bankrupt, who was asked. */
export function members(agenda: Agenda, people: People, ago: Ago) {
  domlicht(agenda, people, ago);
  stadsgloed(agenda, people, ago);
  zilverwiek(agenda, people, ago);
  scheefbrug(agenda, people, ago);
  pijlstaart(agenda, people, ago);
  blinkvaart(agenda, people, ago);
  kanaaloever(agenda, people, ago);
  zonnewal(agenda, people, ago);
  municipality(agenda, people, ago);
}

type Start = Partial<EmployerDetails> & { name: string; kvkNumber: string };
type Somebody = { name: string; jobTitle: string; email: string };

/** An employer with one contact and a first talk, all on one day. */
function meet(by: Viewer, details: Start, somebody: Somebody, summary: string): { id: number; contact: number } {
  const id = newEmployer(by, { brokerId: by.personId, place: "Utrecht", ...details });
  const contact = newContact(by, id, somebody);
  talk(by, { employerId: id, kind: "visit", purposes: ["acquaint"], contactIds: [contact], summary });
  return { id, contact };
}

/** Signed five months ago, and no plan: the term comes near. */
function domlicht(agenda: Agenda, { samira }: People, ago: Ago) {
  let at = { id: 0, contact: 0 };
  agenda.on(ago(34, 2), "10:30", () => {
    at = meet(
      samira,
      {
        name: "Domlicht Software",
        kvkNumber: "00000011",
        legalForm: "privateLimited",
        sector: "ict",
        headCount: 45,
        sizeClass: "10-49",
        address: "Kobaltdreef 12",
        postcode: "3544NK",
      },
      { name: "Wouter Hazekamp", jobTitle: "oprichter", email: "wouter@domlicht.example" },
      "Vijfenveertig ontwikkelaars, vier vrouwen. Wouter wil het anders en weet niet waar te beginnen.",
    );
  });
  agenda.on(ago(30, 3), "16:00", () => joins(samira, at.id, { route: "event", contactId: at.contact }));
  agenda.on(ago(29, 1), "09:10", () => invite(samira, at.id, at.contact, "Domlicht Software"));
  agenda.on(ago(22, 4), "15:30", () =>
    signs(samira, at.id, {
      contactId: at.contact,
      signatoryName: "Wouter Hazekamp",
      signatoryTitle: "oprichter",
      themes: ["gender", "ethnicity"],
    }),
  );
  agenda.on(ago(9, 2), "11:00", () =>
    talk(samira, {
      employerId: at.id,
      kind: "phone",
      purposes: ["support"],
      contactIds: [at.contact],
      summary: "Het plan is er nog niet. Wouter heeft twee zinnen en geen tijd. Ik stuur de acties van anderen.",
      nextContactOn: ago(-2, 3),
    }),
  );
}

/** Municipally owned: asked, declined, asked again a year later, joined. The Charter is still an intention. */
function stadsgloed(agenda: Agenda, { hanneke, samira }: People, ago: Ago) {
  let at = { id: 0, contact: 0 };
  agenda.on(ago(72, 2), "14:00", () => {
    at = meet(
      hanneke,
      {
        name: "Stadsgloed Warmte",
        kvkNumber: "00000012",
        legalForm: "publicLimited",
        sector: "industry",
        headCount: 95,
        sizeClass: "50-249",
        kinds: ["municipallyOwned"],
        address: "Koperslagerij 3",
        postcode: "3542AD",
        brokerId: samira.personId,
      },
      { name: "Ilse Bruggeman", jobTitle: "directeur", email: "ilse@stadsgloed.example" },
      "Als deelneming van de stad gevraagd om aan te sluiten. Het bestuur zei: nu niet.",
    );
  });
  agenda.on(ago(19, 3), "10:00", () =>
    talk(hanneke, {
      employerId: at.id,
      kind: "visit",
      purposes: ["mobilise"],
      contactIds: [at.contact],
      summary: "Opnieuw gevraagd, een jaar later. Ilse heeft nu zelf twee leerlingen en wil wel.",
    }),
  );
  agenda.on(ago(8, 2), "13:30", () => joins(hanneke, at.id, { route: "municipallyOwned", contactId: at.contact }));
  agenda.on(ago(5, 2), "10:15", () => intends(samira, at.id, at.contact));
  agenda.on(ago(4, 1), "09:30", () => sendsIntention(samira, at.id));
}

/** Joined because of a contract, and nobody has heard of them for a year. */
function zilverwiek(agenda: Agenda, { samira }: People, ago: Ago) {
  let at = { id: 0, contact: 0 };
  agenda.on(ago(96, 3), "11:20", () => {
    at = meet(
      samira,
      {
        name: "Zilverwiek Detachering",
        kvkNumber: "00000013",
        legalForm: "privateLimited",
        sector: "business",
        headCount: 210,
        sizeClass: "50-249",
        kinds: ["contractPartner"],
        address: "Uiverlaan 77",
        postcode: "3528BG",
      },
      { name: "Bas Verploegh", jobTitle: "accountmanager", email: "bas@zilverwiek.example" },
      "De opdracht van de stad vraagt iets over inclusie. Bas wil weten wat precies.",
    );
  });
  agenda.on(ago(90, 2), "15:00", () => joins(samira, at.id, { route: "socialReturn", contactId: at.contact }));
  agenda.on(ago(58, 4), "10:40", () =>
    talk(samira, {
      employerId: at.id,
      kind: "phone",
      purposes: ["support"],
      contactIds: [at.contact],
      summary: "Bas is druk met een aanbesteding. Hij belt terug.",
    }),
  );
}

/** Joined at a market event; the owner left, and it fell asleep. */
function scheefbrug(agenda: Agenda, { marit, hanneke, tom }: People, ago: Ago) {
  let at = { id: 0, contact: 0 };
  agenda.on(ago(104, 4), "16:30", () => {
    at = meet(
      marit,
      {
        name: "Eethuis Scheefbrug",
        kvkNumber: "00000014",
        legalForm: "soleProprietorship",
        sector: "hospitality",
        sizeClass: "unknown",
        address: "Spreeuwenhoek 5",
        postcode: "3553GH",
        brokerId: tom.personId,
      },
      { name: "Farida Benali", jobTitle: "eigenaar", email: "farida@scheefbrug.example" },
      "Op de markt aangesproken. Farida tekent meteen voor het pact en moet dan weer naar de pannen.",
    );
    joins(marit, at.id, { route: "event", contactId: at.contact });
  });
  agenda.on(ago(66, 2), "11:10", () =>
    talk(hanneke, {
      employerId: at.id,
      kind: "phone",
      reached: false,
      purposes: ["support"],
      summary: "Een ander nam op: Farida is weg, er is een nieuwe eigenaar.",
    }),
  );
}

const nextMay = (day: Day): Day => {
  const may = `${day.slice(0, 4)}-05-01`;
  return may > day ? may : addMonths(may, 12);
};

/** A member that likes to be left alone. */
function pijlstaart(agenda: Agenda, { tom }: People, ago: Ago) {
  let at = { id: 0, contact: 0 };
  agenda.on(ago(84, 2), "09:30", () => {
    at = meet(
      tom,
      {
        name: "Notarissen Pijlstaart & Ruyg",
        kvkNumber: "00000015",
        legalForm: "professionalPartnership",
        sector: "business",
        headCount: 14,
        sizeClass: "10-49",
        address: "Slotgracht-Noord 21",
        postcode: "3511DC",
      },
      { name: "Cornelie Ruyg", jobTitle: "notaris", email: "c.ruyg@pijlstaart.example" },
      "Cornelie houdt niet van bezoek en wel van het doel. Zij sluit aan en wil één brief per jaar.",
    );
  });
  agenda.on(ago(80, 3), "14:20", () =>
    joins(tom, at.id, {
      route: "partner",
      partnerId: partnerNamed("Ondernemerskring Kanaalzone"),
      contactId: at.contact,
    }),
  );
  agenda.on(ago(61, 3), "10:00", () =>
    talk(tom, {
      employerId: at.id,
      kind: "email",
      purposes: ["support"],
      contactIds: [at.contact],
      summary: "Cornelie mailde: alles gaat zoals het gaat. Tot volgend jaar.",
    }),
  );
  agenda.on(ago(2, 3), "09:20", () => {
    const done = pauseVisits(tom, at.id, {
      untilOn: nextMay(ago(0)),
      reason: "Cornelie wil geen bezoek. In april komt hun jaarbrief, daarna bellen.",
    });
    if ("refused" in done) throw new Error(done.refused);
  });
}

/** Member and signatory with a plan, bankrupt in its second year: everything ends with its reason. */
function blinkvaart(agenda: Agenda, { marit, tom }: People, ago: Ago) {
  let at = { id: 0, contact: 0 };
  agenda.on(ago(132, 2), "13:00", () => {
    at = meet(
      marit,
      {
        name: "Blinkvaart Schoonmaak",
        kvkNumber: "00000016",
        legalForm: "privateLimited",
        sector: "business",
        headCount: 60,
        sizeClass: "50-249",
        address: "Karperdijk 40",
        postcode: "3542GB",
        brokerId: tom.personId,
      },
      { name: "Ronald Kuijt", jobTitle: "directeur", email: "ronald@blinkvaart.example" },
      "Zestig schoonmakers met veertien talen. Ronald wil dat zij ook voorman kunnen worden.",
    );
  });
  agenda.on(ago(126, 3), "15:30", () => joins(marit, at.id, { contactId: at.contact }));
  agenda.on(ago(118, 4), "15:30", () =>
    signs(marit, at.id, {
      contactId: at.contact,
      signatoryName: "Ronald Kuijt",
      signatoryTitle: "directeur",
      themes: ["ethnicity"],
    }),
  );
  agenda.on(ago(101, 2), "11:00", () => {
    plans(marit, at.id, { position: "Voormannen komen uit één taalgroep." }, [
      {
        title: "Cursus Nederlands op de werkvloer",
        theme: "ethnicity",
        due: ago(70),
        measure: "number",
        unit: "mensen die de cursus afmaakten",
        baseline: 0,
        target: 20,
      },
      { title: "Twee voormannen uit eigen ploeg", theme: "ethnicity", due: ago(60) },
    ]);
    finishes(marit, at.id);
  });
  agenda.on(ago(80, 2), "09:45", () => updates(tom, at.id, 0, { status: "running", value: 8 }));
  agenda.on(ago(41, 1), "11:30", () => {
    talk(tom, {
      employerId: at.id,
      kind: "phone",
      purposes: ["support"],
      contactIds: [at.contact],
      summary: "Het faillissement is uitgesproken. Ronald zoekt plekken voor zijn mensen, wij denken mee.",
    });
    leaves(tom, at.id, "bankrupt", "Failliet verklaard.");
    endsSignature(tom, at.id, "bankrupt", "Failliet verklaard.");
  });
}

/** The plan was read with a question that still waits. */
function kanaaloever(agenda: Agenda, { samira }: People, ago: Ago) {
  let at = { id: 0, contact: 0 };
  agenda.on(ago(93, 3), "10:00", () => {
    at = meet(
      samira,
      {
        name: "Stichting Kanaaloever",
        kvkNumber: "00000017",
        legalForm: "foundation",
        sector: "care",
        headCount: 320,
        sizeClass: "250+",
        trainingCompany: "yes",
        address: "Kalmoesgracht 100",
        postcode: "3525SK",
      },
      { name: "Tineke Roozeboom", jobTitle: "hr-manager", email: "tineke@kanaaloever.example" },
      "Drie huizen, driehonderd mensen. Stagiairs stoppen vaak halverwege.",
    );
  });
  agenda.on(ago(86, 2), "14:00", () => joins(samira, at.id, { route: "network", contactId: at.contact }));
  agenda.on(ago(82, 4), "15:30", () =>
    signs(samira, at.id, {
      contactId: at.contact,
      signatoryName: "Joke Wildeman",
      signatoryTitle: "bestuurder",
      themes: ["workAbility", "ethnicity"],
    }),
  );
  agenda.on(ago(81, 1), "09:20", () => invite(samira, at.id, at.contact, "Stichting Kanaaloever"));
  agenda.on(ago(60, 3), "16:10", () => {
    const tineke = asContact(at.id, at.contact);
    plans(
      tineke,
      at.id,
      {
        position: "Van de stagiairs stopt een derde eerder. Wij weten niet goed waarom.",
        ambition: "Wie begint, maakt het af.",
      },
      [
        {
          title: "Een maatje voor elke stagiair",
          theme: "workAbility",
          phase: "workplace",
          owner: at.contact,
          due: ago(20),
          measure: "percentage",
          unit: "van de stagiairs",
          baseline: 0,
          target: 100,
        },
        { title: "Vaste vragen in elk gesprek", theme: "all", phase: "recruitment", owner: at.contact, due: ago(-4) },
        {
          title: "Werkplekken geschikt maken",
          theme: "workAbility",
          phase: "workplace",
          due: ago(6),
          measure: "number",
          unit: "werkplekken",
          baseline: 0,
          target: 4,
        },
        { title: "Rooster dat past bij zorg thuis", theme: "gender", phase: "conditions", due: ago(-20) },
      ],
    );
    finishes(tineke, at.id);
  });
  agenda.on(ago(40, 2), "11:20", () =>
    updates(asContact(at.id, at.contact), at.id, 0, {
      status: "running",
      value: 60,
      words: "De nieuwe lichting heeft een maatje. Wie al bezig was nog niet.",
    }),
  );
  agenda.on(ago(21, 2), "10:10", () => {
    const tineke = asContact(at.id, at.contact);
    updates(tineke, at.id, 0, {
      status: "done",
      value: 100,
      words: "Iedereen heeft een maatje. Eén op de tien stopt nu nog.",
    });
    updates(tineke, at.id, 2, {
      status: "behind",
      value: 1,
      words: "Wij wachten op een offerte voor drie werkplekken.",
    });
  });
  agenda.on(ago(3, 2), "15:40", () => {
    reacts(
      samira,
      at.id,
      "asked",
      "Mooi dat het maatje werkt. Bij de werkplekken: wat houdt de offerte tegen, en kunnen wij iets doen?",
    );
  });
}

/** As it should go: signed, planned, reported. */
function zonnewal(agenda: Agenda, { marit, tom }: People, ago: Ago) {
  let at = { id: 0, contact: 0 };
  agenda.on(ago(138, 2), "10:30", () => {
    at = meet(
      marit,
      {
        name: "Zonnewal Kinderopvang",
        kvkNumber: "00000018",
        legalForm: "foundation",
        sector: "care",
        headCount: 120,
        sizeClass: "50-249",
        trainingCompany: "yes",
        address: "Hazelkade 14",
        postcode: "3571KE",
        brokerId: tom.personId,
      },
      { name: "Sanne Oudshoorn", jobTitle: "directeur", email: "sanne@zonnewal.example" },
      "Zes kleine locaties. Sanne wil mannen op de groep en hulp bij taal.",
    );
  });
  agenda.on(ago(128, 2), "13:00", () => joins(marit, at.id, { contactId: at.contact }));
  agenda.on(ago(118, 4), "15:30", () =>
    signs(marit, at.id, {
      contactId: at.contact,
      signatoryName: "Sanne Oudshoorn",
      signatoryTitle: "directeur",
      themes: ["gender", "age"],
    }),
  );
  agenda.on(ago(117, 2), "09:15", () => invite(marit, at.id, at.contact, "Zonnewal Kinderopvang"));
  agenda.on(ago(97, 4), "19:40", () => {
    const sanne = asContact(at.id, at.contact);
    plans(
      sanne,
      at.id,
      {
        position: "Op de groep werken bijna alleen vrouwen onder de dertig.",
        ambition: "Een team waar elk kind iemand in herkent.",
      },
      [
        {
          title: "Open dag voor wie van werk wil wisselen",
          theme: "age",
          phase: "recruitment",
          owner: at.contact,
          due: ago(60),
        },
        {
          title: "Stageplekken voor mannen in opleiding",
          theme: "gender",
          phase: "recruitment",
          owner: at.contact,
          due: ago(40),
        },
        {
          title: "Taalcoach op elke locatie",
          theme: "ethnicity",
          phase: "workplace",
          owner: at.contact,
          due: ago(10),
          measure: "number",
          unit: "locaties",
          baseline: 1,
          target: 6,
        },
      ],
    );
    finishes(sanne, at.id);
  });
  agenda.on(ago(95, 3), "10:10", () =>
    reacts(marit, at.id, "read", "Kort en helder. De open dag willen wij graag meemaken."),
  );
  agenda.on(ago(62, 2), "20:05", () =>
    updates(asContact(at.id, at.contact), at.id, 0, { status: "done", words: "Veertig bezoekers, drie aangenomen." }),
  );
  agenda.on(ago(43, 2), "10:30", () => {
    const [first] = dueReports(at.id);
    if (first)
      reports(
        tom,
        at.id,
        first,
        ago(43, 1),
        "Open dag gehouden, stageplekken gevuld, taalcoach op vier locaties. Geleerd: begin bij de teamleiders.",
      );
  });
  agenda.on(ago(30, 4), "20:15", () => {
    const sanne = asContact(at.id, at.contact);
    updates(sanne, at.id, 1, { status: "done" });
    updates(sanne, at.id, 2, { status: "running", value: 4 });
  });
  agenda.on(ago(12, 4), "20:20", () =>
    updates(asContact(at.id, at.contact), at.id, 2, {
      status: "done",
      value: 6,
      words: "Ook de kleinste locatie heeft er een.",
    }),
  );
}

/** The municipality itself: signed in 2015, long before the pact. Of what it does only what its programme names. */
function municipality(agenda: Agenda, { hanneke }: People, ago: Ago) {
  let city = 0;
  agenda.on(ago(155, 2), "09:00", () => {
    city = newEmployer(hanneke, {
      name: "Gemeente Utrecht (voorbeeld)",
      kvkNumber: "00000019",
      legalForm: "publicBody",
      sector: "government",
      sizeClass: "250+",
      kinds: ["public", "example"],
      trainingCompany: "yes",
      place: "Utrecht",
      note: "De gemeente als werkgever. Dagen van plan en rapportages zijn in deze proef verzonnen.",
      brokerId: hanneke.personId,
    });
    signs(hanneke, city, {
      signedOn: "2015-07-02",
      signatoryName: "Bestuur",
      signatoryTitle: "gemeente Utrecht",
      place: null,
      occasion: "serConfirmation",
    });
    joins(hanneke, city, { route: "ownAccord" });
    plans(hanneke, city, { position: "De gemeente wil als werkgever en leerbedrijf zelf het goede voorbeeld geven." }, [
      { title: "Traineeship voor statushouders", theme: "ethnicity", phase: "recruitment", due: ago(-30) },
      {
        title: "Collega’s met eigen ervaring in het team Inburgering",
        theme: "ethnicity",
        phase: "workplace",
        due: null,
      },
    ]);
    finishes(hanneke, city);
    sendsPlan(hanneke, city);
  });
  reportsInTime(agenda, hanneke, () => city, "2015-11-02", ago, []);
}

/**
 * The yearly reports of an old signature, whose plan was due on a day: those of before Pactwerk were written down afterwards, in one
 * afternoon; later ones came in just before their term. Without the years that were missed.
 */
export function reportsInTime(
  agenda: Agenda,
  by: Viewer,
  employer: () => number,
  planDueOn: Day,
  ago: Ago,
  missed: number[],
) {
  const began = ago(150, 4); // when those employers had been written down
  for (let year = 1; year <= 15; year++) {
    const dueOn = addMonths(planDueOn, 12 * year);
    const on = addDays(dueOn, -9);
    if (missed.includes(Number(dueOn.slice(0, 4)))) continue;
    agenda.on(on < began ? began : openDay(addDays(on, 1)), "10:20", () =>
      reports(by, employer(), dueOn, on, "Gedaan wat in het plan staat, en wat niet lukte erbij."),
    );
  }
}
