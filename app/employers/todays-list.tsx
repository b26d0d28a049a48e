import { Pages } from "../design/pages";
import { paths } from "../paths";
import { BulkBar } from "./bulk-bar";
import { EmployerTable } from "./employer-table";
import { EmptyList } from "./empty-list";
import { queryOf } from "./filter";
import type { EmployerListPage } from "./index";

/** The employers as they stand now, with what can be done with those that are ticked. */
export function TodaysList({ rows, total, page, pages, filter, size, everyone, may }: EmployerListPage) {
  if (rows.length === 0)
    return <EmptyList filter={filter} everyone={everyone} mayChange={may.change} mayImport={may.import} />;
  const pick = may.export || may.handOver || may.runRounds;
  return (
    <>
      {pick && (
        <BulkBar
          query={queryOf({ ...filter, page: 1 })}
          total={total}
          mayExport={may.export}
          mayAssign={may.handOver}
          mayRound={may.runRounds}
        />
      )}
      <EmployerTable rows={rows} filter={filter} pick={pick} />
      <Pages
        page={page}
        pages={pages}
        total={total}
        size={size}
        href={(at) => paths.employers(queryOf({ ...filter, page: at }))}
      />
    </>
  );
}
