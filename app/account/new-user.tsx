import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { staffRoles } from "db/schema/lists";
import { memberRoute } from "../access/guards.server";
import { refusesAddress } from "../demo/demo.server";
import { PageHead } from "../design/page-head";
import { CheckField, Chips, TextField } from "../forms/fields";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame, UsedNotice } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText, useTextOf } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { accountWords } from "./messages";
import { addColleague, addressIsTaken } from "./people.server";
import { newUserSchema } from "./user.schema.server";

const choices = staffRoles.filter((role) => role !== "partner");

export const loader = memberRoute("users.manage", ({ request, viewer }) => ({
  ...formKey(viewer, request),
  rules: rulesOf(newUserSchema, sayIn(localeOf(request, viewer.locale), accountWords)),
  choices,
}));

export const action = memberRoute("users.manage", async ({ request, viewer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, accountWords);
  const parsed = parseForm(form, newUserSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const { invite, ...input } = parsed.data;
  if (!sentKey(form)) return data({ values: parsed.values, errors: { name: say("key") } }, 422);
  if (refusesAddress(input.email)) return data({ values: parsed.values, errors: { email: say("demo") } }, 422);
  if (addressIsTaken(input.email)) return data({ values: parsed.values, errors: { email: say("taken") } }, 422);
  return once(viewer, form, "user", () => {
    const { added } = addColleague(viewer, { ...input, invite: invite === "yes" });
    return { path: paths.user(Number(added)), said: text(accountWords, locale)("users.added", { name: input.name }) };
  });
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(accountWords, locale)("users.add"));

export default function NewUserPage() {
  const t = useText(accountWords);
  const roleName = useTextOf(accountWords as never);
  const { key, used, rules, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({ rules, initial: { invite: "yes" }, answer });
  return (
    <>
      <PageHead title={t("users.add")} crumbs={[{ label: t("users.back"), to: paths.users() }]} />
      <UsedNotice used={used} again={paths.newUser()} />
      <ServerFormFrame form={form} formKey={key} already={answer?.already}>
        <TextField form={form} name="name" label={t("users.name")} autoComplete="off" />
        <TextField form={form} name="email" label={t("users.email")} type="email" autoComplete="off" />
        <TextField form={form} name="phone" label={t("users.phone")} type="tel" autoComplete="off" optional />
        <Chips
          form={form}
          name="role"
          label={t("users.role")}
          options={choices.map((role) => ({ value: role, label: roleName(`roleName.${role}`) }))}
        />
        <CheckField form={form} name="invite" label={t("users.invite")} />
        <SaveBar form={form} cancel={paths.users()} />
      </ServerFormFrame>
    </>
  );
}
