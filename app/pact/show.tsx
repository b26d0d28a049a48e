import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { listContacts } from "../employers/contacts.server";
import { useEmployerCrumbs } from "../employers/employer-crumbs";
import { detailsOf } from "../employers/employers.server";
import type { FormAnswer } from "../forms/form";
import { formKey, repeated } from "../forms/once.server";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import { answerPart, sayRefusalIn } from "../forms/part-form.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { introducedByFor, partnerChoices } from "../partners/partners.server";
import { roundsOf } from "../rounds/rounds.server";
import { JoinForm, RunningForms } from "./membership-forms";
import { MembershipItem } from "./membership-item";
import { membershipsAt } from "./memberships.server";
import { membershipWords } from "./messages";
import { membershipPart, membershipSchemas } from "./record.server";

export const loader = employerRoute("membership.record", ({ request, viewer, employer }) => {
  const say = sayIn(localeOf(request, viewer.locale), membershipWords);
  const rules = Object.entries(membershipSchemas).map(([verb, schema]) => [verb, rulesOf(schema, say)]);
  const { key } = formKey(viewer, request);
  return {
    formKey: key,
    rules: Object.fromEntries(rules) as Record<keyof typeof membershipSchemas, ReturnType<typeof rulesOf>>,
    employer: { id: employer.id, name: employer.name },
    memberships: membershipsAt(employer.id),
    partners: partnerChoices(),
    rounds: roundsOf(employer.id),
    introducedBy: introducedByFor(viewer, detailsOf(employer.id).introducedById)?.id ?? null,
    contacts: listContacts(employer.id).map(({ id, name }) => ({ id, name })),
  };
});

export const action = employerRoute("membership.record", async ({ request, viewer, employer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const part = membershipPart(viewer, employer.id, String(form.get("part") ?? ""), locale);
  return answerPart(viewer, form, part, {
    say: sayIn(locale, membershipWords),
    sayRefusal: sayRefusalIn(locale, membershipWords),
  });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => `${text(membershipWords, locale)("title")} · ${data?.employer.name ?? ""}`);

export default function MembershipPage() {
  const t = useText(membershipWords);
  const format = useFormats();
  const { employer, memberships, contacts, partners, rounds, introducedBy, ...common } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const page = { ...common, answer };
  const valid = memberships.filter(({ voidedAt }) => voidedAt === null);
  const running = valid.findLast(({ leaving }) => leaving === null);
  const last = valid[0]?.leaving;
  const now = running
    ? t("now.member", { day: format.day(running.joinedOn) })
    : last
      ? t("now.left", { day: format.day(last.leftOn) })
      : t("now.never");
  const crumbs = useEmployerCrumbs(employer);
  const lists = { contacts, partners, rounds };
  return (
    <>
      <PageHead title={t("title")} crumbs={crumbs} intro={now} />
      <div className="split">
        <div className="stack">
          {running ? (
            <section className="section" aria-label={t("now.member", { day: format.day(running.joinedOn) })}>
              <RunningForms page={page} membership={running} {...lists} />
            </section>
          ) : (
            <section className="section" aria-labelledby="join">
              <h2 id="join">{t("join.title")}</h2>
              <JoinForm page={page} {...lists} introducedBy={introducedBy} />
            </section>
          )}
        </div>
        <section className="section" aria-labelledby="facts">
          <h2 id="facts">{t("facts.title")}</h2>
          {memberships.length === 0 && <p className="empty-small">{t("facts.none")}</p>}
          <ul className="rows">
            {[...valid, ...memberships.filter(({ voidedAt }) => voidedAt !== null)].map((membership) => (
              <MembershipItem
                key={membership.id}
                membership={membership}
                page={page}
                {...lists}
                foldsForms={membership.id !== running?.id}
              />
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
