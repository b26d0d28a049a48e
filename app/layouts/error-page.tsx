import type { MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Link, useRouteError } from "@remix-run/react";
import { PageHead } from "../design/page-head";
import { text } from "../language/messages";
import { useRoot, useText } from "../language/use-text";
import { homeOf, paths } from "../paths";
import { type Counts, Frame, useFrame } from "./frames";
import { layoutWords } from "./messages";
import { titled } from "./title";

type Kind = "notFound" | "forbidden" | "broken" | "offline";
const kindOf = (error: unknown): Kind =>
  (isRouteErrorResponse(error)
    ? ({ 404: "notFound", 403: "forbidden" } as Record<number, Kind>)[error.status]
    : undefined) ?? (isOffline() ? "offline" : "broken");
/** In the browser, where a page within the application could not be fetched. */
const isOffline = () => typeof navigator !== "undefined" && navigator.onLine === false;

/** The title of the page while it shows an error: for the `meta` of every route with this boundary. */
export const errorMeta: MetaFunction = ({ error, matches }) =>
  error ? titled(matches, (locale) => text(layoutWords, locale)(`${kindOf(error)}.title`)) : [];

/** Not there, not allowed, or broken: within the frame of who is looking. Never a stack trace. */
export function ErrorPage({ counts }: { counts?: Counts | undefined }) {
  const t = useText(layoutWords);
  const root = useRoot();
  const { frame } = useFrame();
  const error = useRouteError();
  const kind = kindOf(error);
  const home = root?.viewer ? homeOf(root.viewer.roles) : paths.home();
  const body = (
    <>
      <PageHead title={t(`${kind}.title`)}>
        <p>{kind === "notFound" && frame === "site" ? t("notFound.textPublic") : t(`${kind}.text`)}</p>
      </PageHead>
      {kind === "forbidden" && root?.viewer && (
        <p className="small soft">{t("forbidden.who", { name: root.viewer.name })}</p>
      )}
      {kind === "broken" && root?.requestId && (
        <p className="small soft">{t("broken.code", { code: root.requestId })}</p>
      )}
      <p className="actions pad">
        {kind === "offline" && root?.viewer?.may.record && (
          <a className="button button-primary" href={paths.onTheRoad()}>
            {t("offline.road")}
          </a>
        )}
        <Link className="button" to={home} reloadDocument={frame === "site"}>
          {t("home")}
        </Link>
      </p>
    </>
  );
  return (
    <Frame counts={counts}>
      {frame === "site" ? (
        <main className="site-main" id="inhoud">
          {body}
        </main>
      ) : (
        body
      )}
    </Frame>
  );
}
