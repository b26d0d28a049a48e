import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, portalRoute, refused } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { ContactFields } from "../employers/contact-fields";
import { addContact, changeContact, findContact, listContacts } from "../employers/contacts.server";
import { shownPostcode } from "../employers/employer";
import { contactSchema } from "../employers/employer.schema.server";
import { detailsOf } from "../employers/employers.server";
import {
  changeEstablishment,
  detailsIn,
  findEstablishment,
  listEstablishments,
} from "../employers/establishments.server";
import { employerWords } from "../employers/messages";
import { TextField } from "../forms/fields";
import type { FormAnswer, FormRules } from "../forms/form";
import { SaveButton, ServerFormFrame } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { addressSchema } from "./address.schema.server";
import { portalWords } from "./messages";

export const loader = portalRoute("portal.view", ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const { employerId } = viewer.contact;
  const details = detailsOf(employerId);
  const say = sayIn(locale, employerWords);
  return {
    ...formKey(viewer, request),
    name: details.name,
    kvkNumber: details.kvkNumber,
    sector: locale === "nl" ? details.sectorNl : details.sectorEn,
    sizeClass: details.sizeClass,
    me: viewer.contact.id,
    mayChange: viewer.contact.portalRole !== "reader",
    establishments: listEstablishments(employerId).map(({ id, name, address, postcode, place, isHead }) => ({
      id,
      name,
      address,
      postcode,
      place,
      isHead,
    })),
    contacts: listContacts(employerId).map(({ id, name, jobTitle, email, phone, locale, maySignIn }) => ({
      id,
      name,
      jobTitle,
      email,
      phone,
      locale,
      maySignIn,
    })),
    addressRules: rulesOf(addressSchema, say),
    contactRules: rulesOf(contactSchema, say),
  };
});

export const action = portalRoute("portal.change", async ({ request, viewer }) => {
  if (viewer.contact.portalRole === "reader") throw refused();
  const { employerId } = viewer.contact;
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, employerWords);
  const t = text(portalWords, locale);
  const part = String(form.get("part") ?? "");
  const saved = () => redirect(paths.portalOrganisation(), { headers: flash({ text: t("organisation.saved") }) });

  if (part === "contact:new") {
    const again = repeated(viewer, form);
    if (again) return again;
    const parsed = parseForm(form, contactSchema, say);
    if (!parsed.ok) return data({ ...parsed.failure, part }, 422);
    if (!sentKey(form)) return data({ values: parsed.values, errors: { name: say("key") }, part }, 422);
    return once(viewer, form, "portalContact", () => {
      addContact(viewer, employerId, parsed.data);
      return { path: paths.portalOrganisation(), said: t("organisation.added", { name: parsed.data.name }) };
    });
  }
  if (part.startsWith("contact:")) {
    const contact = findContact(employerId, part.slice(8));
    if (!contact || contact.erasedAt || contact.untilOn) throw notFound();
    const parsed = parseForm(form, contactSchema, say);
    if (!parsed.ok) return data({ ...parsed.failure, part }, 422);
    const moves = contact.maySignIn && parsed.data.email !== contact.email;
    if (moves && contact.id !== viewer.contact.id)
      return data(
        { values: parsed.values, errors: { email: t("organisation.onlySelf", { name: contact.name }) }, part },
        422,
      );
    changeContact(viewer, contact, parsed.data, detailsOf(employerId).name);
    return saved();
  }
  const establishment = findEstablishment(employerId, part.replace("establishment:", ""));
  if (!part.startsWith("establishment:") || !establishment || establishment.closedOn) throw notFound();
  const parsed = parseForm(form, addressSchema, say);
  if (!parsed.ok) return data({ ...parsed.failure, part }, 422);
  changeEstablishment(viewer, establishment, { ...detailsIn(establishment), ...parsed.data });
  return saved();
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(portalWords, locale)("organisation.title"));

type Answer = FormAnswer & { part: string };

export default function OrganisationPage() {
  const t = useText(portalWords);
  const words = useText(employerWords);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const answerOf = (part: string) => (answer?.part === part ? answer : undefined);
  const unknown = <span className="soft">{t("organisation.unknown")}</span>;
  return (
    <>
      <PageHead title={t("organisation.title")}>
        <p className="lead">{page.mayChange ? t("organisation.lead") : t("organisation.onlyReader")}</p>
      </PageHead>
      <div className="split split-wide">
        <div className="stack">
          <section className="section" aria-labelledby="addresses">
            <h2 id="addresses">
              {page.establishments.length > 1 ? t("organisation.addresses") : t("organisation.address")}
            </h2>
            <ul className="rows">
              {page.establishments.map((place) => (
                <li key={place.id}>
                  {page.establishments.length > 1 && (
                    <strong>{place.name ?? (place.isHead ? t("organisation.headOffice") : place.address)}</strong>
                  )}
                  <p>
                    {[place.address, place.postcode && shownPostcode(place.postcode), place.place]
                      .filter(Boolean)
                      .join(", ") || unknown}
                  </p>
                  {page.mayChange && (
                    <AddressForm
                      place={place}
                      rules={page.addressRules}
                      answer={answerOf(`establishment:${place.id}`)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
          <section className="section" aria-labelledby="contacts">
            <div className="section-head">
              <h2 id="contacts">{t("organisation.contacts")}</h2>
              <span className="count">{page.contacts.length}</span>
            </div>
            <ul className="rows">
              {page.contacts.map((contact) => (
                <li key={contact.id}>
                  <strong>{contact.name}</strong> <span className="soft">{contact.jobTitle}</span>{" "}
                  {contact.id === page.me ? (
                    <span className="tag tag-good">{t("organisation.you")}</span>
                  ) : (
                    contact.maySignIn && <span className="tag">{t("organisation.maySignIn")}</span>
                  )}
                  <p className="meta">
                    {contact.email && <span>{contact.email}</span>}
                    {contact.phone && <span>{contact.phone}</span>}
                  </p>
                  {page.mayChange && (
                    <ContactForm
                      part={`contact:${contact.id}`}
                      title={t("organisation.changeOf", { name: contact.name })}
                      initial={contact}
                      rules={page.contactRules}
                      answer={answerOf(`contact:${contact.id}`)}
                    />
                  )}
                </li>
              ))}
            </ul>
            {page.mayChange && (
              <ContactForm
                part="contact:new"
                title={t("organisation.add")}
                initial={{}}
                rules={page.contactRules}
                answer={answerOf("contact:new")}
                formKey={page.key}
                key={page.key}
              />
            )}
          </section>
        </div>
        <section className="section" aria-labelledby="facts">
          <h2 id="facts">{t("organisation.facts")}</h2>
          <dl className="facts">
            <dt>{t("organisation.name")}</dt>
            <dd>{page.name}</dd>
            <dt>{t("organisation.kvk")}</dt>
            <dd>{page.kvkNumber ?? unknown}</dd>
            <dt>{t("organisation.sector")}</dt>
            <dd>{page.sector ?? unknown}</dd>
            <dt>{t("organisation.size")}</dt>
            <dd>{words(`size.${page.sizeClass}`)}</dd>
          </dl>
        </section>
      </div>
    </>
  );
}

type Place = { id: number; address: string | null; postcode: string | null; place: string | null };

function AddressForm({ place, rules, answer }: { place: Place; rules: FormRules; answer: FormAnswer | undefined }) {
  const t = useText(portalWords);
  const form = useServerForm({
    rules,
    initial: { address: place.address, postcode: place.postcode, place: place.place },
    answer,
    idPrefix: `place-${place.id}-`,
  });
  return (
    <details open={answer !== undefined || undefined}>
      <summary>{t("organisation.change")}</summary>
      <ServerFormFrame form={form} className="inline-form">
        <input type="hidden" name="part" value={`establishment:${place.id}`} />
        <div className="fields">
          <TextField form={form} name="address" label={t("organisation.street")} autoComplete="address-line1" />
          <TextField form={form} name="postcode" label={t("organisation.postcode")} autoComplete="postal-code" />
          <TextField form={form} name="place" label={t("organisation.place")} />
        </div>
        <SaveButton form={form} />
      </ServerFormFrame>
    </details>
  );
}

function ContactForm({
  part,
  title,
  initial,
  rules,
  answer,
  formKey,
}: {
  part: string;
  title: string;
  initial: Record<string, unknown>;
  rules: FormRules;
  answer: FormAnswer | undefined;
  formKey?: string;
}) {
  const form = useServerForm({ rules, initial, answer, idPrefix: `${part.replace(":", "-")}-` });
  return (
    <details open={answer !== undefined || undefined}>
      <summary>{title}</summary>
      <ServerFormFrame form={form} className="inline-form" {...(formKey && { formKey })}>
        <input type="hidden" name="part" value={part} />
        <ContactFields form={form} />
        <SaveButton form={form} />
      </ServerFormFrame>
    </details>
  );
}
