import { Form, Link } from "@remix-run/react";
import { addDays, monthStart, quarterStart } from "../days";
import { formWords } from "../forms/messages";
import { useFormats, useText, useToday } from "../language/use-text";
import { paths } from "../paths";
import { type Asked, momentQuery, type Wrong } from "./asked";
import { programmeWords } from "./messages";

/** Which day, and as known when: a plain form, and the days one asks most. */
export function MomentForm({ asked, wrong }: { asked: Asked; wrong: { datum?: Wrong; bekend?: Wrong } }) {
  const t = useText(programmeWords);
  const today = useToday();
  const { day, knownOn } = asked;
  const year = monthStart(today).replace(/-\d\d-/, "-01-");
  const days = [
    ["today", today],
    ["lastQuarter", addDays(quarterStart(today), -1)],
    ["lastYear", addDays(year, -1)],
  ] as const;
  return (
    <>
      <Form className="filters moment" action={paths.growth()} aria-label={t("form.label")} key={`${day} ${knownOn}`}>
        <DayField name="datum" label={t("form.day")} day={day} wrong={wrong.datum} />
        <DayField name="bekend" label={t("form.known")} day={knownOn ?? today} wrong={wrong.bekend} />
        <button className="button" type="submit">
          {t("form.show")}
        </button>
      </Form>
      <nav className="moments" aria-label={t("form.quick")}>
        <ul className="inline-actions">
          {days.map(([name, on]) => (
            <li key={name}>
              <Link to={paths.growth(momentQuery({ day: on, knownOn }))} aria-current={on === day ? "true" : undefined}>
                {t(`form.${name}`)}
              </Link>
            </li>
          ))}
          {knownOn && (
            <li>
              <Link to={paths.growth(momentQuery({ day, knownOn: null }))}>{t("form.allKnown")}</Link>
            </li>
          )}
        </ul>
      </nav>
    </>
  );
}

function DayField({
  name,
  label,
  day,
  wrong,
}: {
  name: "datum" | "bekend";
  label: string;
  day: string;
  wrong?: Wrong | undefined;
}) {
  const t = useText(programmeWords);
  const form = useText(formWords);
  const format = useFormats();
  const today = useToday();
  const said =
    wrong &&
    (wrong.why === "future"
      ? t("form.future", { day: format.day(wrong.typed) })
      : t("form.noDay", { typed: wrong.typed }));
  return (
    <div className={wrong ? "field is-wrong" : "field"}>
      <label htmlFor={name}>{label}</label>
      {said && (
        <p className="error" id={`${name}-error`}>
          {form("wrong", { message: said })} {t("form.instead")}
        </p>
      )}
      <input
        type="date"
        id={name}
        name={name}
        max={today}
        defaultValue={wrong ? wrong.typed : day}
        required
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong && `${name}-error`}
      />
    </div>
  );
}
