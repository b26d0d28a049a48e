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
import { barWords } from "./bar-words";
import { DeviceList } from "./device-list";
import { onTheRoadWords } from "./messages";
import { forTheRoad } from "./road.server";
import { RoadForm } from "./road-form";
import { useOutbox } from "./use-outbox";
import { useKeepForTheRoad } from "./use-worker";

export const handle: Handle = { focus: true };

export const loader = memberRoute("conversation.record", ({ viewer }) => forTheRoad(viewer));

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(onTheRoadWords, locale)("title"));

/** The one page that opens without a connection: log a conversation, see what waits, and whom one goes to. Its links ask for whole pages. */
export default function OnTheRoadPage() {
  const t = useText(onTheRoadWords);
  const bar = useText(barWords);
  const format = useFormats();
  const today = useToday();
  const page = useLoaderData<typeof loader>();
  const elsewhere = useElsewhere();
  const online = useOnline();
  const { held, waiting, outcome, send, gone } = useOutbox(useRoot()?.viewer?.personId);
  useKeepForTheRoad();
  return (
    <>
      <PageHead title={t("title")} intro={t("intro")} />
      <noscript>
        <p className="notice notice-soon">
          {t("noScript")} <a href={paths.logConversation()}>{t("form.title")}</a>
        </p>
      </noscript>
      {!online && (
        <p className="notice notice-soon" role="status">
          {elsewhere && `${t("offlineElsewhere")} `}
          {t("offline")}
        </p>
      )}
      {outcome === "signedOut" && waiting > 0 && (
        <p className="notice notice-late" role="status">
          {t("signedOut")} <a href={paths.signIn({ next: paths.onTheRoad() })}>{t("signIn")}</a>
        </p>
      )}
      {gone > 0 && (
        <p className="notice notice-good" role="status">
          {bar("bar.sent", { count: gone })}
        </p>
      )}
      <div className="split split-wide">
        <RoadForm page={page} />
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
                    <span className={dueOn < today ? "late" : undefined}>{format.dayInYear(dueOn)}</span>
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

/** Whether another page was wanted. Asked of the address after the page is alive: the kept page was made for the bare one. */
function useElsewhere(): boolean {
  const [elsewhere, setElsewhere] = useState(false);
  useEffect(() => setElsewhere(new URLSearchParams(window.location.search).has("van")), []);
  return elsewhere;
}

/** Whether there is a line, as far as the device knows. On the server there is. */
function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    look();
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return online;
}
