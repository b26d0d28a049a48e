import { data, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { countPhotosWith } from "../conversations/photos/photos.server";
import { isDay } from "../days";
import { refusesAddress } from "../demo/demo.server";
import { once, repeated, sentKey } from "../forms/once.server";
import { parseForm, sayIn } from "../forms/parse-form.server";
import { formats } from "../language/formats";
import { localeOf } from "../language/locale.server";
import { type Locale, text } from "../language/messages";
import { flash } from "../layouts/flash.server";
import { type AnyContact, changeContact, contactLeft, eraseContact } from "./contacts.server";
import { contactSchema } from "./employer.schema.server";
import { employerWords } from "./messages";

type Home = { home: string; organisation: string; locale: Locale };

/** Adds a contact, an employer's or a partner's, once for its form's key; `add` is that room's command. Leads to the organisation's page. */
export async function answerNewContact(
  viewer: Viewer,
  request: Request,
  { form: name, home, add }: { form: string; home: string; add: (details: ContactDetails) => void },
) {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, employerWords);
  const parsed = parseForm(form, contactSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  if (!sentKey(form)) return data({ values: parsed.values, errors: { name: say("key") } }, 422);
  return once(viewer, form, name, () => {
    add(parsed.data);
    return { path: home, said: text(employerWords, locale)("contact.added", { name: parsed.data.name }) };
  });
}
type ContactDetails = z.output<typeof contactSchema>;

/** What the page of every contact does, an employer's and a partner's: it is changed, left, or is erased. Leads to the organisation's page. */
export function answerContact(
  viewer: Viewer,
  contact: AnyContact,
  form: FormData,
  { home, organisation, locale }: Home,
) {
  const say = sayIn(locale, employerWords);
  const t = text(employerWords, locale);
  const done = (said: string) => redirect(home, { headers: flash({ text: said }) });
  const intent = form.get("intent");
  if (intent === "leave") {
    const leftOn = String(form.get("leftOn") ?? "");
    if (!isDay(leftOn) || leftOn > today() || leftOn < contact.sinceOn)
      return data({ errors: { leftOn: isDay(leftOn) && leftOn > today() ? say("future") : say("day") } }, 422);
    contactLeft(viewer, contact, leftOn);
    return done(t("contact.left", { name: contact.name }));
  }
  if (intent === "erase") {
    const photos = countPhotosWith(contact.id);
    const [first, ...more] = eraseContact(viewer, contact);
    const said = first
      ? t("contact.erasedTexts", { count: more.length + 1, day: formats(locale, today()).day(first.heldOn) })
      : t("contact.erased");
    return done(photos > 0 ? `${said} ${t("contact.erasedPhotos", { count: photos })}` : said);
  }
  const parsed = parseForm(form, contactSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const { email } = parsed.data;
  if (contact.maySignIn && email && email !== contact.email && refusesAddress(email))
    return data({ values: parsed.values, errors: { email: t("contact.notForDemo") } }, 422);
  const { invited } = changeContact(viewer, contact, parsed.data, organisation);
  return done(invited ? t("contact.savedInvited", { email: invited }) : t("contact.saved"));
}
