import { useFormats, useRoot, useText } from "../language/use-text";
import type { FormPage } from "./form-page-data";
import { conversationWords } from "./messages";

/** Beside the form on a wide screen: last time, what is open, and how to go faster. */
export function AboutEmployer({ party }: { party: FormPage["party"] }) {
  const t = useText(conversationWords);
  const format = useFormats();
  const keys = useRoot()?.viewer?.shortcuts;
  return (
    <aside className="stack wide-only" aria-label={t("form.aboutEmployer", { name: party?.name ?? "" })}>
      {party && (
        <>
          <section className="section" aria-labelledby="last-time">
            <h2 id="last-time">{t("form.lastTime")}</h2>
            {party.last ? (
              <>
                <p className="small soft">
                  {format.dayInYear(party.last.heldOn)}, {t(`kind.${party.last.kind}`).toLowerCase()}
                </p>
                <p className="small prose">{party.last.summary}</p>
              </>
            ) : (
              <p className="small soft">{t("form.firstTime")}</p>
            )}
          </section>
          <section className="section" aria-labelledby="open-here">
            <div className="section-head">
              <h2 id="open-here">{t("form.openPromises")}</h2>
              <span className="count">{party.promises.length}</span>
            </div>
            {party.promises.length === 0 && <p className="small soft">{t("form.noPromises")}</p>}
            <ul className="rows small">
              {party.promises.map((promise) => (
                <li key={promise.id}>
                  {promise.what}
                  <br />
                  <span className="meta">
                    <span>{promise.who ?? t(`side.${promise.side}`)}</span>
                    <span className={format.isPast(promise.dueOn) ? "late" : undefined}>
                      {format.dayInYear(promise.dueOn)}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <section className="section" aria-labelledby="faster">
        <h2 id="faster">{t("form.faster")}</h2>
        <dl className="facts">
          {keys && (
            <>
              <dt>
                <kbd>n</kbd>
              </dt>
              <dd>{t("form.fasterNew")}</dd>
            </>
          )}
          <dt>
            <kbd>Ctrl</kbd> <kbd>↵</kbd>
          </dt>
          <dd>{t("form.fasterSave")}</dd>
        </dl>
      </section>
    </aside>
  );
}
