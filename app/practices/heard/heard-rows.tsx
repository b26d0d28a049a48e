import { charterThemes, phases } from "db/schema/lists";
import { PlusIcon } from "../../design/icons";
import { SelectField, TextField } from "../../forms/fields";
import { focusSoon } from "../../forms/focus-soon";
import type { ServerForm } from "../../forms/use-server-form";
import { useText } from "../../language/use-text";
import type { HeardKind } from "./heard";
import { heardWords } from "./messages";
import type { HeardRowsState } from "./use-heard-rows";

/** Good practices and support needs, one row each: what, and if one knows about which theme and where in the work. Without JavaScript the buttons ask the server. */
export function HeardRows({
  form,
  heard,
  at,
}: {
  form: ServerForm;
  heard: HeardRowsState;
  /** Where several employers were there: at which of them it was heard. */
  at?: { label: string; options: { value: string; label: string }[] } | undefined;
}) {
  const t = useText(heardWords);
  const { themes, phaseOptions } = useAboutOptions();
  return (
    <>
      <p className="hint">{t("hint")}</p>
      {heard.rows.some((kind) => kind !== null) && (
        <ol className="rows repeat">
          {heard.rows.map(
            (kind, index) =>
              kind && (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
                <li className="fields heard-fields" key={index}>
                  <div className="heard-row wide">
                    <span className={kind === "practice" ? "tag tag-good" : "tag"}>{t(`kind.${kind}`)}</span>
                    <button
                      className="button button-quiet button-small"
                      type="submit"
                      name="intent"
                      value={`dropHeard:${index}`}
                      formNoValidate
                      aria-label={t("dropOf", { number: String(index + 1), kind: t(`kind.${kind}`) })}
                      onClick={(event) => {
                        event.preventDefault();
                        heard.drop(index);
                      }}
                    >
                      {t("drop")}
                    </button>
                  </div>
                  <input type="hidden" name={`heard.${index}.kind`} value={kind} />
                  <TextField
                    form={form}
                    name={`heard.${index}.words`}
                    label={t(`words.${kind}`)}
                    small
                    wide
                    autoComplete="off"
                    aria-label={t("wordsOf", { number: String(index + 1), label: t(`words.${kind}`) })}
                  />
                  <SelectField
                    form={form}
                    name={`heard.${index}.theme`}
                    label={t("theme.label")}
                    small
                    options={themes}
                    empty={t("theme.open")}
                  />
                  <SelectField
                    form={form}
                    name={`heard.${index}.phase`}
                    label={t("phase.label")}
                    small
                    options={phaseOptions}
                    empty={t("phase.open")}
                  />
                  {at && (
                    <SelectField form={form} name={`heard.${index}.at`} label={at.label} small options={at.options} />
                  )}
                </li>
              ),
          )}
        </ol>
      )}
      <p className="actions">
        <AddButton kind="practice" heard={heard} />
        <AddButton kind="need" heard={heard} />
      </p>
    </>
  );
}

function AddButton({ kind, heard }: { kind: HeardKind; heard: HeardRowsState }) {
  const t = useText(heardWords);
  return (
    <button
      className="button button-small"
      type="submit"
      name="intent"
      value={kind === "practice" ? "addPractice" : "addNeed"}
      formNoValidate
      onClick={(event) => {
        event.preventDefault();
        heard.add(kind);
        focusSoon(`heard.${heard.rows.length}.words`);
      }}
    >
      <PlusIcon /> {t(`add.${kind}`)}
    </button>
  );
}

/** The themes and the places in the work to choose from, in words. */
export function useAboutOptions() {
  const t = useText(heardWords);
  return {
    themes: charterThemes.map((value) => ({ value, label: t(`theme.${value}`) })),
    phaseOptions: phases.map((value) => ({ value, label: t(`phase.${value}`) })),
  };
}
