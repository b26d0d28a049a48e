import { redirect } from "@remix-run/node";
import { publicRoute } from "../access/guards.server";
import { endSession } from "../access/sessions.server";
import { paths } from "../paths";

export const loader = publicRoute("an old tab may ask", () => redirect(paths.home()));

export const action = publicRoute("ends the session the request came with, if there is one", ({ request }) => {
  const headers = new Headers({ "Set-Cookie": endSession(request) });
  headers.set("Clear-Site-Data", '"cache"');
  return redirect(paths.home(), { headers });
});
