/** The form as it was sent, with the answers of the page of two versions put in: `choose.name=theirs` takes what stands there now. */
export function chosenValues(form: FormData, current: Record<string, unknown>): FormData {
  const chosen = new FormData();
  const theirs = [...form]
    .filter(([name, value]) => name.startsWith("choose.") && value === "theirs")
    .map(([name]) => name.slice("choose.".length));
  for (const [name, value] of form)
    if (!name.startsWith("choose.") && !theirs.includes(name)) chosen.append(name, value);
  for (const name of theirs) for (const value of [current[name] ?? []].flat()) chosen.append(name, String(value));
  return chosen;
}
