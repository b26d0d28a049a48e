import { Link } from "@remix-run/react";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { type EmployerFilter, filtered, queryOf } from "./filter";
import { employerWords } from "./messages";

/** Nothing to show: says why, and offers a way out. */
export function EmptyList({
  filter,
  everyone,
  mayChange,
  mayImport,
}: {
  filter: EmployerFilter;
  everyone: number;
  mayChange: boolean;
  mayImport: boolean;
}) {
  const t = useText(employerWords);
  if (everyone === 0) {
    return (
      <div className="empty">
        <h2>{mayChange ? t("empty.none") : t("empty.noneReferred")}</h2>
        <p>{mayChange ? t("empty.noneText") : t("empty.noneReferredText")}</p>
        {mayChange && (
          <p className="actions">
            <Link className="button button-primary" to={paths.newEmployer()}>
              {t("head.add")}
            </Link>
            {mayImport && (
              <Link className="button" to={paths.imports()}>
                {t("head.import")}
              </Link>
            )}
          </p>
        )}
      </div>
    );
  }
  const letters = filter.text === undefined || /[\p{L}\p{N}]/u.test(filter.text);
  return (
    <div className="empty">
      <h2>{t("empty.title")}</h2>
      <p>{letters ? t("empty.text") : t("empty.letters")}</p>
      <p className="actions">
        <Link className="button button-primary" to={paths.employers()}>
          {t("filter.clear")}
        </Link>
        {filtered(filter).length > 1 &&
          filtered(filter).map((name) => (
            <Link
              className="button"
              key={name}
              to={paths.employers(queryOf({ ...filter, [name]: undefined, page: 1 }))}
            >
              {t("empty.without", { name: t(`filter.${name}`) })}
            </Link>
          ))}
      </p>
    </div>
  );
}
