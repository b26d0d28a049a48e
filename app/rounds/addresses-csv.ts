import { transaction } from "db/connection.server";
import { type Column, csvFile } from "../employers/export.server";
import { note } from "../history/history.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { roundRoute } from "./guard.server";
import { senderFor } from "./letter-text.server";
import { roundMailWords } from "./mail-words";
import { sendWords } from "./send-words";
import { type LetterTo, lettersTo, waysOf } from "./sending.server";

const PART = 200;

/** The addresses of who gets a letter, for a mail merge: who took them along is in the history. */
export const loader = roundRoute(({ request, viewer, round }) => {
  const { letter } = waysOf(round);
  const t = text(sendWords, localeOf(request, viewer.locale));
  const salutation = ({ contact, locale }: LetterTo) => {
    const words = text(roundMailWords, locale);
    return contact === null ? words("salutationNone") : words("salutation", { name: contact });
  };
  const columns: Column<LetterTo>[] = [
    { heading: t("csv.employer"), value: ({ employer }) => employer },
    { heading: t("csv.contact"), value: ({ contact }) => contact ?? "" },
    { heading: t("csv.address"), value: ({ address }) => address },
    { heading: t("csv.postcode"), value: ({ postcode }) => postcode ?? "" },
    { heading: t("csv.place"), value: ({ place }) => place },
    { heading: t("csv.salutation"), value: salutation },
    { heading: t("csv.locale"), value: ({ locale }) => locale },
    { heading: t("csv.sender"), value: ({ id }) => senderFor(id, viewer.personId).name },
  ];
  transaction(() =>
    note(viewer, {
      action: "exported",
      record: ["export", 0],
      audience: "admin",
      changes: { filter: [null, { ronde: String(round.id) }], rows: [null, letter.length] },
    }),
  );
  function* parts() {
    for (let at = 0; at < letter.length; at += PART) yield lettersTo(letter.slice(at, at + PART));
  }
  return csvFile(`ronde-${round.id}-adressen`, columns, parts());
});
