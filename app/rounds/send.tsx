import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { today } from "../clock.server";
import { PageHead } from "../design/page-head";
import { UsedNotice } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { day } from "../forms/parse-form.server";
import { sayRefusalIn } from "../forms/part-form.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { takeBackLetters } from "./approaches.server";
import { roundRoute } from "./guard.server";
import { LettersSection } from "./letters-section";
import { phaseOf } from "./round";
import { useRoundCrumbs } from "./round-crumbs";
import { sendPageOf } from "./send-page.server";
import { Lately, Previews, Unwritten } from "./send-parts";
import { sendWords } from "./send-words";
import { queueMails, recordLetters, refusalOfLetters } from "./sending.server";

export const loader = roundRoute(({ request, viewer, round }) => ({
  ...formKey(viewer, request),
  ...sendPageOf(viewer, round),
  phase: phaseOf(round, today()),
}));
export type SendPage = ReturnType<typeof useLoaderData<typeof loader>>;

export const action = roundRoute(async ({ request, viewer, round }) => {
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const t = text(sendWords, locale);
  const path = paths.sendRound(round.id);
  if (form.get("intent") === "takeBack") {
    const count = await takeBackLetters(viewer, round, String(form.get("at")), t("letter.undoReason"));
    return redirect(path, { headers: flash({ text: t("letter.undone", { count }) }) });
  }
  const again = repeated(viewer, form);
  if (again) return again;
  const letters = form.get("intent") === "letters";
  const sentOn = day().safeParse(form.get("sentOn"));
  const refusal = letters && sentOn.success ? refusalOfLetters(round, sentOn.data) : undefined;
  if (!sentKey(form) || (letters && !sentOn.success) || phaseOf(round, today()) === "coming")
    return data({ error: t("refusal.gone") }, 422);
  if (refusal) return data({ error: sayRefusalIn(locale, sendWords)(refusal) }, 422);
  let said = "";
  const answer = once(viewer, form, "sendRound", () => ({ path, said }));
  if (!(answer instanceof Response)) return answer;
  if (!letters) {
    said = t("mail.said", { count: await queueMails(viewer, round) });
    return redirect(path, { headers: flash({ text: said }) });
  }
  const { count, at } = await recordLetters(viewer, round, sentOn.data ?? "");
  const undo = { label: t("letter.undo"), action: path, fields: { intent: "takeBack", at } };
  return redirect(path, { headers: flash({ text: t("letter.said", { count }), ...(count > 0 && { undo }) }) });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => `${text(sendWords, locale)("title")} · ${data?.round.name ?? ""}`);

/** Who gets a mail, who a letter and who nothing and why, with the text as it will look; nothing goes before a button here is pressed. */
export default function SendRoundPage() {
  const t = useText(sendWords);
  const format = useFormats();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<{ error?: string }>();
  const { round, phase } = page;
  return (
    <>
      <PageHead title={t("title")} crumbs={useRoundCrumbs(round)} intro={t("intro")} />
      <UsedNotice used={page.used} again={paths.sendRound(round.id)} />
      {phase !== "running" && (
        <div className="notice notice-soon">
          <p>{t(`phase.${phase}`, { day: format.day(phase === "coming" ? round.startsOn : round.endsOn) })}</p>
        </div>
      )}
      <div className="split">
        <div className="stack">
          <Lately lately={page.lately} />
          <Mails page={page} />
          <LettersSection page={page} error={answer?.error} />
          <Unwritten not={page.not} />
        </div>
        <Previews page={page} />
      </div>
    </>
  );
}

function Mails({ page: { phase, mails, waiting, key } }: { page: SendPage }) {
  const t = useText(sendWords);
  const pending = useNavigation().state !== "idle";
  return (
    <section className="section" aria-labelledby="mails">
      <h2 id="mails">{t("mail.title")}</h2>
      <p>{t("mail.count", { count: mails })}</p>
      {waiting > 0 && <p>{t("mail.queued", { count: waiting })}</p>}
      {mails > 0 && phase === "running" && (
        <Form method="post">
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="intent" value="mails" />
          <p className="small soft">{t("mail.text")}</p>
          <p className="actions pad">
            <button className="button button-primary" type="submit" aria-disabled={pending || undefined}>
              {t("mail.send", { count: mails })}
            </button>
          </p>
        </Form>
      )}
    </section>
  );
}
