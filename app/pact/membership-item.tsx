import type { PartPage } from "../forms/part-form";
import { useFormats, useText } from "../language/use-text";
import type { Membership } from "./membership";
import { EndedForms, RunningForms } from "./membership-forms";
import { membershipWords } from "./messages";

/** One membership as it was recorded: since and until when, how, by whom; struck when it was a mistake, with who said so and why. */
export function MembershipItem({
  membership,
  page,
  contacts,
  partners,
  rounds,
  foldsForms,
}: {
  membership: Membership;
  page: PartPage;
  contacts: { id: number; name: string }[];
  partners: { id: number; name: string }[];
  rounds: { id: number; name: string }[];
  foldsForms: boolean;
}) {
  const t = useText(membershipWords);
  const format = useFormats();
  const { joinedOn, route, partner, round, contact, declaration, recordedBy, leaving, mistakenLeavings, voidedAt } =
    membership;
  const voided = voidedAt !== null;
  const Forms = leaving ? EndedForms : RunningForms;
  const since = t("facts.since", { day: format.day(joinedOn) });
  return (
    <li>
      <strong>{voided ? <del>{since}</del> : since}</strong>
      {leaving && !voided && (
        <p>{t("facts.until", { day: format.day(leaving.leftOn), reason: t(`reason.${leaving.reason}`) })}</p>
      )}
      {leaving?.note && <p className="small">{leaving.note}</p>}
      <p className="meta">
        <span>{partner || round ? t("facts.through", { partner: partner ?? round ?? "" }) : t(`route.${route}`)}</span>
        {contact && <span>{contact}</span>}
        {declaration && <span>{t("facts.declaration", { version: declaration })}</span>}
        <span>{t("facts.recorded", { name: recordedBy })}</span>
      </p>
      {voided && (
        <p className="small">
          {t("facts.voided", {
            day: format.moment(voidedAt),
            name: membership.voidedBy ?? "",
            reason: membership.voidReason ?? "",
          })}
        </p>
      )}
      {!voided &&
        mistakenLeavings.map((mistake) => (
          <p className="small" key={mistake.id}>
            {t("facts.leavingVoided", {
              on: format.day(mistake.leftOn),
              day: format.moment(mistake.voidedAt ?? ""),
              name: mistake.voidedBy ?? "",
              reason: mistake.voidReason ?? "",
            })}
          </p>
        ))}
      {foldsForms && !voided && (
        <Forms page={page} membership={membership} contacts={contacts} partners={partners} rounds={rounds} />
      )}
    </li>
  );
}
