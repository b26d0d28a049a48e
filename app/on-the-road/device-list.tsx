import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import type { Held } from "./device.client";
import { valueIn } from "./entries";
import { onTheRoadWords } from "./messages";

/** Every conversation on this device: what waits, what was not taken and why, and what is half-typed. Nothing goes without being asked. */
export function DeviceList({ held }: { held: Held[] }) {
  const t = useText(onTheRoadWords);
  const format = useFormats();
  if (held.length === 0) return <p className="small soft">{t("onDevice.none")}</p>;
  const discard = (key: string) => {
    if (window.confirm(t("onDevice.discardSure"))) void import("./device.client").then((device) => device.forget(key));
  };
  return (
    <ul className="rows">
      {held.map((entry) => (
        <li key={entry.key}>
          <strong>{entry.employer?.name || t("onDevice.noEmployer")}</strong>{" "}
          <span className={entry.state === "refused" ? "tag tag-late" : entry.state ? "tag tag-soon" : "tag"}>
            {t(`onDevice.${entry.state ?? "draft"}`)}
          </span>
          <p className="meta">
            <span>{format.dayInYear(valueIn(entry.entries, "heldOn") || entry.savedOn)}</span>
            {entry.employer && entry.employer.id === null && <span>{t("onDevice.unknown")}</span>}
          </p>
          <p className="small">{(valueIn(entry.entries, "summary") ?? "").slice(0, 160)}</p>
          {entry.refusal && <Why refusal={entry.refusal} />}
          <p className="actions">
            {entry.refusal?.path && (
              <a className="button button-small" href={entry.refusal.path}>
                {t("onDevice.already")}
              </a>
            )}
            {entry.state !== "waiting" && (
              <a className="button button-small" href={formOf(entry)}>
                {t("onDevice.open")}
              </a>
            )}
            <button className="button button-quiet button-small" type="button" onClick={() => discard(entry.key)}>
              {t("onDevice.discard")}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Why({ refusal: { status, messages } }: { refusal: NonNullable<Held["refusal"]> }) {
  const t = useText(onTheRoadWords);
  const said = messages.length > 0 ? messages : [t("refused.gone")];
  return (
    <ul className="error" data-status={status}>
      {said.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}

/** The usual form, where it is put back under its own key; an employer that is not known yet is searched for there. */
function formOf({ key, employer }: Held): string {
  const of = employer?.id ? { [employer.partner ? "partner" : "werkgever"]: employer.id } : { q: employer?.name ?? "" };
  return paths.logConversation({ ...of, sleutel: key });
}
