import type { Dice } from "../dice";

export type Spot = { address: string; postcode: string; place: string };

/** Four digits of a postcode, the place, and how many of the employers are there. Outside the city the region, and a few further away. */
// biome-ignore format: a list of places
const areas: readonly [digits: number, place: string, weight: number][] = [
  [3511, "Utrecht", 16], [3512, "Utrecht", 12], [3513, "Utrecht", 4], [3514, "Utrecht", 3], [3515, "Utrecht", 2], [3521, "Utrecht", 8], [3523, "Utrecht", 4], [3524, "Utrecht", 5], [3525, "Utrecht", 4],
  [3526, "Utrecht", 10], [3527, "Utrecht", 6], [3528, "Utrecht", 14], [3531, "Utrecht", 6], [3532, "Utrecht", 5], [3533, "Utrecht", 3], [3542, "Utrecht", 22], [3543, "Utrecht", 6], [3544, "Utrecht", 5],
  [3551, "Utrecht", 6], [3553, "Utrecht", 5], [3554, "Utrecht", 4], [3561, "Utrecht", 5], [3562, "Utrecht", 6], [3563, "Utrecht", 5], [3565, "Utrecht", 9], [3571, "Utrecht", 6], [3572, "Utrecht", 5],
  [3573, "Utrecht", 4], [3581, "Utrecht", 8], [3582, "Utrecht", 5], [3584, "Utrecht", 10], [3451, "Vleuten", 5], [3452, "Vleuten", 3], [3454, "De Meern", 7], [3431, "Nieuwegein", 7], [3439, "Nieuwegein", 6],
  [3401, "IJsselstein", 4], [3447, "Woerden", 4], [3606, "Maarssen", 6], [3621, "Breukelen", 3], [3701, "Zeist", 5], [3707, "Zeist", 4], [3723, "Bilthoven", 4], [3731, "De Bilt", 3], [3981, "Bunnik", 4],
  [3992, "Houten", 7], [3961, "Wijk bij Duurstede", 2], [3972, "Driebergen-Rijsenburg", 3], [3821, "Amersfoort", 3], [4131, "Vianen", 3], [4191, "Geldermalsen", 1], [1382, "Weesp", 1], [5301, "Zaltbommel", 1],
];

/** Streets that are nowhere. */
// biome-ignore format: a list of streets
const streets = [
  "Korte Vlierstraat", "Tichelkade", "Kwartelpad", "Roggeplein", "Biezenhof", "Snoeksteeg", "Uiverlaan", "Klinkerdreef", "Ottersingel", "Gruisweg", "Salieveld", "Kobaltdreef", "Noteboomlaan", "Zeggesloot",
  "Hazelkade", "Meersmolenweg", "Nevelpad", "Wulpenburg", "Spreeuwenhoek", "Leemkuil", "Kalmoesgracht", "Mosterdmolen", "Karperdijk", "Distelkamp", "Egelantierhof", "Zwaluwstede", "Veenbessenpad", "Koperslagerij",
  "Lindenwende", "Ganzenmars", "Rietsnijdersweg", "Pauwenoog", "Olmendreef", "Tarwekamp", "Schelpenpad", "Vuursteenplein", "Watermunt", "Boterbloemkade", "Slotgracht-Noord", "Turfschipperweg",
];

const letters = "ABCDEGHJKLMNPRTVWXZ";

export function somewhere(dice: Dice): Spot {
  const weights = Object.fromEntries(areas.map(([digits, , weight]) => [String(digits), weight]));
  const digits = Number(dice.weighted(weights));
  const place = areas.find(([candidate]) => candidate === digits)?.[1] ?? "Utrecht";
  const letter = () => letters[dice.between(0, letters.length - 1)];
  return {
    address: `${dice.pick(streets)} ${dice.between(1, 240)}${dice.chance(0.12) ? dice.pick(["a", "b", "-hs"]) : ""}`,
    postcode: `${digits}${letter()}${letter()}`,
    place,
  };
}
