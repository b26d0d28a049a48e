import { statement } from "db/connection.server";
import { publicRoute } from "../access/guards.server";

export const loader = publicRoute("says only that the server and its database answer", () => {
  statement("SELECT 1").get({});
  return new Response("ok", { headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" } });
});
