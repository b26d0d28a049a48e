import { statement } from "db/connection.server";
import type { Viewer } from "~/access/viewer.server";
import { planAppointment } from "~/appointments/appointments.server";
import { instantOf, later } from "~/clock.server";
import type { TalkInput } from "~/conversations/conversations.server";
import { addPartnerContact, listPartnerContacts } from "~/employers/contacts.server";
import { changeEmployer, detailsOf } from "~/employers/employers.server";
import type { PartnerDetails } from "~/partners/partner";
import { addPartner, partnerChoices } from "~/partners/partners.server";
import type { Agenda, Ago } from "./agenda";
import type { People } from "./people";
import { ours, talk, theirs } from "./play";

/** Who works with the municipality and is no employer in the funnel, and whom they brought in. */
export function partners(agenda: Agenda, { hanneke, samira, tom }: People, ago: Ago) {
  agenda.on(ago(156, 3), "11:15", () => {
    const installers = add(hanneke, "Vereniging Installateurs Vechtland", "tradeAssociation", "vechtland.example");
    person(hanneke, installers, "Gerard Pothuis", "voorzitter", "030 000 01 10");
    person(hanneke, installers, "Mirjam Eekhout", "bureau", "030 000 01 11");
    const college = add(hanneke, "Mbo-college Singelpoort", "school", "singelpoort.example");
    person(hanneke, college, "Esma Karaca", "stagecoördinator", "030 000 01 20");
    const circle = add(hanneke, "Ondernemerskring Kanaalzone", "tradeAssociation", null);
    person(hanneke, circle, "Wim Lubbers", "parkmanager", "030 000 01 30");
    const union = add(hanneke, "Vakbond Domkwartier", "union", "domkwartier.example");
    person(hanneke, union, "Naomi Paulusma", "bestuurder", "030 000 01 40");
    const centre = add(hanneke, "Ondernemer Centraal", "entrepreneurCentre", null);
    person(hanneke, centre, "Joost Hovius", "adviseur", "030 000 01 50");
  });
  agenda.on(ago(60, 2), "13:40", () => {
    const neighbours = add(samira, "Buurthuis De Sluiswachter", "community", null);
    person(samira, neighbours, "Khadija Ouali", "buurtwerker", "030 000 01 60");
  });
  agenda.on(ago(17, 4), "16:05", () => {
    for (const employer of inTown("construction", 4))
      putForward(samira, employer, "Vereniging Installateurs Vechtland");
    for (const employer of inTown("industry", 2)) putForward(tom, employer, "Ondernemerskring Kanaalzone");
    for (const employer of inTown("care", 1)) putForward(samira, employer, "Mbo-college Singelpoort");
    for (const employer of inTown("hospitality", 1)) putForward(tom, employer, "Buurthuis De Sluiswachter");
  });
  agenda.on(ago(9, 2), "16:20", () => {
    spokeWith(tom, "Vereniging Installateurs Vechtland", {
      kind: "meeting",
      purposes: ["mobilise"],
      summary: "Op de ledenavond verteld over het pact. Vier leden lieten een kaartje achter.",
    });
  });
  agenda.on(ago(4, 3), "11:40", () => {
    spokeWith(samira, "Mbo-college Singelpoort", {
      kind: "visit",
      purposes: ["acquaint", "support"],
      summary:
        "Stages voor niveau 2 zijn schaars in de zorg. Esma zoekt bedrijven die ook zonder ervaring willen beginnen.",
      internalNote: "Begin november weer bellen, dan zijn de plaatsen verdeeld.",
      promises: [
        ours(samira, "Drie zorgwerkgevers noemen die een stage willen bieden", ago(-1, 2)),
        theirs(contactAt("Mbo-college Singelpoort"), "Lijst van open stageplaatsen sturen", ago(-1, 3)),
      ],
    });
  });
  agenda.on(ago(1, 5), "16:50", () => {
    const startsAt = instantOf(ago(0, 5), "14:00");
    const partnerId = partnerNamed("Mbo-college Singelpoort");
    planAppointment(
      samira,
      { partnerId },
      {
        establishmentId: null,
        ownerId: samira.personId,
        kind: "visit",
        startsAt,
        endsAt: later(startsAt, 45 * 60_000),
        place: "Singelpoort 12, Utrecht",
        preparation: "Welke werkgevers noem ik haar?",
        purposes: ["support"],
        personIds: [],
        contactIds: [contactAt("Mbo-college Singelpoort")],
        invite: false,
      },
    );
  });
}

function add(by: Viewer, name: string, kind: PartnerDetails["kind"], website: string | null): number {
  const made = addPartner(by, { name, kind, website });
  if ("refused" in made) throw new Error(`${name}: ${made.refused}`);
  return made.id;
}

function person(by: Viewer, partnerId: number, name: string, jobTitle: string, phone: string) {
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}@partners.example`;
  addPartnerContact(by, partnerId, { name, jobTitle, phone, email, locale: null });
}

type Said = Pick<TalkInput, "kind" | "purposes" | "summary"> & Partial<TalkInput>;
/** A talk of today with a partner and the first we know there. */
const spokeWith = (by: Viewer, name: string, said: Said) =>
  talk(by, { partnerId: partnerNamed(name), contactIds: [contactAt(name)], ...said });

function contactAt(name: string): number {
  const [first] = listPartnerContacts(partnerNamed(name)).present;
  if (!first) throw new Error(`Nobody at ${name}`);
  return first.id;
}

export function partnerNamed(name: string): number {
  const found = partnerChoices().find((one) => one.name === name);
  if (!found) throw new Error(`No partner ${name}`);
  return found.id;
}

/** One that was there from the beginning, always the same for an employer: the dice of the town are left alone. */
export function somePartner(employerId: number): number {
  const known = ["Vereniging Installateurs Vechtland", "Mbo-college Singelpoort", "Ondernemerskring Kanaalzone"];
  return partnerNamed([...known, "Ondernemer Centraal"][employerId % 4] ?? "Ondernemer Centraal");
}

/** The first of the town in a sector, those with whom somebody spoke. */
const inTown = (sector: string, count: number): number[] =>
  statement<{ id: number }>(`
    SELECT s.employer_id AS id FROM employer_summary s JOIN sector x ON x.id = s.sector_id
    WHERE x.code = :sector AND s.pact_step >= 2 ORDER BY s.employer_id DESC LIMIT :count`)
    .all({ sector, count })
    .map(({ id }) => id);

function putForward(by: Viewer, employerId: number, partner: string) {
  const { version, ...details } = detailsOf(employerId);
  changeEmployer(by, employerId, { ...details, introducedById: partnerNamed(partner) }, version);
}
