/** One of a form's own names with its value, as FormData has them. */
export type Entry = [name: string, value: string];

export const valueIn = (entries: readonly Entry[], name: string) => entries.find(([at]) => at === name)?.[1];
