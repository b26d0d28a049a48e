import { Link } from "@remix-run/react";
import { Pages } from "../design/pages";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { DayTable } from "./day-table";
import { type EmployerFilter, queryOf } from "./filter";
import { listWords } from "./list-words";
import { employerWords } from "./messages";
import type { DayList } from "./on-day.server";

/** The list of a day in the past, which says so before anything else. */
export function DayListPart({ list, filter, size }: { list: DayList; filter: EmployerFilter; size: number }) {
  const t = useText(listWords);
  const employers = useText(employerWords);
  const format = useFormats();
  const ignored = format.list(list.ignored.map((name) => employers(`filter.${name}`).toLowerCase()));
  return (
    <>
      <div className="notice notice-soon" role="status">
        <p>
          <strong>{t("onDay.as", { day: format.day(list.day) })}</strong> {t("onDay.explain")}
        </p>
        {list.ignored.length > 0 && <p>{t("onDay.ignored", { filters: ignored })}</p>}
        <p>
          <Link to={paths.employers(queryOf({ ...filter, day: undefined, page: 1 }))}>{t("onDay.back")}</Link>
        </p>
      </div>
      {list.rows.length > 0 ? <DayTable rows={list.rows} /> : <p className="empty-small">{t("onDay.nobody")}</p>}
      {list.total > 0 && (
        <Pages
          page={list.page}
          pages={list.pages}
          total={list.total}
          size={size}
          href={(at) => paths.employers(queryOf({ ...filter, page: at }))}
        />
      )}
    </>
  );
}
