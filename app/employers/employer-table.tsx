import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { CharterStage, Lapses, PactStage } from "../standing/stages";
import { chosenForm } from "./bulk-bar";
import { type EmployerFilter, type EmployerSort, queryOf } from "./filter";
import type { EmployerRow } from "./list.server";
import { listWords } from "./list-words";
import { employerWords } from "./messages";

/** Plain links in the rows: fifty rows of router links cost more than the page they lead to. `pick`: rows can be ticked, for the bar above. */
export function EmployerTable({ rows, filter, pick }: { rows: EmployerRow[]; filter: EmployerFilter; pick: boolean }) {
  const t = useText(employerWords);
  const list = useText(listWords);
  const format = useFormats();
  return (
    <table className="table table-list" role="table">
      <caption className="unseen">{t("table.caption")}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {pick && <td role="cell" />}
          <Sortable sort="name" filter={filter} label={t("column.name")} />
          <th role="columnheader" scope="col">
            {t("column.sector")}
          </th>
          <th role="columnheader" scope="col" className="num">
            {t("column.size")}
          </th>
          <th role="columnheader" scope="col">
            {t("column.pact")}
          </th>
          <th role="columnheader" scope="col">
            {t("column.charter")}
          </th>
          <Sortable sort="contact" filter={filter} label={t("column.lastContact")} />
          <Sortable sort="step" filter={filter} label={t("column.nextStep")} />
          <th role="columnheader" scope="col">
            {t("column.plan")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className={pick ? undefined : "no-pick"}>
        {rows.map((row) => (
          <tr role="row" key={row.id}>
            {pick && (
              <td role="cell">
                <input
                  type="checkbox"
                  name="id"
                  value={row.id}
                  form={chosenForm}
                  aria-label={list("bulk.pick", { name: row.name })}
                />
              </td>
            )}
            <th role="rowheader" scope="row">
              <a href={paths.employer(row.id)}>{row.name}</a>
              <span className="sub">
                {row.kvkNumber ? t("kvk", { number: row.kvkNumber }) : t("noKvk")}
                {row.trainingCompany === "yes" && ` · ${t("training.tag")}`}
              </span>
            </th>
            <td role="cell" className="aside">
              {row.sector ?? <span className="soft">{t("fact.unknown")}</span>}
            </td>
            <td role="cell" className="aside num">
              {t(`size.${row.sizeClass}`)}
            </td>
            <td role="cell">
              <PactStage step={row.pactStep} />
              <Lapses bits={row.lapses & 4} />
            </td>
            <td role="cell" className={row.charterStep === 0 ? "aside" : undefined}>
              {row.charterStep > 0 && <CharterStage step={row.charterStep} />}
              <Lapses bits={row.lapses & 3} />
            </td>
            <td role="cell" className="aside">
              {row.lastContactOn ? format.shortDay(row.lastContactOn) : <span className="soft">{t("never")}</span>}
              {row.lastContactBy && <span className="sub">{firstName(row.lastContactBy)}</span>}
            </td>
            <td role="cell">
              {row.nextStepOn && row.nextStepKind && (
                <>
                  {row.nextStepWhat ?? t(`nextStep.${row.nextStepKind}`)}
                  <span className={format.isPast(row.nextStepOn) ? "sub late" : "sub"}>
                    {format.shortDay(row.nextStepOn)}
                  </span>
                </>
              )}
            </td>
            <td role="cell" className="aside">
              {row.actionsTotal !== null && row.actionsDone !== null ? (
                <>
                  {t("planProgress", { done: String(row.actionsDone), total: String(row.actionsTotal) })}
                  <progress
                    max={Math.max(1, row.actionsTotal)}
                    value={row.actionsDone}
                    aria-label={t("planProgressLabel", {
                      done: String(row.actionsDone),
                      total: String(row.actionsTotal),
                    })}
                  />
                </>
              ) : (
                <span className="soft">{t("noPlan")}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sortable({
  sort,
  filter,
  label,
}: {
  sort: "name" | "contact" | "step";
  filter: EmployerFilter;
  label: string;
}) {
  const t = useText(employerWords);
  const up = filter.sort === sort;
  const down = filter.sort === `-${sort}`;
  const next: EmployerSort = up ? `-${sort}` : sort;
  return (
    <th role="columnheader" scope="col" aria-sort={up ? "ascending" : down ? "descending" : undefined}>
      <a
        className="sort"
        href={paths.employers(queryOf({ ...filter, sort: next, page: 1 }))}
        title={t("table.sortBy", { column: label })}
      >
        {label}
      </a>
    </th>
  );
}

const firstName = (name: string) => name.split(" ")[0] ?? name;
