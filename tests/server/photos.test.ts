import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { statement } from "db/connection.server";
import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import {
  conversationsAt,
  correctConversation,
  findConversationFor,
  othersInMeeting,
} from "~/conversations/conversations.server";
import { action as logTalk } from "~/conversations/new";
import { loader as showPhoto } from "~/conversations/photos/photo-file";
import { action, loader } from "~/conversations/show";
import { action as contactPage } from "~/employers/contact";
import { readContent, storeContent, sweepContents } from "~/files/files.server";
import { action as send } from "~/on-the-road/send";
import { ask, freshDatabase } from "./house";
import { smallCity } from "./world";

process.env.DATABASE_FILE = join(mkdtempSync(join(tmpdir(), "pactwerk-photos-")), "pactwerk.db"); // read at the first question
freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

/** A photo as a phone takes it: on its side, with the place where it was taken. */
const fromPhone = () =>
  sharp({ create: { width: 2400, height: 1800, channels: 3, background: "#cc0000" } })
    .jpeg()
    .withExif({ IFD0: { Make: "Telefoon" }, IFD3: { GPSLatitude: "52/1 5/1 0/1", GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
const asAddress = (photo: Buffer) => `data:image/jpeg;base64,${photo.toString("base64")}`;
const key = "0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42";
const talk = (more: Record<string, string | string[]> = {}) => ({
  key,
  employerId: String(city.bakery),
  kind: "visit",
  heldOn: "2026-11-24",
  summary: "Een flip-over vol.",
  ...more,
});
const log = (more: Record<string, string | string[]>, as = city.samira) =>
  ask(logTalk, "/gesprekken/nieuw", { as, form: talk(more) });
const newest = () => conversationsAt(city.samira, city.bakery, { limit: 1 })[0]?.id ?? 0;
type Page = { photos: { id: number; by: string }[] | null };
const photosOn = async (id: number, as: { token: string } = city.samira) =>
  ((await ask(loader, `/gesprekken/${id}`, { as, params: { id: String(id) } })).data as Page).photos;
const get = (id: number, photo: number, as: { token: string } | undefined = city.samira) =>
  ask(showPhoto, `/gesprekken/${id}/fotos/${photo}`, { as, params: { id: String(id), photo: String(photo) } });
const add = (id: number, photos: (Buffer | string)[], as: { token: string } = city.samira) => {
  const form = new FormData();
  for (const photo of photos)
    form.append("photo", typeof photo === "string" ? photo : new File([new Uint8Array(photo)], "IMG_1.jpg"));
  return ask(action, `/gesprekken/${id}`, { as, form, params: { id: String(id) } });
};
const stored = () =>
  statement<{ sha256: string }>("SELECT sha256 FROM file WHERE removed_at IS NULL ORDER BY id").all({});

describe("with a talk", () => {
  test("a photo is drawn anew: small, upright, and without where or with what it was taken", async () => {
    expect((await fromPhone()).includes("Telefoon")).toBe(true);
    expect((await log({ photo: asAddress(await fromPhone()) })).status).toBe(302);
    const [photo] = (await photosOn(newest())) ?? [];
    const answer = await get(newest(), photo?.id ?? 0);
    expect([answer.status, answer.headers.get("Content-Type"), answer.headers.get("Cache-Control")]).toEqual([
      200,
      "image/jpeg",
      "private, no-store",
    ]);
    const kept = await sharp(await readContent(stored()[0]?.sha256 ?? "")).metadata();
    expect([kept.format, kept.width, kept.height, kept.exif, kept.orientation]).toEqual([
      "jpeg",
      1200,
      1600,
      undefined,
      undefined,
    ]);
  });

  test("sent twice there is one; with another photo under the same key it asks", async () => {
    const photo = asAddress(await fromPhone());
    await log({ photo });
    expect((await log({ photo })).status).toBe(302);
    const other = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#00f" } })
      .png()
      .toBuffer();
    const asked = await log({ photo: `data:image/png;base64,${other.toString("base64")}` });
    expect(asked.status).toBe(409);
    expect(JSON.stringify(asked.data)).not.toContain("base64");
    expect(stored()).toHaveLength(1);
  });

  test.each([
    ["what is no picture", [`data:image/jpeg;base64,${Buffer.from("<script>").toString("base64")}`]],
    ["more than three", Array(4).fill("data:image/jpeg;base64,/9j/")],
  ])("%s is refused beside the field, and nothing is recorded", async (_, photo) => {
    const before = newest();
    const answer = await log({ photo });
    expect(answer.status).toBe(422);
    expect(answer.data).toMatchObject({ errors: { photo: expect.stringMatching(/foto/i) }, values: { kind: "visit" } });
    expect([newest(), stored()]).toEqual([before, []]);
  });

  test("each talk of one meeting has it; taken away at one it stays at the other", async () => {
    await log({ photo: asAddress(await fromPhone()), also: String(city.garage) });
    const [other] = othersInMeeting(city.samira, newest());
    const [here, there] = [await photosOn(newest()), await photosOn(other?.id ?? 0)];
    expect([here?.length, there?.length]).toEqual([1, 1]);
    const form = { intent: "removePhoto", id: String(here?.[0]?.id) };
    await ask(action, `/gesprekken/${newest()}`, { as: city.samira, form, params: { id: String(newest()) } });
    expect(await sweepContents(Date.now() + 1000)).toBe(0);
    expect([await photosOn(newest()), (await get(other?.id ?? 0, there?.[0]?.id ?? 0)).status]).toEqual([[], 200]);
  });

  test("from a device it comes along, once however often it is sent", async () => {
    const form = { ...talk({ photo: asAddress(await fromPhone()) }), v: "1", person: String(city.samira.personId) };
    const once = await ask(send, "/gesprekken/verzenden", { as: city.samira, form });
    const again = await ask(send, "/gesprekken/verzenden", { as: city.samira, form });
    expect([once.status, again.status, (await photosOn(newest()))?.length, stored().length]).toEqual([200, 200, 1, 1]);
    const wrong = await ask(send, "/gesprekken/verzenden", {
      as: city.samira,
      form: { ...form, key: key.replace("0b", "1b"), photo: "data:image/jpeg;base64,AAAA" },
    });
    expect([wrong.status, wrong.data]).toEqual([422, { messages: [expect.stringContaining("foto")] }]);
  });

  test("a corrected talk keeps its photos", async () => {
    await log({ photo: asAddress(await fromPhone()) });
    const row = findConversationFor(city.samira, newest());
    if (!row) throw new Error("It was just logged");
    const correction = { kind: "meeting" as const, heldOn: "2026-11-23", reached: true, purposes: [] };
    const words = { summary: row.summary, internalNote: null, nextContactOn: null };
    const id = correctConversation(city.samira, row, correction, words, "Het was gisteren.");
    expect(await photosOn(id)).toHaveLength(1);
  });
});

test("erasing somebody says that there are photos with talks they took part in", async () => {
  await log({ photo: asAddress(await fromPhone()), people: [`contact:${city.jorien.contactId}`] });
  const [id, contactId] = [String(city.bakery), String(city.jorien.contactId)];
  const answer = await ask(contactPage, "/", { as: city.samira, form: { intent: "erase" }, params: { id, contactId } });
  const [, said = ""] = /melding=([^;]+)/.exec(answer.headers.get("Set-Cookie") ?? "") ?? [];
  expect(Buffer.from(decodeURIComponent(said), "base64").toString()).toContain("1 foto");
});

describe("afterwards", () => {
  test("its author adds one as a file, without script, and takes it away for good; the history keeps both", async () => {
    expect((await add(city.open, [await fromPhone()])).status).toBe(302);
    const [photo] = (await photosOn(city.open)) ?? [];
    expect(photo?.by).toBe("Samira el Amrani");
    const [content] = stored();
    const form = { intent: "removePhoto", id: String(photo?.id) };
    await ask(action, `/gesprekken/${city.open}`, { as: city.samira, form, params: { id: String(city.open) } });
    expect([(await get(city.open, photo?.id ?? 0)).status, await photosOn(city.open), stored()]).toEqual([404, [], []]);
    expect(await sweepContents()).toBe(0); // written just now: somebody may be about to name it
    expect(await sweepContents(Date.now() + 1000)).toBe(1);
    await expect(readContent(content?.sha256 ?? "")).rejects.toThrow();
    const lines = statement<{ action: string }>(
      "SELECT action FROM history WHERE record_kind = 'conversation' AND record_id = :id ORDER BY id DESC LIMIT 2",
    ).all({ id: city.open });
    expect(lines.map(({ action }) => action)).toEqual(["photoRemoved", "photoAdded"]);
  });

  test.each([
    ["nothing chosen", ["" as const], "Kies eerst"],
    ["no picture", ["GIF? nee"], "geen foto"],
  ])("%s is said beside the field", async (_, photos, said) => {
    const answer = await add(city.open, photos);
    expect([answer.status, answer.data]).toEqual([422, { errors: { photo: expect.stringContaining(said) } }]);
  });
});

describe("who does not see it", () => {
  test("the desk adviser sees the talk, not its photos; nobody else finds either", async () => {
    await add(city.open, [await fromPhone()]);
    const [photo] = (await photosOn(city.open)) ?? [];
    expect(await photosOn(city.open, city.nadia)).toBeNull();
    const counted = (who: typeof city.nadia) => findConversationFor(who, city.open)?.photos;
    expect([counted(city.hanneke), counted(city.nadia)]).toEqual([1, 0]);
    for (const who of [city.nadia, city.anouk, city.ruben, city.jorien])
      expect([who.name, (await get(city.open, photo?.id ?? 0, who)).status]).toEqual([who.name, 404]);
    expect((await get(city.open, photo?.id ?? 0, city.hanneke)).status).toBe(200);
    const away = await ask(showPhoto, `/gesprekken/${city.open}/fotos/${photo?.id}`, {
      params: { id: String(city.open), photo: String(photo?.id) },
    });
    expect(away.location).toContain("/inloggen");
  });

  test("a photo is found at its own talk only", async () => {
    await add(city.secret, [await fromPhone()]);
    const [photo] = (await photosOn(city.secret)) ?? [];
    expect((await get(city.open, photo?.id ?? 0)).status).toBe(404);
    expect((await get(city.secret, photo?.id ?? 0, city.nadia)).status).toBe(404);
  });

  test("who may see a talk but not change it adds nothing, and takes nothing away", async () => {
    await add(city.open, [await fromPhone()]);
    expect((await add(city.open, [await fromPhone()], city.nadia)).status).toBe(403);
    expect((await add(city.open, [await fromPhone()], city.anouk)).status).toBe(404);
    expect(stored()).toHaveLength(1);
  });
});

test("a content is written once however often, and what nothing names goes after a day", async () => {
  const [one, two] = await Promise.all([storeContent(Buffer.from("zelfde")), storeContent(Buffer.from("zelfde"))]);
  expect(one).toEqual(two);
  expect((await readContent(one.sha256)).toString()).toBe("zelfde");
  expect(await sweepContents(Date.now() + 1000)).toBeGreaterThan(0);
});
