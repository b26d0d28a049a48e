import type { AddressInfo } from "node:net";
import { statement } from "db/connection.server";
import { createTransport } from "nodemailer";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deactivate, findColleague } from "~/account/people.server";
import { later, moveClockTo, now } from "~/clock.server";
import { passAllOn } from "~/handover/handovers.server";
import { enqueue } from "~/mail/outbox.server";
import { runDueJobs } from "~/mail/worker.server";
import { freshDatabase } from "./house";
import { smallCity } from "./world";

freshDatabase();

let city: ReturnType<typeof smallCity>;
let server: SMTPServer;
let refusals = 0;
const received: string[] = [];
const transport = () =>
  createTransport({
    host: "127.0.0.1",
    port: (server.server.address() as AddressInfo).port,
    secure: false,
    ignoreTLS: true,
  });

beforeEach(async () => {
  city = smallCity();
  statement("DELETE FROM mail").run({});
  received.length = 0;
  refusals = 0;
  server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk) => (text += chunk));
      stream.on("end", () => {
        if (refusals-- > 0) return done(Object.assign(new Error("try later"), { responseCode: 451 }));
        received.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

const mail = (reasonKey: string) =>
  enqueue({
    reasonKey,
    template: "signIn",
    parameters: { name: "Samira" },
    recipient: "samira@utrecht.example",
    locale: "nl",
    personId: city.samira.personId,
  });
const rows = () =>
  statement<{ state: string; attempts: number; sentText: string | null; dueAt: string }>(
    "SELECT state, attempts, sent_text AS sentText, due_at AS dueAt FROM mail ORDER BY id",
  ).all({});

test("a mail goes once for a reason, with its link; the copy we keep has the link masked", async () => {
  expect([mail("a"), mail("a"), mail("b")]).toEqual([true, false, true]);
  expect(await runDueJobs(transport())).toBe(2);
  expect(await runDueJobs(transport())).toBe(0);
  expect(received).toHaveLength(2);
  expect(received[0]).toMatch(/Subject: Inloggen bij Pactwerk/);
  expect(received[0]).toMatch(/Message-ID: <[0-9a-f-]+@pactwerk>/);
  const [first] = rows();
  expect(first?.state).toBe("sent");
  expect(first?.sentText).toMatch(/\/inloggen\/…/);
});

test("a server that says no is asked again later, and after eight times staff see that it failed", async () => {
  refusals = 1;
  mail("a");
  await runDueJobs(transport());
  expect(rows()).toMatchObject([{ state: "waiting", attempts: 1 }]);
  expect(await runDueJobs(transport())).toBe(0);
  moveClockTo(later(now(), 3 * 60_000));
  expect(await runDueJobs(transport())).toBe(1);

  refusals = 100;
  mail("b");
  for (let times = 0; times < 9; times++) {
    await runDueJobs(transport());
    moveClockTo(later(now(), 61 * 60_000));
  }
  expect(rows()[1]).toMatchObject({ state: "failed", attempts: 8 });
});

test("a mail to somebody whose access was closed meanwhile is withdrawn", async () => {
  mail("a");
  const colleague = findColleague(city.samira.personId);
  if (!colleague) throw new Error("Samira is a colleague");
  passAllOn(city.hanneke, city.samira.personId, city.tom.personId);
  deactivate(city.ruben, colleague);
  expect(await runDueJobs(transport())).toBe(0);
  expect(rows()).toMatchObject([{ state: "withdrawn", sentText: null }]);
});
