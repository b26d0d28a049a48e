import { conversationKinds } from "db/schema/lists";
import { type ComponentProps, type FormEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { openPurposes } from "../conversations/conversation";
import { conversationWords } from "../conversations/messages";
import { photosIn } from "../conversations/photos/photo";
import { PhotoFold } from "../conversations/photos/photo-fold";
import { purposeWords } from "../conversations/purpose-words";
import { useRoot, useText } from "../language/use-text";
import { type PartyRef, sameParty } from "../partners/party";
import { afterTyping } from "./after-typing";
import { dayNow } from "./days-passed";
import { type Entry, valueIn, withoutEmptyRows } from "./entries";
import { onTheRoadWords } from "./messages";
import { RoadAppointments } from "./road-appointments";

const PROMISES = [0, 1, 2];

/** Gives every input that the entries name what they have for it. */
function putIn(form: HTMLFormElement, entries: Entry[]) {
  const names = new Set(entries.map(([name]) => name));
  for (const input of form.elements) {
    if (
      !(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement || input instanceof HTMLSelectElement)
    )
      continue;
    if (!names.has(input.name) || input.type === "hidden") continue;
    const values = entries.filter(([name]) => name === input.name).map(([, value]) => value);
    if (input instanceof HTMLInputElement && ["checkbox", "radio"].includes(input.type))
      input.checked = values.includes(input.value);
    else input.value = values[0] ?? "";
  }
}

/** What was typed is kept with what stands in the form by then. */
function useDraftTimer(run: () => void) {
  const latest = useRef(run);
  latest.current = run;
  const timer = useRef<ReturnType<typeof afterTyping>>();
  useEffect(() => {
    const draft = afterTyping(() => latest.current());
    timer.current = draft;
    return draft.end;
  }, []);
  return { touch: () => timer.current?.touch(), stop: () => timer.current?.stop() };
}

const folded = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();

/** The short form: the same names and values as the usual one, kept on the device first and sent from there. */
export function RoadForm({
  page,
  day,
  logged,
  onSaved,
}: Omit<ComponentProps<typeof RoadAppointments>, "choose"> & { onSaved: (key: string) => void }) {
  const t = useText(onTheRoadWords);
  const talk = useText(conversationWords);
  const purpose = useText(purposeWords);
  const viewer = useRoot()?.viewer;
  const element = useRef<HTMLFormElement>(null);
  const key = useRef<string>();
  const [appointmentId, setAppointment] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [errors, setErrors] = useState<{ employer?: boolean; summary?: boolean }>({});
  const [saved, setSaved] = useState(0);
  const [photos, setPhotos] = useState<string[]>([]);
  const noEmployer = errors.employer && typed.trim() === "";
  const appointment = page.appointments.find(({ id }) => String(id) === appointmentId);
  const known =
    typed.trim() === ""
      ? undefined
      : [
          ...page.employers.map(({ id, name }): PartyRef => ({ kind: "employer", id, name })),
          ...page.appointments.map(({ party }) => party),
        ].find(({ name }) => folded(name) === folded(typed));

  const choose = (id: number) => {
    setAppointment(String(id));
    element.current?.scrollIntoView();
  };

  // The day is the device's affair: this page may have been kept since yesterday. After saving the form begins anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: and again after each that was saved
  useEffect(() => {
    const form = element.current;
    const input = form?.elements.namedItem("heldOn") as HTMLInputElement | null;
    if (!form || !input) return;
    const today = dayNow(page, Date.now());
    input.max = today;
    if (!input.dataset.typed) input.value = appointment && appointment.on < today ? appointment.on : today;
    if (!appointment) return;
    setTyped(appointment.party.name);
    putIn(form, [["kind", appointment.kind], ...appointment.purposes.map((one): Entry => ["purposes", one])]);
  }, [page, appointment, saved]);

  const entriesOf = (form: HTMLFormElement): Entry[] => {
    const entries = withoutEmptyRows([...new FormData(form)].map(([name, value]): Entry => [name, String(value)]));
    const name = typed.trim();
    return [
      ...entries.filter(([at]) => at !== "employerTyped"),
      ...(known ? [[`${known.kind}Id`, String(known.id)] as Entry] : name ? [["employerName", name] as Entry] : []),
      ...(appointment && sameParty(known, appointment.party)
        ? [["appointmentId", String(appointment.id)] as Entry]
        : []),
    ];
  };
  const put = async (form: HTMLFormElement, state?: "waiting") => {
    key.current ??= crypto.randomUUID();
    const { keep } = await import("./device.client");
    await keep({
      key: key.current,
      personId: viewer?.personId ?? 0,
      form: "conversation",
      employer: typed.trim()
        ? {
            id: known?.id ?? null,
            name: known?.name ?? typed.trim(),
            ...(known?.kind === "partner" && { partner: true as const }),
          }
        : null,
      entries: entriesOf(form),
      savedOn: dayNow(page, Date.now()),
      ...(state && { state }),
    });
    return key.current;
  };
  const draft = useDraftTimer(() => element.current && void put(element.current).catch(() => undefined));

  // The appointment of the address; else what was half-typed here is put back, with its key: the tab was closed, the battery was empty.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form appears
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get("afspraak");
    if (asked) return setAppointment(asked);
    if (!viewer) return;
    void import("./device.client")
      .then((device) => device.listHeld(viewer.personId))
      .then((held) => {
        const last = held.find(({ state, entries }) => state === undefined && valueIn(entries, "road") === "yes");
        if (!last || !element.current || key.current) return;
        key.current = last.key;
        flushSync(() => setAppointment(valueIn(last.entries, "appointmentId") ?? null)); // what it proposes gives way to what was typed
        setTyped(last.employer?.name ?? "");
        putIn(element.current, last.entries);
        setPhotos(photosIn(last.entries));
      })
      .catch(() => undefined);
  }, []);

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const summary = form.elements.namedItem("summary") as HTMLTextAreaElement;
    const wrong = { employer: typed.trim() === "", summary: summary.value.trim() === "" };
    setErrors(wrong);
    if (wrong.employer || wrong.summary) {
      (wrong.employer ? (form.elements.namedItem("employerTyped") as HTMLElement) : summary).focus();
      return;
    }
    draft.stop();
    onSaved(await put(form, "waiting"));
    key.current = undefined;
    form.reset();
    delete (form.elements.namedItem("heldOn") as HTMLInputElement).dataset.typed;
    setPhotos([]);
    setAppointment(null);
    setTyped("");
    setSaved(saved + 1);
  };

  return (
    <div className="stack">
      <RoadAppointments page={page} day={day} logged={logged} choose={choose} />
      <form className="form" ref={element} onSubmit={(event) => void save(event)} onInput={draft.touch} noValidate>
        <input type="hidden" name="road" value="yes" />
        <h2>{t("form.title")}</h2>
        <div className={noEmployer ? "field is-wrong" : "field"}>
          <label htmlFor="employerTyped">{t("form.employer")}</label>
          <p className="hint" id="employerTyped-hint">
            {t("form.employerHint")}
          </p>
          {noEmployer && <p className="error">{t("form.missingEmployer")}</p>}
          <input
            id="employerTyped"
            name="employerTyped"
            list="own-employers"
            autoComplete="off"
            maxLength={200}
            value={typed}
            aria-describedby="employerTyped-hint"
            aria-invalid={noEmployer || undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <datalist id="own-employers">
            {page.employers.map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
          {typed.trim().length > 2 && (
            <p className="hint" role="status">
              {known ? t("form.known", { name: known.name }) : t("form.unknown")}
            </p>
          )}
        </div>
        <fieldset>
          <legend>{t("form.kind")}</legend>
          <div className="chips">
            {conversationKinds.map((one) => (
              <label className="chip" key={one}>
                <input type="radio" name="kind" value={one} defaultChecked={one === "visit"} />
                {talk(`kind.${one}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="field">
          <label htmlFor="heldOn">{t("form.day")}</label>
          <input
            id="heldOn"
            name="heldOn"
            type="date"
            required
            onInput={(event) => {
              event.currentTarget.dataset.typed = "yes";
            }}
          />
        </div>
        <label className="check">
          <input type="checkbox" name="notReached" value="yes" />
          <span>{t("form.notReached")}</span>
        </label>
        <fieldset>
          <legend>
            {t("form.purposes")} <span className="hint">{t("form.several")}</span>
          </legend>
          <p className="hint">{t("form.confidential")}</p>
          <div className="chips">
            {openPurposes.map((one) => (
              <label className="chip" key={one}>
                <input type="checkbox" name="purposes" value={one} />
                {purpose(one)}
              </label>
            ))}
          </div>
        </fieldset>
        <input type="hidden" name="people" value={`person:${viewer?.personId}`} />
        {appointment && sameParty(known, appointment.party) && appointment.contacts.length > 0 && (
          <fieldset key={appointment.id}>
            <legend>{t("form.people")}</legend>
            <div className="chips">
              {appointment.contacts.map(({ id, name }) => (
                <label className="chip" key={id}>
                  <input type="checkbox" name="people" value={`contact:${id}`} defaultChecked />
                  {name}
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <div className={errors.summary ? "field is-wrong" : "field"}>
          <label htmlFor="summary">{t("form.summary")}</label>
          <p className="hint" id="summary-hint">
            {t("form.summaryHint")}
          </p>
          {errors.summary && <p className="error">{t("form.missingSummary")}</p>}
          <textarea
            id="summary"
            name="summary"
            className="roomy"
            rows={5}
            maxLength={10_000}
            aria-describedby="summary-hint"
            aria-invalid={errors.summary || undefined}
            onInput={() => errors.summary && setErrors({ ...errors, summary: false })}
          />
        </div>
        <div className="folds">
          <details className="fold">
            <summary>
              <strong>{t("form.note")}</strong> <span className="meta">{t("form.noteHint")}</span>
            </summary>
            <div>
              <textarea name="internalNote" rows={3} maxLength={10_000} aria-label={t("form.note")} />
            </div>
          </details>
          <details className="fold">
            <summary>
              <strong>{t("form.promises")}</strong>
            </summary>
            <div>
              <ol className="rows repeat">
                {PROMISES.map((row) => (
                  <PromiseRow key={row} row={row} dueOn={page.dueOn} />
                ))}
              </ol>
            </div>
          </details>
          <details className="fold">
            <summary>
              <strong>{t("form.heard")}</strong>
            </summary>
            <div className="fields">
              {(["practice", "need"] as const).map((one, index) => (
                <div className="field wide" key={one}>
                  <input type="hidden" name={`heard.${index}.kind`} value={one} />
                  <label className="small" htmlFor={`heard-${one}`}>
                    {t(`form.${one}`)}
                  </label>
                  <input id={`heard-${one}`} name={`heard.${index}.words`} maxLength={300} autoComplete="off" />
                </div>
              ))}
            </div>
          </details>
        </div>
        <div className="folds">
          <PhotoFold photos={photos} setPhotos={setPhotos} />
        </div>
        <div className="save">
          <button className="button button-primary" type="submit">
            {t("form.save")}
          </button>
        </div>
      </form>
    </div>
  );
}

function PromiseRow({ row, dueOn }: { row: number; dueOn: string }) {
  const t = useText(onTheRoadWords);
  const name = (field: string) => `promises.${row}.${field}`;
  return (
    <li className="fields">
      <div className="field wide">
        <label className="small" htmlFor={name("what")}>
          {t("form.promiseRow", { number: String(row + 1) })}
        </label>
        <input id={name("what")} name={name("what")} maxLength={500} autoComplete="off" />
      </div>
      <div className="field">
        <label className="small" htmlFor={name("who")}>
          {t("form.who")}
        </label>
        <select id={name("who")} name={name("who")}>
          <option value="me">{t("form.me")}</option>
          <option value="employer">{t("form.theEmployer")}</option>
        </select>
      </div>
      <div className="field">
        <label className="small" htmlFor={name("dueOn")}>
          {t("form.dueOn")}
        </label>
        <input id={name("dueOn")} name={name("dueOn")} type="date" defaultValue={dueOn} />
      </div>
      <input type="hidden" name={name("shared")} value="yes" />
    </li>
  );
}
