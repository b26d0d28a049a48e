import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { linkRoute } from "../access/guards.server";
import { text } from "../language/messages";
import { useFormats, useRoot, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { optOutWords } from "./opt-out-words";
import { answerOptOut, optOutPageOf } from "./opt-outs.server";

/** Looking changes nothing: a mail scanner may open the link as often as it likes. */
export const loader = linkRoute("unsubscribe", ({ link }) => {
  const page = optOutPageOf(link) ?? null;
  return data({ page }, page ? 200 : 404);
});

export const action = linkRoute("unsubscribe", async ({ request, link }) => {
  const answer = (await request.formData()).get("answer");
  if (answer !== "out" && answer !== "in") return data({ page: optOutPageOf(link) ?? null, back: false }, 422);
  const done = answerOptOut(link, answer === "in");
  return data({ page: optOutPageOf(link) ?? null, back: done && answer === "in" }, done ? 200 : 410); // read again: it says what was recorded
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  titled(matches, (locale) => text(optOutWords, locale)(loaded?.page ? "title" : "goneTitle"));

/** An employer says by the link in its mail that it wants no more of them, and can take that back. */
export default function OptOutPage() {
  const t = useText(optOutWords);
  const format = useFormats();
  const pact = useRoot()?.pact.pact ?? "";
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const page = answered ? answered.page : loaded.page;
  if (!page)
    return (
      <main className="site-main" id="inhoud">
        <h1>{t("goneTitle")}</h1>
        <p className="lead">{t("gone")}</p>
      </main>
    );
  const employer = page.employerName;
  return (
    <main className="site-main" id="inhoud">
      {answered?.back && (
        <p className="notice notice-good" role="status">
          {t("backSaid", { employer })}
        </p>
      )}
      <h1>{t(page.since ? "doneTitle" : "title")}</h1>
      <p className="lead">
        {page.since ? t("done", { employer, day: format.day(page.since) }) : t("lead", { pact, employer })}
      </p>
      <p>{page.since ? t("again") : t("what", { employer })}</p>
      <Form method="post" className="actions pad">
        <button className="button" type="submit" name="answer" value={page.since ? "in" : "out"}>
          {t(page.since ? "back" : "yes")}
        </button>
      </Form>
    </main>
  );
}
