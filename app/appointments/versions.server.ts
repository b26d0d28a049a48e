import { nameOf } from "../access/viewer.server";
import { today } from "../clock.server";
import { purposeWords } from "../conversations/purpose-words";
import { findContactAt } from "../employers/contacts.server";
import { findEstablishment } from "../employers/establishments.server";
import type { Conflict } from "../forms/versions";
import { formats } from "../language/formats";
import { type Locale, text, textOf } from "../language/messages";
import { type PartyId, partyOf } from "../partners/party";
import type { AppointmentChange, AppointmentInput } from "./appointments.server";
import { inputOf } from "./appointments.server";
import { formValuesOf } from "./form.server";
import { appointmentWords } from "./messages";

type Refused = Extract<AppointmentChange, { saved: false }>;

const fieldName = (name: string, locale: Locale) => textOf(appointmentWords as never, locale)(`field.${name}`);

/** The fields that stayed as a colleague just changed them. */
export const mergedNames = (names: string[], locale: Locale) =>
  formats(locale, today()).list(names.map((name) => fieldName(name, locale)));

/** Which of the form's fields hold a part of the appointment. */
const inForm: Record<string, string[]> = {
  startsAt: ["on", "from"],
  endsAt: ["minutes"],
  personIds: ["colleagues"],
  contactIds: ["people"],
};

/** What two people changed at once, as choices between the fields of the form. */
export function conflictOf(
  { conflicts, original, by, theirs }: Refused,
  mine: AppointmentInput,
  locale: Locale,
): Conflict {
  const others = inputOf(theirs);
  const before = { ...others, ...original } as AppointmentInput;
  const [ours, hers, was] = [mine, others, before].map((input) => formValuesOf(input, locale)) as [
    Values,
    Values,
    Values,
  ];
  const names = [...new Set(conflicts.flatMap((name) => inForm[name] ?? [name]))];
  const shown = (name: string, values: Values) => wordOf(name, values[name], partyOf(theirs), locale);
  const fields = names.filter((name) => String(ours[name]) !== String(hers[name]));
  return {
    by,
    fields: fields.map((name) => ({
      name,
      label: textOf(appointmentWords as never, locale)(`form.${labels[name] ?? name}`),
      was: shown(name, was),
      mine: { shown: shown(name, ours), value: ours[name] },
      theirs: { shown: shown(name, hers), value: hers[name] },
    })),
  };
}

type Values = Record<string, string | string[]>;
const labels: Record<string, string> = { on: "day", ownerId: "owner", establishmentId: "establishment" };

function wordOf(name: string, value: string | string[] | undefined, party: PartyId, locale: Locale): string {
  const format = formats(locale, today());
  const words = textOf(appointmentWords as never, locale);
  const all = [value ?? []].flat();
  if (all.join("") === "") return "";
  const id = Number(all[0]);
  if (name === "on") return format.weekday(String(value));
  if (name === "minutes") return words("form.duration", { minutes: id });
  if (name === "kind") return words(`kind.${value}`);
  if (name === "ownerId") return nameOf(id);
  if (name === "establishmentId") return findEstablishment(party.id, id)?.name ?? "";
  if (name === "purposes") return format.list(all.map((one) => text(purposeWords, locale)(one as "support")));
  if (name === "colleagues") return format.list(all.map((one) => nameOf(Number(one))));
  if (name === "people")
    return format.list(all.map((one) => findContactAt(party, one.slice("contact:".length))?.name ?? ""));
  return String(value);
}
