import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { CharterStage, PactStage } from "../standing/stages";
import type { putForwardBy } from "./list.server";
import { partnerWords } from "./messages";

/** The employers a partner put forward, each with how far it is. */
export function ForwardSection({
  partnerId,
  forward,
  mayRound,
}: {
  partnerId: number;
  forward: ReturnType<typeof putForwardBy>;
  mayRound: boolean;
}) {
  const t = useText(partnerWords);
  const format = useFormats();
  const { rows, total } = forward;
  return (
    <section className="section" aria-labelledby="forward">
      <div className="section-head">
        <h2 id="forward">{t("forward.title")}</h2>
        <span className="count">{format.number(total)}</span>
        {total > 0 && (
          <Link to={paths.employers({ partner: partnerId })}>{t("forward.all", { count: format.number(total) })}</Link>
        )}
      </div>
      {rows.length === 0 && <p className="empty-small">{t("forward.none")}</p>}
      <ul className="rows">
        {rows.map(({ id, name, pactStep, charterStep }) => (
          <li key={id}>
            <Link to={paths.employer(id)}>
              <strong>{name}</strong>
            </Link>
            <p className="actions small">
              <PactStage step={pactStep} />
              {charterStep > 0 && <CharterStage step={charterStep} />}
            </p>
          </li>
        ))}
      </ul>
      <p className="small">
        <Link to={paths.newEmployer({ partner: partnerId })}>{t("forward.add")}</Link>
        {mayRound && total > 0 && (
          <>
            {" · "}
            <Link to={paths.putOnRound({ partner: partnerId, alle: "ja" })}>{t("forward.round")}</Link>
          </>
        )}
      </p>
    </section>
  );
}
