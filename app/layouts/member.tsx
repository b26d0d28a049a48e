import { Outlet } from "@remix-run/react";
import { ErrorPage, errorMeta } from "./error-page";
import { Frame } from "./frames";

export const meta = errorMeta;

export default function MemberLayout() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
