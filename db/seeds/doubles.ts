import { detailsOf } from "~/employers/employers.server";
import { mergeEmployers } from "~/employers/merge/merge.server";
import { findKnown } from "~/import/match.server";
import type { Agenda, Ago } from "./agenda";
import type { People } from "./people";
import { newContact, newEmployer } from "./play";

/**
 * Tom met two at a fair that were here already: Samira saw that the one was Griftstroom Logistiek and merged them, the other still stands
 * in the list of what is perhaps a double.
 */
export function doubles(agenda: Agenda, { tom, samira }: People, ago: Ago) {
  let transport = 0;
  agenda.on(ago(1, 4), "10:05", () => {
    transport = newEmployer(tom, {
      ...{
        name: "Griftstroom Transport",
        kvkNumber: "00000399",
        website: "griftstroom.example",
        brokerId: tom.personId,
      },
      ...{ address: "Ringwade 7", postcode: "3439LM", place: "Nieuwegein", note: "Gesproken op de ondernemersbeurs." },
    });
    newContact(tom, transport, { name: "Lidy Bosch", jobTitle: "planner", email: "lidy@griftstroom.example" });
    const nursery = newEmployer(tom, {
      ...{ name: "Kinderdagverblijf Zonnewal", sizeClass: "10-49", brokerId: tom.personId, place: "Utrecht" },
      note: "Gesproken op de ondernemersbeurs.",
    });
    newContact(tom, nursery, { name: "Jip Aarts", jobTitle: "locatiemanager", email: "jip@zonnewal.example" });
  });
  agenda.on(ago(1, 5), "16:40", () => {
    const known = findKnown("Griftstroom Logistiek", "00000020");
    if (!known || !transport) return;
    const versions = { into: detailsOf(known.id).version, from: detailsOf(transport).version };
    mergeEmployers(samira, { intoId: known.id, fromId: transport, picks: {}, versions });
  });
}
