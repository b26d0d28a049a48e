import { folded, nameKeyOf } from "../employer";

/** Why two employers may be one, each a bit of `duplicate_suspect.reasons`. */
export const likenesses = { name: 1, similar: 2, address: 4, domain: 8, phone: 16 } as const;
export type Likeness = keyof typeof likenesses;
export const likenessesIn = (bits: number): Likeness[] =>
  (Object.keys(likenesses) as Likeness[]).filter((one) => bits & likenesses[one]);

const weights: Record<Likeness, number> = { name: 5, similar: 4, domain: 3, phone: 3, address: 2 };
const ENOUGH = 2;

/**
 * How much speaks for one employer; nothing when it is too little to ask somebody. Two KvK numbers are two legal persons, so then one
 * address is not enough: many firms share a building.
 */
export function suspicionOf(reasons: number, bothNumbered: boolean): number | undefined {
  const sum = likenessesIn(reasons).reduce((total, one) => total + weights[one], 0);
  const weight = sum - (bothNumbered ? 1 : 0);
  return weight >= ENOUGH ? weight : undefined;
}

/** Where people have a mail address or a page of their own, without it saying where they work. */
const everybodys = new Set(
  `gmail.com googlemail.com outlook.com outlook.nl hotmail.com hotmail.nl live.nl live.com msn.com icloud.com me.com mac.com yahoo.com yahoo.nl
  ziggo.nl kpnmail.nl kpnplanet.nl planet.nl home.nl hetnet.nl xs4all.nl upcmail.nl casema.nl quicknet.nl chello.nl telfort.nl tele2.nl online.nl
  solcon.nl zonnet.nl gmx.net gmx.com proton.me protonmail.com facebook.com instagram.com linkedin.com google.com wixsite.com wordpress.com
  jimdofree.com webnode.nl business.site linktr.ee`.split(/\s+/),
);

/** `www.korenkruim.nl/winkel` and `jorien@korenkruim.nl` are both of korenkruim.nl. */
export function domainOf(text: string): string | undefined {
  const domain = folded(text)
    .replace(/^.*@/, "")
    .replace(/^www\./, "")
    .replace(/[/?#].*$/, "");
  return /\.[a-z]{2,}$/.test(domain) && !everybodys.has(domain) ? domain : undefined;
}

/** A house: postcode and number, with what comes after the number. */
export function houseOf(postcode: string | null, address: string | null): string | undefined {
  const number = /^.*\D\s+(\d.*)$/.exec(folded(address ?? ""))?.[1]?.replace(/[^a-z0-9]/g, "");
  return postcode && number ? `${postcode} ${number}` : undefined;
}

/** A Dutch number as it is dialled within the country; nothing when it is too short to be one. */
export function dialled(phone: string): string | undefined {
  const digits = phone
    .replace(/\(0\)/, "")
    .replace(/[^\d+]/g, "")
    .replace(/^(\+31|0031)0?/, "0");
  return digits.length >= 9 ? digits : undefined;
}

type Known = {
  /** What it is called and where it is, to find names that are nearly the same. */
  name: string;
  place: string | null;
  names: string[];
  places: { postcode: string | null; address: string | null }[];
  websites: string[];
  emails: string[];
  phones: string[];
};
export type Key = { kind: "name" | "ends" | "address" | "domain" | "phone"; value: string };

/**
 * How a name begins and ends in its place: of two that are nearly the same, a letter that differs leaves one of the two as it is. Longer
 * names by more letters, so that few share them; at the border by both, since one may be a letter longer.
 */
function endsOf(name: string, place: string | null): string[] {
  const key = nameKeyOf(name);
  if (place === null || key.length < 6) return [];
  const sizes = key.length < 9 ? [3] : key.length === 9 ? [3, 5] : [5];
  return sizes.flatMap((size) => [`${folded(place)} ${key.slice(0, size)}-`, `${folded(place)} -${key.slice(-size)}`]);
}

/** By what an employer may be recognised as another one: no key twice. */
export function keysOf({ name, place, names, places, websites, emails, phones }: Known): Key[] {
  const keys = (kind: Key["kind"], values: (string | undefined)[]): Key[] =>
    [...new Set(values)].flatMap((value) => (value === undefined ? [] : [{ kind, value }]));
  return [
    ...keys("name", names.map(nameKeyOf)),
    ...keys("ends", endsOf(name, place)),
    ...keys(
      "address",
      places.map(({ postcode, address }) => houseOf(postcode, address)),
    ),
    ...keys("domain", [...websites, ...emails].map(domainOf)),
    ...keys("phone", phones.map(dialled)),
  ];
}
