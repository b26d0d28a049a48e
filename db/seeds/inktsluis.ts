import type { PromiseRow } from "~/conversations/promises.server";
import type { Agenda, Ago } from "./agenda";
import { intends, joins, sendsIntention } from "./follow";
import type { People } from "./people";
import { drop, invite, keep, newContact, newEmployer, ours, talk, theirs } from "./play";

/** Cultuurhuis De Inktsluis: thirty-eight people, member of Cultuur PACT, generous with ideas and careful with its name. */
export function inktsluis(agenda: Agenda, { marit, tom, hanneke }: People, ago: Ago) {
  let house = 0;
  let noor = 0;
  let casper = 0;
  const made: Record<string, PromiseRow | undefined> = {};

  agenda.on(ago(146, 2), "11:00", () => {
    house = newEmployer(marit, {
      name: "Cultuurhuis De Inktsluis",
      tradeNames: ["Inktsluis Café"],
      kvkNumber: "00000003",
      legalForm: "foundation",
      sector: "culture",
      headCount: 38,
      sizeClass: "10-49",
      kinds: ["subsidised"],
      trainingCompany: "yes",
      address: "Watermunt 8",
      postcode: "3532EK",
      place: "Utrecht",
      website: "inktsluis.example",
      note: "Lid van Cultuur PACT. Werkt met de Code Diversiteit en Inclusie.",
      brokerId: marit.personId,
    });
    noor = newContact(marit, house, {
      name: "Noor Abdellaoui",
      jobTitle: "zakelijk leider",
      email: "noor@inktsluis.example",
      phone: "030 000 60 20",
    });
    talk(marit, {
      employerId: house,
      kind: "phone",
      purposes: ["acquaint"],
      contactIds: [noor],
      summary:
        "Noor kent het pact uit Cultuur PACT. Zij heeft geen behoefte aan weer een code, wel aan mensen om mee te sparren.",
      nextContactOn: ago(141, 4),
    });
  });
  agenda.on(ago(141, 4), "14:15", () => {
    casper = newContact(marit, house, {
      name: "Casper Lindeboom",
      jobTitle: "hoofd publiek",
      email: "casper@inktsluis.example",
    });
    const rows = talk(marit, {
      employerId: house,
      kind: "visit",
      purposes: ["acquaint", "mobilise"],
      contactIds: [noor, casper],
      summary:
        "Rondleiding langs zaal, café en atelier. Op het podium is het gemengd, achter de schermen niet. Vrijwilligers komen allemaal uit dezelfde drie straten.",
      promises: [
        theirs(casper, "Vrijwilligers werven in drie andere wijken", ago(128, 3)),
        ours(marit, "Adressen sturen van buurthuizen", ago(139, 3)),
      ],
      nextContactOn: ago(127, 3),
    });
    [made.volunteers, made.addresses] = rows;
  });
  agenda.on(ago(139, 2), "16:30", () => keep(marit, made.addresses));
  agenda.on(ago(127, 3), "10:50", () => {
    keep(marit, made.volunteers, "conversation");
    talk(marit, {
      employerId: house,
      kind: "visit",
      purposes: ["support"],
      contactIds: [casper],
      summary:
        "Negen nieuwe vrijwilligers uit Overvecht en Kanaleneiland. Twee van hen draaien al avonddienst. Casper geeft hun een sleutel op de eerste dag: dat vertrouwen doet meer dan een cursus.",
      nextContactOn: ago(110, 2),
    });
  });
  agenda.on(ago(110, 2), "13:05", () =>
    talk(marit, {
      employerId: house,
      kind: "email",
      purposes: ["support"],
      contactIds: [noor],
      summary: "Noor mailde het jaarverslag van Cultuur PACT. Hun doelen staan erin, met wat er niet lukte.",
    }),
  );
  agenda.on(ago(88, 4), "15:00", () =>
    talk(marit, {
      employerId: house,
      kind: "visit",
      purposes: ["support"],
      contactIds: [noor],
      with: [tom],
      summary: "Kennismaking met Tom, die dit van mij overneemt. Noor vraagt of hij net zo lang blijft.",
      nextContactOn: ago(74, 3),
    }),
  );
  agenda.on(ago(110, 3), "10:30", () => joins(marit, house, { route: "network", contactId: noor }));
  agenda.on(ago(20, 2), "11:15", () => intends(tom, house, noor));
  agenda.on(ago(18, 1), "10:00", () => sendsIntention(tom, house));
  agenda.on(ago(74, 3), "11:25", () => {
    const rows = talk(tom, {
      employerId: house,
      kind: "visit",
      purposes: ["support"],
      contactIds: [noor, casper],
      summary:
        "Twee stagiairs techniek van mbo niveau 2, zonder brief. De werkplaats vond het spannend. Zij willen er nu elk jaar twee.",
      heard: [
        {
          kind: "practice",
          words: "Stagiairs techniek zonder brief, na een dag meelopen",
          theme: "workAbility",
          phase: "recruitment",
        },
        {
          kind: "need",
          words: "Hoe maken wij de stagevergoeding voor iedereen gelijk?",
          theme: "all",
          phase: "conditions",
        },
      ],
      promises: [
        ours(tom, "Contact leggen met de stagecoördinator van de school", ago(72, 2)),
        theirs(noor, "Stagevergoeding voor iedereen gelijk maken", ago(61, 4)),
      ],
      nextContactOn: ago(58, 2),
    });
    [made.school, made.pay] = rows;
  });
  agenda.on(ago(73, 4), "10:30", () => invite(tom, house, noor, "Cultuurhuis De Inktsluis"));
  agenda.on(ago(72, 1), "12:10", () => keep(tom, made.school));
  agenda.on(ago(60, 4), "14:55", () => keep(tom, made.pay, "conversation"));
  agenda.on(ago(44, 3), "10:40", () => {
    const rows = talk(tom, {
      employerId: house,
      kind: "visit",
      purposes: ["goodPractice"],
      contactIds: [casper],
      summary:
        "De sleutel op de eerste dag is een vaste gewoonte geworden: 31 vrijwilligers, geen sleutel kwijt. Casper wil het delen. Noor wil de tekst eerst lezen, elke keer dat er iets verandert.",
      heard: [
        {
          kind: "practice",
          words: "Een sleutel op de eerste dag, voor elke vrijwilliger",
          theme: "ethnicity",
          phase: "workplace",
        },
      ],
      promises: [
        ours(tom, "Verhaal over de sleutel opschrijven en laten lezen", ago(41, 2)),
        theirs(noor, "Akkoord geven op de tekst", ago(38, 4)),
      ],
      nextContactOn: ago(36, 3),
    });
    [made.story, made.consent] = rows;
  });
  agenda.on(ago(41, 1), "17:10", () => keep(tom, made.story));
  agenda.on(ago(37, 2), "09:20", () =>
    drop(tom, made.consent, "Noor wacht op het nieuwe bestuur. Daarna vragen wij het opnieuw."),
  );
  agenda.on(ago(28, 4), "16:00", () =>
    talk(tom, {
      employerId: house,
      kind: "phone",
      purposes: ["support"],
      contactIds: [noor],
      summary: "Nieuw bestuur, nieuwe ronde. Noor denkt dat de tekst er snel door is.",
      nextContactOn: ago(14, 3),
    }),
  );
  agenda.on(ago(14, 3), "11:10", () => {
    const rows = talk(tom, {
      employerId: house,
      kind: "visit",
      purposes: ["support", "mobilise"],
      contactIds: [noor, casper],
      with: [hanneke],
      summary:
        "Met het nieuwe bestuur gesproken over het pact. Zij willen weten wat het toevoegt aan Cultuur PACT. Antwoord: werkgevers van buiten de cultuur. Zij komen erop terug.",
      internalNote: "Niet duwen. Noor regelt het van binnenuit.",
      promises: [
        theirs(noor, "Besluit van het bestuur laten weten", ago(-2, 2)),
        ours(tom, "Twee werkgevers buiten de cultuur voorstellen", ago(1, 2)),
      ],
      nextContactOn: ago(-2, 3),
    });
    made.matches = rows[1];
  });
  agenda.on(ago(2, 4), "10:25", () => keep(tom, made.matches));
}
