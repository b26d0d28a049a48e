import { TextArea, TextField } from "../forms/fields";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { useServerForm } from "../forms/use-server-form";
import type { VersionedAnswer } from "../forms/versions";
import { VersionsOr } from "../forms/versions";
import { useText } from "../language/use-text";
import { planWords } from "./messages";
import type { TextPage } from "./text-form.server";

/** Starting position, ambition and period. */
export function TextForm({
  page,
  answer,
  back,
}: {
  page: TextPage;
  answer: VersionedAnswer | undefined;
  back: string;
}) {
  return (
    <VersionsOr answer={answer} version={page.version} keepTheirs={back}>
      <Fields page={page} answer={answer} back={back} />
    </VersionsOr>
  );
}

function Fields({ page, answer, back }: { page: TextPage; answer: VersionedAnswer | undefined; back: string }) {
  const t = useText(planWords);
  const form = useServerForm({ rules: page.rules, initial: page.initial, answer });
  return (
    <ServerFormFrame form={form}>
      <input type="hidden" name="version" value={page.version} />
      <TextArea form={form} name="startingPosition" label={t("position")} hint={t("positionHint")} optional rows={5} />
      <TextArea form={form} name="ambition" label={t("ambition")} hint={t("ambitionHint")} optional rows={4} />
      <div className="fields">
        <TextField form={form} name="startsOn" label={t("startsOn")} type="date" />
        <TextField form={form} name="lastOn" label={t("lastOn")} type="date" />
      </div>
      <SaveBar form={form} cancel={back} />
    </ServerFormFrame>
  );
}
