/** Focuses the field of a row that is about to be there. */
export const focusSoon = (name: string) => requestAnimationFrame(() => document.getElementsByName(name)[0]?.focus());
