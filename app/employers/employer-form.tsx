import { employerKinds, legalForms, sizeClasses } from "db/schema/lists";
import type { ReactNode } from "react";
import { CheckField, Chips, SelectField, TextArea, TextField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import { AddressFields, TrainingField } from "./establishment-fields";
import { employerWords } from "./messages";

export type EmployerFormOptions = {
  sectors: { code: string; name: string }[];
  brokers: { id: number; name: string }[];
  partners: { id: number; name: string }[];
};

/** The fields of an employer, for a new one and for a change. */
export function EmployerFields({
  form,
  options,
  profileChange,
}: {
  form: ServerForm;
  options: EmployerFormOptions;
  profileChange?: ReactNode;
}) {
  const t = useText(employerWords);
  return (
    <>
      <TextField form={form} name="name" label={t("form.name")} autoComplete="off" />
      <TextField
        form={form}
        name="tradeNames"
        label={t("form.tradeNames")}
        hint={t("form.tradeNamesHint")}
        optional
        autoComplete="off"
      />
      <div className="fields">
        <TextField
          form={form}
          name="kvkNumber"
          label={t("form.kvkNumber")}
          hint={t("form.kvkHint")}
          optional
          inputMode="numeric"
          autoComplete="off"
        />
        <SelectField
          form={form}
          name="legalForm"
          label={t("form.legalForm")}
          optional
          options={legalForms.map((value) => ({ value, label: t(`legalForm.${value}`) }))}
          empty={t("form.empty")}
        />
      </div>
      <SelectField
        form={form}
        name="sector"
        label={t("form.sector")}
        options={options.sectors.map(({ code, name }) => ({ value: code, label: name }))}
        empty={t("form.empty")}
      />
      <Chips
        form={form}
        name="sizeClass"
        label={t("form.size")}
        options={sizeClasses.map((value) => ({
          value,
          label: value === "unknown" ? t("training.unknown") : t(`size.${value}`),
        }))}
      />
      <TextField
        form={form}
        name="headCount"
        label={t("form.headCount")}
        hint={t("form.headCountHint")}
        optional
        inputMode="numeric"
        autoComplete="off"
      />
      {profileChange}
      <TrainingField form={form} />
      <Chips
        form={form}
        name="kinds"
        label={t("form.kinds")}
        several
        options={employerKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <AddressFields form={form} />
      <TextField form={form} name="website" label={t("form.website")} optional inputMode="url" autoComplete="off" />
      <CheckField form={form} name="nonMailing" label={t("form.nonMailing")} />
      <TextArea form={form} name="note" label={t("form.note")} hint={t("form.noteHint")} optional rows={2} />
      {options.partners.length > 0 && (
        <SelectField
          form={form}
          name="introducedById"
          label={t("form.introducedBy")}
          options={options.partners.map(({ id, name }) => ({ value: String(id), label: name }))}
          empty={t("form.introducedByNobody")}
          optional
        />
      )}
      <SelectField
        form={form}
        name="brokerId"
        label={t("form.broker")}
        options={options.brokers.map(({ id, name }) => ({ value: String(id), label: name }))}
        empty={t("form.noBroker")}
      />
    </>
  );
}

/** The details as the form's fields hold them. */
export function formValuesOf(details: {
  name: string;
  tradeNames: string[];
  kvkNumber: string | null;
  legalForm: string | null;
  sector: string | null;
  sizeClass: string;
  headCount: number | null;
  kinds: string[];
  trainingCompany: string;
  address: string | null;
  postcode: string | null;
  place: string | null;
  website: string | null;
  nonMailing: boolean;
  note: string | null;
  introducedById: number | null;
  brokerId: number | null;
}): Record<string, unknown> {
  return {
    ...details,
    tradeNames: details.tradeNames.join(", "),
    headCount: details.headCount === null ? "" : String(details.headCount),
    nonMailing: details.nonMailing ? "yes" : undefined,
    introducedById: details.introducedById === null ? "" : String(details.introducedById),
    brokerId: details.brokerId === null ? "" : String(details.brokerId),
    profileChange: "from",
  };
}
