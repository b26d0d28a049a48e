/** The arithmetic of a line chart: a round top, three steps under it, and where each point stands. */

/** The top of the scale and its ticks, the highest first; whole numbers, and never a scale of nothing. */
export function scaleOf(highest: number): { top: number; ticks: number[] } {
  const least = Math.max(1, Math.ceil(highest / 3));
  const size = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  const step = [1, 2, 3, 4, 5, 6, 8, 10].map((of) => of * size).find((of) => of >= least) ?? least;
  return { top: step * 3, ticks: [3, 2, 1, 0].map((of) => of * step) };
}

/** The points of a line from left to right, on a field of so wide and high. */
export function pointsOf(values: number[], top: number, width: number, height: number): string {
  const x = (at: number) => Math.round((at / Math.max(1, values.length - 1)) * width);
  const y = (value: number) => Math.round((1 - value / top) * height * 10) / 10;
  return values.map((value, at) => `${x(at)},${y(value)}`).join(" ");
}

/** The days that get a label: all of a year, else some, evenly spread from the first to the last. */
export function labelled<T>(days: T[]): T[] {
  const most = 7;
  if (days.length <= 13) return days;
  return Array.from({ length: most }, (_, at) => days[Math.round((at / (most - 1)) * (days.length - 1))] as T);
}
