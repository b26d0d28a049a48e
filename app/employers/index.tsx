import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { DownloadIcon } from "../design/icons";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { EmployerTable } from "./employer-table";
import { EmptyList } from "./empty-list";
import { type EmployerFilter, queryOf } from "./filter";
import { filterFrom } from "./filter.server";
import { FilterForm } from "./filter-form";
import { countEmployersFor, listBrokers, listEmployersFor, listSectors, PAGE } from "./list.server";
import { employerWords } from "./messages";
import { districts } from "./postcodes.server";
import { Views } from "./views";

export const loader = memberRoute("employer.view", ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const filter = filterFrom(new URL(request.url));
  const mayChange = allows(viewer, "employer.change");
  const all: EmployerFilter = { sort: "name", page: 1 };
  const count = (part: Partial<EmployerFilter>) => countEmployersFor(viewer, { ...all, ...part });
  return {
    ...listEmployersFor(viewer, filter, locale),
    filter,
    size: PAGE,
    everyone: count({}),
    joined: count({ pact: 3 }),
    talking: count({ pact: 2 }),
    views: mayChange
      ? [
          { name: "mine" as const, part: { broker: viewer.personId }, count: count({ broker: viewer.personId }) },
          { name: "longAgo" as const, part: { contact: "12" as const }, count: count({ contact: "12" }) },
          { name: "never" as const, part: { contact: "never" as const }, count: count({ contact: "never" }) },
          { name: "signedNoPlan" as const, part: { charter: 2 }, count: count({ charter: 2 }) },
        ]
      : [],
    options: { sectors: listSectors(locale), brokers: mayChange ? listBrokers() : [], districts: districts() },
    mayChange,
    mayExport: allows(viewer, "employer.export"),
    mayImport: allows(viewer, "employer.import"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, (locale) => text(employerWords, locale)("title"));

export default function EmployersPage() {
  const t = useText(employerWords);
  const page = useLoaderData<typeof loader>();
  const { rows, total, filter, everyone, views, options, mayChange, mayExport, mayImport } = page;
  const query = queryOf({ ...filter, page: 1, sort: "name" });
  return (
    <>
      <PageHead
        title={t("title")}
        intro={
          mayChange ? t("head.subtitle", { joined: page.joined, talking: page.talking }) : t("head.subtitleReferred")
        }
        actions={
          <>
            {mayExport && total > 0 && (
              <>
                <a className="button" href={paths.exportEmployers("xlsx", query)} download>
                  <DownloadIcon /> {t("head.exportXlsx")}
                </a>
                <a className="button" href={paths.exportEmployers("csv", query)} download>
                  {t("head.exportCsv")}
                </a>
              </>
            )}
            {mayImport && (
              <Link className="button" to={paths.imports()}>
                {t("head.import")}
              </Link>
            )}
            {mayChange && (
              <Link className="button" to={paths.newEmployer()}>
                {t("head.add")}
              </Link>
            )}
          </>
        }
      />
      {views.length > 0 && <Views views={views} filter={filter} everyone={everyone} />}
      <FilterForm filter={filter} options={options} total={total} everyone={everyone} />
      {rows.length > 0 ? (
        <EmployerTable rows={rows} filter={filter} />
      ) : (
        <EmptyList filter={filter} everyone={everyone} mayChange={mayChange} mayImport={mayImport} />
      )}
      {total > 0 && (
        <Pages
          page={page.page}
          pages={page.pages}
          total={total}
          size={page.size}
          href={(at) => paths.employers(queryOf({ ...filter, page: at }))}
        />
      )}
    </>
  );
}
