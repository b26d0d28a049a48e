import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { linkRoute } from "../access/guards.server";
import { today } from "../clock.server";
import { text } from "../language/messages";
import { useFormats, useRoot, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { answerByLink, type ConsentPage, consentPageOf } from "./consent.server";
import { practiceWords } from "./messages";
import { PracticeText } from "./practice-text";
import { consentEndsOn } from "./settings.server";

const answers = ["public", "network", "no", "withdraw"] as const;

/** Looking changes nothing: a mail scanner may open the link as often as it likes. */
export const loader = linkRoute("consent", ({ link }) => {
  const page = consentPageOf(link);
  return data({ page: page ?? null, until: consentEndsOn(today()) }, page ? 200 : 404);
});

export const action = linkRoute("consent", async ({ request, link, token }) => {
  const form = await request.formData();
  const answer = answers.find((one) => one === form.get("answer"));
  if (!answer) return data({ page: consentPageOf(link) ?? null }, 422);
  const result = answerByLink(link, token, answer);
  const page = consentPageOf(link) ?? null; // read again: it says what was recorded
  return data({ page }, result ? 200 : 410);
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  titled(matches, (locale) =>
    text(practiceWords, locale)(loaded?.page ? titleOf(loaded.page.stand) : "public.goneTitle"),
  );

const titleOf = (stand: ConsentPage["stand"]) =>
  stand === "asks" ? "public.title" : (`public.${stand}Title` as "public.holdsTitle");

export default function ConsentPageView() {
  const t = useText(practiceWords);
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const page = answered ? answered.page : loaded.page;
  if (!page)
    return (
      <main className="site-main" id="inhoud">
        <h1>{t("public.goneTitle")}</h1>
        <p className="lead">{t("public.gone")}</p>
      </main>
    );
  return (
    <main className="site-main" id="inhoud">
      <h1>{t(titleOf(page.stand))}</h1>
      {page.stand === "asks" ? <Asks page={page} until={loaded.until} /> : <Stands page={page} />}
    </main>
  );
}

function Asks({ page, until }: { page: ConsentPage; until: string }) {
  const t = useText(practiceWords);
  const format = useFormats();
  const pact = useRoot()?.pact.pact ?? "";
  const { asked, employerName } = page;
  return (
    <>
      <p className="lead">{t("public.lead", { by: asked.by, pact, employer: employerName })}</p>
      <TheText page={page} />
      <div className="prose pad">
        <p>{t(asked.scope === "public" ? "public.askPublic" : "public.askNetwork")}</p>
        <p>{t("public.term", { until: format.day(until) })}</p>
      </div>
      <Form method="post" className="actions pad">
        {asked.scope === "public" && (
          <button className="button" type="submit" name="answer" value="public">
            {t("public.yesPublic")}
          </button>
        )}
        <button className="button" type="submit" name="answer" value="network">
          {t("public.yesNetwork")}
        </button>
        <button className="button" type="submit" name="answer" value="no">
          {t("public.no")}
        </button>
      </Form>
      <p className="small soft pad">{t("public.wrong", { by: asked.by })}</p>
    </>
  );
}

function Stands({ page }: { page: ConsentPage }) {
  const t = useText(practiceWords);
  const format = useFormats();
  const { stand, holds, asked, stateOn } = page;
  const day = format.day(stateOn);
  if (stand === "changed") return <p className="lead">{t("public.changed")}</p>;
  if (stand === "holds" && holds?.scope && holds.endsOn)
    return (
      <>
        <p className="lead">
          {t("public.holds", { day, scope: t(`scope.${holds.scope}`), until: format.day(holds.endsOn) })}
        </p>
        <TheText page={page} />
        <Form method="post" className="form pad">
          <p>{t("public.withdrawText")}</p>
          <p className="actions">
            <button className="button" type="submit" name="answer" value="withdraw">
              {t("public.withdraw")}
            </button>
          </p>
        </Form>
      </>
    );
  return (
    <>
      <p className="lead">{t(`public.${stand as "refused" | "withdrawn" | "expired"}`, { day })}</p>
      <p>{t("public.again", { by: asked.by })}</p>
    </>
  );
}

function TheText({ page }: { page: ConsentPage }) {
  const t = useText(practiceWords);
  return (
    <section className="section pad" aria-labelledby="text">
      <h2 id="text">{t("public.text")}</h2>
      <PracticeText text={page.text} heading={page.text.heading} />
    </section>
  );
}
