import { useLocation } from "@remix-run/react";
import { lazy, Suspense, useEffect, useState } from "react";
import { paths } from "../paths";

/** Without a line it cannot be fetched, and is not missed: the page for the road says the same in full. */
const Bar = lazy(() =>
  import("./outbox-bar").then(
    ({ OutboxBar }) => ({ default: OutboxBar }),
    () => ({ default: () => null }),
  ),
);

/** The bar over every page but the one that says the same in full, fetched when the page is alive: most of the time it has nothing to say. */
export function OutboxBarLater() {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const { pathname } = useLocation();
  return alive && pathname !== paths.onTheRoad() ? (
    <Suspense fallback={null}>
      <Bar />
    </Suspense>
  ) : null;
}
