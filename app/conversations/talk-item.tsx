import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import type { HeardLine } from "../practices/heard/heard";
import { HeardIn } from "../practices/heard/heard-list";
import { sideIn } from "./conversation";
import type { ConversationRow } from "./conversations.server";
import { conversationWords } from "./messages";
import { photoFoldWords } from "./photos/fold-words";
import type { PromiseRow } from "./promises.server";
import { purposeWords } from "./purpose-words";

/** A conversation on the timeline or in a list: what it was, who took part, what was said and promised. */
export function TalkItem({
  talk,
  promises,
  heard,
  employer,
}: {
  talk: ConversationRow;
  promises: PromiseRow[];
  heard: HeardLine[];
  employer?: boolean;
}) {
  const t = useText(conversationWords);
  const purposeName = useText(purposeWords);
  const photo = useText(photoFoldWords);
  const format = useFormats();
  const purposes = talk.purposes.map((purpose) => purposeName(purpose).toLowerCase());
  const kind = t(`kind.${talk.kind}`);
  const contacts = talk.participants.filter(({ contactId }) => contactId !== null).map(({ name }) => name);
  const colleagues = talk.participants.filter(({ personId }) => personId !== null).map(({ name }) => name);
  return (
    <>
      <h3>
        <Link to={paths.conversation(talk.id)}>
          {employer
            ? `${talk.withName}, ${kind.toLowerCase()}`
            : talk.reached
              ? contacts.length > 0
                ? t("heading", { kind, people: format.list(contacts) })
                : kind
              : `${kind}: ${t("notReached")}`}
        </Link>
      </h3>
      <p className="meta">
        {employer && !talk.reached && <span>{t("notReached")}</span>}
        {purposes.length > 0 && <span>{purposes.join(", ")}</span>}
        {(colleagues.length > 0 ? colleagues : [talk.author]).map((name) => (
          <span key={name}>{name}</span>
        ))}
        {employer && contacts.map((name) => <span key={name}>{name}</span>)}
        {talk.establishment && <span>{t("at", { place: talk.establishment })}</span>}
        {talk.photos > 0 && <span>{photo("counted", { count: talk.photos })}</span>}
        {talk.confidential && <span className="late">{t("confidential")}</span>}
      </p>
      <div className="prose">
        <p>{talk.summary}</p>
      </div>
      {talk.internalNote && (
        <div className="internal prose">
          <p>
            <span className="unseen">{t("internal")}: </span>
            {talk.internalNote}
          </p>
        </div>
      )}
      {promises.length > 0 && (
        <p>
          <strong>{t("promised")}</strong>{" "}
          {promises.map((promise, index) => (
            <span key={promise.id}>
              {index > 0 && " · "}
              <Link to={paths.promise(promise.id)}>{promise.what}</Link>{" "}
              <span className="soft small">({promise.owner ?? promise.contact ?? t(`side.${sideIn(promise)}`)})</span>
            </span>
          ))}
        </p>
      )}
      <HeardIn heard={heard} />
      {talk.nextContactOn && !format.isPast(talk.nextContactOn) && (
        <p className="small soft">{t("nextContact", { day: format.dayInYear(talk.nextContactOn) })}</p>
      )}
    </>
  );
}
