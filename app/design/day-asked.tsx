import { Form, Link } from "@remix-run/react";
import { useFormats, useText, useToday } from "../language/use-text";
import { dayAskedWords } from "./day-asked-words";

type Query = Record<string, string | number | undefined>;
type Props = {
  /** The day in the past that is shown; null for today. */
  day: string | null;
  /** What was typed and is no day in the past. */
  wrong: { typed: string } | null;
  /** The list as it is asked, without a day. */
  query: Query;
  address: (query: Query) => string;
};

/** Asks a list of another day, and says so above it. */
export function DayAsked({ day, wrong, query, address }: Props) {
  const t = useText(dayAskedWords);
  const format = useFormats();
  const today = useToday();
  return (
    <>
      <details className="pad" open={day !== null || wrong !== null || undefined}>
        <summary>{t("other")}</summary>
        <Form className="filters moment" action={address({})} aria-label={t("other")} key={day}>
          {Object.entries(query).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <div className={wrong ? "field is-wrong" : "field"}>
            <label htmlFor="datum">{t("day")}</label>
            {wrong && (
              <p className="error" id="datum-error">
                {t("wrong", { typed: wrong.typed })}
              </p>
            )}
            <input
              type="date"
              id="datum"
              name="datum"
              max={today}
              defaultValue={wrong ? wrong.typed : (day ?? today)}
              required
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? "datum-error" : undefined}
            />
          </div>
          <button className="button" type="submit">
            {t("show")}
          </button>
        </Form>
      </details>
      {day && (
        <div className="notice notice-soon" role="status">
          <p>
            <strong>{t("as", { day: format.day(day) })}</strong> {t("explain")}
          </p>
          <p>
            <Link to={address(query)}>{t("back")}</Link>
          </p>
        </div>
      )}
    </>
  );
}
