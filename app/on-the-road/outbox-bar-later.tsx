import { lazy, Suspense, useEffect, useState } from "react";

/** Without a line it cannot be fetched, and is not missed: the page for the road says the same in full. */
const Bar = lazy(() =>
  import("./outbox-bar").then(
    ({ OutboxBar }) => ({ default: OutboxBar }),
    () => ({ default: () => null }),
  ),
);

/** The bar over every page, fetched when the page is alive: most of the time it has nothing to say. */
export function OutboxBarLater() {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return alive ? (
    <Suspense fallback={null}>
      <Bar />
    </Suspense>
  ) : null;
}
