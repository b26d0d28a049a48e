import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound, refused } from "../access/guards.server";
import { allows } from "../access/permissions";
import { today } from "../clock.server";
import { furthestAhead, isDay } from "../days";
import { PageHead } from "../design/page-head";
import { sayIn } from "../forms/parse-form.server";
import { SmallField } from "../forms/small-field";
import { formats } from "../language/formats";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { partyOf } from "../partners/party";
import { ownPath, paths } from "../paths";
import { sideIn, usualMoveTo } from "./conversation";
import { findConversationFor } from "./conversations.server";
import { conversationWords } from "./messages";
import { PromiseState } from "./promise-line";
import { promiseWords } from "./promise-words";
import {
  dropPromise,
  findPromiseFor,
  keepPromise,
  mayClose,
  movePromise,
  reopenPromise,
  sharePromise,
  showPromise,
} from "./promises.server";
import { talkPageWords } from "./show-words";
import { Shown, ShownByForm } from "./shown-by";
import { evidenceOf, shownByIn, shownFor } from "./shown-by.server";
import { shownByWords } from "./shown-by-words";

export const loader = memberRoute("promise.view", ({ params, viewer }) => {
  const promise = findPromiseFor(viewer, params.id);
  if (!promise) throw notFound();
  const conversation = promise.conversationId ? findConversationFor(viewer, promise.conversationId) : undefined;
  return {
    promise,
    conversation: conversation ? { id: conversation.id, heldOn: conversation.heldOn, kind: conversation.kind } : null,
    mayClose: mayClose(viewer, promise),
    evidence: evidenceOf(viewer, promise),
    shown: shownFor(viewer, promise),
    mayShare: promise.partnerId === null && allows(viewer, "conversation.confidential"),
    soon: usualMoveTo(promise.dueOn, today()),
  };
});

export const action = memberRoute("promise.view", async ({ request, params, viewer }) => {
  const promise = findPromiseFor(viewer, params.id);
  if (!promise) throw notFound();
  if (!mayClose(viewer, promise)) throw refused();
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const p = text(promiseWords, locale);
  const say = sayIn(locale, conversationWords);
  const back = ownPath(form.get("back")) ?? paths.promise(promise.id);
  const intent = form.get("intent");
  const { what } = promise;
  const undo = { label: p("undo"), action: paths.promise(promise.id), fields: { intent: "reopen", back } };
  const done = (changed: boolean, said: string, undoable = false) =>
    redirect(back, {
      headers: flash(changed ? { text: said, ...(undoable && { undo }) } : { text: p("saidNothing") }),
    });

  if (intent === "show" || (intent === "keep" && form.has("by"))) {
    const found = shownByIn(form, evidenceOf(viewer, promise));
    if ("wrong" in found) {
      const typed = { by: String(form.get("by")), words: String(form.get("words") ?? "") };
      const message = sayIn(locale, shownByWords)(found.wrong);
      return data({ field: found.wrong, message, ...typed }, 422);
    }
    return intent === "keep"
      ? done(keepPromise(viewer, promise, found.shownBy), p("saidKept", { what }), true)
      : done(showPromise(viewer, promise, found.shownBy), text(shownByWords, locale)("saidShown"));
  }
  if (intent === "keep") return done(keepPromise(viewer, promise), p("saidKept", { what }), true);
  if (intent === "reopen") return done(reopenPromise(viewer, promise), p("saidReopened", { what }));
  if (intent === "share" || intent === "unshare") {
    if (promise.partnerId !== null) throw notFound(); // a partner has no portal
    if (!allows(viewer, "conversation.confidential")) throw refused();
    const shared = intent === "share";
    return done(sharePromise(viewer, promise, shared), p(shared ? "saidShared" : "saidUnshared", { what }));
  }
  if (intent === "move") {
    const dueOn = String(form.get("dueOn") ?? "");
    if (!isDay(dueOn)) return data({ field: "dueOn" as const, message: say("dueOn") }, 422);
    if (dueOn < today()) return data({ field: "dueOn" as const, message: say("past") }, 422);
    if (dueOn > furthestAhead(today())) return data({ field: "dueOn" as const, message: say("farDue") }, 422);
    return done(
      movePromise(viewer, promise, dueOn),
      p("saidMoved", { what, day: formats(locale, today()).dayInYear(dueOn) }),
    );
  }
  const reason = String(form.get("reason") ?? "")
    .trim()
    .slice(0, 500);
  if (reason === "") return data({ field: "reason" as const, message: say("missing") }, 422);
  return done(dropPromise(viewer, promise, reason), p("saidDropped", { what }), true);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titled(matches, () => data?.promise.what ?? "");

export default function PromisePage() {
  const w = useText(talkPageWords);
  const t = useText(conversationWords);
  const p = useText(promiseWords);
  const format = useFormats();
  const { promise, conversation, mayClose, mayShare, soon, evidence, shown } = useLoaderData<typeof loader>();
  const error = useActionData<{ field: string; message: string; by?: string; words?: string }>();
  const errorOf = (field: "dueOn" | "reason") => (error?.field === field ? error.message : undefined);
  const open = promise.outcome === null;
  return (
    <>
      <PageHead
        title={promise.what}
        crumbs={[
          { label: p("crumb"), to: paths.promises() },
          { label: promise.withName, to: paths.party(partyOf(promise)) },
        ]}
        actionForm={
          open &&
          mayClose && (
            <Form method="post" className="actions">
              <button className="button button-primary" type="submit" name="intent" value="keep">
                {p("keep")}
              </button>
            </Form>
          )
        }
      >
        <p className="meta">
          <PromiseState promise={promise} />
        </p>
      </PageHead>
      <div className="split">
        <section className="section" aria-label={w("facts")}>
          <dl className="facts">
            <dt>{p("owner")}</dt>
            <dd>{[promise.owner ?? promise.contact, t(`side.${sideIn(promise)}`)].filter(Boolean).join(", ")}</dd>
            <dt>{p("due")}</dt>
            <dd>{format.day(promise.dueOn)}</dd>
            {promise.firstDueOn !== promise.dueOn && (
              <>
                <dt>{p("firstDue")}</dt>
                <dd>{format.day(promise.firstDueOn)}</dd>
              </>
            )}
            {shown && <Shown shown={shown} words={promise.closedReason} />}
            {conversation && (
              <>
                <dt>{p("from")}</dt>
                <dd>
                  <Link to={paths.conversation(conversation.id)}>
                    {t(`kind.${conversation.kind}`)}, {format.day(conversation.heldOn)}
                  </Link>
                </dd>
              </>
            )}
          </dl>
          {promise.outcome === "dropped" && promise.closedReason && (
            <p className="small">{p("reason", { reason: promise.closedReason })}</p>
          )}
          {promise.partnerId === null && (
            <p className="small soft">{promise.shared ? p("shareText") : p("unsharedText")}</p>
          )}
          {mayShare && mayClose && open && (
            <Form method="post">
              <button
                className="button button-small"
                type="submit"
                name="intent"
                value={promise.shared ? "unshare" : "share"}
              >
                {promise.shared ? p("unshare") : p("share")}
              </button>
            </Form>
          )}
          {!open && mayClose && (
            <Form method="post">
              <button className="button" type="submit" name="intent" value="reopen">
                {p("reopen")}
              </button>
            </Form>
          )}
        </section>
        {!open && mayClose && promise.outcome === "kept" && !shown && (
          <ShownByForm evidence={evidence} open={false} error={error} />
        )}
        {open && mayClose && (
          <div className="stack">
            <ShownByForm evidence={evidence} open error={error} />
            <section className="section" aria-labelledby="move">
              <h2 id="move">{p("move")}</h2>
              <Form method="post" className="filters">
                <SmallField
                  name="dueOn"
                  label={p("moveTo")}
                  error={errorOf("dueOn")}
                  type="date"
                  defaultValue={soon}
                  required
                />
                <button className="button" type="submit" name="intent" value="move">
                  {p("move")}
                </button>
              </Form>
            </section>
            <section className="section" aria-labelledby="drop">
              <h2 id="drop">{p("drop")}</h2>
              <Form method="post" className="filters">
                <SmallField
                  name="reason"
                  label={p("dropReason")}
                  error={errorOf("reason")}
                  type="text"
                  maxLength={500}
                  required
                />
                <button className="button" type="submit" name="intent" value="drop">
                  {p("dropButton")}
                </button>
              </Form>
            </section>
          </div>
        )}
      </div>
    </>
  );
}
