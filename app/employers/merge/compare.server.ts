import { planOf } from "../../action-plans/plans.server";
import { today } from "../../clock.server";
import { formats } from "../../language/formats";
import { type Locale, text } from "../../language/messages";
import { findSummary } from "../../standing/summary.server";
import { pausesOn } from "../../work-day/visit-pauses.server";
import { shown } from "../conflicts.server";
import { listContacts } from "../contacts.server";
import { detailsOf, type EmployerDetails, type VisibleEmployer } from "../employers.server";
import { findReferral } from "../referrals.server";
import { addsNoPlace, type Choice, choiceNames, choices, type Picked, picksFor, undoableUntil } from "./merge";
import { mergeWords } from "./messages";
import { isFuller, type Relation, relations, relationsOf, relationsTogether } from "./relations.server";

type Offer = { pick: Picked; shown: string };
type Field = { choice: Choice; offers: Offer[] };

/** What somebody must see before two employers become one: what differs, what hangs on each, and what follows. */
export function compare(here: VisibleEmployer, there: VisibleEmployer, locale: Locale) {
  const [ours, theirs] = [detailsOf(here.id), detailsOf(there.id)];
  const fields = choiceNames.map((choice) => fieldOf(choice, ours, theirs, locale));
  const counts = { here: relationsOf(here.id), there: relationsOf(there.id) };
  const together = relationsTogether([here.id, there.id]);
  if (addsNoPlace(ours, theirs)) together.establishments--;
  return {
    here: { id: here.id, name: here.name, kvkNumber: here.kvkNumber, version: ours.version },
    there: { id: there.id, name: there.name, kvkNumber: there.kvkNumber, version: theirs.version },
    differing: fields.filter(({ offers }) => offers.length > 1),
    equal: fields.filter(({ offers }) => offers.length === 1 && offers[0]?.shown),
    relations: relations
      .filter((one) => !notHanging.includes(one) && counts.here[one] + counts.there[one] > 0)
      .map((relation) => ({
        relation,
        here: counts.here[relation],
        there: counts.there[relation],
        sum: together[relation],
      })),
    legalPersons: here.kvkNumber && there.kvkNumber ? { one: here.kvkNumber, other: there.kvkNumber } : null,
    follows: follows({ ...here, ...placeIn(ours) }, { ...there, ...placeIn(theirs) }, locale),
    otherIsFuller: isFuller(
      { relations: counts.there, kvkNumber: there.kvkNumber },
      { relations: counts.here, kvkNumber: here.kvkNumber },
    ),
  };
}
export type Comparison = ReturnType<typeof compare>;

/** The page's own name and number stand above, in the choices. */
const notHanging: readonly Relation[] = ["names"];

function fieldOf(choice: Choice, ours: EmployerDetails, theirs: EmployerDetails, locale: Locale): Field {
  const t = text(mergeWords, locale);
  const words = (details: EmployerDetails) => {
    if (choice === "sector" && details.sector && details.sbiCode)
      return t("sectorWithCode", { sector: shown("sector", details.sector, locale), code: details.sbiCode });
    if (choice === "size" && details.headCount !== null) return t("people", { count: details.headCount });
    return choices[choice]
      .filter((name) => name !== "sbiVersion" && name !== "headCount")
      .map((name) => shown(name, details[name], locale))
      .filter(Boolean)
      .join(", ");
  };
  const both = t("together");
  return {
    choice,
    offers: picksFor(choice, ours, theirs).map((pick) => ({
      pick,
      shown: pick === "both" ? both : words(pick === "this" ? ours : theirs),
    })),
  };
}

const placeIn = ({ address, postcode, place }: EmployerDetails) => ({ address, postcode, place });
type Side = VisibleEmployer & ReturnType<typeof placeIn>;

/** What comes of it, in sentences: first what is particular about these two, then what always holds. */
function follows(here: Side, there: Side, locale: Locale): string[] {
  const t = text(mergeWords, locale);
  const format = formats(locale, today());
  const sides = [here, there];
  const summaries = sides.map(({ id }) => findSummary(id));
  const first = (days: (string | null | undefined)[]) => {
    const known = days.flatMap((day) => day ?? []).sort();
    return known.length === 2 && known[0] ? format.day(known[0]) : undefined;
  };
  const joined = first(summaries.map((summary) => summary?.memberSinceOn));
  const signed = first(summaries.map((summary) => summary?.signedOn));
  const plans = sides.map(({ id }) => planOf(id)).flatMap((plan) => plan ?? []);
  const [plan] = plans.sort((a, b) => (a.startsOn === b.startsOn ? b.id - a.id : a.startsOn < b.startsOn ? 1 : -1));
  const referred = sides.filter(({ id }) => findReferral(id));
  const paused = pausesOn(today()).find(({ employerId }) => sides.some(({ id }) => id === employerId));
  const visitors = listContacts(there.id).filter(({ maySignIn }) => maySignIn).length;
  const sentences = [
    joined && t("saidFollows.bothJoined", { day: joined }),
    signed && t("saidFollows.bothSigned", { day: signed }),
    plans.length === 2 &&
      plan &&
      t("saidFollows.bothPlan", { name: plan.employerName, day: format.day(plan.startsOn) }),
    here.brokerId !== null && there.brokerId !== null && here.brokerId !== there.brokerId && t("saidFollows.oneBroker"),
    addsNoPlace(here, there)
      ? t("saidFollows.noPlace", { name: there.name })
      : t("saidFollows.place", { name: there.name }),
    here.kvkNumber && there.kvkNumber && t("saidFollows.numbers"),
    visitors > 0 && t("saidFollows.portal", { count: visitors, other: there.name, name: here.name }),
    referred.length === 1 && t("saidFollows.referred", { name: referred[0]?.name ?? "" }),
    paused && t("saidFollows.paused", { day: format.day(paused.untilOn) }),
    t("saidFollows.links", { name: there.name }),
    t("saidFollows.figures"),
    t("saidFollows.undo", { day: format.day(undoableUntil(today())) }),
  ];
  return sentences.filter((sentence): sentence is string => Boolean(sentence));
}
