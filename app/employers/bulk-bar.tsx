import { type RefObject, useEffect, useRef, useState } from "react";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { listWords } from "./list-words";

/** The form that the ticks in the rows belong to. */
export const chosenForm = "chosen";

/**
 * What can be done with the rows that are ticked, or with all that the filter shows: a GET form, so that it works without script and each deed has
 * a page of its own to confirm it. A next deed is one more button.
 */
export function BulkBar({
  query,
  total,
  mayExport,
  mayAssign,
  mayRound,
}: {
  query: Record<string, string>;
  total: number;
  mayExport: boolean;
  mayAssign: boolean;
  mayRound: boolean;
}) {
  const t = useText(listWords);
  const form = useRef<HTMLFormElement>(null);
  const { count, tickAll } = useTicks(form);
  return (
    <form
      id={chosenForm}
      method="get"
      action={paths.assignEmployers()}
      className="bulk"
      aria-label={t("bulk.label")}
      ref={form}
    >
      {Object.entries(query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <strong role="status">{t("bulk.chosen", { count: count ?? 0 })}</strong>
      {mayAssign && (
        <button className="button button-small" type="submit">
          {t("bulk.assign")}
        </button>
      )}
      {mayRound && (
        <button className="button button-small" type="submit" formAction={paths.putOnRound()}>
          {t("bulk.round")}
        </button>
      )}
      {mayExport && (
        <>
          <button className="button button-small" type="submit" formAction={paths.exportEmployers("xlsx")}>
            {t("bulk.xlsx")}
          </button>
          <button className="button button-small" type="submit" formAction={paths.exportEmployers("csv")}>
            {t("bulk.csv")}
          </button>
        </>
      )}
      {count !== undefined && (
        <button className="button button-small" type="button" onClick={tickAll}>
          {t("bulk.page")}
        </button>
      )}
      <label className="check">
        <input type="checkbox" name="alle" value="ja" />
        <span>{t("bulk.all", { count: total })}</span>
      </label>
    </form>
  );
}

/** How many rows are ticked, once there is script to count them. */
function useTicks(form: RefObject<HTMLFormElement | null>) {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const recount = () => setCount(ticksOf(form.current).filter(({ checked }) => checked).length);
    recount(); // the browser brings ticks back with Back
    document.addEventListener("change", recount);
    return () => document.removeEventListener("change", recount);
  }, [form]);
  const tickAll = () => {
    const ticks = ticksOf(form.current);
    const on = ticks.some(({ checked }) => !checked);
    for (const tick of ticks) tick.checked = on;
    setCount(on ? ticks.length : 0);
  };
  return { count, tickAll };
}

/** The ticks stand in the rows, and belong to the form. */
const ticksOf = (form: HTMLFormElement | null) =>
  [...(form?.elements ?? [])].filter((one): one is HTMLInputElement => (one as HTMLInputElement).name === "id");
