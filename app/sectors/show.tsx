import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { type Args, memberRoute, notFound } from "../access/guards.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { PageHead } from "../design/page-head";
import type { FormAnswer } from "../forms/form";
import { formKey, repeated } from "../forms/once.server";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import { answerPart, sayRefusalIn } from "../forms/part-form.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { layoutWords } from "../layouts/messages";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { BaseSection } from "./base-section";
import { basesOf } from "./bases.server";
import { CoverageSection } from "./coverage-section";
import { sectorWords } from "./messages";
import { PromisesSection } from "./promises-section";
import { basePart } from "./record.server";
import { baseSchemas } from "./sector.schema.server";
import { programmeManagers } from "./sector-lists.server";
import { sectorPageFor } from "./sector-page.server";
import { CodesSection, LargestSection, LateSection } from "./sector-parts";
import { findSectorFor } from "./sectors.server";
import { StepsSection } from "./steps-section";

function sectorIn({ request, params, viewer }: Pick<Args, "request" | "params"> & { viewer: Viewer }) {
  const sector = findSectorFor(viewer, { id: params.id }, localeOf(request, viewer.locale));
  if (!sector || sector.id === null) throw notFound();
  return { ...sector, id: sector.id };
}

export const loader = memberRoute("sector.view", ({ request, params, viewer }) => {
  const sector = sectorIn({ request, params, viewer });
  const say = sayIn(localeOf(request, viewer.locale), sectorWords);
  const verbs = Object.keys(baseSchemas) as (keyof typeof baseSchemas)[];
  const rules = Object.fromEntries(verbs.map((verb) => [verb, rulesOf(baseSchemas[verb], say)]));
  const mayRecord = allows(viewer, "sector.base");
  return {
    sector,
    page: sectorPageFor(viewer, sector),
    bases: basesOf(sector.id),
    form: mayRecord ? { formKey: formKey(viewer, request).key, rules } : null,
    managers: mayRecord ? [] : programmeManagers(),
  };
});

export const action = memberRoute("sector.base", async ({ request, params, viewer }) => {
  const sector = sectorIn({ request, params, viewer });
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  return answerPart(viewer, form, basePart(viewer, sector.id, String(form.get("part") ?? ""), locale), {
    say: sayIn(locale, sectorWords),
    sayRefusal: sayRefusalIn(locale, sectorWords),
  });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => `${text(sectorWords, locale)("column.sector")} ${data?.sector.name ?? ""}`);

export default function SectorPage() {
  const t = useText(sectorWords);
  const layout = useText(layoutWords);
  const { sector, page, bases, form, managers } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const { municipality, base } = page;
  const members = t("page.members", { count: page.members.n });
  const intro = base
    ? t("page.known", {
        members,
        employers: t(base.counts === "organisations" ? "page.employers" : "page.establishments", {
          count: base.employers,
        }),
      })
    : t("page.unknown", { members, municipality });
  const crumbs = [
    { label: layout("programme"), to: paths.growth() },
    { label: t("title"), to: paths.sectors() },
  ];
  return (
    <>
      <PageHead title={sector.name} crumbs={crumbs} intro={intro} />
      <div className="split split-wide">
        <div className="stack">
          <CoverageSection page={page} />
          {page.employers.n > 0 ? (
            <>
              <StepsSection page={page} />
              <PromisesSection page={page} />
              <LateSection page={page} />
            </>
          ) : (
            <section className="section" aria-labelledby="leeg">
              <h2 id="leeg">{t("empty.title")}</h2>
              <p>{t("empty.text")}</p>
              <p className="actions">
                <Link className="button" to={paths.newEmployer()}>
                  {t("empty.add")}
                </Link>
              </p>
            </section>
          )}
        </div>
        <div className="stack">
          {page.employers.n > 0 && <LargestSection page={page} />}
          <BaseSection
            bases={bases}
            current={base}
            municipality={municipality}
            page={form && { ...form, answer }}
            managers={managers}
          />
          <CodesSection page={page} />
        </div>
      </div>
    </>
  );
}
