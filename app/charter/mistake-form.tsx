import { TextField } from "../forms/fields";
import { PartForm, type PartPage } from "../forms/part-form";
import { useText } from "../language/use-text";
import { charterWords } from "./messages";

/** Takes something back that was recorded by mistake: never without a reason. */
export function MistakeForm({
  page,
  part,
  title,
  explained,
  button,
}: {
  page: PartPage;
  part: string;
  title: string;
  explained?: string;
  button?: string;
}) {
  const t = useText(charterWords);
  return (
    <PartForm page={page} part={part} title={title} button={button ?? t("void.button")}>
      {(form) => (
        <>
          {explained && <p className="small">{explained}</p>}
          <TextField form={form} name="voidReason" label={t("void.reason")} autoComplete="off" />
        </>
      )}
    </PartForm>
  );
}
