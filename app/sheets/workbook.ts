import { isDateFormat } from "./number-format";
import { sharedStrings } from "./shared-strings";
import type { SheetRow } from "./sheet";
import { Unreadable } from "./unreadable";
import { type Cells, rowsOfSheet } from "./worksheet";
import { hear } from "./xml";
import { type Archive, openZip } from "./zip";

export type Workbook = {
  sheets: string[];
  rowsOf: (sheet: string) => { rows: AsyncGenerator<SheetRow, void>; cells: Cells };
};

/** The visible sheets of a workbook, each to be read row by row. Written by hand on a parser: exceljs breaks letters when it streams, and takes 600 MB when it does not. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const archive = openZip(bytes);
  const path = (await relationsOf(archive, "")).find(({ kind }) => kind === "officeDocument")?.target;
  const { sheets, from1904 } = await contentsOf(archive, path);
  const relations = await relationsOf(archive, path ?? "");
  const part = (wanted: string) => archive(relations.find(({ kind }) => kind === wanted)?.target ?? "");
  const formats = await formatsOf(part("styles"));
  const strings = await sharedStrings(part("sharedStrings"));
  const pathOf = (id: string) => relations.find((one) => one.id === id && one.kind === "worksheet")?.target;
  const visible = sheets.filter(({ hidden, id }) => !hidden && pathOf(id) !== undefined);
  return {
    sheets: visible.map(({ name }) => name),
    rowsOf: (name) => {
      const cells = { strings, formats, from1904, formulas: 0 };
      const content = archive(pathOf(visible.find((sheet) => sheet.name === name)?.id ?? "") ?? "");
      if (!content) throw new Unreadable("brokenWorkbook");
      return { rows: rowsOfSheet(content, cells), cells };
    },
  };
}

type Relation = { id: string; kind: string; target: string };

/** What a part says belongs to it, with whole paths; the archive itself is the part "". */
async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const relations: Relation[] = [];
  await hear(archive(`${folder}_rels/${part.slice(folder.length)}.rels`), {
    open: (name, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (name !== "Relationship" || TargetMode === "External") return;
      const target = new URL(Target.replaceAll("\\", "/"), `zip:/${folder}`).pathname.slice(1);
      relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf("/") + 1), target: decodeURIComponent(target) });
    },
  });
  return relations;
}

type Contents = { sheets: { name: string; id: string; hidden: boolean }[]; from1904: boolean };

async function contentsOf(archive: Archive, path: string | undefined): Promise<Contents> {
  const contents: Contents = { sheets: [], from1904: false };
  const names: string[] = [];
  await hear(archive(path ?? ""), {
    open: (name, attributes) => {
      names.push(name);
      if (name === "workbookPr") contents.from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      contents.sheets.push({ name: attributes.name ?? "", id, hidden: /hidden/i.test(attributes.state ?? "") });
    },
  });
  if (names[0] !== "workbook") throw new Unreadable("brokenWorkbook"); // a letter, a presentation or any other zip
  return contents;
}

/** Per style of a cell: is it a date, else the format of its number. */
async function formatsOf(content: AsyncIterable<Uint8Array> | undefined): Promise<("date" | string)[]> {
  const own = new Map<number, string>();
  const styles: number[] = [];
  let inCells = false;
  await hear(content, {
    open: (name, { numFmtId, formatCode = "" }) => {
      if (name === "numFmt") own.set(Number(numFmtId), formatCode);
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) styles.push(Number(numFmtId ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles.map((id) => (isDateFormat(id, own.get(id)) ? "date" : (own.get(id) ?? (id === 2 ? "0.00" : ""))));
}
