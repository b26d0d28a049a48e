import { statement } from "db/connection.server";
import { needFilterIn, practiceFilterIn } from "~/practices/filter";
import { countHeardAt, heardAt, heardInAll, heardLinesAt } from "~/practices/heard/heard.server";
import { listNeedsFor, listPracticesFor } from "~/practices/list.server";
import { listNeedsOn, listPracticesOn } from "~/practices/list-on-day.server";
import { employersFor, needsFor, practicesFor } from "~/practices/matches.server";
import { findNeedFor } from "~/practices/needs.server";
import { findPracticeFor } from "~/practices/practices.server";
import { colleague } from "./questions";

const PAST = "2026-06-30";

/** What is asked of good practices and support needs. */
export function questionsOfHeard(): Record<string, () => unknown> {
  const broker = colleague("broker");
  const adviser = colleague("deskAdviser");
  const practices =
    (query: string, viewer = broker) =>
    () =>
      listPracticesFor(viewer, practiceFilterIn(new URLSearchParams(query)));
  const needs =
    (query: string, viewer = broker) =>
    () =>
      listNeedsFor(viewer, needFilterIn(new URLSearchParams(query)));
  const idOf = (table: string, where: string) =>
    statement<{ id: number }>(
      `SELECT id FROM ${table} WHERE theme = 'gender' AND phase = 'exit' AND confidential = 0 ${where} LIMIT 1`,
    ).get({})?.id;
  const need = findNeedFor(broker, idOf("support_need", "AND state = 'open'"));
  const practice = findPracticeFor(broker, idOf("good_practice", ""));
  const everywhere = need && { ...need, theme: "all" as const };
  const ids = Array.from({ length: 20 }, (_, index) => index + 1);
  return {
    "practices: all": practices(""),
    "practices: page 100": practices("pagina=100"),
    "practices: with consent, of a theme": practices("staat=consented&thema=gender"),
    "practices: of a sector and a broker": practices(`sector=care&makelaar=${broker.personId}`),
    "practices: the desk adviser": practices("", adviser),
    "needs: all": needs(""),
    "needs: page 100": needs("pagina=100"),
    "needs: nobody picked up, of a sector": needs("staat=open&sector=care"),
    "needs: heard by one, about no theme": needs(`gehoord=${broker.personId}&thema=none`),
    "needs: the desk adviser": needs("", adviser),
    "practices of a day in the past": () =>
      listPracticesOn(broker, { ...practiceFilterIn(new URLSearchParams()), day: PAST }),
    "needs of a day in the past, of a sector and a broker": () =>
      listNeedsOn(broker, {
        ...needFilterIn(new URLSearchParams(`sector=care&makelaar=${broker.personId}`)),
        day: PAST,
      }),
    "practices that could help with a need": () => need && practicesFor(broker, need),
    "practices that could help with a need about every theme": () => everywhere && practicesFor(broker, everywhere),
    "practices that could help, the desk adviser": () => need && practicesFor(adviser, need),
    "employers who could tell": () => need && employersFor(broker, need, []),
    "needs that a practice could help with": () => practice && needsFor(broker, practice, "heard"),
    "heard at an employer: its page": () => practice && heardAt(broker, practice.rootId),
    "heard at an employer: its timeline": () =>
      practice && [
        heardLinesAt(broker, practice.rootId, "loose", undefined, 21),
        countHeardAt(broker, practice.rootId, "loose"),
      ],
    "heard in twenty talks": () => heardInAll(broker, ids),
  };
}
