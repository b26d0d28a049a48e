import { Link } from "@remix-run/react";
import type { Day } from "../days";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { searchPageWords } from "./page-words";

/** Before anything is asked: what can be found, and whom one spoke with last. */
export function SearchStart({
  seesEmployers,
  recent,
}: {
  seesEmployers: boolean;
  recent: { id: number; name: string; heldOn: Day }[];
}) {
  const t = useText(searchPageWords);
  const format = useFormats();
  return (
    <>
      <p className="soft prose">{seesEmployers ? t("startEverything") : t("startTalks")}</p>
      {recent.length > 0 && (
        <section className="section" aria-labelledby="recent">
          <h2 id="recent">{t("recent")}</h2>
          <ul className="rows hits">
            {recent.map(({ id, name, heldOn }) => (
              <li key={id}>
                <Link to={paths.employer(id)}>
                  <strong>{name}</strong>
                </Link>
                <p className="meta">
                  <span>{t("spoken", { day: format.dayInYear(heldOn) })}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
