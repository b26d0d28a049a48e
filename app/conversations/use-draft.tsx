import { useLocation, useNavigate } from "@remix-run/react";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { ServerForm } from "../forms/use-server-form";
import { useFormats, useRoot, useText, useToday } from "../language/use-text";
import { afterTyping } from "../on-the-road/after-typing";
import type { Held } from "../on-the-road/device.client";
import { paths } from "../paths";
import type { HeardKind } from "../practices/heard/heard";
import { conversationWords } from "./messages";
import { PHOTO, photosIn } from "./photos/photo";

type Options = {
  form: ServerForm;
  formKey: string;
  employer: NonNullable<Held["employer"]> | null;
  setRows: (rows: number) => void;
  setHeard: (rows: (HeardKind | null)[]) => void;
  setPhotos: (photos: string[]) => void;
};
export type DraftState = ReturnType<typeof useDraft>;

/**
 * Keeps what is typed on this device, under the form's one-time key, until the server has it. A draft with this key is put back by itself
 * (the session ran out, the page was reloaded); another one is offered.
 */
export function useDraft({ form, formKey, employer, setRows, setHeard, setPhotos }: Options) {
  const personId = useRoot()?.viewer?.personId;
  const savedOn = useToday();
  const [kept, setKept] = useState<"nothing" | "kept" | "confidential">("nothing");
  const [restored, setRestored] = useState<Held["entries"]>();
  const [other, setOther] = useState<Held>();
  const { element, setValue } = form;
  const chosen = useRef(employer); // a new object at each render: the timer must outlive it
  chosen.current = employer;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form appears
  useEffect(() => {
    if (personId === undefined) return;
    void import("../on-the-road/device.client")
      .then((device) => device.listHeld(personId))
      .then((held) => {
        const own = held.find(({ key, state }) => key === formKey && state !== "waiting");
        if (!own) return setOther(held.find(({ state }) => state === undefined));
        const rows = own.entries.map(([name]) => Number(/^promises\.(\d+)\./.exec(name)?.[1] ?? 0));
        setRows(Math.max(0, ...rows) + 1);
        setHeard(heardIn(own.entries));
        setPhotos(photosIn(own.entries));
        setRestored(own.entries);
        setKept("kept");
        requestAnimationFrame(() => putBack(element, own.entries, setValue));
      })
      .catch(() => undefined); // no storage here: the form works without
  }, []);

  useEffect(() => {
    const target = element.current;
    if (!target || personId === undefined) return;
    const draft = afterTyping(() => {
      void import("../on-the-road/device.client")
        .then((device) =>
          device.keep({
            key: formKey,
            personId,
            form: "conversation",
            employer: chosen.current,
            entries: entriesOf(target),
            savedOn,
          }),
        )
        .then(setKept)
        .catch(() => undefined);
    });
    target.addEventListener("input", draft.touch);
    return () => {
      draft.end();
      target.removeEventListener("input", draft.touch);
    };
  }, [element, personId, formKey, savedOn]);

  useSaveKey(element);
  const discard = useCallback(() => {
    if (other) void import("../on-the-road/device.client").then((device) => device.forget(other.key));
    setOther(undefined);
  }, [other]);
  return { kept, restored, other, discard };
}

/** What a form holds, by its own names; its key is the entry's. */
const entriesOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)]
    .filter(([name]) => name !== "key" && name !== "rows")
    .map(([name, value]) => [name, String(value)]);

/**
 * Without a line the form is not sent: it goes into the outbox of this device, from which it is sent later. A confidential one is not: it says
 * so and stays where it is. Resolves to whether it was dealt with here.
 */
export async function holdOffline(
  form: HTMLFormElement,
  of: { key: string; personId: number; employer: NonNullable<Held["employer"]> | null; savedOn: string },
): Promise<"no" | "held" | "confidential"> {
  if (navigator.onLine) return "no";
  const { keep } = await import("../on-the-road/device.client");
  const entries = entriesOf(form);
  const kept = await keep({ ...of, form: "conversation", entries, state: "waiting" });
  return kept === "kept" ? "held" : "confidential";
}

/** The rows of what was heard, by their kinds: a row that was taken away is a hole. */
function heardIn(entries: [string, string][]): (HeardKind | null)[] {
  const rows: (HeardKind | null)[] = [];
  for (const [name, value] of entries) {
    const index = /^heard\.(\d+)\.kind$/.exec(name)?.[1];
    if (index !== undefined) rows[Number(index)] = value as HeardKind;
  }
  return Array.from(rows, (kind) => kind ?? null);
}

/** Every named input gets what the draft has for it; boxes that were not ticked are not. */
function putBack(element: RefObject<HTMLFormElement>, entries: [string, string][], setValue: ServerForm["setValue"]) {
  const inputs = [...(element.current?.elements ?? [])].filter(
    (input): input is HTMLInputElement => "name" in input && Boolean(input.name),
  );
  for (const name of new Set(inputs.map((input) => input.name))) {
    if (["key", "rows", "employerId", "partnerId", "also", "intent", PHOTO].includes(name)) continue;
    const values = entries.filter(([at]) => at === name).map(([, value]) => value);
    const same = inputs.filter((input) => input.name === name);
    if (same.some(({ type }) => type === "checkbox" || type === "radio")) {
      for (const input of same) input.checked = values.includes(input.value);
      setValue(name, same.length > 1 && same[0]?.type === "checkbox" ? values : (values[0] ?? false));
    } else setValue(name, values[0] ?? "");
  }
}

/** Ctrl and Enter saves, from wherever one is in the form. */
function useSaveKey(element: RefObject<HTMLFormElement>) {
  useEffect(() => {
    const target = element.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) target?.requestSubmit();
    };
    target?.addEventListener("keydown", onKey);
    return () => target?.removeEventListener("keydown", onKey);
  }, [element]);
}

export function DraftNotice({ draft }: { draft: DraftState }) {
  const t = useText(conversationWords);
  const format = useFormats();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  if (draft.restored) {
    return (
      <p className="notice" role="status">
        {t("form.draftRestored")}
      </p>
    );
  }
  const { other } = draft;
  if (!other || pathname !== paths.logConversation()) return null;
  const address = paths.logConversation({
    [other.employer?.partner ? "partner" : "werkgever"]: other.employer?.id ?? undefined,
    met: other.entries
      .filter(([name]) => name === "also")
      .map(([, value]) => value)
      .join(","),
    nieuw: other.entries.find(([name]) => name === "newEmployer")?.[1],
    sleutel: other.key,
  });
  return (
    <div className="notice" role="status">
      <p>{t("form.draftFound", { employer: other.employer?.name ?? "none", day: format.dayInYear(other.savedOn) })}</p>
      <p className="actions">
        <button className="button button-small" type="button" onClick={() => navigate(address, { replace: true })}>
          {t("form.draftContinue")}
        </button>
        <button className="button button-quiet button-small" type="button" onClick={draft.discard}>
          {t("form.draftDiscard")}
        </button>
      </p>
    </div>
  );
}
