import type { Viewer } from "~/access/viewer.server";
import { referToDesk } from "~/employers/referrals.server";
import { findKnown } from "~/import/match.server";
import { keepList } from "~/import/reading.server";
import { askCheck, askImport, askUndo, type ImportRun, runOf } from "~/import/runs.server";
import { workAtOnce } from "~/import/work.server";
import type { Agenda, Ago } from "./agenda";
import type { People } from "./people";

function runNamed(id: number): ImportRun {
  const run = runOf(id);
  if (!run) throw new Error(`No import ${id}`);
  return run;
}

/** A list that comes in whole, as its file would. */
function bring(viewer: Viewer, name: string, cells: string[][]): number {
  const id = keepList(viewer, name, cells);
  const { columns, headerNo, sbiVersion } = runNamed(id);
  askCheck(runNamed(id), { columns, header: headerNo !== null, sbiVersion });
  workAtOnce(id);
  askImport(runNamed(id));
  workAtOnce(id);
  return id;
}

/**
 * Griftstroom Logistiek of Nieuwegein, no employer of Utrecht: it came in with the members of an association, its number without the zero
 * that a spreadsheet took. The desk helps it. An earlier list was of the wrong year, and went back the same morning.
 */
export function griftstroom(agenda: Agenda, { hanneke, samira }: People, ago: Ago) {
  agenda.on(ago(36, 3), "09:40", () => {
    const id = bring(hanneke, "social-return.csv", [
      ["Naam", "KvK-nummer", "Soort"],
      ["Waterlijn Groenbeheer", "00000038", "contractpartner"],
      ["Steigerhuis Elf", "00000039", "contractpartner"],
      ["Bakkerij Korenkruim", "00000001", ""],
    ]);
    askUndo(hanneke, runNamed(id), "verkeerd jaar");
    workAtOnce(id);
  });
  agenda.on(ago(2, 5), "10:20", () => {
    bring(hanneke, "leden-ondernemersvereniging.csv", [
      ["Bedrijfsnaam", "KvK", "SBI 2025", "Werknemers", "Adres", "Postcode", "Plaats", "Contactpersoon", "E-mail"],
      [
        "Griftstroom Logistiek",
        "0000020",
        "49.41",
        "70",
        "Ringwade 7",
        "3439 LM",
        "Nieuwegein",
        "Gert Terpstra",
        "gert@griftstroom.example",
      ],
      ["Bakkerij Korenkruim", "00000001", "", "", "", "", "", "", ""],
      ["Domlicht Software", "00000011", "", "", "", "", "", "", ""],
      ["Fietskoerier Griftpad", "2040", "53.20", "6", "", "", "Utrecht", "", ""],
      ["Verfhandel Kromhout", "00000037", "", "-2", "", "", "Utrecht", "", ""],
    ]);
  });
  agenda.on(ago(1, 2), "11:15", () => {
    const employer = findKnown("Griftstroom Logistiek", "00000020");
    if (employer)
      referToDesk(samira, employer.id, {
        consentBy: "Gert Terpstra",
        question: "Hoe begin je met vaste vragen in een gesprek?",
      });
  });
}
