import { redirect } from "@remix-run/node";
import { publicRoute } from "../access/guards.server";
import { findViewer } from "../access/sessions.server";
import { chooseLocale } from "../account/people.server";
import { ownPath, paths } from "../paths";
import { localeCookie } from "./locale.server";
import { isLocale } from "./messages";

export const action = publicRoute("anyone may choose a language", async ({ request }) => {
  const locale = (await request.formData()).get("locale");
  if (!isLocale(locale)) throw new Response(null, { status: 400 });
  const viewer = findViewer(request);
  if (viewer) chooseLocale(viewer.personId, locale);
  return redirect(backTo(request), { headers: { "Set-Cookie": localeCookie(locale) } });
});

/** The page the form stood on; only its path is believed. */
function backTo(request: Request): string {
  const referer = request.headers.get("Referer");
  if (!referer || !URL.canParse(referer)) return paths.home();
  const { pathname, search } = new URL(referer);
  return ownPath(pathname + search) ?? paths.home();
}
