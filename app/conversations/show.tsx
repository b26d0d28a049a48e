import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { findEmployerFor } from "../employers/employers.server";
import { text, textOf } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { heardInAll } from "../practices/heard/heard.server";
import { HeardList } from "../practices/heard/heard-list";
import { heardWords } from "../practices/heard/messages";
import { findConversationFor, mayCorrect, mayRewrite } from "./conversations.server";
import { conversationWords } from "./messages";
import { OpenPromises } from "./open-promises";
import { mayClose, promisesOf } from "./promises.server";
import { purposeWords } from "./purpose-words";

export const loader = memberRoute("conversation.view", ({ params, viewer }) => {
  const talk = findConversationFor(viewer, params.id);
  if (!talk) throw notFound();
  return {
    talk,
    promises: promisesOf(viewer, talk.id).map((promise) => ({ ...promise, mayClose: mayClose(viewer, promise) })),
    heard: heardInAll(viewer, [talk.id]).get(talk.id) ?? [],
    mayEdit: mayRewrite(viewer, talk) || mayCorrect(viewer, talk),
    maySeeEmployer: findEmployerFor(viewer, talk.rootId) !== undefined,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) =>
    data
      ? text(conversationWords, locale)("show.title", {
          kind: textOf(conversationWords as never, locale)(`kind.${data.talk.kind}`),
          employer: data.talk.employerName,
        })
      : "",
  );

export default function ConversationPage() {
  const t = useText(conversationWords);
  const purposeName = useText(purposeWords);
  const say = useText(heardWords);
  const format = useFormats();
  const { talk, promises, heard, mayEdit, maySeeEmployer } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("show.title", { kind: t(`kind.${talk.kind}`), employer: talk.employerName })}
        crumbs={[
          { label: t("show.crumb"), to: paths.conversations() },
          { label: talk.employerName, to: maySeeEmployer ? paths.employer(talk.rootId) : null },
        ]}
        actions={
          mayEdit ? (
            <Link className="button" to={paths.editConversation(talk.id)}>
              {t("show.edit")}
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
          {t("show.voided", { reason: talk.voidReason ?? "" })}{" "}
          {talk.replacedById && <Link to={paths.conversation(talk.replacedById)}>{t("show.replaced")}</Link>}
        </p>
      )}
      {talk.confidential && <p className="notice notice-soon">{t("show.confidential")}</p>}
      <div className="split pad">
        <div className="stack">
          <section className="section" aria-labelledby="said">
            <h2 id="said">{t("show.said")}</h2>
            <div className="prose">
              <p>{talk.summary}</p>
            </div>
            {!talk.confidential && <p className="small soft">{t("show.shareable")}</p>}
          </section>
          {talk.internalNote && (
            <section className="section" aria-labelledby="internal">
              <h2 id="internal">{t("internal")}</h2>
              <div className="internal prose">
                <p>{talk.internalNote}</p>
              </div>
            </section>
          )}
          <section className="section" aria-labelledby="promises">
            <div className="section-head">
              <h2 id="promises">{t("show.promises")}</h2>
              <span className="count">{promises.length}</span>
            </div>
            {promises.length === 0 ? (
              <p className="empty-small">{t("show.noPromises")}</p>
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
          <h2 id="facts">{t("show.facts")}</h2>
          <dl className="facts">
            <dt>{t("show.day")}</dt>
            <dd>{format.day(talk.heldOn)}</dd>
            <dt>{t("show.kind")}</dt>
            <dd>{t(`kind.${talk.kind}`)}</dd>
            {talk.purposes.length > 0 && (
              <>
                <dt>{t("show.purposes")}</dt>
                <dd>{talk.purposes.map((purpose) => purposeName(purpose)).join(", ")}</dd>
              </>
            )}
            {talk.establishment && (
              <>
                <dt>{t("show.place")}</dt>
                <dd>{talk.establishment}</dd>
              </>
            )}
            <dt>{t("show.who")}</dt>
            <dd>
              {talk.participants.map(({ personId, contactId, name, jobTitle }) => (
                <span key={`${personId} ${contactId}`}>
                  {name}
                  {jobTitle && <span className="soft">, {jobTitle}</span>}
                  <br />
                </span>
              ))}
            </dd>
            <dt>{t("show.author")}</dt>
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
