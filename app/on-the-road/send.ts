import { memberRoute } from "../access/guards.server";
import { talkSchemaOf } from "../conversations/conversation.schema.server";
import { conversationWords } from "../conversations/messages";
import { judgeConversation, logConversation } from "../conversations/new.server";
import { keepPhotos, takePhotos } from "../conversations/photos/reading.server";
import { talkPhotosWords } from "../conversations/photos/talk-photos-words";
import { type Answer, once, repeated, sentKey } from "../forms/once.server";
import { parseForm, sayIn } from "../forms/parse-form.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { onTheRoadWords } from "./messages";
import { employerNamed } from "./road.server";

/** What a device may send: this version of the entries, and the one before when there is one. */
const VERSIONS = ["1"];

const json = (body: { messages?: string[]; path?: string | null }, status = 200) => Response.json(body, { status });

/** What saving once came to, for a program: where it is, or what its key recorded before. */
const answered = (answer: Answer, already: string) =>
  "data" in answer
    ? json({ messages: [already], path: answer.data.already.path }, 409)
    : json({ path: answer.headers.get("Location") });

/**
 * Takes a conversation from a device: as the form does, but answers a program. 200 with the address when it is recorded, now or before. 409 when
 * its key recorded something else, 403 when it is another person's, 422 with sentences otherwise: the device keeps it and shows why.
 */
export const action = memberRoute("conversation.record", async ({ request, viewer }) => {
  const form = await request.formData();
  const photos = await takePhotos(form);
  const locale = localeOf(request, viewer.locale);
  const t = text(onTheRoadWords, locale);
  const say = sayIn(locale, conversationWords, talkPhotosWords);
  const wrong = (...messages: string[]) => json({ messages }, 422);
  if (form.get("person") !== String(viewer.personId)) return json({ messages: [t("refused.otherPerson")] }, 403);
  if (!VERSIONS.includes(String(form.get("v"))) || !sentKey(form)) return wrong(t("refused.version"));
  const again = repeated(viewer, form); // first: what it was judged by may be otherwise by now
  if (again) return answered(again, t("refused.already"));
  const judging = new FormData();
  for (const [name, value] of form) judging.append(name, value);
  const name = String(form.get("employerName") ?? "").trim();
  if (name && !form.get("employerId") && !form.get("partnerId")) {
    const found = employerNamed(viewer, name);
    if (typeof found === "string") return wrong(t(`refused.${found}`, { name }));
    judging.set("employerId", String(found));
  }
  const parsed = parseForm(judging, talkSchemaOf(judging.has("partnerId") ? "partner" : "employer"), say);
  if (!parsed.ok) return wrong(...Object.values(parsed.failure.errors));
  const judged = judgeConversation(viewer, parsed.data, say);
  if ("errors" in judged) return wrong(...Object.values(judged.errors));
  const kept = await keepPhotos(photos);
  if ("refused" in kept) return wrong(say("photos"));
  const saved = text(conversationWords, locale)("form.saved", { name: judged.party.name });
  return answered(
    once(viewer, form, "conversation", () => logConversation(viewer, judged, judged.party, saved, kept.contents)),
    t("refused.already"),
  );
});
