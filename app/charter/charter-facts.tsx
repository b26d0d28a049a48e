import { Link } from "@remix-run/react";
import type { PartPage } from "../forms/part-form";
import type { Trace } from "../history/fact";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { type Intention, isOpen } from "./intention";
import { charterWords } from "./messages";
import { MistakeForm } from "./mistake-form";
import type { CharterPageData } from "./show";

/** All that was recorded of the Charter, the last first: also what ended, and below it, struck, what was a mistake. */
export function CharterFacts({ page, forms }: { page: CharterPageData; forms: PartPage }) {
  const t = useText(charterWords);
  const facts = [
    ...page.signatures.map((signature) => ({ on: signature.signedOn, fact: signature, signature, intention: null })),
    ...page.intentions.map((intention) => ({ on: intention.intendedOn, fact: intention, signature: null, intention })),
  ].sort((a, b) => Number(a.fact.voidedAt !== null) - Number(b.fact.voidedAt !== null) || b.on.localeCompare(a.on));
  return (
    <section className="section" aria-labelledby="facts">
      <h2 id="facts">{t("facts.title")}</h2>
      {facts.length === 0 && <p className="empty-small">{t("facts.none")}</p>}
      <ul className="rows">
        {facts.map(({ signature, intention }) =>
          signature ? (
            <SignatureItem key={`s${signature.id}`} signature={signature} employerId={page.employer.id} />
          ) : (
            <IntentionItem key={`i${intention.id}`} intention={intention} forms={forms} />
          ),
        )}
      </ul>
    </section>
  );
}

function SignatureItem({
  signature,
  employerId,
}: {
  signature: CharterPageData["signatures"][number];
  employerId: number;
}) {
  const t = useText(charterWords);
  const format = useFormats();
  const { id, signedOn, signatoryName, signatoryTitle, occasion, ending, recordedBy, voidedAt } = signature;
  const what = t("facts.signed", { day: format.day(signedOn) });
  return (
    <li>
      <strong>{voidedAt ? <del>{what}</del> : <Link to={paths.signature(employerId, id)}>{what}</Link>}</strong>
      {ending && !voidedAt && (
        <p>{t("facts.until", { day: format.day(ending.endedOn), reason: t(`endReason.${ending.reason}`) })}</p>
      )}
      <p className="meta">
        <span>
          {signatoryName}, {signatoryTitle}
        </span>
        <span>{t(`occasion.${occasion}`)}</span>
        <span>{t("facts.recorded", { name: recordedBy })}</span>
      </p>
      <Voided fact={signature} />
    </li>
  );
}

function IntentionItem({ intention, forms }: { intention: Intention; forms: PartPage }) {
  const t = useText(charterWords);
  const format = useFormats();
  const { id, intendedOn, contact, sent, dropped, mistakenEvents, recordedBy, voidedAt } = intention;
  const what = t("facts.intended", { day: format.day(intendedOn) });
  return (
    <li>
      <strong>{voidedAt ? <del>{what}</del> : what}</strong>
      <p className="meta">
        {contact && <span>{contact}</span>}
        {sent && <span>{t("facts.sent", { day: format.day(sent.happenedOn) })}</span>}
        {dropped && (
          <span>{t("facts.dropped", { day: format.day(dropped.happenedOn), reason: dropped.reason ?? "" })}</span>
        )}
        <span>{t("facts.recorded", { name: recordedBy })}</span>
      </p>
      <Voided fact={intention} />
      {!voidedAt &&
        mistakenEvents.map((event) => (
          <Mistake
            key={event.id}
            what={event.kind === "dropped" ? "wasDropped" : "wasSent"}
            on={event.happenedOn}
            fact={event}
          />
        ))}
      {!voidedAt && !isOpen(intention) && (
        <>
          {dropped && <MistakeForm page={forms} part={`undrop:${id}`} title={t("undrop.title")} />}
          <MistakeForm page={forms} part={`unintend:${id}`} title={t("unintend.title")} />
        </>
      )}
    </li>
  );
}

function Voided({ fact }: { fact: Trace }) {
  const t = useText(charterWords);
  const format = useFormats();
  if (fact.voidedAt === null) return null;
  const said = { day: format.moment(fact.voidedAt), name: fact.voidedBy ?? "", reason: fact.voidReason ?? "" };
  return <p className="small">{t("facts.voided", said)}</p>;
}

/** What was part of a fact and was taken back. */
export function Mistake({
  what,
  on,
  fact,
}: {
  what: "wasEnded" | "wasSent" | "wasDropped" | "wasReported";
  on: string;
  fact: Trace;
}) {
  const t = useText(charterWords);
  const format = useFormats();
  const day = format.moment(fact.voidedAt ?? "");
  const said = { on: format.day(on), day, name: fact.voidedBy ?? "", reason: fact.voidReason ?? "" };
  return <p className="small">{t(`facts.${what}`, said)}</p>;
}
