import type { Viewer } from "~/access/viewer.server";
import { pactwerk } from "~/access/viewer.server";
import { addColleague, deactivate, findColleague, type StaffRole } from "~/account/people.server";
import { at, instantOf, today } from "~/clock.server";
import type { Day } from "~/days";
import { personas } from "~/demo/personas.server";
import { passAllOn } from "~/handover/handovers.server";
import type { Agenda, Ago } from "./agenda";

type Name = "samira" | "tom" | "marit" | "hanneke" | "nadia" | "anouk" | "ruben";
export type People = Record<Name, Viewer>;

/** Who works with Pactwerk. Marit left; Tom took over her employers. */
export function addPeople(agenda: Agenda, ago: Ago): People {
  const ruben = add(pactwerk("command"), ago(157), "Ruben Hofstra", personas.beheerder, "admin", "030 000 00 09");
  const people = {
    ruben,
    hanneke: add(ruben, ago(157), "Hanneke Wolters", personas.programmamanager, "programmeManager", "030 000 00 03"),
    samira: add(ruben, ago(157, 2), "Samira el Amrani", personas.makelaar, "broker", "030 000 00 01"),
    marit: add(ruben, ago(157, 2), "Marit Kloosterman", "marit.kloosterman@utrecht.example", "broker", "030 000 00 07"),
    anouk: add(ruben, ago(140), "Anouk Verhoeven", personas.bedrijfsadviseur, "employmentAdviser", "030 000 00 05"),
    nadia: add(ruben, ago(126), "Nadia Yılmaz", personas.loket, "deskAdviser", "030 000 00 04"),
    tom: add(ruben, ago(92), "Tom Bakker", personas.makelaar2, "broker", "030 000 00 02"),
  };
  const { marit, tom, hanneke } = people;
  agenda.on(ago(88, 1), "16:30", () => passAllOn(hanneke, marit.personId, tom.personId));
  agenda.on(ago(86, 5), "16:55", () => {
    const herself = findColleague(marit.personId);
    if (!herself || !deactivate(ruben, herself).ended) throw new Error("Something is still Marit's");
  });
  return people;
}

function add(by: Viewer, day: Day, name: string, email: string, role: StaffRole, phone: string): Viewer {
  return at(instantOf(day, "08:45"), () => {
    const { added } = addColleague(by, { name, email, role, phone, fromOn: today() });
    if (added === null) throw new Error(`${email} is taken`);
    return {
      personId: added,
      name,
      locale: "nl",
      roles: [role],
      contact: null,
      sessionHash: "",
      origin: "seed",
      requestId: null,
    };
  });
}
