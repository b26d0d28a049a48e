import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useEffect, useState } from "react";
import { memberRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { text } from "../language/messages";
import { useFormats, useRoot, useText, useToday } from "../language/use-text";
import type { Handle } from "../layouts/frames";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { DeviceList } from "./device-list";
import { loggedAs } from "./entries";
import { useDayNow, useOnline } from "./here-and-now";
import { onTheRoadWords } from "./messages";
import { forTheRoad } from "./road.server";
import { RoadForm } from "./road-form";
import { RoadNotices } from "./road-notices";
import { SavedNotice } from "./saved-notice";
import { useOutbox } from "./use-outbox";
import { useKeepForTheRoad } from "./use-worker";

export const handle: Handle = { focus: true };

export const loader = memberRoute("conversation.record", ({ viewer }) => forTheRoad(viewer));

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(onTheRoadWords, locale)("title"));

/** The one page that opens without a connection: log a conversation, see what waits, and whom one goes to. Its links ask for whole pages. */
export default function OnTheRoadPage() {
  const t = useText(onTheRoadWords);
  const format = useFormats();
  const page = useLoaderData<typeof loader>();
  const madeOn = useToday();
  const day = useDayNow(page);
  const online = useOnline();
  const outbox = useOutbox(useRoot()?.viewer?.personId);
  const { held, gone, waiting, send } = outbox;
  const [savedKey, setSavedKey] = useSavedKey();
  const saved = held?.find(({ key, state }) => key === savedKey && state === "waiting");
  useKeepForTheRoad(gone.length);
  return (
    <>
      <SavedNotice saved={saved} gone={gone.length} />
      <PageHead title={t("title")} intro={t("intro")}>
        {day > madeOn && <p className="small">{t("asOf", { day: format.weekday(madeOn) })}</p>}
      </PageHead>
      <noscript>
        <p className="notice notice-soon">
          {t("noScript")} <a href={paths.logConversation()}>{t("form.title")}</a>
        </p>
      </noscript>
      <RoadNotices online={online} outbox={outbox} />
      <div className="split split-wide">
        <RoadForm page={page} day={day} logged={(id) => loggedAs(id, held ?? [], gone)} onSaved={setSavedKey} />
        <aside className="stack" aria-label={t("onDevice.title")}>
          <section className="section" aria-labelledby="on-device">
            <div className="section-head">
              <h2 id="on-device">{t("onDevice.title")}</h2>
              {held && held.length > 0 && <span className="count">{held.length}</span>}
            </div>
            {held && <DeviceList held={held} />}
            {waiting > 0 && online && (
              <button className="button button-small" type="button" onClick={() => void send()}>
                {t("send")}
              </button>
            )}
          </section>
          <section className="section" aria-labelledby="road-promises">
            <h2 id="road-promises">{t("promises")}</h2>
            {page.promises.length === 0 && <p className="small soft">{t("noPromises")}</p>}
            <ul className="rows small">
              {page.promises.map(({ id, what, withName, dueOn }) => (
                <li key={id}>
                  {what}
                  <br />
                  <span className="meta">
                    <span>{withName}</span>
                    <span className={dueOn < day ? "late" : undefined}>{format.dayInYear(dueOn)}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </>
  );
}

/** The key of what was saved last: in the usual form, which then leads here, or on this page. */
function useSavedKey() {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => setKey(new URLSearchParams(window.location.search).get("bewaard")), []);
  return [key, setKey] as const;
}
