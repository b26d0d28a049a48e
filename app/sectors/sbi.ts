/** A code as the table has it: a section letter, or digits without dots (`62.01`, `J6201` and `6201` are one). Nothing when it is no code. */
export function sbiKeyOf(code: string): string | undefined {
  const [, letter, digits] = /^([A-V])?(\d{2,6})?$/.exec(code.replace(/[\s.]/g, "").toUpperCase()) ?? [];
  return digits ?? letter;
}

/** As people write it: 62.01, 70.10.2. */
export const shownSbi = (key: string): string =>
  /^\d/.test(key) ? [key.slice(0, 2), key.slice(2, 4), key.slice(4)].filter(Boolean).join(".") : key;

/** Prefixes in few words: letters first, divisions that follow each other as one range. */
export function shownPrefixes(prefixes: string[]): string[] {
  const letters = prefixes.filter((prefix) => /^[A-V]$/.test(prefix));
  const runs: [from: string, until: string][] = [];
  for (const prefix of prefixes.filter((one) => !letters.includes(one)).sort()) {
    const run = runs.at(-1);
    const follows = run && prefix.length === 2 && run[1].length === 2 && Number(prefix) === Number(run[1]) + 1;
    if (follows) run[1] = prefix;
    else runs.push([prefix, prefix]);
  }
  return [...letters, ...runs.map(([from, until]) => (from === until ? shownSbi(from) : `${from}–${until}`))];
}
