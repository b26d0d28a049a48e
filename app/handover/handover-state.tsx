import { Form, Link } from "@remix-run/react";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { type OwnedCounts, ownsNothing } from "./handover";
import { handoverWords } from "./messages";
import type { Handover } from "./record.server";

/** Whether it was done to its end, and whether something is left under the name of who gave it. */
export function HandoverState({
  handover,
  left,
  unfinished,
}: {
  handover: Handover;
  left: OwnedCounts | null;
  unfinished: number;
}) {
  const t = useText(handoverWords);
  return (
    <>
      {unfinished > 0 && (
        <Form method="post" className="notice notice-soon">
          <p>{t("show.unfinished", { count: unfinished })}</p>
          <button className="button" type="submit" name="intent" value="continue">
            {t("show.continue")}
          </button>
        </Form>
      )}
      {left && handover.fromId !== null && handover.returnedAt === null && unfinished === 0 && (
        <div className={ownsNothing(left) ? "notice notice-good" : "notice notice-soon"} role="status">
          <p>{t(ownsNothing(left) ? "show.nothingLeft" : "show.somethingLeft", { name: handover.fromName ?? "" })}</p>
          {!ownsNothing(left) && (
            <p>
              <Link to={paths.handOver({ van: handover.fromId })}>{t("show.passOnRest")}</Link>
            </p>
          )}
        </div>
      )}
    </>
  );
}
