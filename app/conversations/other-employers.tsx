import { Link, useNavigate } from "@remix-run/react";
import { useState } from "react";
import { Chips, FieldError } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import { partyQuery, sameParty } from "../partners/party";
import { paths } from "../paths";
import { comboboxAttributes, OptionList } from "../search/option-list";
import { useOptions, useSuggestions } from "../search/use-suggestions";
import type { FormPage } from "./form-page-data";
import { meetingWords } from "./meeting-words";

/** The other employers of a group meeting, each with its own people. Who they are stands in the address, as the first one does. */
export function OtherEmployers({ page, form }: { page: FormPage; form: ServerForm }) {
  const t = useText(meetingWords);
  const { also } = page;
  return (
    <div className={form.errorOf("also") ? "field is-wrong" : "field"}>
      <p className="hint">{t("hint")}</p>
      <FieldError form={form} name="also" />
      {also.length > 0 && (
        <ul className="rows">
          {also.map((one) => (
            <li key={one.id}>
              <input type="hidden" name="also" value={one.id} />
              <div className="heard-row">
                <strong>{one.name}</strong>
                <Link
                  className="button button-quiet button-small"
                  to={addressOf(
                    page,
                    also.filter(({ id }) => id !== one.id),
                  )}
                  replace
                  preventScrollReset
                  aria-label={t("drop", { name: one.name })}
                >
                  {t("dropShort")}
                </Link>
              </div>
              {one.contacts.length === 0 ? (
                <p className="small soft">{t("nobody")}</p>
              ) : (
                <Chips
                  form={form}
                  name="people"
                  label={t("people", { name: one.name })}
                  several
                  options={one.contacts.map(({ id, name }) => ({ value: `contact:${id}`, label: name }))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {also.length < 20 && <AddOne page={page} />}
    </div>
  );
}

const addressOf = (page: FormPage, also: { id: number }[]) =>
  paths.logConversation({
    ...(page.party && partyQuery(page.party)),
    afspraak: page.appointment?.id,
    met: also.map(({ id }) => id).join(","),
    sleutel: page.key,
  });

function AddOne({ page }: { page: FormPage }) {
  const t = useText(meetingWords);
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const asked = typed.trim();
  const found = useSuggestions(asked, asked !== "");
  const isThere = (id: number) =>
    sameParty({ kind: "employer", id }, page.party ?? undefined) || page.also.some((one) => one.id === id);
  const hits = (asked !== "" && found?.question === asked ? found.hits : []).filter(({ id }) => !isThere(id));
  const choose = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    setTyped("");
    navigate(addressOf(page, [...page.also, hit]), { replace: true, preventScrollReset: true });
  };
  const options = useOptions(hits.length, choose);
  const shown = options.open && hits.length > 0;
  return (
    <div className="field">
      <label htmlFor="alsoFind">{t("add")}</label>
      <div className="combo">
        <input
          id="alsoFind"
          form="find-others"
          name="zoek"
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            options.setOpen(true);
          }}
          {...comboboxAttributes("also", shown, options)}
        />
        <OptionList
          id="also"
          label={t("add")}
          groups={[
            {
              label: t("add"),
              options: hits.map(({ id, name, place }) => ({
                key: String(id),
                label: name,
                ...(place && { meta: place }),
              })),
            },
          ]}
          options={options}
          shown={shown}
          choose={choose}
        />
      </div>
      <noscript>
        <button className="button" type="submit" form="find-others">
          {t("find")}
        </button>
        <ul className="rows small">
          {page.othersFound.map((hit) => (
            <li key={hit.id}>
              <a href={addressOf(page, [...page.also, hit])}>{hit.name}</a>
            </li>
          ))}
        </ul>
      </noscript>
    </div>
  );
}

/** The form the search for others belongs to: forms do not nest. */
export function FindOthersForm({ page }: { page: FormPage }) {
  return (
    <form id="find-others" method="get" action={paths.logConversation()}>
      {page.party && (
        <input type="hidden" name={page.party.kind === "partner" ? "partner" : "werkgever"} value={page.party.id} />
      )}
      {page.appointment && <input type="hidden" name="afspraak" value={page.appointment.id} />}
      <input type="hidden" name="met" value={page.also.map(({ id }) => id).join(",")} />
      <input type="hidden" name="sleutel" value={page.key} />
    </form>
  );
}
