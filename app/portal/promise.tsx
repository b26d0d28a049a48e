import { redirect } from "@remix-run/node";
import { notFound, portalRoute, refused } from "../access/guards.server";
import { findPromiseForContact, keepPromise, reopenPromise } from "../conversations/promises.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { flash } from "../layouts/flash.server";
import { paths } from "../paths";
import { portalWords } from "./messages";

export const loader = portalRoute("portal.view", () => redirect(paths.portal()));

/** The employer ticks its own promise, or takes the tick back. Ours are ours to tick. */
export const action = portalRoute("portal.change", async ({ request, params, viewer }) => {
  const promise = findPromiseForContact(viewer, params.id);
  if (!promise) throw notFound();
  if (promise.side !== "employer" || viewer.contact.portalRole === "reader") throw refused();
  const t = text(portalWords, localeOf(request, viewer.locale));
  const intent = (await request.formData()).get("intent");
  const { what } = promise;
  const changed =
    intent === "keep" ? keepPromise(viewer, promise) : intent === "reopen" && reopenPromise(viewer, promise);
  const said = !changed ? t("saidNothing") : intent === "keep" ? t("saidKept", { what }) : t("saidReopened", { what });
  const undo = { label: t("undo"), action: paths.portalPromise(promise.id), fields: { intent: "reopen" } };
  return redirect(paths.portal(), { headers: flash({ text: said, ...(changed && intent === "keep" && { undo }) }) });
});
