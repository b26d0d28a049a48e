import { Form, Link } from "@remix-run/react";
import type { Day } from "../days";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { PromiseState } from "./promise-line";
import { promiseWords } from "./promise-words";
import type { PromiseRow } from "./promises.server";

/** Open promises, each ticked with one button; the page one came from comes back with an undo. */
export function OpenPromises({
  promises,
  back,
  employer,
  day,
}: {
  promises: (PromiseRow & { mayClose: boolean })[];
  back: string;
  employer?: boolean;
  /** The day in the past on which they stood so. */
  day?: Day | null;
}) {
  const p = useText(promiseWords);
  return (
    <ul className="rows">
      {promises.map((promise) => (
        <li className="promise-row" key={promise.id}>
          <div>
            <Link to={paths.promise(promise.id)}>{promise.what}</Link>
            <span className="meta">
              <PromiseState promise={promise} employer={employer ?? false} day={day} />
            </span>
          </div>
          {promise.mayClose && !promise.outcome && (
            <Form method="post" preventScrollReset action={paths.promise(promise.id)} className="actions">
              <input type="hidden" name="back" value={back} />
              <button
                className="button button-small"
                type="submit"
                name="intent"
                value="keep"
                aria-label={p("keepOf", { what: promise.what })}
              >
                {p("keep")}
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
