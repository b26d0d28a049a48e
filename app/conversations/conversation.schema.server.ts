import { conversationKinds, purposes } from "db/schema/lists";
import { z } from "zod";
import { today } from "../clock.server";
import { furthestAhead } from "../days";
import { employerSchema } from "../employers/employer.schema.server";
import { day, many, optionalDay, optionalId, optionalText, recordId, timeOfDay } from "../forms/parse-form.server";
import { heardRows } from "../practices/heard/heard.schema.server";

/** Who promised: `me`, `employer`, or a colleague or contact by id. */
export const promiser = /^(me|employer|(person|contact):\d{1,15})$/;

const promiseRow = z.object({
  what: z.string().trim().max(500, "whatLong").default(""),
  who: z.string().default(""),
  dueOn: z.string().default(""),
  shared: z.literal("yes").optional(),
  /** The same of a confidential conversation, where nothing is ticked beforehand. */
  sharedThough: z.literal("yes").optional(),
  at: optionalId,
});

/** A row without words is no row; one with words needs who and when. Holes (a row taken away) are let through. */
const promises = z
  .preprocess(
    (rows) => (Array.isArray(rows) ? Array.from(rows, (row) => row ?? {}) : []),
    z.array(promiseRow).max(20, "invalid"),
  )
  .superRefine((rows, context) => {
    for (const [index, row] of rows.entries()) {
      if (row.what === "") continue;
      if (!promiser.test(row.who)) context.addIssue({ code: "custom", message: "who", path: [index, "who"] });
      if (!day().safeParse(row.dueOn).success)
        context.addIssue({ code: "custom", message: "dueOn", path: [index, "dueOn"] });
      else if (row.dueOn > furthestAhead(today()))
        context.addIssue({ code: "custom", message: "farDue", path: [index, "dueOn"] });
    }
  })
  .transform((rows) => rows.filter((row) => row.what !== ""));

export const factsOfConversation = {
  kind: z.enum(conversationKinds, "kind"),
  notReached: z.literal("yes").optional(),
  heldOn: day("day"),
  purposes: many(z.enum(purposes)),
};
export const wordsOfConversation = {
  summary: z.string("summary").trim().min(1, "summary").max(10_000, "summaryLong"),
  internalNote: optionalText(10_000),
};

export const conversationSchema = z.object({
  employerId: recordId("employer"),
  /** The other employers of a group meeting. */
  also: many(z.string().regex(/^\d{1,15}$/)).transform((ids) => [...new Set(ids.map(Number))].slice(0, 20)),
  ...factsOfConversation,
  establishmentId: optionalId,
  people: many(z.string().regex(/^(person|contact):\d{1,15}$/)),
  colleague: optionalId,
  newName: z
    .string()
    .trim()
    .max(120, "newName")
    .optional()
    .transform((value) => value || null),
  newTitle: optionalText(120),
  ...wordsOfConversation,
  kept: many(z.string().regex(/^\d{1,15}$/)),
  promises,
  heard: heardRows,
  next: z.union([z.enum(["", "pick", "none"]), z.iso.date()]).optional(),
  nextDay: optionalDay,
  nextTime: z
    .union([z.literal(""), timeOfDay("time")])
    .optional()
    .transform((value) => value || null),
  appointmentId: optionalId,
});

/** The same with a partner: nothing is heard there, that is an employer's. */
const partnerConversationSchema = conversationSchema
  .omit({ employerId: true })
  .extend({ partnerId: recordId("employer"), heard: heardRows.refine((rows) => rows.length === 0, "invalid") });

/** Whom it is with says which fields it has. */
export const talkSchemaOf = (kind: "employer" | "partner" | undefined) =>
  kind === "partner" ? partnerConversationSchema : conversationSchema;
export type TalkForm = z.output<typeof conversationSchema> | z.output<typeof partnerConversationSchema>;

/** The same with an employer that is not there yet: its name suffices. */
export const firstConversationSchema = conversationSchema.omit({ employerId: true }).extend({
  newEmployer: employerSchema.shape.name,
  newEmployerKvk: employerSchema.shape.kvkNumber,
  newEmployerPlace: employerSchema.shape.place,
});

export const editConversationSchema = z.object({
  version: z.coerce.number().int(),
  ...factsOfConversation,
  ...wordsOfConversation,
  nextContactOn: optionalDay,
  reason: optionalText(500),
});

export const promiseSchema = z.object({
  what: z.string("what").trim().min(1, "what").max(500, "whatLong"),
  who: z.string("who").regex(promiser, "who"),
  dueOn: day("dueOn"),
  shared: z.literal("yes").optional(),
});
