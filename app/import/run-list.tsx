import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import type { RunLine } from "./list.server";
import { importWords } from "./messages";

/** Where one goes on with an import, or reads what became of it. */
export const pathOfRun = ({ id, step }: Pick<RunLine, "id" | "step">) =>
  step === "columns"
    ? paths.importColumns(id)
    : step === "checked"
      ? paths.importCheck(id)
      : step === "done" || step === "undone"
        ? paths.importReport(id)
        : paths.importBusy(id);

/** Imports so far, the newest first. */
export function RunList({ runs, title, current }: { runs: RunLine[]; title: string; current?: number }) {
  const t = useText(importWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="earlier">
      <h2 id="earlier">{title}</h2>
      {runs.length === 0 && <p className="small soft">{t("earlier.none")}</p>}
      <ul className="rows small">
        {runs.map((run) => (
          <li key={run.id}>
            {run.id === current || !run.open ? (
              <strong>{run.fileName}</strong>
            ) : (
              <Link to={pathOfRun(run)}>{run.fileName}</Link>
            )}{" "}
            <span className="tag">{t(`state.${run.step === "done" && run.fixed ? "fixed" : run.step}`)}</span>
            <br />
            <span className="meta">
              {t("earlier.by", { day: format.dayInYear(run.on), rows: run.rows, name: run.by })}
              {run.reason && ` · ${t("earlier.reason", { reason: run.reason })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
