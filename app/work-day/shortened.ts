/** The beginning of a text, to the end of a word within so many letters. */
export function shortened(text: string, letters: number): string {
  if (text.length <= letters) return text;
  return `${text.slice(0, letters).replace(/\s+\S*$/, "")} …`;
}
