import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { allows } from "../access/permissions";
import { findConversationFor } from "../conversations/conversations.server";
import { PageHead } from "../design/page-head";
import { findEmployerFor } from "../employers/employers.server";
import type { FormAnswer } from "../forms/form";
import { formKey, repeated } from "../forms/once.server";
import { sayIn } from "../forms/parse-form.server";
import { answerPart, sayRefusalIn } from "../forms/part-form.server";
import { localeOf } from "../language/locale.server";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { employersFor, practicesFor } from "./matches.server";
import { practiceWords } from "./messages";
import { needStandingOf, nextOf } from "./need";
import { NeedEvents, NeedForms } from "./need-forms";
import { NeedMatches } from "./need-matches";
import { findNeedFor, helpersFor, mayFollow, needEventsOf } from "./needs.server";
import { needPart, partRules } from "./parts.server";
import { needForms } from "./practice.schema.server";
import { mayVoid, practiceById } from "./practices.server";
import { HeardFacts, VoidSection } from "./record-parts";

export const loader = memberRoute("need.view", ({ request, params, viewer }) => {
  const need = findNeedFor(viewer, params.id);
  if (!need) throw notFound();
  const events = needEventsOf(need.id);
  const standing = needStandingOf(
    events.filter(({ voidedAt }) => voidedAt === null),
    need.heardOn,
  );
  const talk = need.conversationId === null ? undefined : findConversationFor(viewer, need.conversationId);
  const practices = practicesFor(viewer, need);
  const follows = mayFollow(viewer);
  return {
    formKey: formKey(viewer, request).key,
    rules: partRules(needForms, sayIn(localeOf(request, viewer.locale), practiceWords)),
    need,
    standing,
    next: follows ? nextOf[standing.state] : [],
    events: events.map((event) => ({ ...event, practice: namedPractice(event.practiceId) })),
    talk: talk ? { id: talk.id, heldOn: talk.heldOn } : null,
    practices,
    employers: employersFor(
      viewer,
      need,
      practices.map(({ rootId }) => rootId),
    ),
    helpers: helpersFor(need),
    me: { id: viewer.personId, name: viewer.name },
    toDesk: need.referred && !need.confidential,
    maySeeEmployer: findEmployerFor(viewer, need.rootId) !== undefined,
    may: { edit: allows(viewer, "need.gather"), void: allows(viewer, "need.gather") && mayVoid(viewer, need), follows },
  };

  /** The practice it was helped with, named when it is the viewer's to see. */
  function namedPractice(id: number | null) {
    const practice = id === null ? undefined : practiceById(id);
    if (!practice || (practice.confidential && !allows(viewer, "conversation.confidential"))) return null;
    return findEmployerFor(viewer, practice.rootId) ? { id: practice.id, heading: practice.heading } : null;
  }
});

export const action = memberRoute("need.view", async ({ request, params, viewer }) => {
  const need = findNeedFor(viewer, params.id);
  if (!need) throw notFound();
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const part = needPart(viewer, need, String(form.get("part") ?? ""), locale);
  const words = { say: sayIn(locale, practiceWords), sayRefusal: sayRefusalIn(locale, practiceWords) };
  return answerPart(viewer, form, part, words);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titled(matches, () => data?.need.seeks ?? "");

export type NeedPage = ReturnType<typeof useLoaderData<typeof loader>>;

export default function NeedPage() {
  const t = useText(practiceWords);
  const format = useFormats();
  const page = useLoaderData<typeof loader>();
  const forms = { formKey: page.formKey, rules: page.rules, answer: useActionData<FormAnswer>() };
  const { need, standing, may } = page;
  return (
    <>
      <PageHead
        title={need.seeks}
        crumbs={[
          { label: t("needs.title"), to: paths.needs() },
          { label: need.employerName, to: page.maySeeEmployer ? paths.employer(need.rootId) : null },
        ]}
        actions={
          may.edit ? (
            <Link className="button" to={paths.editNeed(need.id)}>
              {t("show.edit")}
            </Link>
          ) : undefined
        }
      >
        <p className="meta">
          <span>
            <span className={standing.state === "open" ? "tag tag-soon" : undefined}>
              {t(`needState.${standing.state}`)}
            </span>
          </span>
          <span>{format.day(standing.stateOn)}</span>
        </p>
      </PageHead>
      {need.confidential && <p className="notice notice-soon">{t("confidentialNow")}</p>}
      <div className="split pad">
        <div className="stack">
          {!need.confidential && <NeedMatches page={page} forms={forms} />}
          <NeedEvents page={page} forms={forms} />
        </div>
        <div className="stack">
          <NeedForms page={page} forms={forms} />
          <HeardFacts record={need} talk={page.talk} />
          {may.void && <VoidSection forms={forms} />}
        </div>
      </div>
    </>
  );
}
