import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, publicRoute } from "../access/guards.server";
import { isDemo } from "../demo/demo.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { Letter } from "./letter";
import { mailWords } from "./messages";
import { findMail, listMail } from "./outbox.server";
import { openLetter } from "./worker.server";

/** All mail of a demo. Elsewhere there is no such page. */
export const loader = publicRoute(
  "the mailbox of a demo, where no mail leaves; elsewhere it does not exist",
  ({ params }) => {
    if (!isDemo()) throw notFound();
    const mails = listMail().map(({ id, subject, template, recipient, state, queuedAt, sentAt }) => ({
      id,
      subject: subject ?? template,
      recipient,
      state,
      at: sentAt ?? queuedAt,
    }));
    const chosen = params.id && /^\d{1,15}$/.test(params.id) ? findMail(Number(params.id)) : undefined;
    if (params.id && !chosen) throw notFound();
    const letter = chosen && openLetter(chosen.messageId);
    const open = chosen && {
      id: chosen.id,
      subject: chosen.subject ?? chosen.template,
      recipient: chosen.recipient,
      at: chosen.sentAt ?? chosen.queuedAt,
      text: letter?.text ?? chosen.sentText ?? "",
      masked: !letter && chosen.sentText?.includes("…") === true,
      calendar: letter?.calendar ?? null,
    };
    return { mails, open: open ?? null };
  },
);

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(mailWords, locale)("mailbox.title"));

export default function MailboxPage() {
  const t = useText(mailWords);
  const format = useFormats();
  const { mails, open } = useLoaderData<typeof loader>();
  const states = {
    waiting: t("mailbox.waiting"),
    failed: t("mailbox.failed"),
    withdrawn: t("mailbox.withdrawn"),
    sent: undefined,
  };
  return (
    <main className="site-main" id="inhoud">
      <h1>{t("mailbox.title")}</h1>
      <p className="lead">{t("mailbox.intro")}</p>
      <div className="mailbox pad">
        <section className="section" aria-labelledby="mails">
          <div className="section-head">
            <h2 id="mails">{t("mailbox.list")}</h2>
            <span className="count">{mails.length}</span>
          </div>
          {mails.length === 0 && <p className="empty-small">{t("mailbox.empty")}</p>}
          <ul className="mails">
            {mails.map((mail) => (
              <li key={mail.id}>
                <a href={paths.mailbox(mail.id)} aria-current={mail.id === open?.id ? "true" : undefined}>
                  <strong>{mail.subject}</strong>
                  <span className="meta">
                    <span>{t("mailbox.to", { recipient: mail.recipient })}</span>
                    <span>{format.moment(mail.at)}</span>
                    {states[mail.state] && <span>{states[mail.state]}</span>}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
        {open ? (
          <section className="section" aria-labelledby="letter">
            <h2 id="letter">{open.subject}</h2>
            <p className="meta">
              <span>{t("mailbox.to", { recipient: open.recipient })}</span>
              <span>{format.moment(open.at)}</span>
            </p>
            <Letter text={open.text} />
            {open.calendar && (
              <details>
                <summary>{t("mailbox.calendar", { method: open.calendar.method })}</summary>
                <pre className="small">{open.calendar.content}</pre>
              </details>
            )}
            {open.masked && <p className="small soft">{t("mailbox.masked")}</p>}
          </section>
        ) : (
          mails.length > 0 && <p className="soft">{t("mailbox.choose")}</p>
        )}
      </div>
    </main>
  );
}
