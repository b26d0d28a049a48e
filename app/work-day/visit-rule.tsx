import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { today } from "../clock.server";
import { PageHead } from "../design/page-head";
import { num, TableHead } from "../design/table-head";
import { TextField } from "../forms/fields";
import type { FormAnswer } from "../forms/form";
import { formKey, repeated } from "../forms/once.server";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import { PartForm } from "../forms/part-form";
import { answerPart, sayRefusalIn } from "../forms/part-form.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { Explained } from "./visit-explained";
import { explained, weightsPart } from "./visit-rule.server";
import { limits, type ReasonCode, reasonCodes } from "./visit-score";
import { weightsOn, weightsSchema } from "./visit-weights.server";
import { visitWords } from "./visit-words";

export const loader = memberRoute("visit.rank", ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const asked = new URL(request.url).searchParams.get("werkgever") ?? undefined;
  const mayWeigh = allows(viewer, "visit.weigh");
  return {
    weights: weightsOn(today()),
    one: asked === undefined ? null : explained(viewer, asked, locale),
    formKey: mayWeigh ? formKey(viewer, request).key : null,
    rules: { weights: rulesOf(weightsSchema, sayIn(locale, visitWords)) },
  };
});

export const action = memberRoute("visit.weigh", async ({ request, viewer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const words = { say: sayIn(locale, visitWords), sayRefusal: sayRefusalIn(locale, visitWords) };
  return answerPart(viewer, form, weightsPart(viewer, locale), words);
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(visitWords, locale)("rule.title"));

export default function VisitRulePage() {
  const t = useText(visitWords);
  const { weights, one, formKey, rules } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const { planWeeks, reportWeeks, silentMonths, backMonths, colleagueMonths, answerDays, lowCoverage } = limits;
  const when = (code: ReasonCode) =>
    t(`rule.when.${code}`, {
      weeks: code === "planSoon" ? planWeeks : reportWeeks,
      months: code === "silent" ? silentMonths : code === "colleagues" ? colleagueMonths : backMonths,
      days: answerDays,
      percent: lowCoverage * 100,
    });
  const codes = reasonCodes.toSorted((a, b) => weights[b] - weights[a]);
  return (
    <>
      <PageHead title={t("rule.title")} crumbs={[{ label: t("title"), to: paths.visitList() }]} />
      {one && <Explained one={one} />}
      <div className="split pad">
        <section className="section" aria-labelledby="weights">
          <h2 id="weights">{t("rule.weights")}</h2>
          <table className="table" role="table">
            <TableHead labels={[t("rule.reason"), num(t("rule.points"))]} />
            <tbody role="rowgroup">
              {codes.map((code) => (
                <tr role="row" key={code}>
                  <th role="rowheader" scope="row">
                    {when(code)}
                  </th>
                  <td role="cell" className="num">
                    {weights[code] || <span className="soft">{t("rule.unused")}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {formKey && (
            <PartForm
              page={{ formKey, rules, answer }}
              part="weights"
              title={t("rule.change")}
              button={t("rule.save")}
              initial={weights}
            >
              {(form) => (
                <>
                  <p className="small">{t("rule.changeHint")}</p>
                  {reasonCodes.map((code) => (
                    <TextField
                      key={code}
                      form={form}
                      name={code}
                      label={when(code)}
                      small
                      type="number"
                      min={0}
                      max={100}
                    />
                  ))}
                </>
              )}
            </PartForm>
          )}
        </section>
        <div className="stack">
          <section className="section" aria-labelledby="how">
            <h2 id="how">{t("rule.title")}</h2>
            <p>{t("rule.intro")}</p>
            <p>
              {t("rule.agree")} {t("rule.ties")}
            </p>
            <p>{t("rule.addsOnly")}</p>
            <p>
              <strong>{t("rule.never")}</strong>
            </p>
          </section>
          <section className="section" aria-labelledby="left-out">
            <h2 id="left-out">{t("rule.leftOutTitle")}</h2>
            <p>{t("rule.leftOut", { days: limits.spokenDays })}</p>
            <p>{t("rule.bounded", { most: limits.most })}</p>
            <p>
              <Link to={paths.visitList()}>{t("rule.back")}</Link>
            </p>
          </section>
        </div>
      </div>
    </>
  );
}
