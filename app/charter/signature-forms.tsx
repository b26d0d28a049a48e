import { signatureEndReasons } from "db/schema/lists";
import { SelectField, TextArea, TextField } from "../forms/fields";
import { PartForm, type PartPage } from "../forms/part-form";
import { useText, useToday } from "../language/use-text";
import { charterWords } from "./messages";
import { MistakeForm } from "./mistake-form";
import type { Signature } from "./signature";
import { SignatureFields } from "./signature-fields";

type Given = { page: PartPage; signature: Signature; contacts: { id: number; name: string }[] };

/** What can be done with a signature: end it or take its end back, correct it, say that it never was; and the same of its reports. */
export function SignatureForms({ page, signature, contacts }: Given) {
  const t = useText(charterWords);
  const { signedOn, signatoryName, signatoryTitle, contactId, occasion, place, proof, themes, ending } = signature;
  const reported = signature.terms.filter(({ report }) => report !== null);
  return (
    <>
      {ending ? (
        <MistakeForm page={page} part="resume" title={t("resume.title")} button={t("resume.button")} />
      ) : (
        <EndForm page={page} />
      )}
      <PartForm
        page={page}
        part="correct"
        title={t("correct.title")}
        button={t("correct.button")}
        initial={{ signedOn, signatoryName, signatoryTitle, contactId, occasion, place, proof, themes }}
      >
        {(form) => (
          <>
            <p className="small">{t("correct.text")}</p>
            <SignatureFields form={form} contacts={contacts} />
            <TextField form={form} name="voidReason" label={t("correct.reason")} autoComplete="off" />
          </>
        )}
      </PartForm>
      <MistakeForm page={page} part="void" title={t("void.title")} explained={t("void.text")} />
      {reported.map((term) => (
        <MistakeForm
          key={term.id}
          page={page}
          part={`unreport:${term.id}`}
          title={t("unreport.title", { number: String(term.number) })}
        />
      ))}
    </>
  );
}

function EndForm({ page }: { page: PartPage }) {
  const t = useText(charterWords);
  const today = useToday();
  const reasons = signatureEndReasons.map((value) => ({ value, label: t(`endReason.${value}`) }));
  return (
    <PartForm
      page={page}
      part="end"
      title={t("end.title")}
      button={t("end.button")}
      initial={{ endedOn: today, reason: "withdrawn" }}
    >
      {(form) => (
        <>
          <div className="fields">
            <TextField form={form} name="endedOn" label={t("end.endedOn")} type="date" max={today} />
            <SelectField form={form} name="reason" label={t("end.reason")} options={reasons} />
          </div>
          <TextArea form={form} name="note" label={t("end.note")} optional rows={2} />
        </>
      )}
    </PartForm>
  );
}
