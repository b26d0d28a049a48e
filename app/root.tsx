import "./design/design.css";
import { data, type LinksFunction, type MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { publicRoute } from "./access/guards.server";
import { findViewer, touchSession } from "./access/sessions.server";
import { today } from "./clock.server";
import { isDemo } from "./demo/demo.server";
import { localeOf } from "./language/locale.server";
import { useLocale } from "./language/use-text";
import { ErrorPage, errorMeta } from "./layouts/error-page";
import { clearFlash, readFlash } from "./layouts/flash.server";
import { useFrame } from "./layouts/frames";
import { whoOf } from "./layouts/who.server";
import { useNonce } from "./nonce";
import { pactSettings } from "./pact-site/pact.server";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/manifest.webmanifest" },
  { rel: "apple-touch-icon", href: "/icon-180.png" },
];
export const meta: MetaFunction = (args) => (args.error ? errorMeta(args) : [{ title: "Pactwerk" }]);

export const loader = publicRoute("every page needs the language, the day and who is looking", ({ request }) => {
  const viewer = findViewer(request);
  if (viewer) touchSession(viewer);
  const flash = readFlash(request);
  const page = {
    locale: localeOf(request, viewer?.locale),
    today: today(),
    demo: isDemo(),
    pact: pactSettings(),
    viewer: viewer ? whoOf(viewer) : null,
    flash,
    requestId: request.headers.get("X-Request-Id")?.slice(0, 8) ?? "",
  };
  return data(page, { headers: flash ? { "Set-Cookie": clearFlash } : {} });
});

export function Layout({ children }: { children: ReactNode }) {
  const script = { nonce: useNonce(), suppressHydrationWarning: true }; // the browser hides the nonce
  const { body, scripts } = useFrame();
  return (
    <html lang={useLocale()} className="utrecht-theme">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <Meta />
        <Links />
      </head>
      <body className={body}>
        {children}
        {scripts && (
          <>
            <ScrollRestoration {...script} />
            <Scripts {...script} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  useHydrated();
  useFocusAfterNavigation();
  useOneLanguage();
  return <Outlet />;
}

/** Says on `<html>` that the page is interactive; the browser tests wait for it. */
function useHydrated() {
  useEffect(() => {
    document.documentElement.dataset.ready = "yes";
  }, []);
}

/** The browser has the words of one language: when another is wanted meanwhile (someone signed in), the page is loaded anew. */
function useOneLanguage() {
  const locale = useLocale();
  const first = useRef(locale);
  useEffect(() => {
    if (locale !== first.current) window.location.reload();
  }, [locale]);
}

/** After going to another page the focus moves to its heading, unless something on it asked for the focus. */
function useFocusAfterNavigation() {
  const { pathname, hash } = useLocation();
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page is another one
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const heading = document.querySelector<HTMLElement>("h1");
    const taken =
      document.activeElement instanceof HTMLElement &&
      document.activeElement !== document.body &&
      document.activeElement.closest("main");
    if (hash || taken || !heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [pathname]);
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
