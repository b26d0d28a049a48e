/** A generator that gives the same throws each time: the demo is the same town on every machine. */
export type Dice = {
  /** From 0 up to 1. */
  throw(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  chance(part: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One of the keys, by its weight. */
  weighted<Key extends string>(weights: Record<Key, number>): Key;
  shuffled<Item>(items: readonly Item[]): Item[];
};

export function newDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new Error("Nothing to pick from");
    return items[between(0, items.length - 1)] as Item;
  };
  return {
    throw: next,
    between,
    pick,
    chance: (part) => next() < part,
    weighted(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return pick(entries)[0];
    },
    shuffled(items) {
      const rest = [...items];
      return rest.map((_, index) => {
        const at = between(index, rest.length - 1);
        const chosen = rest[at] as (typeof rest)[number];
        rest[at] = rest[index] as (typeof rest)[number];
        rest[index] = chosen;
        return chosen;
      });
    },
  };
}
