import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { today } from "../clock.server";
import { PageHead } from "../design/page-head";
import { text } from "../language/messages";
import { useFormats, useText, useTextOf } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { accountWords } from "./messages";
import { listColleagues } from "./people.server";

export const loader = memberRoute("users.manage", () => {
  const day = today();
  const people = listColleagues().map(({ roles, ...person }) => ({
    ...person,
    roles: roles.filter(({ untilOn }) => untilOn === null || untilOn > day).map(({ role }) => role),
  }));
  return { people };
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(accountWords, locale)("users.title"));

export default function UsersPage() {
  const t = useText(accountWords);
  const roleName = useTextOf(accountWords as never);
  const format = useFormats();
  const { people } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("users.title")}
        intro={t("users.intro")}
        actions={
          <Link className="button" to={paths.newUser()}>
            {t("users.add")}
          </Link>
        }
      />
      <table className="table table-stack">
        <caption className="unseen">{t("users.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("users.name")}</th>
            <th scope="col">{t("users.roles")}</th>
            <th scope="col">{t("users.email")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <a href={paths.user(person.id)}>{person.name}</a>
              </th>
              <td data-label={t("users.roles")}>
                {person.deactivatedAt ? (
                  <span className="tag">{t("users.inactive")}</span>
                ) : person.roles.length > 0 ? (
                  format.list(person.roles.map((role) => roleName(`roleName.${role}`)))
                ) : (
                  <span className="soft">{t("users.noRole")}</span>
                )}
              </td>
              <td data-label={t("users.email")}>{person.email}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
