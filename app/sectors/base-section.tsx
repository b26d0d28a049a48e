import { baseCounts } from "db/schema/lists";
import { SelectField, TextField } from "../forms/fields";
import { PartForm, type PartPage } from "../forms/part-form";
import type { ServerForm } from "../forms/use-server-form";
import { useFormats, useText, useToday } from "../language/use-text";
import { sectorWords } from "./messages";
import type { Base } from "./sector";

/** How many employers the sector has by which register; who may, records it here, and others read who that is. */
export function BaseSection({
  bases,
  current,
  municipality,
  page,
  managers,
}: {
  bases: Base[];
  current: Base | null;
  municipality: string;
  page: PartPage | null;
  managers: string[];
}) {
  const t = useText(sectorWords);
  const format = useFormats();
  const others = bases.filter(({ id }) => id !== current?.id);
  const who = managers.length > 0 ? t("base.who", { names: format.list(managers) }) : t("base.whoNobody");
  return (
    <section className="section" aria-labelledby="aantal">
      <h2 id="aantal">{t("base.title", { municipality })}</h2>
      {current && (
        <ul className="rows small">
          <BaseItem base={current} page={page} />
        </ul>
      )}
      {!current && <p className="empty-small">{t("base.none")}</p>}
      {!current && !page && <p className="small">{who}</p>}
      {page && (
        <PartForm
          page={page}
          part="record"
          button={t("base.record.button")}
          {...(current && { title: t("base.record.title") })}
          initial={{ counts: current?.counts ?? "organisations", source: current?.source ?? "" }}
        >
          {(form) => <BaseFields form={form} />}
        </PartForm>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t("base.earlier", { count: others.length })}</summary>
          <ul className="rows small">
            {others.map((base) => (
              <BaseItem base={base} page={page} key={base.id} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function BaseItem({ base, page }: { base: Base; page: PartPage | null }) {
  const t = useText(sectorWords);
  const format = useFormats();
  const { id, countedOn, counts, employers, jobs, source, recordedBy, voidedAt } = base;
  const number = t(`base.${counts === "organisations" ? "employers" : "establishments"}`, { count: employers });
  const reason = (verb: "correct" | "void") => (form: ServerForm) => (
    <TextField form={form} name="voidReason" label={t(`base.${verb}.reason`)} autoComplete="off" />
  );
  return (
    <li>
      <strong>{voidedAt ? <del>{number}</del> : number}</strong>
      <p className="meta">
        {jobs !== null && <span>{t("base.jobs", { count: jobs })}</span>}
        <span>{t("base.counted", { day: format.day(countedOn) })}</span>
        <span>{source}</span>
        <span>{t("base.recorded", { name: recordedBy })}</span>
      </p>
      {voidedAt && (
        <p className="small">
          {t("base.voided", { day: format.moment(voidedAt), name: base.voidedBy ?? "", reason: base.voidReason ?? "" })}
        </p>
      )}
      {page && !voidedAt && (
        <>
          <PartForm
            page={page}
            part={`correct:${id}`}
            title={t("base.correct.title")}
            button={t("base.correct.button")}
            initial={{ countedOn, counts, employers, jobs: jobs ?? "", source }}
          >
            {(form) => (
              <>
                <BaseFields form={form} />
                {reason("correct")(form)}
              </>
            )}
          </PartForm>
          <PartForm page={page} part={`void:${id}`} title={t("base.void.title")} button={t("base.void.button")}>
            {(form) => (
              <>
                <p className="small">{t("base.void.text")}</p>
                {reason("void")(form)}
              </>
            )}
          </PartForm>
        </>
      )}
    </li>
  );
}

function BaseFields({ form }: { form: ServerForm }) {
  const t = useText(sectorWords);
  const counts = baseCounts.map((value) => ({
    value,
    label: t(value === "organisations" ? "base.organisations" : "base.perEstablishment"),
  }));
  return (
    <>
      <SelectField form={form} name="counts" label={t("base.counts")} options={counts} />
      <div className="fields">
        <TextField
          form={form}
          name="employers"
          label={t("base.employersField")}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          form={form}
          name="jobs"
          label={t("base.jobsField")}
          optional
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <TextField form={form} name="countedOn" label={t("base.countedOn")} type="date" max={useToday()} />
      <TextField form={form} name="source" label={t("base.source")} hint={t("base.sourceHint")} maxLength={200} />
    </>
  );
}
