import { Outlet } from "@remix-run/react";
import { ErrorPage, errorMeta } from "./error-page";
import { Frame, type Handle } from "./frames";

/** Public pages are rendered on the server and need no script. */
export const handle: Handle = { frame: "site", scripts: false };

export const meta = errorMeta;

export default function SiteLayout() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
