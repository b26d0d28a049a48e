import { Link } from "@remix-run/react";
import { Pages } from "../design/pages";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { HowCounted } from "./how-counted";
import { roundWords } from "./messages";
import { OnRoundTable } from "./on-round-table";
import { roundSteps } from "./round";
import { RoundFigures } from "./round-figures";
import type { RoundPage } from "./show";

/** Who is on a round: the numbers, and the list that each of them is. */
export function EveryoneOn({ round, day, funnel, list, filter, sectorName, size }: RoundPage) {
  const t = useText(roundWords);
  const format = useFormats();
  const to = (at: { toon?: string | undefined; pagina?: number }) =>
    paths.round(round.id, {
      toon: filter.view === "all" ? undefined : filter.view,
      sector: filter.sector,
      grootte: filter.size,
      datum: day,
      ...at,
    });
  const tabs = (["all", "unwritten", "silent", ...roundSteps] as const).map((view) => ({
    view,
    count: view === "all" || view === "unwritten" || view === "silent" ? list.views[view] : funnel[view],
  }));
  const heard = filter.view === "heard" || filter.view === "unheard" ? t(`view.${filter.view}`) : null;
  const only = [heard, sectorName, filter.size].filter((part) => part != null).join(", ");
  return (
    <>
      <RoundFigures funnel={funnel} to={(toon) => paths.round(round.id, { toon, datum: day })} />
      <section className="section" aria-labelledby="list">
        <h2 id="list">{t("show.list")}</h2>
        <nav className="views" aria-label={t("view.label")}>
          {tabs.map(({ view, count }) => (
            <Link
              key={view}
              to={to({ toon: view === "all" ? undefined : view })}
              preventScrollReset
              aria-current={filter.view === view ? "page" : undefined}
            >
              {t(`view.${view}`)} <span className="count">{format.number(count)}</span>
            </Link>
          ))}
        </nav>
        {only && (
          <p className="pad">
            {t("show.narrowed", { what: only })}{" "}
            <Link to={paths.round(round.id, { datum: day })}>{t("show.everyone")}</Link>
          </p>
        )}
        {list.rows.length > 0 ? (
          <>
            <OnRoundTable roundId={round.id} rows={list.rows} onDay={day !== null} />
            <Pages {...list} size={size} href={(at) => to({ pagina: at })} />
          </>
        ) : (
          <p className="empty-small">{t("show.nobodyHere")}</p>
        )}
      </section>
      <p className="pad">
        <Link to={paths.reach({ ronde: round.id, datum: day })}>{t("show.reach")}</Link>
        {!day && (
          <>
            {" · "}
            <Link to={paths.employers()}>{t("show.addFrom")}</Link>
          </>
        )}
      </p>
      <HowCounted />
    </>
  );
}
