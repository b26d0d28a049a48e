import { messages } from "../language/messages";

/** Apart from the words of plans, which the employer's own pages load too. */
export const otherPlansWords = messages(
  { other: "Ook van deze werkgever: actieplan {year}, loopt vanaf {day}" },
  { other: "Also of this employer: action plan {year}, from {day}" },
);
