import { data, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { today } from "../clock.server";
import { addDays, pastDayIn } from "../days";
import { DayAsked } from "../design/day-asked";
import { PageHead } from "../design/page-head";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { heardInAll } from "../practices/heard/heard.server";
import { cursorBelow, cursorIn, listConversationsFor } from "./conversations.server";
import { talkListWords } from "./list-words";
import { conversationWords } from "./messages";
import { promisesOfAll } from "./promises.server";
import { TalkItem } from "./talk-item";

const LINES = 20;
/** Which talks, as an address has it. */
const views = [
  { of: undefined, lijst: undefined, label: "all" },
  { of: "mine", lijst: "mijn", label: "mine" },
  { of: "partners", lijst: "partners", label: "partners" },
] as const;

export const loader = memberRoute("conversation.view", ({ request, viewer }) => {
  const { searchParams } = new URL(request.url);
  const onlyOwn = !allows(viewer, "employer.view");
  const lists = onlyOwn ? [] : allows(viewer, "partner.view") ? views : views.filter(({ of }) => of !== "partners");
  const view = lists.find(({ lijst }) => lijst === (searchParams.get("lijst") ?? undefined)) ?? views[0];
  const asked = pastDayIn(searchParams, today());
  const from = cursorIn(searchParams.get("voor"));
  const before = from ?? (asked.day ? { day: addDays(asked.day, 1), id: 0 } : undefined); // all of that day, and what came before
  const rows = listConversationsFor(viewer, { of: view.of, before, limit: LINES + 1 });
  const talks = rows.slice(0, LINES);
  const last = talks.at(-1);
  const ids = talks.map(({ id }) => id);
  const promises = promisesOfAll(viewer, ids);
  const heard = heardInAll(viewer, ids);
  const page = {
    talks: talks.map((talk) => ({ talk, promises: promises.get(talk.id) ?? [], heard: heard.get(talk.id) ?? [] })),
    next: rows.length > LINES && last ? cursorBelow(last) : null,
    view,
    lists,
    onlyOwn,
    ...asked,
  };
  return data(page, { status: asked.wrong ? 422 : 200 });
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(conversationWords, locale)("title"));

export default function ConversationsPage() {
  const l = useText(talkListWords);
  const t = useText(conversationWords);
  const format = useFormats();
  const { talks, next, view, lists, onlyOwn, day, wrong } = useLoaderData<typeof loader>();
  const { lijst } = view;
  const datum = day ?? undefined;
  return (
    <>
      <PageHead title={t("title")} intro={onlyOwn ? t("introOwn") : t("intro")} />
      {lists.length > 0 && (
        <nav className="views" aria-label={t("title")}>
          {lists.map((one) => (
            <Link
              key={one.label}
              to={paths.conversations({ lijst: one.lijst, datum })}
              aria-current={one.label === view.label ? "true" : undefined}
            >
              {l(one.label)}
            </Link>
          ))}
        </nav>
      )}
      <DayAsked day={day} wrong={wrong} query={{ lijst }} address={paths.conversations} />
      {talks.length === 0 && <p className="empty-small">{day ? l("noneThen") : onlyOwn ? l("noneOwn") : l("none")}</p>}
      <ol className="timeline">
        {talks.map(({ talk, promises, heard }) => (
          <li className={talk.confidential ? "firm" : "talk"} key={talk.id}>
            <time dateTime={talk.heldOn}>{format.shortDay(talk.heldOn)}</time>
            <div>
              <TalkItem talk={talk} promises={promises} heard={heard} employer />
            </div>
          </li>
        ))}
      </ol>
      {next && (
        <p>
          <Link className="button" to={paths.conversations({ lijst, voor: next, datum })}>
            {l("older")}
          </Link>
        </p>
      )}
    </>
  );
}
