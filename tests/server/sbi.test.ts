import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { statement } from "db/connection.server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addEmployer, bareDetails, detailsOf } from "~/employers/employers.server";
import { listSectors } from "~/employers/list.server";
import { applySectors } from "~/sectors/reference.server";
import { findSbi, sectorNamed, sectorOfSbi } from "~/sectors/sbi.server";
import { freshDatabase, staff } from "./house";

freshDatabase();

const two = (from: number, until: number) =>
  Array.from({ length: until - from + 1 }, (_, at) => String(from + at).padStart(2, "0"));
/** Every division there is, as Statistics Netherlands has them; 05 and 07 exist in Europe and not here. */
const divisions = {
  2008: [...two(1, 3), ...two(5, 33), "35", ...two(36, 39), ...two(41, 43), ...two(45, 47), ...two(49, 53), "55", "56"]
    .concat(two(58, 66), "68", two(69, 75), two(77, 82), two(84, 88), two(90, 99))
    .filter((code) => !["04", "34"].includes(code)),
  2025: [
    ...two(1, 3),
    ...two(5, 33),
    "35",
    ...two(36, 39),
    ...two(41, 43),
    "46",
    "47",
    ...two(49, 53),
    "55",
    "56",
  ].concat(two(58, 66), "68", two(69, 75), two(77, 82), two(84, 88), two(90, 99)),
} as const;
const letters = { 2008: [..."ABCDEFGHIJKLMNOPQRSTU"], 2025: [..."ABCDEFGHIJKLMNOPQRSTUV"] } as const;

describe("what a code becomes", () => {
  test("one letter means other things in two versions", () => {
    expect([sectorOfSbi("K", "2008"), sectorOfSbi("K", "2025")]).toEqual(["finance", "ict"]);
    expect([sectorOfSbi("J", "2008"), sectorOfSbi("J", "2025")]).toEqual(["ict", "culture"]);
    expect([sectorOfSbi("L", "2008"), sectorOfSbi("L", "2025")]).toEqual(["business", "finance"]);
    expect([sectorOfSbi("U", "2008"), sectorOfSbi("U", "2025")]).toEqual([null, null]);
    expect([sectorOfSbi("V", "2008"), findSbi("V", "2008"), findSbi("V", "2025")]).toEqual([
      null,
      undefined,
      { prefix: "V", sector: null },
    ]);
  });

  test("the longest prefix wins", () => {
    expect(findSbi("5829", "2008")).toEqual({ prefix: "582", sector: "ict" });
    expect(findSbi("5814", "2008")).toEqual({ prefix: "58", sector: "culture" });
    expect(findSbi("63912", "2008")).toEqual({ prefix: "6391", sector: "culture" });
    expect(findSbi("6311", "2008")).toEqual({ prefix: "63", sector: "ict" });
    expect(findSbi("6420", "2025")).toEqual({ prefix: "642", sector: null });
    expect(sectorOfSbi("6419", "2025")).toBe("finance");
    expect([sectorOfSbi("45112", "2008"), sectorOfSbi("45112", "2025"), sectorOfSbi("9531", "2025")]).toEqual([
      "retail",
      null,
      "retail",
    ]);
  });

  test("however it is written", () => {
    for (const written of ["6201", "62.01", " 62.01 ", "62", "J6201", "j 62.01", "62010"])
      expect(sectorOfSbi(written, "2008"), written).toBe("ict");
    expect(sectorOfSbi("01.11", "2008")).toBe("other");
  });

  test.each(["", "6", "W", "JJ", "62-01", "software", "1234567", "34", "00"])("%o is nothing", (code) => {
    expect([sectorOfSbi(code, "2008"), sectorOfSbi(code, "2025"), findSbi(code, "2008")]).toEqual([
      null,
      null,
      undefined,
    ]);
  });

  test.each(["2008", "2025"] as const)(
    "every section and division of %s leads to a sector, or on purpose to none",
    (version) => {
      const codes = [...letters[version], ...divisions[version]];
      expect(codes.filter((code) => findSbi(code, version)?.prefix !== code)).toEqual([]);
      const none = version === "2008" ? ["T", "U", "97", "98", "99"] : ["U", "V", "97", "98", "99"];
      expect(codes.filter((code) => sectorOfSbi(code, version) === null)).toEqual(none);
    },
  );

  test("a hundred thousand codes take no time", () => {
    const started = performance.now();
    for (let at = 0; at < 100_000; at++) sectorOfSbi(String(10_000 + (at % 89_999)), "2025");
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

test("a sector is named in Dutch, in English or by its code", () => {
  for (const name of ["Zorg en welzijn", "zorg  en WELZIJN", "Care and welfare", "care"])
    expect(sectorNamed(name)).toBe("care");
  expect(sectorNamed("Financiele dienstverlening")).toBe("finance");
  expect([sectorNamed("Ruimtevaart"), sectorNamed("")]).toEqual([null, null]);
});

describe("files of their own", () => {
  let folder: string;
  const sectors = () => readFileSync(join(folder, "sectors.csv"), "utf8");
  const write = (name: "sectors.csv" | "sbi-sectors.csv", content: string) =>
    writeFileSync(join(folder, name), content);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pactwerk-"));
    cpSync("db/reference", folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("unchanged, nothing happens; the list is that of the first migration", () => {
    expect(applySectors(folder)).toBe(false);
    expect(listSectors("nl").map(({ code }) => code)).toEqual([
      ...["ict", "care", "construction", "business", "finance", "retail", "hospitality"],
      ...["logistics", "education", "culture", "industry", "government", "other"],
    ]);
  });

  test("a new name, a new sector and another order are there; what is taken out keeps its employers and comes last", () => {
    const samira = staff("Samira el Amrani", "broker");
    const garage = addEmployer(samira, { ...bareDetails("Garage Remblok", null), sector: "retail" });
    expect(sectorNamed("Groen")).toBeNull();
    write(
      "sectors.csv",
      `\uFEFF${sectors()
        .replace(/^retail;.*\n/m, "")
        .replace("ict;ICT;IT", "green;Groen;Green\nict;Digitaal;Digital")}`.replaceAll("\n", "\r\n"),
    );
    write("sbi-sectors.csv", "version;prefix;sector\n2025;01;green\n2025;0111;ict\n2008;47;retail\n");
    expect(applySectors(folder)).toBe(true);
    expect(applySectors(folder)).toBe(false);
    const names = listSectors("nl").map(({ name }) => name);
    expect([names[0], names[1], names.at(-1), names.length]).toEqual(["Groen", "Digitaal", "Handel en winkels", 14]);
    expect(detailsOf(garage).sector).toBe("retail");
    expect([sectorOfSbi("0113", "2025"), sectorOfSbi("01.11", "2025"), sectorOfSbi("4711", "2008")]).toEqual([
      "green",
      "ict",
      "retail",
    ]);
    expect([sectorOfSbi("62", "2025"), sectorNamed("Groen")]).toEqual([null, "green"]);
    expect(applySectors()).toBe(true); // the old files again
    expect(listSectors("nl").at(-1)).toEqual({ code: "green", name: "Groen" });
    expect([sectorOfSbi("62", "2025"), sectorNamed("ICT")]).toEqual(["ict", "ict"]);
  });

  test.each([
    ["sectors.csv", "head\nICT;ICT;IT", "no code in small letters"],
    ["sectors.csv", "head\nict;ICT;", "two names"],
    ["sectors.csv", "head\nict;ICT;IT\nict;ICT;IT", "ict is in it twice"],
    ["sbi-sectors.csv", "head\n2008;1;ict", "at least two digits"],
    ["sbi-sectors.csv", "head\n2024;62;ict", "no version"],
    ["sbi-sectors.csv", "head\n2008;62.01;ict", "no version"],
    ["sbi-sectors.csv", "head\n2008;62;ict\n2008;62;care", "2008;62 is in it twice"],
    ["sbi-sectors.csv", "head\n2008;62;space", 'leads to "space"'],
  ] as const)("%s with %o is refused whole", (name, content, why) => {
    write(name, content);
    const before = statement("SELECT * FROM sector_sbi").all({});
    expect(() => applySectors(folder)).toThrow(why);
    expect(statement("SELECT * FROM sector_sbi").all({})).toEqual(before);
    expect(listSectors("nl")).toHaveLength(13);
  });
});
