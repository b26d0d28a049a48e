import { Link } from "@remix-run/react";
import { conversationWords } from "../conversations/messages";
import { useFormats, useText, useToday } from "../language/use-text";
import { paths } from "../paths";
import { standingWords } from "../standing/messages";
import type { BeforeVisit } from "./before-visit.server";
import { beforeVisitWords } from "./before-visit-words";

/** Who they are, in a few lines below the name. */
export function SheetAbout({ sheet }: { sheet: BeforeVisit }) {
  const t = useText(beforeVisitWords);
  const format = useFormats();
  const today = useToday();
  const { about, places } = sheet;
  return (
    <>
      <p className="meta">
        {about.kvkNumber && <span>{t("kvk", { number: about.kvkNumber })}</span>}
        {about.sector && <span>{about.sector}</span>}
        <span>{about.headCount === null ? t(`size.${about.sizeClass}`) : t("people", { count: about.headCount })}</span>
        {about.trainingCompany && <span>{t("training")}</span>}
        {about.broker && <span>{t("broker", { name: about.broker })}</span>}
        <span>{t("asOf", { day: format.day(today) })}</span>
      </p>
      <p className="meta">
        {places.shown.map((place) => (
          <span key={place.id}>{place.words}</span>
        ))}
        {places.more > 0 && <span>{t("more", { count: places.more })}</span>}
      </p>
      <p>
        {about.memberSinceOn ? t("member", { day: format.day(about.memberSinceOn) }) : t("notMember")}.{" "}
        {about.signedOn ? t("signed", { day: format.day(about.signedOn) }) : t("notSigned")}.{" "}
        {about.actions && (
          <>{t("actions", { done: String(about.actions.done), total: String(about.actions.total) })}. </>
        )}
        {about.planDueOn && <>{t("planDue", { day: format.day(about.planDueOn) })}. </>}
        {!about.planDueOn && about.reportDueOn && <>{t("reportDue", { day: format.day(about.reportDueOn) })}. </>}
        {about.lapses.map((lapse) => (
          <span className="tag tag-late" key={lapse}>
            {lapse}
          </span>
        ))}
      </p>
      {about.pinned && (
        <p className="notice notice-soon">
          <strong>{about.pinned}</strong>
        </p>
      )}
      {about.note && <p className="notice">{about.note}</p>}
    </>
  );
}

/** What one should know at the door. `prefix` where several stand on one page, below a heading each. */
export function VisitSheet({ sheet, prefix = "" }: { sheet: BeforeVisit; prefix?: string }) {
  const t = useText(beforeVisitWords);
  const format = useFormats();
  const today = useToday();
  const { next, contacts } = sheet;
  const Heading = prefix ? "h3" : "h2";
  return (
    <>
      {prefix && <SheetAbout sheet={sheet} />}
      {next && (
        <section className="section" aria-labelledby={`${prefix}next`}>
          <Heading id={`${prefix}next`}>{t("next")}</Heading>
          <p>
            <strong>{t("nextAt", { day: format.weekday(next.on), time: format.time(next.startsAt) })}</strong>{" "}
            {next.preparation}
          </p>
        </section>
      )}
      <div className="pair">
        <section className="section" aria-labelledby={`${prefix}who`}>
          <Heading id={`${prefix}who`}>{t("who")}</Heading>
          {contacts.shown.length === 0 && <p className="small soft">{t("nobody")}</p>}
          <ul className="rows small">
            {contacts.shown.map(({ id: contact, name, jobTitle, phone }) => (
              <li key={contact}>
                {[name, jobTitle].filter(Boolean).join(", ")} {phone && <a href={paths.call(phone)}>{phone}</a>}
              </li>
            ))}
            {contacts.more > 0 && <li className="soft">{t("more", { count: contacts.more })}</li>}
          </ul>
        </section>
        <section className="section" aria-labelledby={`${prefix}open`}>
          <Heading id={`${prefix}open`}>{t("open")}</Heading>
          {sheet.needs.shown.length === 0 && <p className="small soft">{t("noNeeds")}</p>}
          <ul className="rows small">
            {sheet.needs.shown.map((need) => (
              <li key={need.id}>
                <Link to={paths.need(need.id)}>{need.words}</Link> <Confidential of={need} />
              </li>
            ))}
            {sheet.needs.more > 0 && <li className="soft">{t("more", { count: sheet.needs.more })}</li>}
          </ul>
          {sheet.helped.length > 0 && (
            <>
              <p className="small">
                <strong>{t("others")}</strong>
              </p>
              <ul className="reasons">
                {sheet.helped.map((practice) => (
                  <li key={practice.id}>
                    <Link to={paths.practice(practice.id)}>{practice.heading}</Link> ({practice.employer})
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
      <section className="section" aria-labelledby={`${prefix}history`}>
        <Heading id={`${prefix}history`}>{t("history")}</Heading>
        {sheet.history.length === 0 && <p className="small soft">{t("nothing")}</p>}
        <ul className="rows small">
          {sheet.history.map((line) => (
            <li key={line.key}>
              <strong className="day-whole">{format.shortDay(line.on)}</strong> <HistoryLine line={line} />
            </li>
          ))}
        </ul>
      </section>
      <div className="pair">
        {(["ours", "theirs"] as const).map((side) => (
          <section className="section" key={side} aria-labelledby={prefix + side}>
            <Heading id={prefix + side}>{t(side)}</Heading>
            {sheet[side].shown.length === 0 && <p className="small soft">{t("noPromises")}</p>}
            <ul className="rows small">
              {sheet[side].shown.map((promise) => (
                <li key={promise.id}>
                  <Link to={paths.promise(promise.id)}>{promise.what}</Link> <Confidential of={promise} />{" "}
                  <span className="meta">
                    {promise.who && <span>{promise.who}</span>}
                    <span className={promise.dueOn < today ? "day-whole late" : "day-whole"}>
                      {format.shortDay(promise.dueOn)}
                      {promise.dueOn < today && `, ${t("late")}`}
                    </span>
                  </span>
                </li>
              ))}
              {sheet[side].more > 0 && <li className="soft">{t("more", { count: sheet[side].more })}</li>}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function HistoryLine({ line }: { line: BeforeVisit["history"][number] }) {
  const t = useText(beforeVisitWords);
  const talk = useText(conversationWords);
  const standing = useText(standingWords);
  if (line.what === "talk")
    return (
      <>
        {talk(`kind.${line.kind}`)}: {line.words} <Confidential of={line} />
      </>
    );
  if (line.what === "heard")
    return (
      <>
        {t("heard", { words: line.words })} <Confidential of={line} />
      </>
    );
  if (line.what === "milestone") return standing(`what.${line.milestone as "joined"}`);
  return t(`other.${line.other}`);
}

function Confidential({ of: { confidential } }: { of: { confidential: boolean } }) {
  const t = useText(beforeVisitWords);
  return confidential && <span className="late">{t("confidential")}</span>;
}
