import { CheckField, SelectField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import { encodings, type SheetFacts } from "../sheets/sheet";
import { FileFacts } from "./file-facts";
import { importWords } from "./messages";

type Props = { form: ServerForm; fileName: string; facts: SheetFacts; rows: number };

/** What was found in the file, and how it is to be read where that was wrong. */
export function FileSection({ form, fileName, facts, rows }: Props) {
  const t = useText(importWords);
  return (
    <section className="section" aria-labelledby="best">
      <h2 id="best">{t("upload.title")}</h2>
      <FileFacts fileName={fileName} facts={facts} rows={rows} />
      <div className="fields">
        {facts.kind === "csv" && (
          <>
            <SelectField
              form={form}
              name="separator"
              label={t("columns.separator")}
              options={[
                { value: ";", label: t("columns.separators.semicolon") },
                { value: ",", label: t("columns.separators.comma") },
                { value: "tab", label: t("columns.separators.tab") },
              ]}
            />
            <SelectField
              form={form}
              name="encoding"
              label={t("columns.encoding")}
              options={encodings.map((value) => ({ value, label: value }))}
            />
          </>
        )}
        {facts.sheets.length > 1 && (
          <SelectField
            form={form}
            name="sheet"
            label={t("columns.sheet")}
            options={facts.sheets.map((value) => ({ value, label: value }))}
          />
        )}
      </div>
      {(facts.kind === "csv" || facts.sheets.length > 1) && (
        <p className="actions">
          <button className="button button-small" type="submit" name="do" value="again" formNoValidate>
            {t("columns.again")}
          </button>
        </p>
      )}
      <CheckField form={form} name="header" label={t("columns.header")} />
    </section>
  );
}
