import { optOutWays, roundAnswers } from "db/schema/lists";
import { Chips, SelectField, TextField } from "../forms/fields";
import { PartForm, type PartPage } from "../forms/part-form";
import { useText, useToday } from "../language/use-text";
import { roundWords } from "./messages";
import type { OnRoundPage } from "./on-round";
import { lastDayOf } from "./round";
import { sendWords } from "./send-words";

/** What can be recorded of an employer on a round: its answer first, the rest folded away. */
export function OnRoundForms({ page, data }: { page: PartPage; data: OnRoundPage }) {
  const t = useText(sendWords);
  const words = useText(roundWords);
  const today = useToday();
  const { round, one, optOut } = data;
  const lastDay = lastDayOf(round, today);
  return (
    <section className="section" aria-labelledby="answer">
      <h2 id="answer">{t("one.answer.title")}</h2>
      <PartForm page={page} part="answer" button={t("one.answer.button")} initial={{ answeredOn: today }}>
        {(form) => (
          <>
            <Chips
              form={form}
              name="answer"
              label={<span className="unseen">{t("one.answer.title")}</span>}
              options={roundAnswers.map((value) => ({ value, label: words(`answer.${value}`) }))}
            />
            <TextField form={form} name="answeredOn" label={t("one.answer.on")} type="date" max={today} />
          </>
        )}
      </PartForm>
      <div className="pad">
        {one.approach === null && !optOut && !one.nonMailing && (
          <PartForm
            page={page}
            part="letter"
            title={t("one.letter.title")}
            button={t("one.letter.button")}
            initial={{ sentOn: lastDay }}
          >
            {(form) => (
              <TextField
                form={form}
                name="sentOn"
                label={t("letter.sentOn")}
                type="date"
                min={round.startsOn}
                max={lastDay}
              />
            )}
          </PartForm>
        )}
        {one.approach?.channel === "letter" && (
          <WithReason
            page={page}
            part="voidLetter"
            title={t("one.voidLetter.title")}
            button={t("one.voidLetter.button")}
          />
        )}
        {optOut ? (
          <WithReason page={page} part="optIn" title={t("one.optIn.title")} button={t("one.optIn.button")} />
        ) : (
          <PartForm
            page={page}
            part="optOut"
            title={t("one.optOut.title")}
            button={t("one.optOut.button")}
            initial={{ optedOutOn: today, way: "phone" }}
          >
            {(form) => (
              <>
                <p className="small">{t("one.optOut.text")}</p>
                <div className="fields">
                  <TextField form={form} name="optedOutOn" label={t("one.optOut.on")} type="date" max={today} />
                  <SelectField
                    form={form}
                    name="way"
                    label={t("one.optOut.way")}
                    options={optOutWays
                      .filter((way) => way !== "link")
                      .map((value) => ({ value, label: t(`one.optOut.ways.${value}`) }))}
                  />
                </div>
              </>
            )}
          </PartForm>
        )}
        <WithReason
          page={page}
          part="off"
          title={t("one.off.title")}
          button={t("one.off.button")}
          text={t("one.off.text")}
        />
      </div>
    </section>
  );
}

/** An answer that was recorded by mistake. */
export function VoidAnswer({ page, id }: { page: PartPage; id: number }) {
  const t = useText(sendWords);
  return (
    <WithReason
      page={page}
      part={`voidAnswer:${id}`}
      title={t("one.voidAnswer.title")}
      button={t("one.voidAnswer.button")}
    />
  );
}

function WithReason({ text, ...part }: { page: PartPage; part: string; title: string; button: string; text?: string }) {
  const t = useText(sendWords);
  return (
    <PartForm {...part} second>
      {(form) => (
        <>
          {text && <p className="small">{text}</p>}
          <TextField form={form} name="voidReason" label={t("one.why")} autoComplete="off" />
        </>
      )}
    </PartForm>
  );
}
