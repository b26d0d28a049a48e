import { linkRoute, notFound } from "../access/guards.server";
import { viewerOfPerson } from "../access/viewer.server";
import { instantOf, today } from "../clock.server";
import { addDays } from "../days";
import { diaryOf } from "./appointments.server";
import { feedOf } from "./calendar.server";

const PAST_DAYS = 90;
const COMING_DAYS = 400;

/** Somebody's diary for a calendar program, which knows nothing but the secret address. Gone as soon as the address or their role is. */
export const loader = linkRoute("calendar", ({ link }) => {
  const viewer = link?.personId ? viewerOfPerson(link.personId) : undefined;
  if (!viewer) throw notFound();
  const day = today();
  const rows = diaryOf(viewer, viewer.personId, {
    from: instantOf(addDays(day, -PAST_DAYS), "00:00"),
    until: instantOf(addDays(day, COMING_DAYS), "00:00"),
    limit: 2000,
  });
  return new Response(feedOf(viewer.name, rows, viewer.locale ?? "nl"), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="pactwerk.ics"',
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  });
});
