import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import type { joinedThrough } from "./list.server";
import { partnerWords } from "./messages";

/** Who joined the pact through a partner, and what share of the members that is. */
export function JoinedSection({ joined }: { joined: ReturnType<typeof joinedThrough> }) {
  const t = useText(partnerWords);
  const format = useFormats();
  const { rows, total, now, members } = joined;
  return (
    <section className="section" aria-labelledby="joined">
      <div className="section-head">
        <h2 id="joined">{t("joined.title")}</h2>
        <span className="count">{format.number(total)}</span>
      </div>
      {total === 0 ? (
        <p className="empty-small">{t("joined.none")}</p>
      ) : (
        <p>
          {members > 0
            ? t("joined.now", { now, share: format.share(now, members), members: format.number(members) })
            : t("joined.nowNone")}
        </p>
      )}
      <ul className="rows small">
        {rows.map(({ membershipId, id, name, joinedOn, leftOn }) => (
          <li key={membershipId}>
            <Link to={paths.employer(id)}>
              <strong>{name}</strong>
            </Link>{" "}
            <span className="soft">
              {t("joined.since", { day: format.day(joinedOn) })}
              {leftOn && `, ${t("joined.until", { day: format.day(leftOn) })}`}
            </span>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className="small soft">
          {t("joined.more", { shown: format.number(rows.length), count: format.number(total) })}
        </p>
      )}
    </section>
  );
}
