import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { startSession } from "../access/sessions.server";
import { PageHead } from "../design/page-head";
import { text } from "../language/messages";
import { useFormats, useText, useTextOf } from "../language/use-text";
import { titled } from "../layouts/title";
import { homeOf } from "../paths";
import { accountWords } from "./messages";
import { identitiesOf } from "./people.server";

export const loader = memberRoute("account.own", ({ viewer }) => ({
  identities: identitiesOf(viewer.personId),
  current: viewer.contact?.id ?? null,
}));

/** Goes on in another of one's own roles, under a new session. */
export const action = memberRoute("account.own", async ({ request, viewer }) => {
  const wanted = (await request.formData()).get("contact");
  const identity = identitiesOf(viewer.personId).find(({ contactId }) => String(contactId ?? "") === wanted);
  if (!identity) throw notFound();
  const cookie = startSession(request, viewer.personId, identity.contactId);
  return redirect(homeOf(identity.contactId === null ? identity.roles : ["contact"]), {
    headers: { "Set-Cookie": cookie },
  });
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(accountWords, locale)("role.title"));

export default function ChooseRolePage() {
  const t = useText(accountWords);
  const roleName = useTextOf(accountWords as never);
  const format = useFormats();
  const { identities, current } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("role.title")}>
        <p>{t("role.intro")}</p>
      </PageHead>
      <ul className="rows">
        {identities.map((identity) => {
          const label =
            identity.contactId === null
              ? t("role.staff", { roles: format.list(identity.roles.map((role) => roleName(`roleName.${role}`))) })
              : t("role.contact", { employer: identity.employerName });
          return (
            <li key={identity.contactId ?? 0}>
              <Form method="post" reloadDocument className="apart">
                <span>
                  {label} {identity.contactId === current && <span className="tag">{t("role.now")}</span>}
                </span>
                <button className="button" type="submit" name="contact" value={identity.contactId ?? ""}>
                  {t("role.choose")}
                  <span className="unseen">: {label}</span>
                </button>
              </Form>
            </li>
          );
        })}
      </ul>
    </>
  );
}
