import { database } from "db/connection.server";
import { findEmployerFor } from "~/employers/employers.server";
import { compare } from "~/employers/merge/compare.server";
import { relationsOf } from "~/employers/merge/relations.server";
import { lookAt } from "~/employers/merge/suspects.server";
import { countSuspects, listSuspects, listVerdicts, suspectsOf } from "~/employers/merge/verdicts.server";
import { colleague } from "./questions";

/** What is asked about duplicates and merges, and what one employer's change costs behind it. */
export function questionsOfMerges(): Record<string, () => unknown> {
  const broker = colleague("broker");
  const [one, other] = [1, 2].map((id) => findEmployerFor(broker, id));
  if (!one || !other) throw new Error("The first two employers are roots in this file.");
  const lookedAt = (id: number) => {
    database().$client.exec("BEGIN IMMEDIATE");
    lookAt(id);
    database().$client.exec("ROLLBACK");
  };
  return {
    "possible duplicates: how many": () => countSuspects(),
    "possible duplicates: first page": () => listSuspects(1, "nl"),
    "possible duplicates: last page": () => listSuspects(1000, "nl"),
    "possible duplicates: of one employer": () => suspectsOf(one.id),
    "possible duplicates: said not to be": () => listVerdicts(),
    "possible duplicates: one looked at anew": () => lookedAt(17),
    "merge: all relations of the busiest": () => relationsOf(one.id),
    "merge: two compared": () => compare(one, other, "nl"),
  };
}
