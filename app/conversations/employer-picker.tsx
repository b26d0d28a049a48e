import { Link, useNavigate } from "@remix-run/react";
import { type MutableRefObject, useEffect, useRef, useState } from "react";
import { FieldError } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useFormats, useText } from "../language/use-text";
import { keyOf, type PartyRef, sameParty } from "../partners/party";
import { paths } from "../paths";
import { comboboxAttributes, OptionList } from "../search/option-list";
import { useOptions, useSuggestions } from "../search/use-suggestions";
import { conversationWords } from "./messages";

/** What a form that begins with an employer is given by its loader, and the address where the choice goes. */
export type PickerPage = {
  key: string;
  party: PartyRef | null;
  question: string;
  hits: { id: number; name: string }[];
  recent: { id: number; name: string; heldOn: string }[];
  /** Today's appointments that were not logged yet: whom one most likely means. */
  planned: { id: number; party: PartyRef; startsAt: string }[];
  /** Those one may see; they are few. */
  partners: { id: number; name: string }[];
  mayAddEmployer: boolean;
};
type Picker = {
  page: PickerPage;
  form: ServerForm;
  to: (from: { werkgever?: number; partner?: number; afspraak?: number; nieuw?: string }) => string;
  /** An employer that is not there yet is added in the same form, with what it is about. */
  addHere?: boolean;
};

type Choice = { key: string; label: string; meta?: string; to: string; add?: boolean };

/**
 * The employer: a combobox, the recent ones first. The choice goes into the address, so that the form knows its people.
 * Without JavaScript it is a search step: the field belongs to a form of its own, whose answers are links.
 */
export function EmployerPicker({ page, form, to, addHere }: Picker) {
  const t = useText(conversationWords);
  const { party, question } = page;
  const chose = useRef(false);
  const address: Picker["to"] = (from) => `${to(from)}&sleutel=${page.key}`;
  const adding = (name: string) => (addHere ? address({ nieuw: name }) : paths.newEmployer({ naam: name }));
  return (
    <div className={form.errorOf("employerId") ? "field is-wrong" : "field"}>
      <label htmlFor="employerId">{t(party?.kind === "partner" ? "form.partner" : "form.employer")}</label>
      <FieldError form={form} name="employerId" />
      {party && <input type="hidden" name={`${party.kind}Id`} value={party.id} />}
      <Combo
        page={page}
        address={address}
        adding={adding}
        leaves={!addHere}
        invalid={form.errorOf("employerId") !== undefined}
        chose={chose}
        key={party ? keyOf(party) : ""}
      />
      {!party && question && page.hits.length === 0 && (
        <p className="hint">
          {t("form.nothingFound", { question })}{" "}
          {page.mayAddEmployer && <Link to={adding(question)}>{t("form.addEmployer", { name: question })}</Link>}
        </p>
      )}
      {!party && <Answers page={page} address={address} adding={adding} />}
    </div>
  );
}

type Ways = { page: PickerPage; address: Picker["to"]; adding: (name: string) => string };

type ComboProps = Ways & {
  leaves: boolean;
  invalid: boolean;
  /** Whether the choice of before was made here: the combobox after it is another one, which takes over the focus. */
  chose: MutableRefObject<boolean>;
};

function Combo({ page, address, adding, leaves, invalid, chose }: ComboProps) {
  const t = useText(conversationWords);
  const format = useFormats();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(false);
  const [left, setLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const asked = (typed ?? "").trim();
  const found = useSuggestions(asked, active && asked !== "");
  const groups = groupsOf();
  const choices = groups.flatMap(({ options }) => options);
  const choose = (index: number) => {
    const choice = choices[index];
    if (!choice) return;
    setTyped(undefined);
    chose.current = input.current === document.activeElement;
    navigate(choice.to, choice.add && leaves ? {} : { replace: true, preventScrollReset: true });
  };
  const options = useOptions(choices.length, choose);
  const shown = options.open && active && choices.length > 0;
  const { setOpen } = options;
  useEffect(() => {
    if (!chose.current) return;
    chose.current = false;
    input.current?.focus({ preventScroll: true });
    setOpen(false);
  }, [chose, setOpen]);

  // A whole name that was typed and not picked is picked, when there is one of it.
  const alike = (one: Choice) => !one.add && one.label.toLowerCase() === asked.toLowerCase();
  const whole = left && asked !== "" && choices.filter(alike).length === 1 ? choices.findIndex(alike) : -1;
  const pick = useRef(choose);
  pick.current = choose;
  useEffect(() => {
    if (whole >= 0) pick.current(whole);
  }, [whole]);

  function groupsOf(): { label: string; options: Choice[] }[] {
    const asks = ({ name }: { name: string }) => asked === "" || name.toLowerCase().includes(asked.toLowerCase());
    const comes = (id: number) => page.planned.some(({ party }) => sameParty(party, { kind: "employer", id }));
    const planned = page.planned
      .filter(({ party }) => asks(party))
      .map(({ id, party, startsAt }) => ({
        key: `planned-${id}`,
        label: party.name,
        meta: t("form.plannedAt", { time: format.time(startsAt) }),
        to: address({ afspraak: id }),
      }));
    const recent = page.recent
      .filter((one) => asks(one) && !comes(one.id))
      .map(({ id, name, heldOn }) => ({
        key: String(id),
        label: name,
        meta: t("form.recentlySpoken", { day: format.dayInYear(heldOn) }),
        to: address({ werkgever: id }),
      }));
    const hits = found?.question === asked ? found.hits : [];
    const others = hits
      .filter(({ id }) => !recent.some(({ key }) => key === String(id)) && !comes(id))
      .map((hit) => ({
        key: String(hit.id),
        label: hit.name,
        meta: [hit.sector, hit.place].filter(Boolean).join(" · "),
        to: address({ werkgever: hit.id }),
      }));
    const partners = page.partners
      .filter((one) => asked !== "" && asks(one))
      .slice(0, 8)
      .map(({ id, name }) => ({ key: `partner-${id}`, label: name, to: address({ partner: id }) }));
    const add =
      asked && page.mayAddEmployer
        ? [
            {
              key: "new",
              label: t("form.addEmployer", { name: asked }),
              to: adding(asked),
              add: true,
            },
          ]
        : [];
    return [
      { label: t("form.plannedGroup"), options: planned },
      { label: t("form.recentGroup"), options: recent },
      { label: t("form.othersGroup"), options: others },
      { label: t("form.partnersGroup"), options: partners },
      { label: t("form.addGroup"), options: add },
    ].filter((group) => group.options.length > 0);
  }

  return (
    <div className="combo">
      <input
        id="employerId"
        ref={input}
        form="find-employer"
        name="q"
        maxLength={200}
        defaultValue={page.party?.name ?? page.question}
        aria-invalid={invalid || undefined}
        aria-describedby={invalid ? "employerId-error" : undefined}
        onFocus={(event) => {
          setActive(true);
          setLeft(false);
          options.setOpen(true);
          if (page.party) event.currentTarget.select();
        }}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          options.setOpen(true);
        }}
        {...comboboxAttributes("employer", shown, options)}
        onBlur={() => {
          options.close();
          setLeft(true);
        }}
      />
      <OptionList
        id="employer"
        label={t("form.employer")}
        groups={groups}
        options={options}
        shown={shown}
        choose={choose}
      />
      <noscript>
        <button className="button" type="submit" form="find-employer">
          {t("form.find")}
        </button>
      </noscript>
    </div>
  );
}

/** The answers of the search step, as links; without a question the employers one spoke with last. */
function Answers({ page, address, adding }: Ways) {
  const t = useText(conversationWords);
  const list = page.question ? page.hits : page.recent;
  return (
    <noscript>
      <p className="group">{page.question ? t("form.choose") : t("form.recentGroup")}</p>
      <ul className="rows small">
        {list.map(({ id, name }) => (
          <li key={id}>
            <Link to={address({ werkgever: id })}>{name}</Link>
          </li>
        ))}
        {page.hits.length > 0 && page.mayAddEmployer && (
          <li>
            <Link to={adding(page.question)}>{t("form.addEmployer", { name: page.question })}</Link>
          </li>
        )}
      </ul>
    </noscript>
  );
}

/** The form the picker's field belongs to; it stands outside the form of the conversation, since forms do not nest. */
export function FindEmployerForm({ formKey, action }: { formKey: string; action: string }) {
  return (
    <form id="find-employer" method="get" action={action}>
      <input type="hidden" name="sleutel" value={formKey} />
    </form>
  );
}
