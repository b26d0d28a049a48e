import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { handoverWords } from "./messages";
import type { Handover } from "./record.server";

/** Whose employers are passed on, and what was passed on lately. */
export function ChooseGiver({
  people,
  recent,
}: {
  people: { id: number; name: string; employers: number }[];
  recent: Handover[];
}) {
  const t = useText(handoverWords);
  return (
    <div className="split">
      <section className="section" aria-labelledby="who">
        <h2 id="who">{t("choose.who")}</h2>
        {people.length === 0 && <p className="empty-small">{t("choose.nobody")}</p>}
        <ul className="rows">
          {people.map(({ id, name, employers }) => (
            <li className="apart" key={id}>
              <Link to={paths.handOver({ van: id })}>{name}</Link>
              <span className="soft">{t("count.employer", { count: employers })}</span>
            </li>
          ))}
        </ul>
      </section>
      <RecentHandovers recent={recent} />
    </div>
  );
}

export function RecentHandovers({ recent }: { recent: Handover[] }) {
  const t = useText(handoverWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="recent">
      <h2 id="recent">{t("choose.recent")}</h2>
      {recent.length === 0 && <p className="empty-small">{t("choose.noRecent")}</p>}
      <ul className="rows">
        {recent.map(({ id, kind, fromName, startedAt, startedBy, backOn, returnedAt }) => (
          <li key={id}>
            <Link to={paths.handover(id)}>{t(`what.${kind}`, { name: fromName ?? "" })}</Link>
            <p className="meta">
              <span>{format.moment(startedAt)}</span>
              <span>{startedBy}</span>
              {backOn && !returnedAt && <span>{t("show.back", { day: format.day(backOn) })}</span>}
              {returnedAt && <span>{t("show.returned")}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
