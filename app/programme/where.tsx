import { Fragment } from "react";
import { useText } from "../language/use-text";
import { growthLines, movementKinds } from "../standing/growth";
import { Count } from "./counted";
import type { GrowthPage } from "./growth.server";
import { programmeWords } from "./messages";

/** The three numbers everybody asks for, and how they moved this quarter. */
export function WhereSection({ page }: { page: GrowthPage }) {
  const t = useText(programmeWords);
  const quarter = page.quarters.at(-1);
  return (
    <section className="section" aria-labelledby="stand">
      <h2 id="stand">{t("now.title")}</h2>
      <dl className="figures">
        {growthLines.map((line) => {
          const moved = quarter?.lines[line];
          return (
            <div key={line}>
              <dt>{t(`line.${line}`)}</dt>
              <dd>
                <Count of={page.now[line]} />
              </dd>
              {moved && (
                <dd>
                  {t("now.quarter")}{" "}
                  {movementKinds
                    .filter((kind) => kind !== "merged" || moved.merged.n > 0)
                    .map((kind, at) => (
                      <Fragment key={kind}>
                        {at > 0 && ", "}
                        <Count of={moved[kind]} /> {t(`now.${kind}`)}
                      </Fragment>
                    ))}
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
