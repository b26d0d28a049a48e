import { randomUUID } from "node:crypto";
import { notFound } from "../access/guards.server";
import type { Viewer } from "../access/viewer.server";
import { type PartAction, partAction, saying } from "../forms/part-form.server";
import { refuse } from "../history/fact";
import { type Locale, text } from "../language/messages";
import { paths } from "../paths";
import { recordAnswer, voidAnswer } from "./answers.server";
import { takeBackLetter } from "./approaches.server";
import type { OnRound } from "./on-round.server";
import { optInAgain, optOut } from "./opt-outs.server";
import { takeOff } from "./put-on.server";
import type { Round } from "./round";
import { answerSchema, letterSchema, optOutSchema, withReason } from "./round.schema.server";
import { sendWords } from "./send-words";
import { recordLetter } from "./sending.server";

export const onRoundSchemas = {
  answer: answerSchema,
  letter: letterSchema,
  voidLetter: withReason,
  voidAnswer: withReason,
  optOut: optOutSchema,
  optIn: withReason,
  off: withReason,
};

/** What a form of the page of an employer on a round does, by its name; 404 for one that is not there. */
export function onRoundPart(viewer: Viewer, round: Round, one: OnRound, name: string, locale: Locale): PartAction {
  const t = text(sendWords, locale);
  const path = paths.onRound(round.id, one.id);
  const said = saying(path);
  const [verb, id] = name.split(":");
  const doing = (done: boolean) => (done ? {} : refuse("gone"));
  if (verb === "answer")
    return partAction(answerSchema, "answeredOn", (input) =>
      said(recordAnswer(viewer, round, one, input), t("one.answer.said")),
    );
  if (verb === "voidAnswer")
    return partAction(withReason, "voidReason", ({ voidReason }) =>
      said(doing(voidAnswer(viewer, round, one.id, Number(id), voidReason)), t("one.voidAnswer.said")),
    );
  if (verb === "letter")
    return partAction(letterSchema, "sentOn", ({ sentOn }) =>
      said(recordLetter(viewer, round, one.id, sentOn), t("one.letter.said")),
    );
  if (verb === "voidLetter")
    return partAction(withReason, "voidReason", ({ voidReason }) =>
      said(doing(takeBackLetter(viewer, round, one.id, voidReason)), t("one.voidLetter.said")),
    );
  if (verb === "optOut")
    return partAction(optOutSchema, "optedOutOn", (input) => {
      const result = optOut(viewer, one.id, input);
      if ("refused" in result) return result;
      const fields = { part: "optIn", voidReason: t("one.optOut.undone"), key: randomUUID() };
      return { path, said: t("one.optOut.said"), undo: { label: t("one.optOut.undo"), action: path, fields } };
    });
  if (verb === "optIn")
    return partAction(withReason, "voidReason", ({ voidReason }) =>
      said(doing(optInAgain(viewer, one.id, voidReason)), t("one.optIn.said")),
    );
  if (verb === "off")
    return partAction(withReason, "voidReason", ({ voidReason }) =>
      saying(paths.round(round.id))(takeOff(viewer, round, one.id, voidReason), t("one.off.said", { name: one.name })),
    );
  throw notFound();
}
