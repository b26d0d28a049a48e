import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { practiceStates } from "db/schema/lists";
import { memberRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { TableHead } from "../design/table-head";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { practiceFilterIn, queryOfHeard } from "./filter";
import { heardWords } from "./heard/messages";
import { listPracticesFor } from "./list.server";
import { listPracticesOn } from "./list-on-day.server";
import { heardPageOf } from "./list-page.server";
import { HeardFilterForm, NothingHeard, StateViews } from "./list-parts";
import { practiceWords } from "./messages";

export const loader = memberRoute("practice.view", ({ request, viewer }) =>
  heardPageOf(request, viewer, { filterIn: practiceFilterIn, listFor: listPracticesFor, listOn: listPracticesOn }),
);

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(practiceWords, locale)("list.title"));

export default function PracticesPage() {
  const t = useText(practiceWords);
  const { rows, counts, everything, total, page, pages, filter, wrong, size, options, everybodys } =
    useLoaderData<typeof loader>();
  const states = practiceStates.map((state) => ({ state, label: t(`state.${state}`), count: counts[state] ?? 0 }));
  return (
    <>
      <PageHead title={t("list.title")} intro={everybodys ? t("list.intro") : t("list.introDesk")} />
      <StateViews filter={filter} states={states} everything={everything} address={paths.practices} />
      <HeardFilterForm filter={filter} wrong={wrong} options={options} address={paths.practices} />
      {rows.length > 0 ? (
        <PracticeTable rows={rows} />
      ) : (
        <NothingHeard filter={filter} none={t("list.none")} noneHere={t("list.noneHere")} address={paths.practices} />
      )}
      {total > 0 && (
        <Pages
          page={page}
          pages={pages}
          total={total}
          size={size}
          href={(at) => paths.practices(queryOfHeard({ ...filter, page: at }))}
        />
      )}
    </>
  );
}

function PracticeTable({ rows }: { rows: ReturnType<typeof useLoaderData<typeof loader>>["rows"] }) {
  const t = useText(practiceWords);
  const heard = useText(heardWords);
  const format = useFormats();
  return (
    <table className="table table-stack" role="table">
      <TableHead
        labels={[
          t("list.heading"),
          t("list.employer"),
          t("list.about"),
          t("list.heard"),
          t("list.state"),
          t("list.helped"),
        ]}
      />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.id}>
            <th role="rowheader" scope="row">
              <Link to={paths.practice(row.id)}>{row.heading}</Link>
            </th>
            <td role="cell" data-label={t("list.employer")}>
              <Link to={paths.employer(row.rootId)}>{row.employerName}</Link>
            </td>
            <td role="cell" data-label={t("list.about")}>
              <div>
                {row.theme ? heard(`theme.${row.theme}`) : <span className="soft">{t("fact.unknown")}</span>}
                {row.phase && (
                  <>
                    <br />
                    <span className="meta">{heard(`phase.${row.phase}`)}</span>
                  </>
                )}
              </div>
            </td>
            <td role="cell" data-label={t("list.heard")}>
              <div>
                {format.shortDay(row.heardOn)}
                <br />
                <span className="meta">{t("by", { name: row.heardBy })}</span>
              </div>
            </td>
            <td role="cell" data-label={t("list.state")}>
              <span
                className={
                  row.state === "consented" ? "tag tag-good" : row.state === "lapsed" ? "tag tag-soon" : undefined
                }
              >
                {row.confidential ? t("confidential") : t(`state.${row.state}`)}
              </span>
            </td>
            <td role="cell" data-label={t("list.helped")}>
              {row.helped > 0 ? t("list.helpedCount", { count: row.helped }) : "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
