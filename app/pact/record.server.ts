import { randomUUID } from "node:crypto";
import { notFound } from "../access/guards.server";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { type PartAction, partAction, saying } from "../forms/part-form.server";
import { formats } from "../language/formats";
import { type Locale, text } from "../language/messages";
import { paths } from "../paths";
import { correctSchema, joinSchema, leaveSchema, voidSchema } from "./membership.schema.server";
import { correctMembership, findMembership, join, leave, voidLeaving, voidMembership } from "./memberships.server";
import { membershipWords } from "./messages";

export const membershipSchemas = {
  join: joinSchema,
  leave: leaveSchema,
  stay: voidSchema,
  correct: correctSchema,
  void: voidSchema,
};

/** What a form of the page does, by its name; 404 for one that is not there, or is about another employer's membership. */
export function membershipPart(viewer: Viewer, employerId: number, name: string, locale: Locale): PartAction {
  const t = text(membershipWords, locale);
  const format = formats(locale, today());
  const path = paths.pact(employerId);
  const [verb, id] = name.split(":");
  if (verb === "join")
    return partAction(joinSchema, "joinedOn", (input) => {
      const result = join(viewer, employerId, input);
      if ("refused" in result) return result;
      const fields = { part: `void:${result.id}`, voidReason: t("join.undone"), key: randomUUID() };
      const undo = { label: t("join.undo"), action: path, fields };
      return { path, said: t("join.said", { day: format.dayInYear(input.joinedOn) }), undo };
    });
  const membership = findMembership(employerId, id);
  if (!membership) throw notFound();
  const said = saying(path);
  if (verb === "leave")
    return partAction(leaveSchema, "leftOn", (input) =>
      said(leave(viewer, membership, input), t("leave.said", { day: format.dayInYear(input.leftOn) })),
    );
  if (verb === "stay")
    return partAction(voidSchema, "voidReason", (input) =>
      said(
        voidLeaving(viewer, membership, input.voidReason),
        t("stay.said", { day: format.dayInYear(membership.joinedOn) }),
      ),
    );
  if (verb === "correct")
    return partAction(correctSchema, "joinedOn", ({ voidReason, ...input }) =>
      said(correctMembership(viewer, membership, input, voidReason), t("correct.said")),
    );
  if (verb === "void")
    return partAction(voidSchema, "voidReason", (input) =>
      said(voidMembership(viewer, membership, input.voidReason), t("void.said")),
    );
  throw notFound();
}
