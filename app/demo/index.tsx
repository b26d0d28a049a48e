import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, publicRoute } from "../access/guards.server";
import { startSession } from "../access/sessions.server";
import { accountWords } from "../account/messages";
import { identitiesOf } from "../account/people.server";
import { dayOf, now } from "../clock.server";
import { PageHead } from "../design/page-head";
import { text } from "../language/messages";
import { useFormats, useText, useTextOf } from "../language/use-text";
import { titled } from "../layouts/title";
import { homeOf, paths } from "../paths";
import { isDemo } from "./demo.server";
import { demoWords } from "./messages";
import { findPersona, listPersonas } from "./personas.server";

const rolesOf = (personId: number) =>
  identitiesOf(personId).flatMap((identity) => (identity.contactId === null ? identity.roles : []));

export const loader = publicRoute("the people of a demo; elsewhere it does not exist", () => {
  if (!isDemo()) throw notFound();
  const at = now();
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Amsterdam",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(at));
  const people = listPersonas().map(({ key, name, personId, contactId, employer }) => ({
    key,
    name,
    employer,
    roles: contactId === null ? rolesOf(personId) : [],
  }));
  return { people, now: at, clock: `${dayOf(at)}T${time}` };
});

export const action = publicRoute(
  "signs in as one of the people of a demo; elsewhere it does not exist",
  async ({ request }) => {
    if (!isDemo()) throw notFound();
    const persona = findPersona(String((await request.formData()).get("persona") ?? ""));
    if (!persona) throw notFound();
    return redirect(homeOf(persona.contactId === null ? rolesOf(persona.personId) : ["contact"]), {
      headers: { "Set-Cookie": startSession(request, persona.personId, persona.contactId) },
    });
  },
);

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(demoWords, locale)("title"));

export default function DemoPage() {
  const t = useText(demoWords);
  const format = useFormats();
  const { people, now, clock } = useLoaderData<typeof loader>();
  return (
    <main className="site-main" id="inhoud">
      <PageHead title={t("title")}>
        <p className="lead">{t("lead")}</p>
      </PageHead>
      <div className="pair">
        <section className="section" aria-labelledby="staff">
          <h2 id="staff">{t("staff")}</h2>
          <People people={people.filter(({ employer }) => employer === null)} />
        </section>
        <section className="section" aria-labelledby="employers">
          <h2 id="employers">{t("employers")}</h2>
          <People people={people.filter(({ employer }) => employer !== null)} />
          <p>
            {t("first")} <a href={paths.home()}>{t("public")}</a> {t("or")} <a href={paths.mailbox()}>{t("mailbox")}</a>
            .
          </p>
        </section>
      </div>
      <section className="section pad" aria-labelledby="clock">
        <h2 id="clock">{t("clock")}</h2>
        <p>{t("clockText", { now: format.moment(now) })}</p>
        <form method="post" action={paths.demoClock()} className="filters">
          <div className="field">
            <label htmlFor="op">{t("clockLabel")}</label>
            <input id="op" name="op" type="datetime-local" defaultValue={clock} required />
          </div>
          <button className="button" type="submit">
            {t("clockSet")}
          </button>
        </form>
      </section>
    </main>
  );
}

type Person = ReturnType<typeof useLoaderData<typeof loader>>["people"][number];

function People({ people }: { people: Person[] }) {
  const t = useText(demoWords);
  const role = useTextOf(accountWords as never);
  return (
    <ul className="rows people">
      {people.map((person) => (
        <li key={person.key}>
          <div>
            <h3>{person.name}</h3>
            <p className="meta">
              <span>
                {person.employer
                  ? t("at", { title: person.employer.jobTitle ?? "", employer: person.employer.name })
                  : person.roles.map((name) => role(`roleName.${name}`)).join(", ")}
              </span>
            </p>
            <p className="small">{t(`about.${person.key}`)}</p>
          </div>
          <form method="post" action={paths.demo()}>
            <button className="button" type="submit" name="persona" value={person.key}>
              {t("go")}
              <span className="unseen"> {t("goAs", { name: person.name })}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
