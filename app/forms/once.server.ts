import { createHash, randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { prepared, transaction } from "db/connection.server";
import { formSubmission } from "db/schema/house";
import { and, eq, sql } from "drizzle-orm";
import type { Viewer } from "../access/viewer.server";
import { now } from "../clock.server";
import type { Refusal } from "../history/fact";
import { text } from "../language/messages";
import { type Flash, flash } from "../layouts/flash.server";
import { formWords } from "./messages";
import { nested } from "./parse-form.server";

const isKey = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

const find = prepared((db) =>
  db
    .select({ contentHash: formSubmission.contentHash, path: formSubmission.resultPath })
    .from(formSubmission)
    .where(
      and(eq(formSubmission.personId, sql.placeholder("personId")), eq(formSubmission.key, sql.placeholder("key"))),
    )
    .prepare(),
);
const insert = prepared((db) =>
  db
    .insert(formSubmission)
    .values({
      personId: sql.placeholder("personId"),
      key: sql.placeholder("key"),
      form: sql.placeholder("form"),
      contentHash: sql.placeholder("contentHash"),
      resultPath: sql.placeholder("path"),
      at: sql.placeholder("at"),
    })
    .prepare(),
);

/**
 * The one-time key of a form that creates something, from the address (`?sleutel=`): there, Back returns with it.
 * Without one the loader redirects once to add it. With one that was used, `used` says what it led to.
 */
export function formKey(viewer: Viewer, request: Request): { key: string; used: string | null } {
  const url = new URL(request.url);
  const key = url.searchParams.get("sleutel");
  if (isKey(key)) return { key, used: find().get({ personId: viewer.personId, key })?.path ?? null };
  url.searchParams.set("sleutel", randomUUID());
  throw redirect(`${url.pathname.replace(/\.data$/, "")}?${url.searchParams}`);
}

/** The key that came with a POST; the last one, since "save as new" sends another. */
export function sentKey(form: FormData): string | undefined {
  const key = form.getAll("key").at(-1);
  return isKey(key) ? key : undefined;
}

type Ran = { contentHash: string; path: string };
/** What a command made: where it is, what to say of it, and how to undo it. */
export type Made = { path: string; said: string; undo?: Flash["undo"] };

/** The answer to a form whose key was used before: asked first, so that checks which the first time made untrue do not run again. */
export function repeated(viewer: Viewer, form: FormData) {
  const known = find().get({ personId: viewer.personId, key: sentKey(form) ?? "" });
  return known && answer(viewer, form, known);
}

/**
 * Runs a command once per key, in one transaction with the note that it ran, and redirects to what it made, saying so.
 * The same key and content again leads to the first result. The same key with other content runs nothing: 409 with the first result's address.
 * A command that refuses wrote nothing: its refusal comes back, and the key stays unused.
 */
export function once(viewer: Viewer, form: FormData, name: string, run: () => Made): Answer;
export function once(
  viewer: Viewer,
  form: FormData,
  name: string,
  run: () => Made | Refusal<string>,
): Answer | Refusal<string>;
export function once(viewer: Viewer, form: FormData, name: string, run: () => Made | Refusal<string>) {
  const key = sentKey(form);
  if (!key) throw new Error("The caller checks sentKey first");
  const contentHash = hashOf(form);
  const result = transaction((): (Ran & Partial<Made>) | Refusal<string> => {
    const known = find().get({ personId: viewer.personId, key });
    if (known) return known;
    const made = run();
    if ("refused" in made) return made;
    insert().run({ personId: viewer.personId, key, form: name, contentHash, path: made.path, at: now() });
    return { contentHash, ...made };
  });
  return "refused" in result ? result : answer(viewer, form, result);
}

export type Answer = ReturnType<typeof answer>;
function answer(viewer: Viewer, form: FormData, { contentHash, path, said, undo }: Ran & Partial<Made>) {
  if (contentHash !== hashOf(form)) return data({ values: nested(form), already: { path, newKey: randomUUID() } }, 409);
  const flashed = {
    text: said ?? text(formWords, viewer.locale ?? "nl")("already.title"),
    saved: sentKey(form) ?? "",
    ...(undo && { undo }),
  };
  return redirect(path, { headers: flash(flashed) });
}

function hashOf(form: FormData): string {
  const entries = [...form].filter(([name]) => name !== "key").map(([name, value]) => [name, String(value)]);
  return createHash("sha256").update(JSON.stringify(entries.sort())).digest("hex");
}
