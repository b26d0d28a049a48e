import { conversationKinds } from "db/schema/lists";
import { useState } from "react";
import { CheckField, Chips, SelectField, TextArea, TextField } from "../forms/fields";
import { focusSoon } from "../forms/focus-soon";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { useServerForm } from "../forms/use-server-form";
import { useFormats, useText, useToday } from "../language/use-text";
import { useKeepForTheRoad } from "../on-the-road/use-worker";
import { keyOf } from "../partners/party";
import { paths } from "../paths";
import { HeardRows } from "../practices/heard/heard-rows";
import { heardWords } from "../practices/heard/messages";
import { useHeardRows } from "../practices/heard/use-heard-rows";
import { AboutEmployer } from "./about-employer";
import { EmployerPicker } from "./employer-picker";
import type { FormPage } from "./form-page-data";
import { meetingWords } from "./meeting-words";
import { conversationWords } from "./messages";
import type { Answer } from "./new";
import { NewEmployerFields } from "./new-employer";
import { NextContact } from "./next-contact";
import { OtherEmployers } from "./other-employers";
import { PeopleField } from "./people-field";
import { PhotoFold } from "./photos/photo-fold";
import { PromiseRows } from "./promise-rows";
import { purposeWords } from "./purpose-words";
import { DraftNotice, holdOffline, useDraft } from "./use-draft";
import { useLeaveQuestion } from "./use-leave-question";

/** The form of a conversation, phone first: what must be filled in stands on top, the rest is folded away. */
export function ConversationForm({ page, answer }: { page: FormPage; answer: Answer | undefined }) {
  const t = useText(conversationWords);
  useKeepForTheRoad();
  const purposeName = useText(purposeWords);
  const format = useFormats();
  const say = useText(heardWords);
  const today = useToday();
  const { party } = page;
  const employer = party?.kind === "employer" ? party : null;
  const people = [
    `person:${page.me.id}`,
    ...(party?.contacts.filter(({ likely }) => likely).map(({ id }) => `contact:${id}`) ?? []),
  ];
  const about = party && keyOf(party);
  const { appointment } = page;
  const m = useText(meetingWords);
  const there = party && page.also.length > 0 ? [party, ...page.also] : [];
  const at =
    there.length > 0
      ? {
          label: m("at"),
          options: there.map((one) => ({ value: one === party ? "" : String(one.id), label: one.name })),
        }
      : undefined;
  const open = party?.promises.filter(({ mayClose }) => mayClose) ?? [];
  const initial = {
    newEmployer: page.newEmployer ?? undefined,
    heldOn: appointment?.on ?? today,
    kind: appointment?.kind,
    establishmentId: appointment?.establishmentId ? String(appointment.establishmentId) : undefined,
    people: appointment ? [`person:${page.me.id}`, ...appointment.people] : people,
    purposes: appointment && appointment.purposes.length > 0 ? appointment.purposes : party ? [party.purpose] : [],
    promises: [{ who: "me", dueOn: page.dueOn, shared: "yes" }],
  };
  const heldParty = party && { id: party.id, name: party.name, ...(!employer && { partner: true as const }) };
  const [stuck, setStuck] = useState(false);
  const instead = async (element: HTMLFormElement) => {
    const held = await holdOffline(element, {
      key: page.key,
      personId: page.me.id,
      employer: heldParty,
      savedOn: today,
    });
    if (held === "held") window.location.assign(paths.onTheRoad({ bewaard: page.key }));
    setStuck(held === "confidential");
    return held !== "no";
  };
  const form = useServerForm({ rules: page.rules, initial, answer, instead });
  const sentRows = Array.isArray(answer?.values?.promises) ? answer.values.promises.length : 1;
  const [rows, setRows] = useState(answer?.rows ?? sentRows);
  const heard = useHeardRows(answer);
  const [photos, setPhotos] = useState<string[]>([]);
  const draft = useDraft({
    form,
    formKey: page.key,
    employer: heldParty,
    setRows,
    setHeard: heard.set,
    setPhotos,
  });
  const drafted = (name: string) => draft.restored?.some(([at, value]) => at === name && value !== "") ?? false;

  useLeaveQuestion(draft.kept === "confidential" && !form.pending ? t("form.leave") : null);
  const guessed = party !== null && !appointment && !answer;

  return (
    <div className="split split-wide">
      <ServerFormFrame form={form} formKey={page.key} already={answer?.already}>
        <DraftNotice draft={draft} />
        {stuck && (
          <p className="notice notice-late" role="alert">
            {t("form.offlineConfidential")}
          </p>
        )}
        {page.newEmployer === null ? (
          <EmployerPicker page={page} form={form} to={paths.logConversation} addHere />
        ) : (
          <NewEmployerFields form={form} formKey={page.key} duplicates={answer?.duplicates ?? []} />
        )}
        {party && (
          <div className="folds">
            <Fold
              title={m("title")}
              text={page.also.length > 0 ? m("counted", { count: page.also.length }) : m("summary")}
              open={page.also.length > 0 || page.othersFound.length > 0 || form.errorOf("also") !== undefined}
            >
              <OtherEmployers page={page} form={form} />
            </Fold>
          </div>
        )}
        {page.appointment && (
          <>
            <input type="hidden" name="appointmentId" value={page.appointment.id} />
            <p className={page.appointment.plannedOn > today ? "notice notice-soon" : "hint"}>
              {t(page.appointment.plannedOn > today ? "form.fromComing" : "form.fromAppointment", {
                day: format.weekday(page.appointment.plannedOn),
                time: format.time(page.appointment.startsAt),
              })}
            </p>
          </>
        )}
        <Chips
          form={form}
          name="kind"
          label={t("form.kind")}
          options={conversationKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <div className="fields">
          <TextField form={form} name="heldOn" label={t("form.day")} type="date" max={today} />
          {employer && employer.establishments.length > 0 && (
            <SelectField
              form={form}
              name="establishmentId"
              label={t("form.establishment")}
              options={employer.establishments.map(({ id, label }) => ({ value: String(id), label }))}
              empty=""
              optional
            />
          )}
        </div>
        <CheckField form={form} name="notReached" label={t("form.notReached")} hint={t("form.notReachedHint")} />
        {guessed && <p className="hint">{t("form.guessed")}</p>}
        <Chips
          key={`purposes ${about}`}
          form={form}
          name="purposes"
          several
          label={
            <>
              {t("form.purposes")} <span className="hint">{t("form.several")}</span>
            </>
          }
          options={page.purposes.map((purpose) => ({ value: purpose, label: purposeName(purpose) }))}
        />
        <p className="notice notice-soon confidential-note">{t("form.confidentialNow")}</p>
        <PeopleField key={`people ${about}`} page={page} form={form} />
        <div>
          <TextArea
            form={form}
            name="summary"
            label={t("form.summary")}
            {...(party?.kind !== "partner" && { hint: t("form.summaryHint") })}
            className="roomy"
            rows={5}
          />
          <div className="folds pad">
            <Fold
              title={t("form.note")}
              text={t("form.noteSummary")}
              open={hasText(answer?.values?.internalNote) || drafted("internalNote")}
            >
              <TextArea
                form={form}
                name="internalNote"
                label={t("form.note")}
                unseenLabel
                hint={t("form.noteHint")}
                rows={3}
              />
            </Fold>
            <Fold
              title={t("form.promises")}
              text={open.length > 0 ? t("form.promisesOpen", { count: open.length }) : t("form.promisesSummary")}
              open={
                rows > 1 || drafted("promises.0.what") || form.errors.some(([name]) => /^(promises|kept)/.test(name))
              }
            >
              {open.length > 0 && (
                <div className="field">
                  <Chips
                    key={`kept ${about}`}
                    form={form}
                    name="kept"
                    several
                    label={t("form.kept")}
                    hint={t("form.keptHint")}
                    options={open.map(({ id, what }) => ({ value: String(id), label: what }))}
                  />
                </div>
              )}
              <PromiseRows
                page={page}
                form={form}
                rows={rows}
                add={() => {
                  setRows(rows + 1);
                  focusSoon(`promises.${rows}.what`);
                }}
                at={at}
              />
            </Fold>
            {party?.kind !== "partner" && (
              <Fold
                title={say("title")}
                text={say("summary")}
                open={heard.rows.length > 0 || form.errors.some(([name]) => name.startsWith("heard"))}
              >
                <HeardRows form={form} heard={heard} at={at} />
              </Fold>
            )}
            <PhotoFold photos={photos} setPhotos={setPhotos} error={form.errorOf("photo")} />
            <Fold
              title={t("form.next")}
              text={t("form.nextSummary")}
              open={form.errorOf("nextDay") !== undefined || hasText(answer?.values?.next)}
            >
              <NextContact page={page} form={form} />
            </Fold>
          </div>
        </div>
        <SaveBar form={form}>
          <span className="small soft" role="status">
            {draft.kept === "confidential"
              ? t("form.draftConfidential")
              : draft.kept === "kept"
                ? t("form.draftKept")
                : t("form.draftNone")}
          </span>
        </SaveBar>
      </ServerFormFrame>
      <AboutEmployer party={party} />
    </div>
  );
}

function Fold({
  title,
  text,
  open,
  children,
}: {
  title: string;
  text: string;
  open: boolean;
  children: React.ReactNode;
}) {
  return (
    <details className="fold" open={open || undefined}>
      <summary>
        <strong>{title}</strong> <span className="meta">{text}</span>
      </summary>
      <div>{children}</div>
    </details>
  );
}

const hasText = (value: unknown) => typeof value === "string" && value !== "";
