import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound, refused } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { text, textOf } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { partyOf } from "../partners/party";
import { findPartyFor } from "../partners/party.server";
import { paths } from "../paths";
import { heardInAll } from "../practices/heard/heard.server";
import { HeardList } from "../practices/heard/heard-list";
import { heardWords } from "../practices/heard/messages";
import { findConversationFor, mayCorrect, mayRewrite, othersInMeeting } from "./conversations.server";
import { conversationWords } from "./messages";
import { OpenPromises } from "./open-promises";
import { commandPhotos } from "./photos/photo-command.server";
import { photosOf } from "./photos/photos.server";
import { TalkPhotos } from "./photos/talk-photos";
import { mayClose, promisesOf } from "./promises.server";
import { purposeWords } from "./purpose-words";
import { talkPageWords } from "./show-words";

export const loader = memberRoute("conversation.view", ({ params, viewer }) => {
  const talk = findConversationFor(viewer, params.id);
  if (!talk) throw notFound();
  return {
    talk,
    promises: promisesOf(viewer, talk.id).map((promise) => ({ ...promise, mayClose: mayClose(viewer, promise) })),
    heard: heardInAll(viewer, [talk.id]).get(talk.id) ?? [],
    others: othersInMeeting(viewer, talk.id),
    photos: photosOf(viewer, talk),
    mayEdit: mayRewrite(viewer, talk) || mayCorrect(viewer, talk),
    mayOpen: findPartyFor(viewer, { employer: talk.rootId, partner: talk.partnerId }) !== undefined,
  };
});

export const action = memberRoute("conversation.view", async ({ request, params, viewer }) => {
  const talk = findConversationFor(viewer, params.id);
  if (!talk) throw notFound();
  if (!mayRewrite(viewer, talk) && !mayCorrect(viewer, talk)) throw refused();
  return commandPhotos(viewer, talk, await request.formData(), localeOf(request, viewer.locale));
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) =>
    data
      ? text(talkPageWords, locale)("title", {
          kind: textOf(conversationWords as never, locale)(`kind.${data.talk.kind}`),
          employer: data.talk.withName,
        })
      : "",
  );

export default function ConversationPage() {
  const w = useText(talkPageWords);
  const t = useText(conversationWords);
  const purposeName = useText(purposeWords);
  const say = useText(heardWords);
  const format = useFormats();
  const answer = useActionData<typeof action>();
  const { talk, promises, heard, others, photos, mayEdit, mayOpen } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={w("title", { kind: t(`kind.${talk.kind}`), employer: talk.withName })}
        crumbs={[
          { label: w("crumb"), to: paths.conversations() },
          { label: talk.withName, to: mayOpen ? paths.party(partyOf(talk)) : null },
        ]}
        actions={
          mayEdit ? (
            <Link className="button" to={paths.editConversation(talk.id)}>
              {w("edit")}
            </Link>
          ) : undefined
        }
      >
        <p className="meta">
          <span>{format.weekday(talk.heldOn)}</span>
          {!talk.reached && <span>{t("notReached")}</span>}
          <span>{talk.author}</span>
        </p>
      </PageHead>
      {talk.voidedAt && (
        <p className="notice notice-late">
          {w("voided", { reason: talk.voidReason ?? "" })}{" "}
          {talk.replacedById && <Link to={paths.conversation(talk.replacedById)}>{w("replaced")}</Link>}
        </p>
      )}
      {talk.confidential && <p className="notice notice-soon">{w("confidential")}</p>}
      <div className="split pad">
        <div className="stack">
          <section className="section" aria-labelledby="said">
            <h2 id="said">{w("said")}</h2>
            <div className="prose">
              <p>{talk.summary}</p>
            </div>
            {!talk.confidential && talk.partnerId === null && <p className="small soft">{w("shareable")}</p>}
          </section>
          {talk.internalNote && (
            <section className="section" aria-labelledby="internal">
              <h2 id="internal">{t("internal")}</h2>
              <div className="internal prose">
                <p>{talk.internalNote}</p>
              </div>
            </section>
          )}
          {photos && (photos.length > 0 || mayEdit) && (
            <TalkPhotos talkId={talk.id} photos={photos} mayChange={mayEdit} error={answer?.errors.photo} />
          )}
          <section className="section" aria-labelledby="promises">
            <div className="section-head">
              <h2 id="promises">{w("promises")}</h2>
              <span className="count">{promises.length}</span>
            </div>
            {promises.length === 0 ? (
              <p className="empty-small">{w("noPromises")}</p>
            ) : (
              <OpenPromises promises={promises} back={paths.conversation(talk.id)} />
            )}
          </section>
          {heard.length > 0 && (
            <section className="section" aria-labelledby="heard">
              <div className="section-head">
                <h2 id="heard">{say("title")}</h2>
                <span className="count">{heard.length}</span>
              </div>
              <HeardList lines={heard} />
            </section>
          )}
        </div>
        <section className="section" aria-labelledby="facts">
          <h2 id="facts">{w("facts")}</h2>
          <dl className="facts">
            <dt>{w("day")}</dt>
            <dd>{format.day(talk.heldOn)}</dd>
            <dt>{w("kind")}</dt>
            <dd>{t(`kind.${talk.kind}`)}</dd>
            {talk.purposes.length > 0 && (
              <>
                <dt>{w("purposes")}</dt>
                <dd>{talk.purposes.map((purpose) => purposeName(purpose)).join(", ")}</dd>
              </>
            )}
            {talk.establishment && (
              <>
                <dt>{w("place")}</dt>
                <dd>{talk.establishment}</dd>
              </>
            )}
            <dt>{w("who")}</dt>
            <dd>
              {talk.participants.map(({ personId, contactId, name, jobTitle }) => (
                <span key={`${personId} ${contactId}`}>
                  {name}
                  {jobTitle && <span className="soft">, {jobTitle}</span>}
                  <br />
                </span>
              ))}
            </dd>
            {others.length > 0 && (
              <>
                <dt>{w("others")}</dt>
                <dd>
                  {others.map((other) => (
                    <span key={other.id}>
                      <Link to={paths.conversation(other.id)}>{other.withName}</Link>
                      <br />
                    </span>
                  ))}
                </dd>
              </>
            )}
            <dt>{w("author")}</dt>
            <dd>{talk.author}</dd>
            {talk.nextContactOn && (
              <>
                <dt>{t("form.next")}</dt>
                <dd>{format.day(talk.nextContactOn)}</dd>
              </>
            )}
          </dl>
        </section>
      </div>
    </>
  );
}
