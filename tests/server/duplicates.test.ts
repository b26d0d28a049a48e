import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { addContact, contactLeft, findContact } from "~/employers/contacts.server";
import { changeEmployer, detailsOf, type EmployerDetails } from "~/employers/employers.server";
import { loader as listPage } from "~/employers/index";
import { action, loader } from "~/employers/merge/duplicates";
import { mergeEmployers } from "~/employers/merge/merge.server";
import { countDue, lookAtAllDue, lookAtDue } from "~/employers/merge/suspects.server";
import { findMerge, undoMerge } from "~/employers/merge/undo.server";
import { type Pair, suspectsOf } from "~/employers/merge/verdicts.server";
import { loader as employerPage } from "~/employers/show";
import { historyOfEmployer } from "~/history/history.server";
import { ask, freshDatabase } from "./house";
import { employerNamed, smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

const employer = (name: string, details: Partial<EmployerDetails> = {}) => employerNamed(city.samira, name, details);
const contact = (id: number, name: string, details: { email?: string; phone?: string }) =>
  addContact(city.samira, id, { name, jobTitle: null, email: null, phone: null, locale: null, ...details });
type Page = { pairs: Pair[]; total: number; page: number; pages: number; due: number; verdicts: { id: number }[] };
const page = async (as = city.samira, query = "") =>
  (await ask(loader, `/werkgevers/dubbele${query}`, { as })).data as Page;
const pairs = async () =>
  (await page()).pairs.map(({ one, other, why }) => [one.name, other.name, why.join("+")].join(" | "));
const post = (form: Record<string, string>, as: { token: string } = city.samira) =>
  ask(action, "/werkgevers/dubbele", { as, form });
const different = (one: number, other: number) => post({ intent: "different", one: String(one), other: String(other) });

describe("who looks like whom", () => {
  test("the same name, whatever its legal form, also as a trade name", async () => {
    employer("BAKKERIJ KORENKRUIM B.V.");
    employer("De Broodhoek", { tradeNames: ["Remblok Garage", "Garage Remblok"] });
    expect(await pairs()).toEqual([
      "Bakkerij Korenkruim | BAKKERIJ KORENKRUIM B.V. | name",
      "Garage Remblok | De Broodhoek | name",
    ]);
  });

  test("nearly the same name, in the same place only", async () => {
    employer("Kobalt Techniek", { place: "De Meern" });
    employer("Kobald Techniek", { place: "De Meern" });
    employer("Kobalt Technique", { place: "Zeist" });
    expect(await pairs()).toEqual(["Kobalt Techniek | Kobald Techniek | similar"]);
  });

  test("one address, unless each has a number of its own", async () => {
    const at = { address: "Slotlaan 2-A", postcode: "3701GL", place: "Zeist" };
    employer("Eerste Zaak", { ...at, kvkNumber: "10000001" });
    employer("Tweede Zaak", { ...at, address: "SLOTLAAN 2a", kvkNumber: "10000002" });
    expect(await pairs()).toEqual([]);
    employer("Derde Zaak", at);
    expect(await pairs()).toEqual(["Eerste Zaak | Derde Zaak | address", "Tweede Zaak | Derde Zaak | address"]);
  });

  test("the site of one is the mail domain of the other, and a number is dialled the same; a provider's mail says nothing", async () => {
    const [a, b, c, d] = ["Aardappel", "Bietenwinkel", "Citrusbar", "Druivenhof"].map((name) => employer(name));
    if (!a || !b || !c || !d) throw new Error("Four employers were just added");
    contact(a, "An", { email: "an@winkel.example" });
    change(b, { website: "www.winkel.example/over" });
    contact(c, "Cor", { email: "cor@gmail.com", phone: "+31 30 222 33 44" });
    contact(d, "Dirk", { email: "dirk@gmail.com", phone: "030-2223344" });
    expect(await pairs()).toEqual(["Aardappel | Bietenwinkel | domain", "Citrusbar | Druivenhof | phone"]);
  });

  test("what so many share says nothing", async () => {
    const hundred = Array.from({ length: 13 }, (_, index) => employer(`Zaak ${"abcdefghijklm"[index]} in het gebouw`));
    for (const id of hundred) contact(id, `Balie ${id}`, { phone: "030 111 22 33" });
    lookAtDue(100);
    expect(await pairs()).toEqual([]);
    change(hundred[0] ?? 0, { name: "Bakkerij Korenkruim" }); // a name that another has: the number still says nothing
    expect(await pairs()).toHaveLength(1);
  });

  test("a pair goes when what they shared is changed, or the contact left", async () => {
    const [a, b] = [employer("Aardappel", { website: "winkel.example" }), employer("Bietenwinkel")];
    const id = contact(b, "Bram", { email: "bram@winkel.example" });
    expect(suspects(a)).toEqual([b]);
    const bram = findContact(b, id);
    if (bram) contactLeft(city.samira, bram, "2026-11-24");
    expect(suspects(a)).toEqual([]);
    change(b, { website: "winkel.example" });
    expect(suspects(a)).toEqual([b]);
    change(a, { website: null });
    expect(suspects(b)).toEqual([]);
  });

  test("the one that was merged is no longer one of a pair; undone it is one again", async () => {
    const [a, b] = [employer("Aardappel"), employer("Aardappel B.V.")];
    const c = employer("De Knol", { tradeNames: ["Aardappel"] });
    lookAtDue(100);
    const versions = { into: detailsOf(a).version, from: detailsOf(b).version };
    const done = mergeEmployers(city.samira, { intoId: a, fromId: b, picks: {}, versions });
    expect([suspects(a), suspects(c)]).toEqual([[c], [a]]);
    const merge = findMerge(a, String("no" in done && done.no));
    if (merge) undoMerge(city.samira, merge);
    expect(suspects(b).sort()).toEqual([a, c]);
  });

  test("looking goes in pieces until nobody waits", async () => {
    for (let number = 0; number < 25; number++) employer(`Zaak nummer ${number}`);
    expect(countDue()).toBe(27);
    await lookAtAllDue();
    expect(countDue()).toBe(0);
  });

  test("a key that no longer so many share says something again", async () => {
    const thirteen = Array.from({ length: 13 }, (_, index) => employer(`${"abcdefghijklm"[index]}`.repeat(8)));
    const people = thirteen.map((id) => contact(id, "Balie", { phone: "030 111 22 33" }));
    expect(suspects(thirteen[0] ?? 0)).toEqual([]);
    const last = findContact(thirteen[12] ?? 0, people[12]);
    if (last) contactLeft(city.samira, last, "2026-11-24");
    lookAtDue(100);
    expect(suspectsOf(thirteen[0] ?? 0, 20)).toHaveLength(11);
  });

  test("each question goes by an index", () => {
    const plan = statement<{ detail: string }>(
      "EXPLAIN QUERY PLAN SELECT * FROM duplicate_suspect ORDER BY weight DESC, one_id, other_id LIMIT 20 OFFSET 40",
    )
      .all({})
      .map(({ detail }) => detail);
    expect(plan).toEqual(["SCAN duplicate_suspect USING INDEX suspect_order"]);
  });
});

function change(id: number, to: Partial<EmployerDetails>) {
  const { version, ...details } = detailsOf(id);
  changeEmployer(city.samira, id, { ...details, ...to }, version);
}
function suspects(id: number): number[] {
  lookAtDue(100);
  return suspectsOf(id).map((one) => one.id);
}

describe("is no duplicate", () => {
  let twin: number;
  beforeEach(() => {
    twin = employer("Korenkruim Bakkerij", { tradeNames: ["Bakkerij Korenkruim"] });
  });

  test("is remembered with who said it, written at both, and taken back", async () => {
    expect(await pairs()).toHaveLength(1);
    const answer = await different(twin, city.bakery);
    expect(answer.location).toBe("/werkgevers/dubbele");
    const { pairs: open, verdicts } = await page(city.hanneke);
    expect(open).toEqual([]);
    expect(verdicts).toMatchObject([
      { one: "Bakkerij Korenkruim", other: "Korenkruim Bakkerij", by: "Samira el Amrani", saidOn: "2026-11-24" },
    ]);
    for (const id of [twin, city.bakery])
      expect(historyOfEmployer(city.samira, id, null, 1).lines[0]?.action).toBe("notDuplicate");
    change(twin, { website: "korenkruim.example" });
    expect(await pairs()).toEqual([]);
    await post({ intent: "again", id: String(verdicts[0]?.id) });
    expect(await pairs()).toHaveLength(1);
    expect((await page()).verdicts).toEqual([]);
    await post({ intent: "again", id: String(verdicts[0]?.id) }); // twice is once
    expect(statement("SELECT 1 FROM not_duplicate WHERE voided_at IS NULL").all({})).toEqual([]);
  });

  test("said twice is once, and holds for what was merged since", async () => {
    await different(city.bakery, twin);
    await different(city.bakery, twin);
    expect(statement("SELECT 1 FROM not_duplicate").all({})).toHaveLength(1);
    const third = employer("Derde Bakker");
    const versions = { into: detailsOf(third).version, from: detailsOf(twin).version };
    mergeEmployers(city.samira, { intoId: third, fromId: twin, picks: {}, versions });
    expect(suspects(third)).toEqual([]);
    expect((await page()).verdicts).toMatchObject([{ otherId: third }]);
  });

  test("only who may merge sees the list and says it", async () => {
    for (const as of [city.nadia, city.anouk, city.ruben, city.jorien]) {
      expect((await ask(loader, "/werkgevers/dubbele", { as })).status).toBe(404);
      expect((await post({ intent: "different", one: String(city.bakery), other: String(twin) }, as)).status).toBe(404);
    }
    expect((await different(city.bakery, 999)).status).toBe(404);
    expect(statement("SELECT 1 FROM not_duplicate").all({})).toEqual([]);
  });

  test("the list and the page of an employer say that there may be one, to who may merge", async () => {
    lookAtDue(100);
    const count = async (as: { token: string }) =>
      ((await ask(listPage, "/werkgevers", { as })).data as { duplicates: number }).duplicates;
    expect([await count(city.samira), await count(city.nadia)]).toEqual([1, 0]);
    const shown = await ask(employerPage, "/", { as: city.samira, params: { id: String(city.bakery) } });
    expect(shown.data).toMatchObject({ merge: { suspects: [{ id: twin, why: ["name"] }] } });
  });
});
