import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { staffRoles } from "db/schema/lists";
import { memberRoute, notFound } from "../access/guards.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { type Locale, text, textOf } from "../language/messages";
import { useFormats, useText, useTextOf } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { accountWords } from "./messages";
import {
  type Colleague,
  deactivate,
  endRole,
  findColleague,
  giveRole,
  type Leaving,
  leftBehind,
  reactivate,
  type StaffRole,
  sendInvitation,
} from "./people.server";

const isRole = (value: unknown): value is StaffRole => staffRoles.includes(value as StaffRole) && value !== "partner";

export const loader = memberRoute("users.manage", ({ params, viewer }) => {
  const colleague = findColleague(params.id);
  if (!colleague) throw notFound();
  const day = today();
  const running = (role: { untilOn: string | null }) => role.untilOn === null || role.untilOn > day;
  const held = colleague.roles.filter(running).map(({ role }) => role);
  return {
    colleague: { ...colleague, roles: colleague.roles.map((role) => ({ ...role, running: running(role) })) },
    toGive: staffRoles.filter((role) => isRole(role) && !held.includes(role)),
    self: colleague.id === viewer.personId,
    left: colleague.deactivatedAt === null ? (leftBehind(colleague, [...staffRoles]) ?? null) : null,
    mayHandOver: allows(viewer, "handover.all"),
  };
});

export const action = memberRoute("users.manage", async ({ request, params, viewer }) => {
  const colleague = findColleague(params.id);
  if (!colleague) throw notFound();
  const said = change(viewer, colleague, await request.formData(), localeOf(request, viewer.locale));
  return redirect(paths.user(colleague.id), said ? { headers: flash({ text: said }) } : {});
});

/** Does what the form asks and returns what is to be said of it: nothing when the form asks for nothing that there is. */
function change(viewer: Viewer, colleague: Colleague, form: FormData, locale: Locale): string | undefined {
  const t = text(accountWords, locale);
  const role = form.get("role");
  const roleName = isRole(role) ? textOf(accountWords as never, locale)(`roleName.${role}`) : "";
  const { id, name, email } = colleague;
  const saidOf = (done: Leaving, said: string, yourself: string) =>
    done.ended ? said : done.because === "yourself" ? yourself : t("users.owns", { name, ...done.left });
  switch (form.get("intent")) {
    case "giveRole":
      if (!isRole(role)) return;
      giveRole(viewer, colleague, role);
      return t("users.roleGiven", { name, role: roleName });
    case "endRole":
      if (!isRole(role)) return;
      return saidOf(
        endRole(viewer, colleague, role),
        t("users.roleEnded", { name, role: roleName }),
        t("users.ownAdmin"),
      );
    case "invite":
      if (!email) return;
      sendInvitation(viewer, { id, name, email });
      return t("users.invited", { email });
    case "deactivate":
      return saidOf(deactivate(viewer, colleague), t("users.deactivated", { name }), t("users.yourself"));
    case "reactivate":
      reactivate(viewer, colleague);
      return t("users.reactivated", { name });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, () => data?.colleague.name ?? "");

export default function UserPage() {
  const t = useText(accountWords);
  const roleName = useTextOf(accountWords as never);
  const format = useFormats();
  const { colleague, toGive, self, left, mayHandOver } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={colleague.name} crumbs={[{ label: t("users.back"), to: paths.users() }]}>
        <p className="meta">
          <span>{colleague.email}</span>
          {colleague.deactivatedAt && <span className="tag">{t("users.inactive")}</span>}
        </p>
      </PageHead>
      <div className="split">
        <section className="section" aria-labelledby="roles">
          <h2 id="roles">{t("users.roles")}</h2>
          <ul className="rows">
            {colleague.roles.map(({ role, fromOn, untilOn, running }) => (
              <li className="apart" key={`${role} ${fromOn}`}>
                <span>
                  <strong>{roleName(`roleName.${role}`)}</strong>{" "}
                  <span className="soft small">
                    {untilOn
                      ? t("users.until", { from: format.day(fromOn), until: format.day(untilOn) })
                      : t("users.since", { day: format.day(fromOn) })}
                  </span>
                </span>
                {running && role !== "partner" && (
                  <Form method="post">
                    <input type="hidden" name="role" value={role} />
                    <button
                      className="button button-small"
                      type="submit"
                      name="intent"
                      value="endRole"
                      aria-label={t("users.endRoleOf", { role: roleName(`roleName.${role}`) })}
                    >
                      {t("users.endRole")}
                    </button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
          {!colleague.deactivatedAt && toGive.length > 0 && (
            <Form method="post" className="filters">
              <div className="field">
                <label htmlFor="role">{t("users.giveRole")}</label>
                <select id="role" name="role">
                  {toGive.map((role) => (
                    <option key={role} value={role}>
                      {roleName(`roleName.${role}`)}
                    </option>
                  ))}
                </select>
              </div>
              <button className="button" type="submit" name="intent" value="giveRole">
                {t("users.giveRole")}
              </button>
            </Form>
          )}
        </section>
        <section className="section" aria-labelledby="access">
          <h2 id="access">{t("signIn.title")}</h2>
          {colleague.deactivatedAt ? (
            <Form method="post">
              <button className="button" type="submit" name="intent" value="reactivate">
                {t("users.reactivate")}
              </button>
            </Form>
          ) : (
            <>
              <p className="small">{t("users.newLinkText", { name: colleague.name })}</p>
              <Form method="post">
                <button className="button" type="submit" name="intent" value="invite">
                  {t("users.newLink")}
                </button>
              </Form>
              {self ? (
                <p className="small soft">{t("users.yourself")}</p>
              ) : left ? (
                <div className="notice notice-soon">
                  <p>{t("users.owns", { name: colleague.name, ...left })}</p>
                  <p>
                    {mayHandOver ? (
                      <Link to={paths.handOver({ van: colleague.id })}>{t("users.handOver")}</Link>
                    ) : (
                      t("users.askHandOver")
                    )}
                  </p>
                </div>
              ) : (
                <details className="pad">
                  <summary>{t("users.deactivate")}</summary>
                  <p className="small">{t("users.deactivateText")}</p>
                  <Form method="post">
                    <button className="button" type="submit" name="intent" value="deactivate">
                      {t("users.confirm", { name: colleague.name })}
                    </button>
                  </Form>
                </details>
              )}
            </>
          )}
        </section>
      </div>
    </>
  );
}
