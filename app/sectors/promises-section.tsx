import { Link } from "@remix-run/react";
import { daysBetween } from "../days";
import { useFormats, useText, useToday } from "../language/use-text";
import { paths } from "../paths";
import { sectorWords } from "./messages";
import type { SectorPage } from "./sector-page.server";

/** The first open promises of the sector, ours that are late on top. In words of this room: those of conversations are many. */
export function PromisesSection({ page: { promises } }: { page: SectorPage }) {
  const t = useText(sectorWords);
  const format = useFormats();
  const today = useToday();
  const { rows, all } = promises;
  return (
    <section className="section" aria-labelledby="toezeggingen">
      <div className="section-head">
        <h2 id="toezeggingen">{t("promises.title")}</h2>
        {all.n > 0 && <span className="count">{format.number(all.n)}</span>}
        {all.to && all.n > rows.length && <Link to={all.to}>{t("promises.all", { count: format.number(all.n) })}</Link>}
      </div>
      {all.n === 0 && <p className="empty-small">{t("promises.none")}</p>}
      <ul className="rows">
        {rows.map(({ id, what, rootId, withName, owner, contact, side, dueOn, confidential }) => {
          const days = daysBetween(today, dueOn);
          return (
            <li key={id}>
              <Link to={paths.promise(id)}>{what}</Link>
              <br />
              <span className="meta">
                <span>{rootId !== null && <Link to={paths.employer(rootId)}>{withName}</Link>}</span>
                <span>{owner ?? contact ?? t(`promises.side.${side}`)}</span>
                {days < 0 ? (
                  <span className="tag tag-late">{t("late.days", { days: -days })}</span>
                ) : (
                  <span>{days <= 7 ? format.relative(dueOn) : format.dayInYear(dueOn)}</span>
                )}
                {confidential && <span className="late">{t("promises.confidential")}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
