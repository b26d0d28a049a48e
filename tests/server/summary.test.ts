import { statement } from "db/connection.server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { at, instantOf, moveClockTo, today } from "~/clock.server";
import {
  conversationsAt,
  correctConversation,
  recordConversation,
  voidConversation,
} from "~/conversations/conversations.server";
import { keepPromise, openPromisesAt } from "~/conversations/promises.server";
import { addDays, type Day } from "~/days";
import { addEmployer, bareDetails, changeEmployer, detailsOf } from "~/employers/employers.server";
import { referToDesk } from "~/employers/referrals.server";
import { rebuild, refresh, refreshDue } from "~/standing/summary.server";
import { freshDatabase, MORNING, staff } from "./house";
import { someHouse, turningDays } from "./standing-facts";
import { type House, twinStandingsOn } from "./standing-twin";
import { factColumns, insert, takenBack, writeHouse } from "./standing-write";

freshDatabase();

type Row = Record<string, string | number | null>;
const rows = () => statement<Row>("SELECT * FROM employer_summary ORDER BY employer_id").all({});
const noon = (day: Day) => instantOf(day, "12:00");
const allKnown = "9999-12-31T23:59:59.999Z";

/** A generated house, written, on one of the days around which something changes. */
function inSomeHouse(numRuns: number, run: (house: House, day: Day) => void) {
  const property = fc.property(someHouse, fc.nat(), (house, which) => {
    const days = turningDays(house);
    const day = days[which % days.length] as Day;
    takenBack(() => {
      writeHouse(house);
      at(noon(day), () => rebuild());
      run(house, day);
    });
  });
  fc.assert(property, { seed: 20260301, numRuns });
}

test("a summary says what the facts say, whether refreshed or rebuilt", () => {
  inSomeHouse(300, (house, day) => {
    const rebuilt = rows();
    at(noon(day), () => refresh(house.employers.map(({ id }) => id)));
    expect(rows()).toEqual(rebuilt);
    const standings = new Map(twinStandingsOn(house, day, allKnown).map((standing) => [standing.rootId, standing]));
    for (const row of rebuilt) {
      const { pactStep, pactEver, charterStep, charterEver, lapses, memberSinceOn, signedOn, planDueOn } =
        standings.get(Number(row.employer_id)) ?? nowhere;
      expect(row).toMatchObject({
        pact_step: pactStep,
        pact_ever: pactEver,
        charter_step: charterStep,
        charter_ever: charterEver,
        lapses,
        member_since_on: memberSinceOn,
        signed_on: signedOn,
        plan_due_on: planDueOn,
        ...lastContactsOf(house, Number(row.employer_id), day),
      });
    }
  });
}, 60_000);

const nowhere = {
  pactStep: 0,
  pactEver: 0,
  charterStep: 0,
  charterEver: 0,
  lapses: 0,
  memberSinceOn: null,
  signedOn: null,
  planDueOn: null,
};

/** Of what is one employer today, whenever it was merged. */
function lastContactsOf(house: House, rootId: number, day: Day) {
  const rootOf = (id: number) =>
    house.merges.findLast(({ fromId, undoneAt }) => fromId === id && undoneAt === null)?.intoId ?? id;
  const reached = house.talks.filter(
    (talk) => talk.reached && talk.voidedAt === null && talk.on <= day && rootOf(talk.employerId) === rootId,
  );
  const last = (talks: typeof reached) =>
    talks
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? null;
  return {
    last_contact_on: last(reached),
    last_contact_open_on: last(reached.filter(({ confidential }) => !confidential)),
  };
}

test("until the day it is to be looked at again, a summary stays as it is", () => {
  inSomeHouse(25, (_, day) => {
    for (const row of rows()) {
      const until = row.recheck_on ? String(row.recheck_on) : addDays(day, 400);
      for (let next = addDays(day, 1); next < until; next = addDays(next, 1))
        at(noon(next), () => refresh([Number(row.employer_id)]));
      expect(
        statement<Row>("SELECT * FROM employer_summary WHERE employer_id = :id").get({ id: Number(row.employer_id) }),
      ).toEqual(row);
    }
  });
}, 60_000);

test("whatever people do, the summaries are those a rebuild would make", () => {
  const samira = staff("Samira el Amrani", "broker");
  const farid = staff("Farid Yilmaz", "programmeManager");
  const someId = fc.nat({ max: 3 });
  const command = fc.oneof(
    fc.record({
      do: fc.constant("talk" as const),
      id: someId,
      daysAgo: fc.nat({ max: 500 }),
      reached: fc.boolean(),
      purpose: fc.constantFrom("acquaint" as const, "holdToAccount" as const),
      dueIn: fc.nat({ max: 60 }),
    }),
    fc.record({ do: fc.constant("correct" as const), id: someId, daysAgo: fc.nat({ max: 500 }) }),
    fc.record({ do: fc.constant("void" as const), id: someId }),
    fc.record({ do: fc.constant("keep" as const), id: someId }),
    fc.record({ do: fc.constant("join" as const), id: someId, inDays: fc.integer({ min: -500, max: 40 }) }),
    fc.record({
      do: fc.constant("change" as const),
      id: someId,
      headCount: fc.nat({ max: 300 }),
      broker: fc.boolean(),
      public: fc.boolean(),
    }),
    fc.record({ do: fc.constant("refer" as const), id: someId }),
    fc.record({ do: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 250 }) }),
  );
  const property = fc.property(fc.array(command, { minLength: 5, maxLength: 25 }), (commands) =>
    takenBack(() => {
      const ids = ["Bakkerij Korenkruim", "Installatiebedrijf Vonk", "Codemolen", "Thuiszorg De Linde"].map((name) =>
        addEmployer(samira, bareDetails(name, null)),
      );
      for (const command of commands) {
        if (command.do === "wait") {
          moveClockTo(instantOf(addDays(today(), command.days), "09:00"));
          refreshDue();
          continue;
        }
        const employerId = ids[command.id] as number;
        const day = today();
        const [talk] = conversationsAt(samira, employerId, { limit: 1 });
        if (command.do === "talk") {
          recordConversation(samira, {
            employerId,
            establishmentId: null,
            kind: "visit",
            heldOn: addDays(day, -command.daysAgo),
            reached: command.reached,
            purposes: [command.purpose],
            personIds: [samira.personId],
            contactIds: [],
            newContact: null,
            summary: "Gesprek",
            internalNote: null,
            nextContactOn: addDays(day, command.dueIn),
            promises: [
              {
                what: "Folder sturen",
                side: "municipality",
                ownerId: samira.personId,
                contactId: null,
                dueOn: addDays(day, command.dueIn),
                shared: true,
              },
            ],
          });
        } else if (command.do === "join") {
          insert("membership", {
            employer_id: employerId,
            joined_on: addDays(day, command.inDays),
            route: "broker",
            ...factColumns({ recordedAt: MORNING, voidedAt: null }),
          });
          refresh([employerId]);
        } else if (command.do === "correct" && talk) {
          correctConversation(
            samira,
            talk,
            { kind: "phone", heldOn: addDays(day, -command.daysAgo), reached: true, purposes: talk.purposes },
            { summary: "Anders", internalNote: null, nextContactOn: null },
            "verkeerde dag",
          );
        } else if (command.do === "void" && talk) voidConversation(samira, talk, "niet hier");
        else if (command.do === "keep")
          for (const promise of openPromisesAt(samira, employerId).slice(0, 1)) keepPromise(samira, promise);
        else if (command.do === "refer") referToDesk(samira, employerId, { consentBy: "Joke Bakker", question: null });
        else if (command.do === "change") {
          const { version, ...details } = detailsOf(employerId);
          changeEmployer(
            farid,
            employerId,
            {
              ...details,
              headCount: command.headCount,
              kinds: command.public ? ["public"] : [],
              brokerId: command.broker ? samira.personId : null,
            },
            version,
          );
        }
      }
      refreshDue();
      const refreshed = rows();
      rebuild();
      expect(refreshed).toEqual(rows());
    }),
  );
  fc.assert(property, { seed: 31, numRuns: 60 });
}, 60_000);
