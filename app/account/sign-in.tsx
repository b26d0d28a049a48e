import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { publicRoute } from "../access/guards.server";
import { countAttempt } from "../access/links.server";
import { findViewer } from "../access/sessions.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useRoot, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { homeOf, ownPath, paths } from "../paths";
import { accountWords } from "./messages";
import { askSignInLink } from "./people.server";

export const loader = publicRoute("one signs in here", ({ request }) => {
  const { searchParams } = new URL(request.url);
  const next = ownPath(searchParams.get("naar")) ?? null;
  const viewer = findViewer(request);
  if (viewer && !searchParams.has("verstuurd")) throw redirect(next ?? homeOf(viewer.roles));
  return { next, sentTo: searchParams.get("verstuurd")?.slice(0, 200) ?? null };
});

export const action = publicRoute(
  "an e-mail address asks for a link; the answer never says whether it is known",
  async ({ request }) => {
    const form = await request.formData();
    const email = String(form.get("email") ?? "")
      .trim()
      .toLowerCase();
    const next = ownPath(form.get("naar"));
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 200)
      return data({ error: "wrong" as const, email }, 422);
    if (!countAttempt(email, request.headers.get("X-Client") ?? ""))
      return data({ error: "often" as const, email }, 429);
    askSignInLink(email, next, localeOf(request));
    const sent = new URLSearchParams({ verstuurd: email, ...(next && { naar: next }) });
    return redirect(`${paths.signIn()}?${sent}`);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => text(accountWords, locale)(data?.sentTo ? "sent.title" : "signIn.title"));

export default function SignInPage() {
  const { next, sentTo } = useLoaderData<typeof loader>();
  return sentTo ? <LinkSent to={sentTo} next={next} /> : <AskLink next={next} />;
}

function AskLink({ next }: { next: string | null }) {
  const t = useText(accountWords);
  const answer = useActionData<typeof action>();
  const demo = useRoot()?.demo;
  return (
    <main className="site-main" id="inhoud">
      <h1>{t("signIn.title")}</h1>
      {next && !answer && <p className="notice pad">{t("signIn.expired")}</p>}
      <div className="door">
        <section className="section" aria-labelledby="with-link">
          <h2 id="with-link">{t("signIn.heading")}</h2>
          <p>{t("signIn.intro")}</p>
          <Form method="post" className="form">
            {next && <input type="hidden" name="naar" value={next} />}
            <div className={answer ? "field is-wrong" : "field"}>
              <label htmlFor="email">{t("signIn.email")}</label>
              {answer && (
                <p className="error" id="email-error" role="alert">
                  {t(`signIn.${answer.error}`)}
                </p>
              )}
              <input
                id="email"
                name="email"
                type="email"
                autoComplete="email"
                required
                defaultValue={answer?.email}
                aria-invalid={answer ? true : undefined}
                aria-describedby={answer ? "email-error" : "email-hint"}
              />
              <p className="hint" id="email-hint">
                {t("signIn.hint")}
              </p>
            </div>
            <p>
              <button className="button button-primary" type="submit">
                {t("signIn.send")}
              </button>
            </p>
          </Form>
        </section>
        {demo ? (
          <section className="section" aria-labelledby="demo">
            <h2 id="demo">{t("signIn.demo")}</h2>
            <p>{t("signIn.demoText")}</p>
            <p>
              <a className="button" href={paths.demo()}>
                {t("signIn.demoLink")}
              </a>
            </p>
          </section>
        ) : (
          <section className="section" aria-labelledby="new">
            <h2 id="new">{t("signIn.newHere")}</h2>
            <p>{t("signIn.newHereText")}</p>
            <p>
              <a href={paths.home()}>{t("signIn.aboutPact")}</a>
            </p>
          </section>
        )}
      </div>
    </main>
  );
}

function LinkSent({ to, next }: { to: string; next: string | null }) {
  const t = useText(accountWords);
  const demo = useRoot()?.demo;
  return (
    <main className="site-main" id="inhoud">
      <h1>{t("sent.title")}</h1>
      <p className="lead">{t("sent.text", { email: to })}</p>
      {demo && (
        <p className="notice pad">
          <a href={paths.mailbox()}>{t("sent.mailbox")}</a>
        </p>
      )}
      <div className="door">
        <section className="section" aria-labelledby="no-mail">
          <h2 id="no-mail">{t("sent.noMail")}</h2>
          <p>{t("sent.noMailText")}</p>
          <Form method="post" action={paths.signIn()} className="actions">
            <input type="hidden" name="email" value={to} />
            {next && <input type="hidden" name="naar" value={next} />}
            <button className="button" type="submit">
              {t("sent.again")}
            </button>
            <a className="button button-quiet" href={paths.signIn({ next: next ?? "/" })}>
              {t("sent.other")}
            </a>
          </Form>
        </section>
      </div>
    </main>
  );
}
