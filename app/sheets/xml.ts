import { SaxesParser } from "saxes";

type Attributes = Record<string, string>;
export type Listener = {
  open: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** Tells the listener what the XML holds, by names without prefix, since some programs write `x:row`. After every piece it lets go. */
export async function* listen(
  pieces: AsyncIterable<Uint8Array>,
  { open, text, close }: Listener,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder(); // keeps a letter that is divided over two pieces
  parser.on("opentag", ({ name, attributes }) => open(local(name), attributes));
  if (text) parser.on("text", text);
  if (close) parser.on("closetag", ({ name }) => close(local(name)));
  for await (const piece of pieces) {
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  parser.write(decoder.decode()).close();
}

export async function hear(pieces: AsyncIterable<Uint8Array> | undefined, listener: Listener): Promise<void> {
  if (!pieces) return;
  for await (const _ of listen(pieces, listener));
}
