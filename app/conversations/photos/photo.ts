/** How many photos a form takes along with a talk. */
export const MOST_PHOTOS = 3;
/** The longest side of a kept photo, in pixels: a flip-over stays readable. */
export const LONGEST_SIDE = 1600;
/** The name under which a form sends its photos, each as base64: so they wait on the device and in the outbox like all it holds. */
export const PHOTO = "photo";

export type TalkPhoto = { id: number; recordedAt: string; by: string };

/** The photos among what a form holds. */
export const photosIn = (entries: readonly [string, string][]) =>
  entries.filter(([name]) => name === PHOTO).map(([, value]) => value);
