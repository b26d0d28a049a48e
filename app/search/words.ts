/** How texts and questions become words, the same for the index and for the marks in a hit. No I/O. */

const letters: Record<string, string> = { ı: "i", ø: "o", đ: "d", ł: "l", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d" };
const fold = (character: string) =>
  [...character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()]
    .map((letter) => letters[letter] ?? letter)
    .join("")
    .replace(/\p{M}/gu, "");

/** A word in a text: as it is compared, and where it stands. A compound ("foto's", "e-mail", "030-12 34") is one more word beside its parts. */
type Token = { word: string; from: number; to: number; compound: boolean };

const PARTS = /[\p{L}\p{N}\p{M}]+/gu;
const COMPOUNDS =
  /\d{2,}(?:[\s().-]+\d+)+(?![\p{L}\p{N}])|\d{4}\s\p{L}{2}(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’‘`´\-‐–.][\p{L}\p{N}\p{M}]+)+/gu;

function tokensOf(text: string): Token[] {
  const tokens = (pattern: RegExp, compound: boolean) =>
    [...text.matchAll(pattern)].map((found) => ({
      word: [...found[0].replace(/[^\p{L}\p{N}\p{M}]/gu, "")].map(fold).join(""),
      from: found.index,
      to: found.index + found[0].length,
      compound,
    }));
  return [...tokens(PARTS, false), ...tokens(COMPOUNDS, true)].filter(({ word }) => word !== "");
}

/** A text as the index keeps it: its words without accents, each with a space before it; the first one begins the record. */
export function indexed(text: string): string {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return "";
  const words = tokens.filter(({ compound }) => !compound).map(({ word }) => word);
  const joined = new Set(tokens.filter(({ compound }) => compound).map(({ word }) => word));
  return `^ ${[...words, ...joined].join(" ")} `;
}

/** A Dutch number as it may be typed: with 0 or with 31 in front. */
export function phoneForms(phone: string | null): string {
  const digits = (phone ?? "").replace(/\D/g, "").replace(/^00/, "");
  const national = digits.startsWith("31") ? `0${digits.slice(2).replace(/^0/, "")}` : digits;
  return national.startsWith("0") ? `${national} 31${national.slice(1)}` : digits;
}

export const LONGEST = 200;
const MOST = 6;

/** What is left of a question that is longer than any: whole words. */
export const shortened = (question: string) =>
  question.length > LONGEST ? question.slice(0, LONGEST).replace(/\s\S*$/, "") : question;

/** Typed with a space, kept without. In small letters it is only sure when nothing else is typed: "in 2026 de". */
const POSTCODE = /\b([1-9]\d{3})\s+([A-Z]{2})\b|^([1-9]\d{3})\s+([a-z]{2})$/g;

/** The words of a question, at most six. A number typed with spaces, dots or brackets is one word. */
export function wordsOf(question: string): string[] {
  const plain = shortened(question.normalize("NFC"));
  const digits = plain.replace(/[\s.()+-]/g, "");
  if (/^\d{4,15}$/.test(digits)) return [digits.replace(/^0031/, "31")];
  return partsOf(plain.replace(POSTCODE, "$1$2$3$4")).slice(0, MOST);
}

const partsOf = (text: string) => [
  ...new Set(
    tokensOf(text)
      .filter(({ compound }) => !compound)
      .map(({ word }) => word),
  ),
];
/** Whether more was typed than is searched for. */
export const isCut = (question: string) =>
  question.length > LONGEST || (wordsOf(question).length === MOST && partsOf(question).length > MOST);

/** How a word is asked of the index: one letter is a word by itself, two begin one, three or more may stand anywhere in it. */
const sought = (word: string) => (word.length === 1 ? ` ${word} ` : word.length === 2 ? ` ${word}` : word);
/** The question for the index. What was typed is letters and digits by now, and quoted: never syntax. */
export const matchOf = (words: readonly string[]) => words.map((word) => `"${sought(word)}"`).join(" AND ");
/** The same, of records that begin with the first word. */
export const matchAtStart = (words: readonly string[]) => `"^ ${words[0]}" AND ${matchOf(words)}`;

const holds = ({ word, compound }: Token, asked: string) => {
  if (asked.length >= 3) return word.includes(asked);
  return !compound && (asked.length === 2 ? word.startsWith(asked) : word === asked);
};

export type Part = { text: string; marked: boolean };
type Range = { from: number; to: number; word: string };

function rangesOf(text: string, words: readonly string[]): Range[] {
  const tokens = tokensOf(text);
  return words
    .flatMap((word) => tokens.filter((token) => holds(token, word)).map(({ from, to }) => ({ from, to, word })))
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** How many of the words a text has. */
export const countWords = (text: string, words: readonly string[]) =>
  new Set(rangesOf(text, words).map(({ word }) => word)).size;

/** A piece of a text around the words asked for, where most of them stand together, with these marked. */
export function excerpt(text: string, words: readonly string[], size = 170): Part[] {
  const ranges = rangesOf(text, words);
  const [from, to] = windowOf(text, ranges, size);
  const parts: Part[] = [];
  const add = (piece: string, marked: boolean) => {
    if (piece) parts.push({ text: piece, marked });
  };
  let at = from;
  add(from > 0 ? "… " : "", false);
  for (const range of ranges) {
    if (range.from < at || range.to > to) continue;
    add(text.slice(at, range.from), false);
    add(text.slice(range.from, range.to), true);
    at = range.to;
  }
  add(text.slice(at, to), false);
  add(to < text.length ? " …" : "", false);
  return parts;
}

function windowOf(text: string, ranges: Range[], size: number): [from: number, to: number] {
  if (text.length <= size) return [0, text.length];
  const within = (start: number) =>
    new Set(ranges.filter(({ from, to }) => from >= start && to <= start + size - 45).map(({ word }) => word)).size;
  let best = ranges[0]?.from ?? 0;
  let most = 0;
  for (const { from } of ranges.slice(0, 100)) {
    const count = within(from);
    if (count > most) [best, most] = [from, count];
  }
  const wanted = Math.max(0, Math.min(best - 45, text.length - size));
  const space = wanted === 0 ? 0 : text.indexOf(" ", wanted) + 1;
  const from = Math.min(space, best);
  if (from + size >= text.length) return [from, text.length];
  const end = text.lastIndexOf(" ", from + size);
  return [from, end > best ? end : from + size];
}
