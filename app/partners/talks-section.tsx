import { Link } from "@remix-run/react";
import { TalkItem } from "../conversations/talk-item";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { partnerWords } from "./messages";
import type { talksWithPartner } from "./talks.server";

/** What was said with a partner, newest first. */
export function TalksSection({ partnerId, talks }: { partnerId: number; talks: ReturnType<typeof talksWithPartner> }) {
  const t = useText(partnerWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="talks">
      <div className="section-head">
        <h2 id="talks">{t("talks.title")}</h2>
      </div>
      {talks.items.length === 0 && <p className="empty-small">{t("talks.none")}</p>}
      <ol className="timeline">
        {talks.items.map(({ talk, promises }) => (
          <li className="talk" key={talk.id}>
            <time dateTime={talk.heldOn}>{format.shortDay(talk.heldOn)}</time>
            <div>
              <TalkItem talk={talk} promises={promises} heard={[]} />
            </div>
          </li>
        ))}
      </ol>
      {(talks.next || talks.older) && (
        <p className="actions">
          {talks.older && <Link to={paths.partner(partnerId)}>{t("talks.newest")}</Link>}
          {talks.next && (
            <Link className="button" to={paths.partner(partnerId, { voor: talks.next })}>
              {t("talks.older")}
            </Link>
          )}
        </p>
      )}
    </section>
  );
}
