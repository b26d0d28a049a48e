import type { ConversationKind, Purpose } from "~/conversations/conversation";
import type { Day } from "~/days";
import type { Dice } from "../dice";
import * as phrases from "./phrases";
import { type Topic, topics } from "./topics";
import { fill, type speaker } from "./words";

export type Subject = {
  kind: ConversationKind;
  purpose: Purpose;
  topic: Topic;
  sector: string;
  headCount: number;
  contact: string;
  day: Day;
};
export type Say = ReturnType<typeof speaker>;

/** How a talk of this kind begins, when it says so at all. */
function opening(dice: Dice, say: Say, { kind, purpose, sector }: Subject): string[] {
  if (kind === "email") return [say(phrases.mailSentences)];
  if (kind === "meeting") return [say(phrases.meetingOpenings)];
  if (kind === "phone") return dice.chance(0.35) ? [say(phrases.phoneOpenings)] : [];
  if (kind === "video") return dice.chance(0.5) ? [say(phrases.videoOpenings)] : [];
  return purpose === "acquaint" && dice.chance(0.75) ? [say(phrases.looks[sector] ?? phrases.looks.other ?? [])] : [];
}

/** What was said, in two or three sentences; a mail or a call may have one. */
function middle(dice: Dice, say: Say, { kind, purpose, topic }: Subject): string[] {
  const brief = kind === "email" || (kind === "phone" && dice.chance(0.4));
  const goes = () => say(topic.going);
  const stuck = () => say(topic.hurdle);
  if (purpose === "acquaint")
    return [
      say(topic.start),
      ...(brief
        ? []
        : [dice.chance(0.45) ? say(phrases.pactSentences) : dice.chance(0.5) ? stuck() : say(topic.start)]),
    ];
  if (purpose === "mobilise")
    return [...(brief ? [] : [dice.chance(0.55) ? goes() : stuck()]), say(phrases.pactSentences)];
  if (purpose === "goodPractice")
    return [...(brief || dice.chance(0.6) ? [] : [goes()]), say(topic.good), say(phrases.practiceEndings)];
  if (brief) return dice.chance(0.6) ? [goes()] : [stuck()];
  return [goes(), ...(dice.chance(0.5) ? [stuck()] : [goes()]), ...(dice.chance(0.18) ? [stuck()] : [])];
}

/** What a broker wrote down after a talk. */
export function summaryOf(dice: Dice, say: Say, subject: Subject): string {
  const sentences = [...opening(dice, say, subject), ...middle(dice, say, subject)];
  if (subject.kind !== "email" && dice.chance(0.18))
    sentences.push(say(subject.kind === "visit" && dice.chance(0.4) ? phrases.visitEndings : phrases.endings));
  return [...new Set(sentences)].map((sentence) => fill(dice, sentence, subject)).join(" ");
}

export function noteOf(dice: Dice, say: Say, subject: Subject): string | null {
  if (!dice.chance(subject.kind === "visit" ? 0.26 : 0.08)) return null;
  return fill(dice, say(dice.chance(0.55) ? subject.topic.notes : phrases.notes), subject);
}

/** A try that did not get through. */
export function tryOf(say: Say, kind: ConversationKind): string {
  return say(kind === "email" ? phrases.triesByMail : kind === "visit" ? phrases.triesInPerson : phrases.tries);
}

export function topicOf(key: string | undefined): Topic {
  const topic = topics[key ?? "learning"];
  if (!topic) throw new Error(`No topic ${key}`);
  return topic;
}
