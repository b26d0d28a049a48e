import Sqlite from "better-sqlite3";
import { adoptConnection, closeDatabase } from "db/connection.server";
import { migrate } from "db/migrate.server";
import { afterEach, beforeEach } from "vitest";
import { newSession } from "~/access/sessions.server";
import type { Viewer } from "~/access/viewer.server";
import { pactwerk, viewerOf } from "~/access/viewer.server";
import type { StaffRole } from "~/account/people.server";
import { addColleague } from "~/account/people.server";
import { moveClockTo } from "~/clock.server";
import { applySectors } from "~/sectors/reference.server";

delete process.env.BASE_URL; // vitest sets it to "/", its own word for another thing

/** The instant on which every server test begins, unless it says otherwise: a Tuesday morning. */
export const MORNING = "2026-11-24T09:00:00.000Z";

let snapshot: Buffer | undefined;
function migrated(): Buffer {
  const sqlite = new Sqlite(":memory:");
  migrate(sqlite);
  adoptConnection(sqlite);
  applySectors();
  const copy = sqlite.serialize();
  closeDatabase();
  return copy;
}

/** A fresh, migrated database with the municipality's sectors and nothing else before each test, with the clock at MORNING. */
export function freshDatabase(at = MORNING) {
  beforeEach(() => {
    snapshot ??= migrated();
    adoptConnection(new Sqlite(snapshot));
    moveClockTo(at);
  });
  afterEach(() => closeDatabase());
}

/** Somebody with a role, signed in. */
export function staff(name: string, role: StaffRole): Viewer & { token: string } {
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}@utrecht.example`;
  const { added } = addColleague(pactwerk("command"), { name, email, role, fromOn: "2020-01-01" });
  if (added === null) throw new Error(`${email} is taken`);
  return signedIn(added, null);
}

/** A session for a person, as staff or as a contact. */
export function signedIn(personId: number, contactId: number | null): Viewer & { token: string } {
  const [token] = newSession(personId, contactId, "test");
  const viewer = viewerOf(token, null);
  if (!viewer) throw new Error(`Person ${personId} cannot sign in`);
  return { ...viewer, token };
}

type Ask = {
  as?: { token: string } | undefined;
  form?: Record<string, string | string[]> | FormData;
  params?: Record<string, string>;
  headers?: Record<string, string>;
};
export type Answer = { status: number; location: string | null; data: unknown; headers: Headers };

/** Calls a loader or action with a Request and evens out what it returns or throws. */
export async function ask(
  handler: (args: never) => unknown,
  path: string,
  { as, form, params = {}, headers = {} }: Ask = {},
): Promise<Answer> {
  const body =
    form instanceof FormData
      ? form
      : form &&
        new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
  const request = new Request(`http://localhost${path}`, {
    method: form ? "POST" : "GET",
    ...(body && { body }),
    headers: { ...headers, ...(as && { Cookie: `pactwerk=${as.token}` }) },
  });
  try {
    return await evened(await handler({ request, params, context: {} } as never));
  } catch (thrown) {
    if (thrown instanceof Response || (thrown as { type?: string }).type === "DataWithResponseInit")
      return await evened(thrown);
    throw thrown;
  }
}

async function evened(result: unknown): Promise<Answer> {
  if (result instanceof Response)
    return {
      status: result.status,
      location: result.headers.get("Location"),
      data: result.headers.get("Content-Type") === "application/json" ? await result.json() : undefined,
      headers: result.headers,
    };
  const { type, data, init } = (result ?? {}) as { type?: string; data?: unknown; init?: ResponseInit };
  if (type === "DataWithResponseInit")
    return { status: init?.status ?? 200, location: null, data, headers: new Headers(init?.headers) };
  return { status: 200, location: null, data: result, headers: new Headers() };
}
