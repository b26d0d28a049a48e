import { useFormats, useText } from "../language/use-text";
import type { SheetFacts } from "../sheets/sheet";
import { importWords } from "./messages";

/** What was found in a file, in one line: how it was read can be seen and doubted. */
export function FileFacts({ fileName, facts, rows }: { fileName: string; facts: SheetFacts; rows: number }) {
  const t = useText(importWords);
  const format = useFormats();
  const { encoding, odd, blank, formulas } = facts;
  const read =
    encoding && odd ? t("columns.recognisedBy", { encoding, word: odd.word, no: format.number(odd.no) }) : encoding;
  const parts = [
    t("columns.fileLine", { rows, columns: facts.columns }),
    read,
    blank > 0 && t("columns.blank", { count: blank }),
    formulas > 0 && t("columns.formulas", { count: formulas }),
  ];
  return (
    <p>
      <strong>{fileName}</strong> <span className="meta">{parts.filter(Boolean).join(" · ")}</span>
    </p>
  );
}
