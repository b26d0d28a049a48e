import { Unreadable } from "./unreadable";
import { hear } from "./xml";

const MOST = 3_000_000; // a file of 20 MB has half of them

/** The texts that cells share, by their number. A text in several fonts is in pieces; how it sounds (`rPh`) is none of it. */
export async function sharedStrings(content: AsyncIterable<Uint8Array> | undefined): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let sound = false;
  let taken = false;
  await hear(content, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") sound = true;
      else if (name === "t") taken = !sound;
    },
    text: (piece) => {
      if (taken) text += piece;
    },
    close: (name) => {
      if (name === "si" && strings.push(unescaped(text)) > MOST) throw new Unreadable("unpacksTooLarge");
      if (name === "rPh") sound = false;
      if (name === "t") taken = false;
    },
  });
  return strings;
}

/** Excel writes what XML may not hold as `_x000D_`. */
export const unescaped = (text: string) =>
  text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
