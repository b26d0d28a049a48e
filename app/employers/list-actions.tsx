import { Link } from "@remix-run/react";
import { DownloadIcon } from "../design/icons";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { type EmployerFilter, queryOf } from "./filter";
import type { EmployerListPage } from "./index";
import { employerWords } from "./messages";

/** What can be done from the list, by who may. */
export function ListActions({
  filter,
  total,
  may,
}: {
  filter: EmployerFilter;
  total: number;
  may: EmployerListPage["may"];
}) {
  const t = useText(employerWords);
  const query = queryOf({ ...filter, page: 1, sort: "name" });
  const download = filter.day ? "button" : "button wide-only"; // on a phone the bar above the list does it
  const van = may.handAllOver && typeof filter.broker === "number" ? filter.broker : undefined;
  return (
    <>
      {may.export && total > 0 && (
        <>
          <a className={download} href={paths.exportEmployers("xlsx", query)} download>
            <DownloadIcon /> {t("head.exportXlsx")}
          </a>
          <a className={download} href={paths.exportEmployers("csv", query)} download>
            {t("head.exportCsv")}
          </a>
        </>
      )}
      {may.handOver && (
        <Link className="button" to={paths.handOver({ van })}>
          {t("head.handOver")}
        </Link>
      )}
      {may.import && (
        <Link className="button" to={paths.imports()}>
          {t("head.import")}
        </Link>
      )}
      {may.change && (
        <Link className="button" to={paths.newEmployer()}>
          {t("head.add")}
        </Link>
      )}
    </>
  );
}
