import { addMonths, type Day } from "~/days";
import type { Dice } from "../dice";
import { work } from "./phrases";

const months = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

/** Fills a sentence of topics.ts or phrases.ts. */
export function fill(
  dice: Dice,
  sentence: string,
  about: { contact: string; sector: string; headCount: number; day: Day },
): string {
  const filled = sentence
    .replace(/\[([^\]]*)\]/g, (_, choices: string) => dice.pick(choices.split("|")))
    .replace(/\{(\d+)-(\d+)\}/g, (_, low, high) => inWords(dice.between(Number(low), Number(high))))
    .replaceAll("{grootte}", about.headCount < 50 ? "kleine" : "grote")
    .replaceAll("{c}", about.contact)
    .replaceAll("{f}", () => dice.pick(work[about.sector] ?? work.other ?? ["medewerker"]))
    .replaceAll("{maand}", () => months[Number(addMonths(about.day, dice.between(1, 4)).slice(5, 7)) - 1] ?? "mei");
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

const words = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
const inWords = (number: number) => words[number] ?? String(number);

/** Picks sentences that fit an employer of this size, so that it hears none twice while there are others. */
export function speaker(dice: Dice, headCount: number) {
  const said = new Set<string>();
  return (sentences: readonly string[]): string => {
    const fitting = sentences.flatMap((sentence) => {
      const [, least, rest] = /^(\d+)> (.*)$/.exec(sentence) ?? [];
      return least === undefined ? [sentence] : headCount >= Number(least) && rest ? [rest] : [];
    });
    const fresh = fitting.filter((sentence) => !said.has(sentence));
    const sentence = dice.pick(fresh.length > 0 ? fresh : fitting);
    said.add(sentence);
    return sentence;
  };
}
