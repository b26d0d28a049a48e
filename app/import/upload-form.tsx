import { Form, useNavigation } from "@remix-run/react";
import { type DragEvent, useRef, useState } from "react";
import { useText } from "../language/use-text";
import { limits } from "../sheets/sheet";
import { importWords } from "./messages";

export type UploadAnswer = { error?: string; fileName?: string | null };
type Props = { formKey: string; answer: UploadAnswer | undefined; tooLarge: string };

/** The file goes to the server as it is. Where the browser knows already that it is too large, it is not sent. */
export function UploadForm({ formKey, answer, tooLarge }: Props) {
  const t = useText(importWords);
  const input = useRef<HTMLInputElement>(null);
  const navigation = useNavigation();
  const [large, setLarge] = useState(false);
  const [old, setOld] = useState<UploadAnswer>(); // what was said of the file before this one
  const busy = navigation.state !== "idle" && navigation.formMethod === "POST";
  const wrong = large ? tooLarge : answer === old ? undefined : answer?.error;
  const judge = () => {
    setLarge((input.current?.files?.[0]?.size ?? 0) > limits.bytes);
    setOld(answer);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (!input.current || event.dataTransfer.files.length === 0) return;
    input.current.files = event.dataTransfer.files;
    judge();
  };
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="stack"
      onSubmit={(event) => {
        if (large || busy) event.preventDefault();
      }}
    >
      <section className="section" aria-labelledby="best">
        <input type="hidden" name="key" value={formKey} />
        <h2 id="best">{t("upload.title")}</h2>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to fill the field inside */}
        <div
          className={wrong ? "drop field is-wrong" : "drop field"}
          onDragOver={(event) => event.preventDefault()}
          onDrop={drop}
        >
          <label htmlFor="file">{t("upload.choose")}</label>
          {wrong && (
            <p className="error" id="file-error" role="alert">
              {answer?.fileName && !large && <strong>{answer.fileName}: </strong>}
              {wrong}
            </p>
          )}
          <input
            id="file"
            type="file"
            name="file"
            accept=".csv,.txt,.tsv,.xlsx"
            required
            ref={input}
            onChange={judge}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? "file-error file-hint" : "file-hint"}
          />
          <p className="hint" id="file-hint">
            {t("upload.hint")}
          </p>
        </div>
      </section>
      <p className="save">
        <button className="button button-primary" type="submit" aria-disabled={busy || undefined}>
          {busy ? t("upload.reading") : t("upload.read")}
        </button>
        <span className="small soft">{t("columns.nothingYet")}</span>
      </p>
    </Form>
  );
}
