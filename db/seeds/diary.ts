import type { Viewer } from "~/access/viewer.server";
import type { AppointmentKind } from "~/appointments/appointment";
import { planAppointment } from "~/appointments/appointments.server";
import { instantOf, later } from "~/clock.server";
import type { Purpose } from "~/conversations/conversation";
import type { Day } from "~/days";
import { listContacts } from "~/employers/contacts.server";
import { findKnown } from "~/import/match.server";
import { letters } from "~/mail/letters.server";
import { claimNext, markSent } from "~/mail/outbox.server";
import type { Agenda, Ago } from "./agenda";
import type { People } from "./people";

type Planned = {
  at: [kvkNumber: string, name: string];
  on: Day;
  from: string;
  minutes?: number;
  kind?: AppointmentKind;
  purposes: Purpose[];
  preparation?: string;
  with?: Viewer[];
  invite?: boolean;
};

function plan(viewer: Viewer, { at: [kvkNumber, name], on, from, minutes = 60, ...more }: Planned) {
  const employer = findKnown(name, kvkNumber);
  if (!employer) throw new Error(`${name} is not there yet`);
  const startsAt = instantOf(on, from);
  planAppointment(
    viewer,
    { employerId: employer.id },
    {
      establishmentId: null,
      ownerId: viewer.personId,
      kind: more.kind ?? "visit",
      startsAt,
      endsAt: later(startsAt, minutes * 60_000),
      place: null,
      preparation: more.preparation ?? null,
      purposes: more.purposes,
      personIds: (more.with ?? []).map(({ personId }) => personId),
      contactIds: listContacts(employer.id)
        .slice(0, 1)
        .map(({ id }) => id),
      invite: more.invite ?? false,
    },
  );
  for (let mail = claimNext("seed"); mail; mail = claimNext("seed")) {
    const letter = letters[mail.template as "invitation"](JSON.parse(mail.parameters), mail);
    if (letter) markSent(mail.id, "seed", letter.subject, letter.text);
  }
}

/** What stands in the diaries of this week and the next. Planned last week: a diary is ahead of the day. */
export function diary(agenda: Agenda, { samira, tom, nadia }: People, ago: Ago) {
  agenda.on(ago(1, 4), "15:40", () => {
    const support = { from: "10:00", purposes: ["support"] as Purpose[] };
    const later = { from: "13:30", minutes: 45, purposes: ["support", "goodPractice"] as Purpose[] };
    plan(samira, { at: ["00000014", "Eethuis Scheefbrug"], on: ago(1, 5), from: "09:30", purposes: ["mobilise"] });
    plan(samira, { at: ["00000018", "Zonnewal Kinderopvang"], on: ago(0, 1), ...later });
    plan(samira, {
      at: ["00000017", "Stichting Kanaaloever"],
      on: ago(0, 2),
      ...support,
      preparation: "Loopt het met de maatjes? Vragen of anderen mogen komen kijken.",
    });
    plan(samira, { at: ["00000001", "Bakkerij Korenkruim"], on: ago(0, 2), ...later });
    plan(samira, {
      at: ["00000020", "Griftstroom Logistiek"],
      on: ago(0, 2),
      from: "16:00",
      minutes: 30,
      kind: "phone",
      purposes: ["acquaint"],
    });
    plan(samira, { at: ["00000003", "Cultuurhuis De Inktsluis"], on: ago(0, 3), ...support });
    plan(samira, { at: ["00000002", "Ziekenhuis Vechtgaarde"], on: ago(0, 3), ...later });
    plan(samira, { at: ["00000012", "Stadsgloed Warmte"], on: ago(0, 4), ...support });
    plan(samira, {
      at: ["00000004", "Kredietbank Merelwal"],
      on: ago(0, 4),
      from: "15:30",
      purposes: ["support"],
      preparation: "Wat vroeg de SER over het plan? Een voorbeeld van een andere bank meenemen.",
      with: [nadia],
      invite: true,
    });
    plan(samira, { at: ["00000020", "Griftstroom Logistiek"], on: ago(0, 5), ...support, kind: "video" });
    plan(samira, { at: ["00000019", "Gemeente Utrecht (voorbeeld)"], on: ago(-1, 1), ...support });
    plan(samira, { at: ["00000018", "Zonnewal Kinderopvang"], on: ago(-1, 3), ...later });
    plan(tom, {
      at: ["00000013", "Zilverwiek Detachering"],
      on: ago(0, 3),
      from: "11:00",
      purposes: ["holdToAccount"],
    });
    plan(tom, {
      at: ["00000014", "Eethuis Scheefbrug"],
      on: ago(-1, 2),
      from: "09:00",
      purposes: ["mobilise"],
    });
  });
}
