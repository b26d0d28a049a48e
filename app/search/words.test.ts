import { expect, test } from "vitest";
import { countWords, excerpt, indexed, matchOf, phoneForms, wordsOf } from "./words";

const shown = (text: string, question: string, size?: number) =>
  excerpt(text, wordsOf(question), size)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join("");

test.each([
  ["", []],
  ["  ?! – … ", []],
  ["stagiair", ["stagiair"]],
  ["Ünal  CAFÉ", ["unal", "cafe"]],
  ["Yılmaz", ["yilmaz"]],
  ["'t foto's", ["t", "foto", "s"]],
  ["e-mail", ["e", "mail"]],
  ["12.34 56-78", ["12345678"]],
  ["030 - 555 01 00", ["0305550100"]],
  ["+31 (0)30", ["31030"]],
  ["030", ["030"]],
  ["Kade 3551 AB", ["kade", "3551ab"]],
  ["3551 ab", ["3551ab"]],
  ["in 2026 de", ["in", "2026", "de"]],
  ["a b c d e f g h", ["a", "b", "c", "d", "e", "f"]],
  ['" OR text:x* NEAR(a)', ["or", "text", "x", "near", "a"]],
])("the words of ‘%s’", (question, words) => expect(wordsOf(question)).toEqual(words));

test("what was typed is quoted for the index", () => {
  expect(matchOf(["e", "ba", "mail"])).toBe('" e " AND " ba" AND "mail"');
});

test("a text is kept without accents, with its compounds", () => {
  expect(indexed("Café ’t Höekje: e-mail, foto's")).toBe("^ cafe t hoekje e mail foto s email fotos ");
  expect(indexed("3561 NP, 030-555 01 00")).toBe("^ 3561 np 030 555 01 00 3561np 0305550100 ");
  expect(indexed("!")).toBe("");
});

test("a phone number is kept as it may be typed", () => {
  expect(phoneForms("+31 30 555 01 00")).toBe("0305550100 31305550100");
  expect(phoneForms("030-555 01 00")).toBe("0305550100 31305550100");
  expect(phoneForms(null)).toBe("");
});

test.each([
  ["Twee stagiairs per jaar.", "stagiair", "Twee [stagiairs] per jaar."],
  ["Het gespreksverslag is klaar.", "verslag", "Het [gespreksverslag] is klaar."],
  ["Gesproken met Zoë en Noël.", "zoe noel", "Gesproken met [Zoë] en [Noël]."],
  ["Gesproken met Zoe.", "Zoë", "Gesproken met [Zoe]."],
  ["Stuur een e-mail met foto's.", "email fotos", "Stuur een [e-mail] met [foto's]."],
  ["Over de vacature.", "de", "Over [de] vacature."],
  ["Bellen: 030-555 01 00", "0305550100", "Bellen: [030-555 01 00]"],
  ["Niets hier.", "stagiair", "Niets hier."],
])("the words are marked in ‘%s’", (text, question, marked) => expect(shown(text, question)).toBe(marked));

test("of a long text the piece is shown where the words stand together", () => {
  const text = `stage ${"woord ".repeat(60)}over een maatje voor elke stage gesproken ${"en nog meer ".repeat(40)}`;
  const piece = shown(text, "maatje stage");
  expect(piece).toContain("een [maatje] voor elke [stage] gesproken");
  expect(piece.startsWith("… ")).toBe(true);
  expect(piece.endsWith(" …")).toBe(true);
  expect(piece.length).toBeLessThan(200);
  expect(shown("x".repeat(500), "xxx")).toContain("x".repeat(100));
  expect(countWords(text, ["maatje", "zon"])).toBe(1);
});
