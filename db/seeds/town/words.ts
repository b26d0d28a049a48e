import { addMonths, type Day } from "~/days";
import type { Dice } from "../dice";
import { work } from "./phrases";

const months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

/** Fills a sentence: `[a|b]`, `{5-9}`, `{c}`, `{f}`, `{maand}` (one soon after the day). */
export function fill(dice: Dice, sentence: string, about: { contact: string; sector: string; day: Day }): string {
  const filled = sentence
    .replace(/\[([^\]]*)\]/g, (_, choices: string) => dice.pick(choices.split("|")))
    .replace(/\{(\d+)-(\d+)\}/g, (_, low, high) => String(dice.between(Number(low), Number(high))))
    .replaceAll("{c}", about.contact)
    .replaceAll("{f}", () => dice.pick(work[about.sector] ?? work.other ?? ["medewerker"]))
    .replaceAll("{maand}", () => months[Number(addMonths(about.day, dice.between(1, 4)).slice(5, 7)) - 1] ?? "mei");
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** Picks sentences so that one employer hears none twice while there are others. */
export function speaker(dice: Dice) {
  const said = new Set<string>();
  return (sentences: readonly string[]): string => {
    const fresh = sentences.filter((sentence) => !said.has(sentence));
    const sentence = dice.pick(fresh.length > 0 ? fresh : sentences);
    said.add(sentence);
    return sentence;
  };
}
