import { notFound, publicRoute } from "../access/guards.server";
import { ErrorPage, errorMeta } from "./error-page";

export const loader = publicRoute("an address that does not exist", () => {
  throw notFound();
});
export const action = publicRoute("an address that does not exist", () => {
  throw notFound();
});

export const meta = errorMeta;

export default function NotFound() {
  return null;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
