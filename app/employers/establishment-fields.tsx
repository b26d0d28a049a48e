import { trainingAnswers } from "db/schema/lists";
import { Chips, TextField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import { employerWords } from "./messages";

export function EstablishmentFields({ form }: { form: ServerForm }) {
  const t = useText(employerWords);
  return (
    <>
      <div className="fields">
        <TextField
          form={form}
          name="name"
          label={t("establishment.name")}
          hint={t("establishment.nameHint")}
          optional
          autoComplete="off"
        />
        <TextField
          form={form}
          name="branchNumber"
          label={t("establishment.branchNumber")}
          hint={t("establishment.branchHint")}
          optional
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <AddressFields form={form} />
      <TextField
        form={form}
        name="headCount"
        label={t("establishment.headCount")}
        optional
        inputMode="numeric"
        autoComplete="off"
      />
      <TrainingField form={form} />
      <div className="fields">
        <TextField form={form} name="sbbNumber" label={t("establishment.sbbNumber")} optional autoComplete="off" />
        <TextField form={form} name="trainingCheckedOn" label={t("establishment.checkedOn")} type="date" optional />
      </div>
    </>
  );
}

/** Where a place is: an employer's own, or one of its establishments. */
export function AddressFields({ form }: { form: ServerForm }) {
  const t = useText(employerWords);
  return (
    <div className="fields">
      <TextField form={form} name="address" label={t("form.address")} optional autoComplete="off" />
      <TextField form={form} name="postcode" label={t("form.postcode")} optional autoComplete="off" />
      <TextField form={form} name="place" label={t("form.place")} optional autoComplete="off" />
    </div>
  );
}

/** Whether it is a recognised training company. */
export function TrainingField({ form }: { form: ServerForm }) {
  const t = useText(employerWords);
  return (
    <Chips
      form={form}
      name="trainingCompany"
      label={t("form.training")}
      options={trainingAnswers.map((value) => ({ value, label: t(`training.${value}`) }))}
    />
  );
}
