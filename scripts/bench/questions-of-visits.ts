import { makeVisitList, visitListFor, visitOf } from "~/work-day/visits.server";
import { whiteSpotsFor } from "~/work-day/white-spots.server";
import { colleague } from "./questions";

/** What is asked of the visit list: anew, as after each thing that is recorded, and again, as it is mostly asked. */
export function questionsOfVisits(): Record<string, () => unknown> {
  const broker = colleague("broker");
  const manager = colleague("programmeManager");
  const mine = { personId: broker.personId, everybody: false };
  const all = { personId: manager.personId, everybody: true };
  return {
    "visit list: a broker's, made anew": () => makeVisitList(broker, mine),
    "visit list: everybody's, made anew": () => makeVisitList(manager, all),
    "visit list: a broker's, asked again": () => visitListFor(broker, mine),
    "visit list: why one employer": () => visitOf(broker, broker.personId, 17),
    "white spots": () => whiteSpotsFor(manager, "nl"),
  };
}
