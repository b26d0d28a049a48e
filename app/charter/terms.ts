import { addMonths, type Day } from "../days";

/** So many yearly reports are written down at signing; a signature that runs longer is signed anew long before. */
const REPORTS = 15;

/**
 * What is due after signing: a plan after so many months (of the Charter's text of that day), then a report every year. Each is counted
 * from the day of signing, so that a short month does not move the ones after it.
 */
export function termsOf(signedOn: Day, planDueMonths: number): { planDueOn: Day; reportDueOns: Day[] } {
  return {
    planDueOn: addMonths(signedOn, planDueMonths),
    reportDueOns: Array.from({ length: REPORTS }, (_, index) => addMonths(signedOn, planDueMonths + 12 * (index + 1))),
  };
}
