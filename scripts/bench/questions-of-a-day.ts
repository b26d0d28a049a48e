import { diaryOf, everyDiary, plannedAt, unloggedOf } from "~/appointments/appointments.server";
import { instantOf } from "~/clock.server";
import { lastTalksWith } from "~/conversations/conversations.server";
import { lateOfEmployersOf, openPromisesWithAll, promisesDueOf } from "~/conversations/promises.server";
import { addDays } from "~/days";
import { forTheRoad } from "~/on-the-road/road.server";
import { joinedThrough, listPartnersFor, putForwardBy } from "~/partners/list.server";
import { partyOf } from "~/partners/party";
import { beforeVisit } from "~/work-day/before-visit.server";
import { dayOfBroker } from "~/work-day/day.server";
import { LAST_DAY } from "./draft";
import { colleague } from "./questions";

/** What the morning, the diary and the sheet for the car park ask of a full database. */
export function questionsOfADay(): Record<string, () => unknown> {
  const broker = colleague("broker");
  const adviser = colleague("deskAdviser");
  const me = broker.personId;
  const midnight = (days: number) => instantOf(addDays(LAST_DAY, days), "00:00");
  const parties = diaryOf(broker, me, { from: midnight(-7), until: midnight(7) })
    .map(partyOf)
    .slice(0, 10);
  return {
    "my day, whole": () => dayOfBroker(broker, me, "nl"),
    "my day, whole, the desk adviser": () => dayOfBroker(adviser, adviser.personId, "nl"),
    "a diary of two days": () => diaryOf(broker, me, { from: midnight(0), until: midnight(2) }),
    "everybody's week": () => everyDiary(broker, midnight(0), midnight(7)),
    "over and not logged": () => unloggedOf(broker, me),
    "planned at an employer": () => plannedAt(broker, parties[0]?.id ?? 1, midnight(0)),
    "last time at ten employers": () => lastTalksWith(broker, parties),
    "what is open at ten employers": () => openPromisesWithAll(broker, parties),
    "promises due this week": () => promisesDueOf(broker, me, addDays(LAST_DAY, 7)),
    "what employers are late with": () => lateOfEmployersOf(broker, me),
    "what goes along on the road": () => forTheRoad(broker),
    "the partners": () => listPartnersFor(broker, { sort: "joined", page: 1 }),
    "what one partner brought": () => [putForwardBy(broker, 1), joinedThrough(broker, 1)],
    "before the visit, the busiest employer": () => beforeVisit(broker, 1, "nl"),
  };
}
