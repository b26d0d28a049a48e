import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import type { Kin, Reason } from "./match";
import { practiceWords } from "./messages";
import type { HelpedAnswer, NeedState } from "./need";
import type { PracticePage } from "./show";

/** Why one looks like the other, as a line of words: "zelfde thema, zelfde sector, ook 10–49 medewerkers". */
export function Reasons({ reasons, sizeClass }: { reasons: readonly Reason[]; sizeClass: Kin["sizeClass"] }) {
  const t = useText(practiceWords);
  return <span>{reasons.map((reason) => t(`reason.${reason}`, { size: t(`size.${sizeClass}`) })).join(", ")}</span>;
}

/** Open needs that this practice could help with, each with its reasons. */
export function CouldHelp({ page: { practice, needs } }: { page: PracticePage }) {
  const t = useText(practiceWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="could-help">
      <h2 id="could-help">{t("show.couldHelp")}</h2>
      {needs.length > 0 ? (
        <>
          <p className="small soft">{t("show.couldHelpText")}</p>
          <ul className="rows">
            {needs.map(({ id, seeks, employerName, on, reasons, sizeClass }) => (
              <li key={id}>
                <Link to={paths.need(id)}>{seeks}</Link>
                <br />
                <span className="meta">
                  <span>{employerName}</span>
                  <span>{format.shortDay(on)}</span>
                  <Reasons reasons={reasons} sizeClass={sizeClass} />
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="empty-small">{practice.theme ? t("show.couldHelpNone") : t("show.chooseTheme")}</p>
      )}
    </section>
  );
}

/** Whom it helped, and what came of it. */
export function Helped({ page: { helped } }: { page: PracticePage }) {
  const t = useText(practiceWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="helped">
      <div className="section-head">
        <h2 id="helped">{t("show.helped")}</h2>
        {helped.length > 0 && <span className="count">{helped.length}</span>}
      </div>
      {helped.length === 0 && <p className="empty-small">{t("show.helpedNone")}</p>}
      <ul className="rows">
        {helped.map((need) => (
          <li key={need.id}>
            <Link to={paths.need(need.id)}>{need.seeks}</Link>
            <br />
            <span className="meta">
              <span>{need.employerName}</span>
              <span>
                {need.helped
                  ? t(`helpedView.${need.helped as HelpedAnswer}`)
                  : t(`needState.${need.state as NeedState}`)}
              </span>
              <span>{format.shortDay(need.on)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
