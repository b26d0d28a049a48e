import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { allows } from "../access/permissions";
import { today } from "../clock.server";
import { findConversationFor } from "../conversations/conversations.server";
import { PageHead } from "../design/page-head";
import { listContacts } from "../employers/contacts.server";
import { findEmployerFor } from "../employers/employers.server";
import type { FormAnswer } from "../forms/form";
import { formKey, repeated } from "../forms/once.server";
import { sayIn } from "../forms/parse-form.server";
import { answerPart, sayRefusalIn } from "../forms/part-form.server";
import { localeOf } from "../language/locale.server";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { ConsentSection } from "./consent-section";
import { CouldHelp, Helped } from "./helped-sections";
import { needsFor } from "./matches.server";
import { practiceWords } from "./messages";
import { partRules, practicePart } from "./parts.server";
import { lapseOf, standingOf } from "./practice";
import { practiceForms } from "./practice.schema.server";
import { PracticeText } from "./practice-text";
import { consentEventsOf, consentedTexts, findPracticeFor, helpedBy, mayVoid } from "./practices.server";
import { HeardFacts, VoidSection } from "./record-parts";
import { needSight } from "./sight.server";

export const loader = memberRoute("practice.view", ({ request, params, viewer }) => {
  const practice = findPracticeFor(viewer, params.id);
  if (!practice) throw notFound();
  const events = consentEventsOf(practice.id);
  const facts = events.filter(({ voidedAt }) => voidedAt === null);
  const standing = standingOf(facts, practice, today());
  const talk = practice.conversationId === null ? undefined : findConversationFor(viewer, practice.conversationId);
  const contacts = listContacts(practice.rootId);
  return {
    formKey: formKey(viewer, request).key,
    rules: partRules(practiceForms, sayIn(localeOf(request, viewer.locale), practiceWords)),
    practice,
    standing,
    lapse: standing.state === "lapsed" ? (lapseOf(facts, practice.textHash) ?? null) : null,
    events,
    texts: consentedTexts(practice.id),
    talk: talk ? { id: talk.id, heldOn: talk.heldOn } : null,
    contacts: contacts.map(({ id, name, email }) => ({ id, name, mail: email !== null })),
    needs: needsFor(viewer, practice, standing.state),
    helped: helpedBy(viewer, practice.id, needSight(viewer)),
    maySeeEmployer: findEmployerFor(viewer, practice.rootId) !== undefined,
    may: {
      edit: allows(viewer, "practice.gather"),
      consent: allows(viewer, "practice.consent") && !practice.confidential,
      void: allows(viewer, "practice.gather") && mayVoid(viewer, practice),
    },
  };
});

export const action = memberRoute("practice.view", async ({ request, params, viewer }) => {
  const practice = findPracticeFor(viewer, params.id);
  if (!practice) throw notFound();
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const part = practicePart(viewer, practice, String(form.get("part") ?? ""), locale);
  const words = { say: sayIn(locale, practiceWords), sayRefusal: sayRefusalIn(locale, practiceWords) };
  return answerPart(viewer, form, part, words);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, () => data?.practice.heading ?? "");

export type PracticePage = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PracticePage() {
  const t = useText(practiceWords);
  const format = useFormats();
  const page = useLoaderData<typeof loader>();
  const forms = { formKey: page.formKey, rules: page.rules, answer: useActionData<FormAnswer>() };
  const { practice, may } = page;
  const edit = paths.editPractice(practice.id);
  return (
    <>
      <PageHead
        title={practice.heading}
        crumbs={[
          { label: t("list.title"), to: paths.practices() },
          { label: practice.employerName, to: page.maySeeEmployer ? paths.employer(practice.rootId) : null },
        ]}
        actions={
          may.edit ? (
            <Link className="button" to={edit}>
              {t("show.edit")}
            </Link>
          ) : undefined
        }
      >
        <p className="meta">
          <span>{t(`state.${page.standing.state}`)}</span>
          <span>{format.day(practice.heardOn)}</span>
          <span>{t("by", { name: practice.heardBy })}</span>
        </p>
      </PageHead>
      {practice.confidential && <p className="notice notice-soon">{t("confidentialNow")}</p>}
      <div className="split pad">
        <div className="stack">
          <section className="section" aria-labelledby="text">
            <h2 id="text">{t("show.text")}</h2>
            <PracticeText text={practice} />
            {practice.did === null && (
              <p className="empty-small">
                {t("show.notYet")} {may.edit && <Link to={edit}>{t("show.write")}</Link>}
              </p>
            )}
          </section>
          {!practice.confidential && <CouldHelp page={page} />}
          <Helped page={page} />
        </div>
        <div className="stack">
          <ConsentSection page={page} forms={forms} />
          <HeardFacts record={practice} talk={page.talk} />
          {may.void && <VoidSection forms={forms} />}
        </div>
      </div>
    </>
  );
}
