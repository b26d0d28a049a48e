import { redirect } from "@remix-run/node";
import { notFound, publicRoute } from "../access/guards.server";
import { instantOf, moveClockTo } from "../clock.server";
import { isDay } from "../days";
import { runDueJobs } from "../mail/worker.server";
import { paths } from "../paths";
import { refreshDue } from "../standing/summary.server";
import { isDemo } from "./demo.server";

/** Moves the demo's clock (`op=2026-11-24T09:00`, Amsterdam time or a full instant) and runs what falls due. Demo databases only. */
export const action = publicRoute("moves the clock of a demo; elsewhere it does not exist", async ({ request }) => {
  if (!isDemo()) throw notFound();
  const op = String((await request.formData()).get("op") ?? "");
  const instant = instantIn(op);
  if (!instant) throw new Response(null, { status: 400 });
  moveClockTo(instant);
  refreshDue();
  await runDueJobs();
  return redirect(paths.demo());
});

export const loader = publicRoute("a clock has no page of its own", () => {
  throw notFound();
});

function instantIn(text: string): string | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(text) ?? [];
  if (day && time && isDay(day)) return instantOf(day, time);
  return /^\d{4}-.*Z$/.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined;
}
