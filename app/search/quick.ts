import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { recentEmployersOf } from "../conversations/conversations.server";
import { sightOf } from "../employers/sight.server";
import { localeOf } from "../language/locale.server";
import { findEmployers } from "./search.server";

/** What the search fields show while one types: employers the viewer sees; with an empty question those they spoke with last. */
export const loader = memberRoute("employer.view", ({ request, viewer }) => {
  const question = new URL(request.url).searchParams.get("q")?.trim() ?? "";
  const sight = sightOf(viewer);
  if (question === "")
    return {
      question,
      hits: [],
      total: 0,
      recent: allows(viewer, "conversation.record") ? recentEmployersOf(viewer, sight, 8) : [],
    };
  return { question, ...findEmployers(question, sight, localeOf(request, viewer.locale), 8), recent: [] };
});
