import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "../language/use-text";
import type { FormAnswer, Values } from "./form";
import { formWords } from "./messages";

type Side = { shown: string; value: unknown };
export type Conflict = { by: string; fields: { name: string; label: string; was: string; mine: Side; theirs: Side }[] };

/** What a form against a version may be answered with. */
export type VersionedAnswer = FormAnswer & { version?: number; conflict?: Conflict };

/** The form; or the two versions, when somebody else changed the same since it was loaded. */
export function VersionsOr({
  answer,
  version,
  keepTheirs,
  children,
}: {
  answer: VersionedAnswer | undefined;
  version: number;
  keepTheirs: string;
  children: ReactNode;
}) {
  if (!answer?.conflict) return children;
  return (
    <Versions
      conflict={answer.conflict}
      values={answer.values ?? {}}
      version={answer.version ?? version}
      keepTheirs={keepTheirs}
    />
  );
}

/** Two versions beside each other: a choice per field, with and without JavaScript. What was typed travels along; nothing is lost. */
function Versions({
  conflict,
  values,
  version,
  keepTheirs,
}: {
  conflict: Conflict;
  values: Values;
  version: number;
  keepTheirs: string;
}) {
  const t = useText(formWords);
  const { by, fields } = conflict;
  return (
    <Form method="post" className="stack">
      {/* biome-ignore lint/a11y/noAutofocus: what was saved turned out to be changed; this says so first */}
      <div className="notice notice-soon" role="alert" tabIndex={-1} autoFocus>
        <p>
          <strong>{t("versions.title")}</strong> {t("versions.explain", { who: by })}
        </p>
      </div>
      <input type="hidden" name="version" value={version} />
      {Object.entries(values).map(
        ([name, value]) =>
          name !== "version" &&
          [value]
            .flat()
            .map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={String(one ?? "")} />),
      )}
      <section className="section" aria-labelledby="versions">
        <h2 id="versions">{t("versions.count", { count: fields.length })}</h2>
        <div className="versions-head" aria-hidden="true">
          <span>{t("versions.field")}</span>
          <span>{t("versions.theirs", { who: by })}</span>
          <span>{t("versions.mine")}</span>
        </div>
        <div className="versions">
          {fields.map((field) => (
            <fieldset key={field.name}>
              <legend>
                {field.label}
                <span className="meta">{t("versions.was", { value: field.was || t("versions.empty") })}</span>
              </legend>
              <Version
                name={field.name}
                value="theirs"
                shown={field.theirs.shown}
                from={`${by}, ${t("versions.theirsSaved")}`}
              />
              <Version
                name={field.name}
                value="mine"
                shown={field.mine.shown}
                from={t("versions.mineUnsaved")}
                checked
              />
            </fieldset>
          ))}
        </div>
      </section>
      <p className="save">
        <button className="button button-primary" type="submit">
          {t("versions.save")}
        </button>
        <Link className="button button-quiet" to={keepTheirs}>
          {t("versions.keepTheirs")}
        </Link>
      </p>
    </Form>
  );
}

function Version({
  name,
  value,
  shown,
  from,
  checked,
}: {
  name: string;
  value: string;
  shown: string;
  from: string;
  checked?: boolean;
}) {
  const t = useText(formWords);
  return (
    <label className="version">
      <input type="radio" name={`choose.${name}`} value={value} defaultChecked={checked} />
      <span>
        {shown || <span className="soft">{t("versions.empty")}</span>}
        <span className="meta">{from}</span>
      </span>
    </label>
  );
}
