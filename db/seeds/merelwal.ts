import type { PromiseRow } from "~/conversations/promises.server";
import { personas } from "~/demo/personas.server";
import type { Agenda, Ago } from "./agenda";
import { asContact, finishes, plans, reacts, sendsPlan, signs, updates } from "./follow";
import { reportsInTime } from "./members";
import type { People } from "./people";
import { invite, keep, newContact, newEmployer, ours, talk, theirs } from "./play";

/** Kredietbank Merelwal: signed the Charter in 2016, long before there was a pact, and never joined it. */
export function merelwal(agenda: Agenda, { marit, tom, hanneke }: People, ago: Ago) {
  let bank = 0;
  let hugo = 0;
  let marjolein = 0;
  const made: Record<string, PromiseRow | undefined> = {};

  agenda.on(ago(151, 1), "13:20", () => {
    bank = newEmployer(hanneke, {
      name: "Kredietbank Merelwal",
      kvkNumber: "00000004",
      legalForm: "publicLimited",
      sector: "finance",
      headCount: 320,
      sizeClass: "250+",
      kinds: ["private"],
      trainingCompany: "no",
      address: "Turfschipperweg 90",
      postcode: "3526PA",
      place: "Utrecht",
      website: "merelwal.example",
      note: "Tekende het Charter bij SER in mei 2016. Niet aangesloten bij het pact.",
      brokerId: marit.personId,
    });
    hugo = newContact(hanneke, bank, {
      name: "Hugo Terwisscha",
      jobTitle: "directeur bedrijfsvoering",
      email: "h.terwisscha@merelwal.example",
    });
  });
  agenda.on(ago(151, 1), "14:10", () => {
    signs(hanneke, bank, {
      signedOn: "2016-05-19",
      contactId: hugo,
      signatoryName: "Adriaan Polderman",
      signatoryTitle: "toenmalig bestuursvoorzitter",
      occasion: "serConfirmation",
      place: "Den Haag",
      themes: ["ethnicity", "gender"],
    });
    plans(hanneke, bank, { position: "Veertien acties uit 2016, één keer vernieuwd." }, [
      {
        title: "Vaste zin bij opmerkingen van klanten over een naam",
        theme: "ethnicity",
        phase: "workplace",
        due: ago(20),
      },
      { title: "Adviseurs met een andere opleiding aannemen", theme: "ethnicity", phase: "recruitment", due: ago(-10) },
      { title: "Leidinggevenden in deeltijd", theme: "gender", phase: "conditions", due: ago(30) },
    ]);
    sendsPlan(hanneke, bank, "2016-09-12");
  });
  reportsInTime(agenda, hanneke, () => bank, "2016-09-19", ago, [2021]);
  agenda.on(ago(147, 3), "10:15", () =>
    talk(marit, {
      employerId: bank,
      kind: "phone",
      reached: false,
      purposes: ["acquaint"],
      summary: "Het secretariaat plant niets zonder onderwerp. Mail gestuurd met drie zinnen.",
    }),
  );
  agenda.on(ago(143, 2), "15:40", () => {
    marjolein = newContact(marit, bank, {
      name: "Marjolein Brandsma",
      jobTitle: "hr-adviseur",
      email: personas.werkgever3,
      phone: "030 000 70 30",
    });
    talk(marit, {
      employerId: bank,
      kind: "visit",
      purposes: ["acquaint"],
      contactIds: [hugo, marjolein],
      summary:
        "Zij tekenden in 2016 als een van de eersten. Het plan van toen was in vier maanden klaar en ligt er nog. Van het pact hoorden zij pas nu. Waarom twee keer tekenen, vraagt Hugo.",
      nextContactOn: ago(130, 2),
    });
  });
  agenda.on(ago(130, 2), "11:45", () => {
    const rows = talk(marit, {
      employerId: bank,
      kind: "video",
      purposes: ["mobilise"],
      contactIds: [marjolein],
      summary:
        "Uitgelegd: het Charter is van SER en gaat over henzelf, het pact is van de stad en gaat over samen leren. Marjolein ziet het verschil. Hugo nog niet, denkt zij.",
      promises: [
        ours(marit, "Het verschil op één bladzijde zetten", ago(128, 2)),
        theirs(marjolein, "Bespreken in het managementteam", ago(120, 3)),
      ],
      nextContactOn: ago(116, 4),
    });
    [made.page, made.team] = rows;
  });
  agenda.on(ago(128, 1), "14:20", () => keep(marit, made.page));
  agenda.on(ago(116, 4), "09:50", () => {
    keep(marit, made.team, "conversation");
    talk(marit, {
      employerId: bank,
      kind: "phone",
      purposes: ["mobilise"],
      contactIds: [marjolein],
      summary: "Het managementteam zegt: nu niet. Eerst de verhuizing. Over een half jaar mogen wij terugkomen.",
      nextContactOn: ago(80, 2),
    });
  });
  agenda.on(ago(82, 3), "13:55", () => invite(tom, bank, marjolein, "Kredietbank Merelwal"));
  agenda.on(ago(80, 2), "10:10", () => {
    const rows = talk(tom, {
      employerId: bank,
      kind: "visit",
      purposes: ["acquaint", "support"],
      contactIds: [marjolein],
      summary:
        "Eerste keer in het nieuwe pand. Het plan uit 2016 is één keer vernieuwd en loopt nu af. Over één jaar is geen verslag gemaakt; Marjolein haalt dat niet meer in, maar maakt een nieuw begin.",
      promises: [
        theirs(marjolein, "Oude plan naast de nieuwe doelen leggen", ago(70, 4)),
        ours(tom, "Voorbeeld van een plan in drie acties sturen", ago(78, 3)),
      ],
      nextContactOn: ago(64, 3),
    });
    [made.plan, made.example] = rows;
  });
  agenda.on(ago(78, 2), "16:40", () => keep(tom, made.example));
  agenda.on(ago(69, 1), "11:30", () => keep(tom, made.plan));
  agenda.on(ago(69, 4), "16:20", () => {
    const self = asContact(bank, marjolein);
    updates(self, bank, 0, { status: "done", words: "Staat in het handboek en wordt gebruikt." });
    updates(self, bank, 2, { status: "running" });
    finishes(self, bank);
  });
  agenda.on(ago(66, 2), "10:30", () => reacts(tom, bank, "read", "Helder: vijf acties over en elk met een reden."));
  agenda.on(ago(64, 3), "14:50", () =>
    talk(tom, {
      employerId: bank,
      kind: "video",
      purposes: ["support"],
      contactIds: [marjolein],
      summary:
        "Van veertien acties zijn er vijf over. Eén gaat over klantgesprekken: adviseurs krijgen opmerkingen over hun naam. Daar is nu een vaste zin voor.",
      nextContactOn: ago(39, 4),
    }),
  );
  agenda.on(ago(39, 4), "10:05", () => {
    const rows = talk(tom, {
      employerId: bank,
      kind: "visit",
      purposes: ["mobilise"],
      contactIds: [hugo, marjolein],
      with: [hanneke],
      summary:
        "Hugo wil andere werkgevers ontmoeten, maar tekent niets voor de ondernemingsraad heeft meegepraat. Marjolein zet het op de agenda.",
      promises: [
        theirs(marjolein, "Pact op de agenda van de ondernemingsraad zetten", ago(26, 3)),
        ours(tom, "Uitnodigen voor een bijeenkomst als gast", ago(36, 2)),
      ],
      nextContactOn: ago(25, 2),
    });
    [made.council, made.guest] = rows;
  });
  agenda.on(ago(36, 1), "13:10", () => keep(tom, made.guest));
  agenda.on(ago(24, 4), "15:15", () => {
    keep(tom, made.council, "conversation");
    talk(tom, {
      employerId: bank,
      kind: "phone",
      purposes: ["mobilise"],
      contactIds: [marjolein],
      summary: "De ondernemingsraad is vóór en vraagt wat het kost aan uren. Tien per kwartaal, zei ik. Dat viel mee.",
      nextContactOn: ago(9, 3),
    });
  });
  agenda.on(ago(9, 3), "11:35", () =>
    talk(tom, {
      employerId: bank,
      kind: "visit",
      purposes: ["support"],
      contactIds: [marjolein],
      summary:
        "Zij willen terugkijken op de jaren met het Charter, met wie er toen bij was. Met taart en zonder toespraken. Over het pact beslist de directie over twee maanden.",
      promises: [
        theirs(marjolein, "Besluit van de directie laten weten", ago(-9, 2)),
        ours(tom, "Namen zoeken van wie in 2016 tekenden", ago(-1, 3)),
      ],
      nextContactOn: ago(-9, 3),
    }),
  );
}
