import { statement } from "db/connection.server";
import type { Viewer } from "~/access/viewer.server";
import { today } from "~/clock.server";
import { listContacts } from "~/employers/contacts.server";
import { nameKeyOf } from "~/employers/employer";
import { text } from "~/language/messages";
import { mailWords } from "~/mail/messages";
import { claimNext, markSent } from "~/mail/outbox.server";
import { paths } from "~/paths";
import { answerByLink, askConsent, type ConsentAnswer, recordAnswer } from "~/practices/consent.server";
import { addHeard } from "~/practices/heard/heard.server";
import type { HelpedAnswer } from "~/practices/need";
import { answerNeed, findNeedFor, type Need, needHelped, type PickUp, pickUp } from "~/practices/needs.server";
import type { ConsentScope, Phase, PracticeText, Theme } from "~/practices/practice";
import { changePractice, consentEventsOf, findPracticeFor, type Practice } from "~/practices/practices.server";
import { baseUrl } from "~/settings.server";
import type { Agenda, Ago } from "./agenda";
import type { People } from "./people";

function done<Result extends object>(result: Result): Result {
  if ("refused" in result) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result;
}

function employerNamed(name: string): number {
  const row = statement<{ id: number }>("SELECT root_id AS id FROM employer WHERE name_key = :key").get({
    key: nameKeyOf(name),
  });
  if (!row) throw new Error(`No employer ${name}`);
  return row.id;
}

/** One of the town, of a sector and a size, with whom somebody spoke; nothing while there are not so many. */
const inTown = (sector: string, size: string, which: number): number | undefined =>
  statement<{ id: number }>(`
    SELECT s.employer_id AS id FROM employer_summary s JOIN sector x ON x.id = s.sector_id
    WHERE x.code = :sector AND s.size_class = :size AND s.last_contact_open_on IS NOT NULL
      AND s.employer_id NOT IN (SELECT employer_id FROM good_practice UNION SELECT employer_id FROM support_need)
    ORDER BY s.employer_id LIMIT 1 OFFSET :which`).get({ sector, size, which })?.id;

type Words = { theme: Theme | null; phase: Phase | null };

function practiceNamed(viewer: Viewer, heading: string): Practice {
  const row = statement<{ id: number }>(
    "SELECT id FROM good_practice WHERE heading = :heading ORDER BY id DESC LIMIT 1",
  ).get({ heading });
  const practice = findPracticeFor(viewer, row?.id);
  if (!practice) throw new Error(`No practice ${heading}`);
  return practice;
}
function needNamed(viewer: Viewer, seeks: string): Need {
  const row = statement<{ id: number }>(
    "SELECT id FROM support_need WHERE seeks = :seeks ORDER BY id DESC LIMIT 1",
  ).get({ seeks });
  const need = findNeedFor(viewer, row?.id);
  if (!need) throw new Error(`No need ${seeks}`);
  return need;
}

/** Changes the words of a practice to the ones that an employer is to read. */
function writes(viewer: Viewer, heading: string, words: Partial<PracticeText>) {
  const practice = practiceNamed(viewer, heading);
  changePractice(viewer, practice, { ...practice, ...words }, practice.version);
}

/** Asks by mail; it went out at once, and nobody has its link any more. */
function asks(viewer: Viewer, heading: string, scope: ConsentScope) {
  const practice = practiceNamed(viewer, heading);
  const contact = listContacts(practice.rootId).find(({ email }) => email !== null);
  if (!contact) throw new Error(`Nobody to ask about ${heading}`);
  done(askConsent(viewer, practice, { contactId: contact.id, scope }));
  const mail = claimNext("seed");
  if (!mail) throw new Error("No mail waits");
  const values = {
    name: contact.name,
    by: viewer.name,
    organisation: practice.employerName,
    link: baseUrl() + paths.consent("…"),
  };
  const t = text(mailWords, mail.locale);
  markSent(mail.id, "seed", t("practiceConsent.subject", values), t("practiceConsent.text", values));
}
function clicks(viewer: Viewer, heading: string, answer: ConsentAnswer | "withdraw") {
  const ask = consentEventsOf(practiceNamed(viewer, heading).id).findLast(({ kind }) => kind === "asked");
  if (!ask) throw new Error(`Nobody asked about ${heading}`);
  const link = { purpose: "consent" as const, personId: null, subjectId: ask.id, nextPath: null, expiresAt: null };
  answerByLink(link, "", answer);
}
function saysByPhone(viewer: Viewer, heading: string, answer: ConsentAnswer) {
  const practice = practiceNamed(viewer, heading);
  const contactId = listContacts(practice.rootId)[0]?.id ?? 0;
  done(recordAnswer(viewer, practice, { contactId, answer, way: "phone", on: today() }));
}

function takesUp(viewer: Viewer, seeks: string, by: { helper: "person" } | { helper: "desk" } | { practice: string }) {
  const need = needNamed(viewer, seeks);
  const on = today();
  const how: PickUp =
    "practice" in by
      ? { helper: "practice", practiceId: practiceNamed(viewer, by.practice).id, on }
      : by.helper === "desk"
        ? { helper: "desk", on }
        : { helper: "person", personId: viewer.personId, on };
  done(pickUp(viewer, need, how));
}
const answers = (viewer: Viewer, seeks: string, words: string) =>
  done(answerNeed(viewer, needNamed(viewer, seeks), { on: today(), words }));
const hears = (viewer: Viewer, seeks: string, helped: HelpedAnswer, words: string | null = null) =>
  done(needHelped(viewer, needNamed(viewer, seeks), { on: today(), helped, words }));

/** What was heard at employers: what works, who let us share it, who looked for help and what came of it. */
export function heard(agenda: Agenda, people: People, ago: Ago) {
  const { samira, tom, nadia } = people;
  const practice = (by: Viewer, at: number | undefined, words: string, theme: Theme | null, phase: Phase | null) =>
    at && addHeard(by, at, { kind: "practice", words, theme, phase }, today());
  const need = (by: Viewer, at: number | undefined, words: string, about: Words) =>
    at && addHeard(by, at, { kind: "need", words, ...about }, today());

  bakery(agenda, samira, nadia, ago);
  culture(agenda, tom, ago);
  buddies(agenda, people, ago);

  agenda.on(ago(22, 3), "16:40", () => {
    practice(
      samira,
      employerNamed("Ziekenhuis Vechtgaarde"),
      "Een woordenlijst van de afdeling voor wie nieuw is",
      "ethnicity",
      "workplace",
    );
    writes(samira, "Een woordenlijst van de afdeling voor wie nieuw is", {
      did: "Op de afdeling hangen honderd woorden die iedereen gebruikt en niemand uitlegt. Nieuwe collega's vullen hem aan.",
      gave: "In de eerste weken wordt minder verkeerd begrepen.",
    });
  });
  agenda.on(ago(20, 2), "11:00", () => asks(samira, "Een woordenlijst van de afdeling voor wie nieuw is", "network"));
  agenda.on(ago(19, 4), "08:40", () => clicks(samira, "Een woordenlijst van de afdeling voor wie nieuw is", "network"));

  const twice = "Brieven zonder naam, door twee mensen gelezen";
  agenda.on(ago(17, 2), "15:10", () => {
    practice(samira, employerNamed("Kredietbank Merelwal"), twice, "ethnicity", "recruitment");
    writes(samira, twice, {
      did: "Een collega haalt naam, foto en geboortedatum weg. Daarna lezen twee mensen elke brief apart.",
      gave: "Meer verschillende mensen aan tafel bij het eerste gesprek.",
    });
    asks(samira, twice, "public");
  });
  agenda.on(ago(16, 1), "09:30", () => clicks(samira, twice, "no"));

  const quiet = "Een uur zonder telefoon voor wie snel vol raakt";
  agenda.on(ago(62, 2), "10:30", () => {
    practice(tom, employerNamed("Notarissen Pijlstaart & Ruyg"), quiet, "workAbility", "workplace");
    writes(tom, quiet, {
      did: "Elke middag van twee tot drie neemt de balie de telefoon aan. Iedereen mag zich terugtrekken.",
    });
    saysByPhone(tom, quiet, "network");
  });
  agenda.on(ago(24, 3), "14:00", () => saysByPhone(tom, quiet, "no"));

  const fixed = "Vaste vragen voor elke kandidaat, in dezelfde volgorde";
  agenda.on(ago(57, 4), "11:20", () => {
    practice(samira, employerNamed("Zilverwiek Detachering"), fixed, "all", "recruitment");
    writes(samira, fixed, { did: "Acht vragen op papier, dezelfde voor iedereen. Pas daarna het open gesprek." });
    saysByPhone(samira, fixed, "public");
  });

  const men = "Een meeloopdag voor mannen die twijfelen";
  agenda.on(ago(3, 3), "13:20", () => {
    practice(tom, employerNamed("Zonnewal Kinderopvang"), men, "gender", "recruitment");
    writes(tom, men, {
      did: "Vier keer per jaar een dag op de groep, zonder brief en zonder belofte.",
      forWhom: "Mannen die nog nooit aan kinderopvang dachten.",
      gave: "Vijf van de twintig begonnen aan de opleiding.",
    });
  });
  agenda.on(ago(1, 2), "10:50", () => asks(tom, men, "public"));

  agenda.on(ago(18, 3), "11:05", () =>
    practice(
      samira,
      employerNamed("Stadsgloed Warmte"),
      "Leerling-monteurs lopen een jaar mee met een oudere collega",
      "age",
      "workplace",
    ),
  );
  agenda.on(ago(8, 4), "15:30", () => {
    practice(
      samira,
      employerNamed("Domlicht Software"),
      "Een proefopdracht in plaats van een cv",
      "all",
      "recruitment",
    );
    need(samira, employerNamed("Domlicht Software"), "Hoe schrijf je een vacature waar vrouwen op reageren?", {
      theme: "gender",
      phase: "recruitment",
    });
  });

  townPractices(agenda, people, ago, practice);
  openNeeds(agenda, people, ago, need);
}

/** Samira and the desk help the bakery; the bakery lets its Friday ten minutes go to the networks, and no further. */
function bakery(agenda: Agenda, samira: Viewer, nadia: Viewer, ago: Ago) {
  const friday = "Elke vrijdag tien minuten met de leerling aan de broodplank";
  const trial = "Een ochtend proefdraaien, zonder brief";
  const rude = "Wat doe je als een klant lelijk doet tegen een leerling?";
  agenda.on(ago(90, 3), "10:10", () => {
    addHeard(
      samira,
      employerNamed("Bakkerij Korenkruim"),
      { kind: "practice", words: trial, theme: "ethnicity", phase: "recruitment" },
      today(),
    );
    writes(samira, trial, {
      did: "Wie wil, komt een ochtend meedraaien. Geen brief, geen cv. Om tien uur is er koffie en zeggen beide kanten ja of nee.",
      forWhom: "Wie nooit op een vacature reageert.",
      gave: "Drie mensen kwamen, één bleef.",
    });
    saysByPhone(samira, trial, "public");
  });
  agenda.on(ago(30, 2), "16:20", () =>
    writes(samira, friday, {
      did: "Op vrijdag na het bakken staan Yusuf en de leerling tien minuten aan de broodplank. Wat ging goed, wat wordt volgende week anders. Meer begeleiding is er niet.",
      forWhom: "Een leerling in een bedrijf zonder personeelsafdeling.",
      gave: "De leerling weet waar hij staat, en niemand schrikt aan het eind.",
    }),
  );
  agenda.on(ago(23, 3), "10:00", () => saysByPhone(samira, friday, "network"));
  agenda.on(ago(12, 4), "09:40", () => takesUp(nadia, rude, { helper: "desk" }));
  agenda.on(ago(11, 3), "13:35", () =>
    answers(nadia, rude, "Twee voorbeelden van kleine bedrijven gestuurd, en één vaste zin voor achter de toonbank."),
  );
  agenda.on(ago(5, 2), "09:50", () => hears(samira, rude, "yes", "De zin hangt er. Twee keer nodig gehad."));
}

/** The text about the key was changed after the yes, and asked anew; the one about the trainees still waits for that. */
function culture(agenda: Agenda, tom: Viewer, ago: Ago) {
  const key = "Een sleutel op de eerste dag, voor elke vrijwilliger";
  const trainees = "Stagiairs techniek zonder brief, na een dag meelopen";
  const pay = "Hoe maken wij de stagevergoeding voor iedereen gelijk?";
  const gave =
    "31 vrijwilligers, geen sleutel kwijt. Negen van hen kwamen uit wijken waar eerder niemand vandaan kwam.";
  agenda.on(ago(41, 1), "17:20", () => {
    writes(tom, key, {
      did: "Wie begint, krijgt op de eerste dag een sleutel van het huis. Niet na een proeftijd.",
      forWhom: "Vrijwilligers, ook voor de avonddienst.",
      gave,
    });
    asks(tom, key, "public");
  });
  agenda.on(ago(37, 2), "09:25", () => clicks(tom, key, "no"));
  agenda.on(ago(27, 3), "10:00", () => asks(tom, key, "public"));
  agenda.on(ago(26, 3), "16:45", () => clicks(tom, key, "public"));
  agenda.on(ago(9, 2), "14:30", () => writes(tom, key, { gave: gave.replace("31", "44") }));
  agenda.on(ago(9, 2), "14:40", () => asks(tom, key, "public"));
  agenda.on(ago(8, 4), "11:15", () => clicks(tom, key, "public"));
  agenda.on(ago(70, 2), "10:10", () => {
    writes(tom, trainees, {
      did: "Twee stagiairs mbo niveau 2 per jaar. Zij schrijven geen brief, zij komen een dag meewerken.",
    });
    saysByPhone(tom, trainees, "network");
  });
  agenda.on(ago(48, 2), "13:15", () =>
    writes(tom, trainees, { gave: "De werkplaats vond het spannend. Nu willen zij er elk jaar twee." }),
  );
  agenda.on(ago(61, 1), "15:00", () => takesUp(tom, pay, { helper: "person" }));
}

/** A buddy for each trainee at Kanaaloever: what five others were looking for. Four were helped by it, one was not. */
function buddies(agenda: Agenda, { samira, tom }: People, ago: Ago) {
  const buddy = "Een maatje voor elke stagiair";
  agenda.on(ago(39, 2), "11:40", () => {
    addHeard(
      samira,
      employerNamed("Stichting Kanaaloever"),
      { kind: "practice", words: buddy, theme: "workAbility", phase: "workplace" },
      today(),
    );
    writes(samira, buddy, {
      did: "Elke stagiair krijgt op de eerste dag een vaste collega die niet zijn beoordelaar is. Samen een kwartier per week.",
      forWhom: "Stagiairs in de zorg, ook wie al bezig was.",
      gave: "Een derde stopte eerder. Nu één op de tien.",
    });
    asks(samira, buddy, "public");
  });
  agenda.on(ago(37, 4), "12:30", () => clicks(samira, buddy, "public"));

  const five: [by: Viewer, employer: string, seeks: string, weeks: number, helped: HelpedAnswer, words: string][] = [
    [
      samira,
      "Ziekenhuis Vechtgaarde",
      "Stagiairs verpleging stoppen halverwege. Wat doen anderen?",
      33,
      "yes",
      "Op twee afdelingen begonnen. Daar stopte niemand.",
    ],
    [
      tom,
      "Zonnewal Kinderopvang",
      "Hoe zorg je dat een stagiair op zes kleine locaties niet alleen staat?",
      31,
      "yes",
      "Elke locatie heeft nu een maatje.",
    ],
    [
      samira,
      "Zilverwiek Detachering",
      "Wie let er op de mensen die wij bij een ander laten beginnen?",
      29,
      "yes",
      "De klant wijst nu zelf een maatje aan.",
    ],
    [
      samira,
      "Stadsgloed Warmte",
      "Onze leerlingen durven niets te vragen. Hoe maak je dat gewoon?",
      27,
      "yes",
      "Een maatje van dezelfde leeftijd werkte het best.",
    ],
    [
      samira,
      "Domlicht Software",
      "Onze stagiair werkt thuis en niemand merkt het als hij vastloopt.",
      25,
      "no",
      "Een maatje was er al. Het ging om de opdracht zelf.",
    ],
  ];
  for (const [by, employer, seeks, weeks, helped, words] of five) {
    agenda.on(ago(weeks, 3), "10:45", () =>
      addHeard(
        by,
        employerNamed(employer),
        { kind: "need", words: seeks, theme: "workAbility", phase: "workplace" },
        today(),
      ),
    );
    agenda.on(ago(weeks - 1, 2), "09:30", () => takesUp(by, seeks, { practice: buddy }));
    agenda.on(ago(weeks - 2, 4), "15:20", () =>
      answers(by, seeks, "De tekst van Kanaaloever doorgestuurd, en Tineke gevraagd te bellen."),
    );
    agenda.on(ago(weeks - 8, 2), "11:10", () => hears(by, seeks, helped, words));
  }
}

type Practice4 = (
  by: Viewer,
  at: number | undefined,
  words: string,
  theme: Theme | null,
  phase: Phase | null,
) => unknown;
type Need4 = (by: Viewer, at: number | undefined, words: string, about: Words) => unknown;

function townPractices(agenda: Agenda, { samira, tom, nadia }: People, ago: Ago, practice: Practice4) {
  const told: [
    by: Viewer,
    sector: string,
    size: string,
    words: string,
    theme: Theme | null,
    phase: Phase | null,
    weeks: number,
  ][] = [
    [
      samira,
      "hospitality",
      "2-9",
      "Het rooster hangt drie weken vooruit, dan kan opvang geregeld worden",
      "gender",
      "conditions",
      34,
    ],
    [tom, "construction", "10-49", "Een taalles op de bouwplaats, in werktijd", "ethnicity", "workplace", 28],
    [samira, "care", "50-249", "Feestdagen ruilen zonder uitleg", "ethnicity", "conditions", 21],
    [tom, "retail", "10-49", "De vacature in drie zinnen, met het loon erbij", "all", "recruitment", 15],
    [samira, "ict", "10-49", "Vergaderingen die iedereen kan meelezen", "workAbility", "workplace", 11],
    [tom, "business", "50-249", "Een laatste gesprek met wie weggaat, en wat daarmee gebeurde", "all", "exit", 7],
    [samira, "culture", "10-49", "Voornaamwoorden op het naamkaartje, wie wil", "lgbti", "workplace", 4],
    [tom, "industry", "50-249", "Ploegendienst op maat voor wie ouder is dan zestig", "age", "conditions", 2],
    [nadia, "retail", "2-9", "De winkel oefent elke maand één lastig gesprek", null, null, 1],
  ];
  for (const [by, sector, size, words, theme, phase, weeks] of told)
    agenda.on(ago(weeks, 4), "14:10", () => practice(by, inTown(sector, size, 0), words, theme, phase));
}

function openNeeds(agenda: Agenda, { samira, tom, nadia }: People, ago: Ago, need: Need4) {
  const questions = "Hoe begin je met vaste vragen in een gesprek?";
  agenda.on(ago(1, 3), "10:15", () => {
    need(samira, employerNamed("Griftstroom Logistiek"), questions, { theme: "all", phase: "recruitment" });
    takesUp(nadia, questions, { helper: "desk" });
  });
  agenda.on(ago(61, 3), "10:20", () =>
    need(
      tom,
      employerNamed("Notarissen Pijlstaart & Ruyg"),
      "Hoe praat je over uit de kast komen op een klein kantoor?",
      {
        theme: "lgbti",
        phase: "workplace",
      },
    ),
  );
  const counting = "Hoe laat je zien dat het beter gaat, zonder mensen te tellen?";
  agenda.on(ago(13, 2), "11:50", () =>
    need(samira, employerNamed("Kredietbank Merelwal"), counting, { theme: "all", phase: null }),
  );
  agenda.on(ago(12, 1), "09:10", () => takesUp(samira, counting, { helper: "person" }));
  agenda.on(ago(6, 2), "13:40", () =>
    need(tom, employerNamed("Zonnewal Kinderopvang"), "Hulp bij de taal van de overdracht op de groep", {
      theme: "ethnicity",
      phase: "workplace",
    }),
  );
  const asked: [
    by: Viewer,
    sector: string,
    size: string,
    words: string,
    theme: Theme | null,
    phase: Phase | null,
    weeks: number,
  ][] = [
    [samira, "hospitality", "10-49", "Waar vind je mensen die geen brief schrijven?", "ethnicity", "recruitment", 26],
    [
      tom,
      "construction",
      "50-249",
      "Een rolstoel op de bouwplaats: wat mag en wat kan?",
      "workAbility",
      "workplace",
      19,
    ],
    [samira, "retail", "2-9", "Mag je vragen of iemand op zaterdag kan?", "all", "recruitment", 14],
    [tom, "business", "10-49", "Hoe voer je een gesprek over overgangsklachten?", "gender", "workplace", 10],
    [
      samira,
      "care",
      "10-49",
      "Een cliënt wil geen verzorger met een hoofddoek. Wat zeg je?",
      "ethnicity",
      "workplace",
      8,
    ],
    [tom, "ict", "2-9", "Hoe houd je een collega van achtenvijftig aan het leren?", "age", "workplace", 6],
    [samira, "education", "50-249", "Wat vraag je iemand die weggaat?", "all", "exit", 3],
    [tom, "industry", "10-49", "Taal op de werkvloer: wie betaalt de les?", null, null, 1],
  ];
  for (const [by, sector, size, words, theme, phase, weeks] of asked)
    agenda.on(ago(weeks, 2), "15:40", () => need(by, inTown(sector, size, 1), words, { theme, phase }));
}
