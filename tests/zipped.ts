import { constants, deflateRawSync } from "node:zlib";

type Packed = { deflated: Buffer; size: number };

/** A piece of text repeated, packed without ever being whole: the filling of a zip bomb. */
export function repeated(piece: string, times: number, begin = ""): Packed {
  const part = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const end = Buffer.from([3, 0]); // an empty last block
  const block = part(piece);
  return {
    deflated: Buffer.concat([part(begin), ...Array.from({ length: times }, () => block), end]),
    size: begin.length + piece.length * times,
  };
}

/** A zip of texts or packed pieces, made by hand so that it can lie about its sizes. */
export function zipped(files: Record<string, string | Packed>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const { deflated, size } =
      typeof content === "string" ? { deflated: deflateRawSync(content), size: Buffer.byteLength(content) } : content;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(deflated.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(path), deflated);
    entries.push(entry, Buffer.from(path));
    at += 30 + path.length + deflated.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length / 2, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const relations = (of: Record<string, [string, string]>) =>
  `<Relationships>${Object.entries(of)
    .map(([id, [type, target]]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** The smallest workbook around the XML of one sheet, and of its shared strings. */
export const workbookAround = (sheet: string | Packed, strings: string | Packed = "<sst/>") =>
  zipped({
    "_rels/.rels": relations({ r1: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relations({
      r1: ["worksheet", "/xl/worksheets/sheet1.xml"],
      r2: ["sharedStrings", "sharedStrings.xml"],
    }),
    "xl/worksheets/sheet1.xml": sheet,
    "xl/sharedStrings.xml": strings,
  });
