import { type Day, isDay } from "../days";
import { paths } from "../paths";
import { type Figure, isLine, isStep, type Part, parts } from "../standing/figures";
import type { MovementKind } from "../standing/growth";
import { type Asked, askedFrom, momentQuery } from "./asked";

/**
 * The list behind a figure: every figure has one address, and every address one figure. `change` with `from`: who came or went in the
 * period that ends on the day. `sector` is a code, `broker` a person, `partner` its number: each can be nobody's.
 */
export type ListQuery = {
  asked: Asked;
  figure: Figure;
  ever?: true;
  change?: { kind: MovementKind; from: Day };
  part?: { by: Part; value: string };
};

const figureWords: Record<Figure, string> = {
  members: "leden",
  signatures: "charter",
  plans: "plannen",
  employers: "werkgevers",
  approached: "benaderd",
  inConversation: "in-gesprek",
  joined: "aangesloten",
  intended: "voorgenomen",
  signed: "ondertekend",
  plan: "plan",
  reports: "rapporteert",
  planLate: "plan-te-laat",
  reportLate: "rapportage-te-laat",
  dormant: "slapend",
};
const changeWords: Record<MovementKind, string> = { new: "nieuw", ended: "weg", merged: "samen" };
const partWords: Record<Part, string> = {
  sector: "sector",
  size: "grootte",
  broker: "makelaar",
  route: "weg",
  partner: "partner",
};
const partForms: Record<Part, RegExp> = {
  sector: /^[a-z]{2,20}$/i,
  size: /^[\d+-]{1,6}$|^unknown$/,
  broker: /^(none|[1-9]\d{0,14})$/,
  route: /^[a-z]{2,20}$/i,
  partner: /^(none|[1-9]\d{0,14})$/,
};

/** A list as the query of its address. */
export function listQuery({ asked, figure, ever, change, part }: ListQuery): Record<string, string | undefined> {
  return {
    wat: figureWords[figure],
    ooit: ever && "ja",
    wijziging: change && changeWords[change.kind],
    vanaf: change?.from,
    ...(part && { [partWords[part.by]]: part.value }),
    ...momentQuery(asked),
  };
}

const keyOf = <Key extends string>(words: Record<Key, string>, word: string | null) =>
  (Object.keys(words) as Key[]).find((key) => words[key] === word);

/** The list of an address; nothing when no figure has it: another list than was meant would be worse than none. */
export function listQueryFrom(params: URLSearchParams, today: Day): ListQuery | undefined {
  const { asked, wrong } = askedFrom(params, today);
  const figure = keyOf(figureWords, params.get("wat"));
  if (!figure || Object.keys(wrong).length > 0) return;
  const ever = params.get("ooit") === "ja";
  if (ever ? !isStep(figure) : figure === "joined" || figure === "signed") return;
  const query: ListQuery = { asked, figure, ...(ever && { ever }) };
  const [part, ...others] = parts.flatMap((by) => {
    const value = params.get(partWords[by]);
    return value === null ? [] : { by, value };
  });
  if (others.length > 0 || (part && !partForms[part.by].test(part.value))) return;
  if (!params.has("wijziging") && !params.has("vanaf")) return part ? { ...query, part } : query;
  const kind = keyOf(changeWords, params.get("wijziging"));
  const from = params.get("vanaf") ?? "";
  if (!kind || !isLine(figure) || part || !isDay(from) || from > asked.day) return;
  return { ...query, change: { kind, from } };
}

/** A number and the list behind it; nobody has no list. */
export type Counted = { n: number; to: string | null };

export const counted = (n: number, query: ListQuery): Counted => ({
  n,
  to: n > 0 ? paths.growthList(listQuery(query)) : null,
});
