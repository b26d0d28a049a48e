import { Outlet, useRouteLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { countPlansToRead } from "../action-plans/list.server";
import { countLateOf } from "../conversations/promises.server";
import { countEmployersFor } from "../employers/list.server";
import { ErrorPage, errorMeta } from "./error-page";
import { type Counts, Frame } from "./frames";

/** The numbers in the menu. It protects nothing: every page has its own guard. */
export const loader = memberRoute("account.own", ({ viewer }): Counts => {
  if (viewer.contact) return { employers: null, latePromises: null, plansToRead: null };
  return {
    employers: allows(viewer, "employer.view") ? countEmployersFor(viewer, { sort: "name", page: 1 }) : null,
    latePromises: allows(viewer, "promise.view") ? countLateOf(viewer) : null,
    plansToRead: allows(viewer, "plan.react") ? countPlansToRead(viewer) : null,
  };
});

const useCounts = () => useRouteLoaderData<typeof loader>("layouts/staff");

export const meta = errorMeta;

export default function StaffLayout() {
  return (
    <Frame counts={useCounts()}>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  return <ErrorPage counts={useCounts()} />;
}
