import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { needStates } from "db/schema/lists";
import { memberRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { TableHead } from "../design/table-head";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { needFilterIn, queryOfHeard } from "./filter";
import { heardWords } from "./heard/messages";
import { listNeedsFor } from "./list.server";
import { listNeedsOn } from "./list-on-day.server";
import { heardPageOf } from "./list-page.server";
import { HeardFilterForm, NothingHeard, StateViews } from "./list-parts";
import { practiceWords } from "./messages";

export const loader = memberRoute("need.view", ({ request, viewer }) =>
  heardPageOf(request, viewer, { filterIn: needFilterIn, listFor: listNeedsFor, listOn: listNeedsOn }),
);

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(practiceWords, locale)("needs.title"));

export default function NeedsPage() {
  const t = useText(practiceWords);
  const { rows, counts, everything, total, page, pages, filter, wrong, size, options, everybodys } =
    useLoaderData<typeof loader>();
  const states = needStates.map((state) => ({ state, label: t(`needState.${state}`), count: counts[state] ?? 0 }));
  return (
    <>
      <PageHead title={t("needs.title")} intro={everybodys ? t("needs.intro") : t("needs.introDesk")} />
      <StateViews filter={filter} states={states} everything={everything} address={paths.needs} />
      <HeardFilterForm filter={filter} wrong={wrong} options={options} address={paths.needs} />
      {rows.length > 0 ? (
        <NeedTable rows={rows} onDay={filter.day !== undefined} />
      ) : (
        <NothingHeard filter={filter} none={t("needs.none")} noneHere={t("needs.noneHere")} address={paths.needs} />
      )}
      {total > 0 && (
        <Pages
          page={page}
          pages={pages}
          total={total}
          size={size}
          href={(at) => paths.needs(queryOfHeard({ ...filter, page: at }))}
        />
      )}
    </>
  );
}

type Rows = ReturnType<typeof useLoaderData<typeof loader>>["rows"];

function NeedTable({ rows, onDay }: { rows: Rows; onDay: boolean }) {
  const t = useText(practiceWords);
  const heard = useText(heardWords);
  const format = useFormats();
  return (
    <table className="table table-stack" role="table">
      <TableHead labels={[t("needs.seeks"), t("list.employer"), t("list.about"), t("list.heard"), t("needs.state")]} />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.id}>
            <th role="rowheader" scope="row">
              <Link to={paths.need(row.id)}>{row.seeks}</Link>
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
                {format.shortDay(row.heardOn)}{" "}
                {!onDay && <span className="soft">({format.relative(row.heardOn)})</span>}
                <br />
                <span className="meta">{t("by", { name: row.heardBy })}</span>
              </div>
            </td>
            <td role="cell" data-label={t("needs.state")}>
              <Stand row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Stand({ row }: { row: Rows[number] }) {
  const t = useText(practiceWords);
  const format = useFormats();
  const { state, helper, person, helped, stateOn, confidential } = row;
  const by = helper === "person" ? person : helper && t(`helper.${helper}`);
  return (
    <div>
      <span className={state === "open" ? "tag tag-soon" : helped === "yes" ? "tag tag-good" : undefined}>
        {helped ? t(`helpedView.${helped}`) : t(`needState.${state}`)}
      </span>{" "}
      <span className="meta">
        {state === "pickedUp" && by && <span>{t("by", { name: by })}</span>}
        {state !== "open" && <span>{format.shortDay(stateOn)}</span>}
        {confidential === 1 && <span className="late">{t("confidential")}</span>}
      </span>
    </div>
  );
}
