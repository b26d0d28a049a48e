import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { linkRoute } from "../access/guards.server";
import { consumeLink, countAttempt, findLink, findSpentLink } from "../access/links.server";
import { startSession } from "../access/sessions.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { homeOf, paths } from "../paths";
import { accountWords } from "./messages";
import { identitiesOf, renewLink } from "./people.server";

const kinds = ["signIn", "invite"] as const;

/** Looking at a link changes nothing: a mail scanner may open it as often as it likes. */
export const loader = linkRoute("signIn", ({ link, token }) => {
  const usable = link ?? findLink("invite", token);
  if (usable) return { state: "ready" as const };
  return {
    state:
      findSpentLink("signIn", token) || findSpentLink("invite", token) ? ("expired" as const) : ("unknown" as const),
  };
});

export const action = linkRoute("signIn", async ({ request, token }) => {
  const form = await request.formData();
  if (form.get("intent") === "again") return sendAgain(request, token);
  const link = kinds.map((kind) => consumeLink(kind, token)).find((found) => found);
  const identities = link?.personId ? identitiesOf(link.personId) : [];
  const [first] = identities;
  if (!link?.personId || !first) return data({ state: "expired" as const, sent: false }, 410);
  const cookie = startSession(request, link.personId, first.contactId);
  const to =
    identities.length > 1
      ? paths.chooseRole()
      : (link.nextPath ?? homeOf(first.contactId === null ? first.roles : ["contact"]));
  return redirect(to, { headers: { "Set-Cookie": cookie } });
});

/** A new link for an expired one, to the address it was sent to; nobody learns which that is. */
function sendAgain(request: Request, token: string) {
  const spent = kinds.map((kind) => findSpentLink(kind, token)).find((found) => found);
  if (!countAttempt(`link ${token}`, request.headers.get("X-Client") ?? ""))
    return data({ state: "expired" as const, sent: false }, 429);
  if (spent?.personId) renewLink(spent.personId, spent.nextPath);
  return data({ state: "expired" as const, sent: true });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => text(accountWords, locale)(data?.state === "ready" ? "link.title" : "link.expired"));

export default function SignInLinkPage() {
  const t = useText(accountWords);
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const state = answer?.state ?? loaded.state;
  if (answer?.sent) {
    return (
      <main className="site-main" id="inhoud">
        <h1>{t("sent.title")}</h1>
        <p className="lead">{t("sent.noMailText")}</p>
      </main>
    );
  }
  return (
    <main className="site-main" id="inhoud">
      <h1>{state === "ready" ? t("link.title") : t("link.expired")}</h1>
      <p className="lead">
        {state === "ready" ? t("link.ready") : state === "expired" ? t("link.expiredText") : t("link.unknown")}
      </p>
      <Form method="post" className="actions pad">
        {state === "ready" && (
          <button className="button button-primary" type="submit">
            {t("link.button")}
          </button>
        )}
        {state === "expired" && (
          <button className="button button-primary" type="submit" name="intent" value="again">
            {t("link.again")}
          </button>
        )}
        {state !== "ready" && (
          <a className="button button-quiet" href={paths.signIn()}>
            {t("link.toSignIn")}
          </a>
        )}
      </Form>
    </main>
  );
}
