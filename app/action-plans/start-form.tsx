import { CheckField, Chips, SelectField, TextArea, TextField } from "../forms/fields";
import type { FormAnswer } from "../forms/form";
import { ServerFormFrame } from "../forms/form-page";
import { useServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import { planWords } from "./messages";
import { answers, questions } from "./ready-measures";
import type { StartPage } from "./start-plan.server";
import { startWords } from "./start-words";

const OWN = 2;

/** The first plan: how it is now, and what to do. Three questions for a few people, a text for more. */
export function StartForm({
  page,
  formKey,
  answer,
}: {
  page: StartPage;
  formKey: string;
  answer: FormAnswer | undefined;
}) {
  const t = useText(planWords);
  const s = useText(startWords);
  const ready = Object.fromEntries(
    page.ready.map(({ name, dueOn }) => [name, { dueOn, ownerContactId: page.me === null ? "" : String(page.me) }]),
  );
  const form = useServerForm({ rules: page.rules, initial: { ready }, answer });
  return (
    <ServerFormFrame
      form={form}
      formKey={formKey}
      already={answer?.already}
      action={`?${new URLSearchParams({ sleutel: formKey, begin: "ja" })}`} // said so, also when a colleague began it meanwhile
    >
      <section className="section" aria-labelledby="how">
        <h2 id="how">{s("how")}</h2>
        {page.small ? (
          questions.map((name) => (
            <div className="ask" key={name}>
              <Chips
                form={form}
                name={`questions.${name}`}
                label={s(`questions.${name}`)}
                hint={s(`hints.${name}`)}
                options={answers.map((value) => ({ value, label: s(`answers.${value}`) }))}
              />
            </div>
          ))
        ) : (
          <>
            <TextArea
              form={form}
              name="startingPosition"
              label={t("position")}
              hint={t("positionHint")}
              optional
              rows={4}
            />
            <TextArea form={form} name="ambition" label={t("ambition")} hint={t("ambitionHint")} optional rows={3} />
          </>
        )}
      </section>
      <section className="section" aria-labelledby="choose">
        <h2 id="choose">{s("choose")}</h2>
        <p>{s("chooseHint")}</p>
        <ul className="picks">
          {page.ready.map(({ name, theme, phase }) => (
            <li key={name}>
              <CheckField
                form={form}
                name={`ready.${name}.chosen`}
                label={t(`ready.${name}`)}
                hint={t(`why.${name}`)}
              />
              <p className="meta">
                <span>{t(`theme.${theme}`)}</span>
                <span>{t(`phase.${phase}`)}</span>
              </p>
              <div className="fields">
                <SelectField
                  form={form}
                  name={`ready.${name}.ownerContactId`}
                  label={s("who")}
                  small
                  empty={t("nobody")}
                  options={page.contacts.map((contact) => ({ value: String(contact.id), label: contact.name }))}
                />
                <TextField form={form} name={`ready.${name}.dueOn`} label={s("due")} small type="date" />
              </div>
            </li>
          ))}
        </ul>
        <h3>{s("own")}</h3>
        {Array.from({ length: OWN }, (_, index) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
            key={index}
            form={form}
            name={`others.${index}`}
            label={s("ownNumber", { number: String(index + 1) })}
            optional
            maxLength={200}
            autoComplete="off"
          />
        ))}
      </section>
      <div className="save">
        {page.mayFinish && page.small ? (
          <>
            <button className="button button-primary" type="submit" name="intent" value="send">
              {s("send")}
            </button>
            <button className="button button-quiet" type="submit" name="intent" value="keep">
              {s("keep")}
            </button>
          </>
        ) : (
          <button className="button button-primary" type="submit" name="intent" value="keep">
            {s("keep")}
          </button>
        )}
      </div>
    </ServerFormFrame>
  );
}
