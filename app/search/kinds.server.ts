import { statement } from "db/connection.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { type ConversationKind, isLate, type PromiseSide, sideIn } from "../conversations/conversation";
import { conversationSight, promiseSight } from "../conversations/sight.server";
import type { Day } from "../days";
import { sightOf } from "../employers/sight.server";
import { formats } from "../language/formats";
import { type Locale, text } from "../language/messages";
import { partnerWords } from "../partners/messages";
import type { PartnerKind } from "../partners/partner";
import { partyJoins } from "../partners/party.server";
import { paths } from "../paths";
import { needSight, practiceSight } from "../practices/sight.server";
import { searchPageWords } from "./page-words";
import type { IndexedKind } from "./record-index.server";
import { countWords, excerpt, type Part } from "./words";

/** A record that was found, as the page shows it. */
export type Hit = {
  id: number;
  to: string;
  title: Part[];
  piece: Part[];
  facts: string[];
  tag: { tone: "late" | "soon" | "plain"; text: string } | null;
};

/** The records a viewer may find, their ids in SQL with :me: by the text that is shared, and those by its note too. Undefined: everything. */
type Reach = { shared: string[]; own?: string } | undefined;
type Asked = { viewer: Viewer; ids: number[]; words: readonly string[]; locale: Locale };

export type RecordKind = {
  kind: IndexedKind;
  /** Names begin the text: those that begin with the question come first. Else the newest do. */
  named: boolean;
  may: (viewer: Viewer) => boolean;
  reach: (viewer: Viewer) => Reach;
  /** The records themselves, in any order. What the viewer may not see is left out here too. */
  show: (asked: Asked) => Hit[];
};

const plain = (value: string): Part[] => [{ text: value, marked: false }];
const given = (facts: (string | null | false)[]) => facts.filter((fact): fact is string => Boolean(fact));
const wordsFor = (locale: Locale) => ({ t: text(searchPageWords, locale), format: formats(locale, today()) });
const handedOver =
  "(SELECT v.id FROM employer_summary s CROSS JOIN employer v ON v.root_id = s.employer_id WHERE s.referred = 1)";
const seesAll = (viewer: Viewer) => allows(viewer, "conversation.confidential");

// Each from an index that has all it asks. Voided ones are not in the search index, so what is voided is not asked where that costs.
const ownTalks = "SELECT c.id FROM conversation c WHERE c.recorded_by = :me AND c.voided_at IS NULL";
const namedTalks = "SELECT n.conversation_id FROM conversation_participant n WHERE n.person_id = :me";
const deskTalks = `SELECT c.id FROM conversation c WHERE c.employer_id IN ${handedOver} AND c.confidential = 0`;

type Talk = {
  id: number;
  employer: string;
  heldOn: Day;
  kind: ConversationKind;
  author: string;
  summary: string;
  note: string | null;
  confidential: number;
};

const conversations: RecordKind = {
  kind: "conversation",
  named: false,
  may: (viewer) => allows(viewer, "conversation.view"),
  reach(viewer) {
    if (seesAll(viewer) && allows(viewer, "conversation.internal")) return;
    const shared = [ownTalks, namedTalks, ...(allows(viewer, "employer.view") ? [deskTalks] : [])];
    return { shared, own: ownTalks };
  },
  show({ viewer, ids, words, locale }) {
    const { t, format } = wordsFor(locale);
    const rows = statement<Talk>(`
      SELECT c.id, coalesce(r.name, partner.name) AS employer, c.held_on AS heldOn, c.kind, a.name AS author, c.summary, c.confidential,
        CASE WHEN :internal OR c.recorded_by = :me THEN c.internal_note END AS note
      FROM json_each(:ids) found CROSS JOIN conversation c ON c.id = found.value ${partyJoins("c")} CROSS JOIN person a ON a.id = c.recorded_by
      WHERE c.voided_at IS NULL AND ${conversationSight(viewer)}`).all({
      ids: JSON.stringify(ids),
      me: viewer.personId,
      internal: allows(viewer, "conversation.internal") ? 1 : 0,
    });
    return rows.map((row) => {
      const internal = row.note !== null && countWords(row.note, words) > countWords(row.summary, words);
      const day = row.heldOn === today() ? t("today") : format.dayInYear(row.heldOn);
      return {
        id: row.id,
        to: paths.conversation(row.id),
        title: plain(t("talkAt", { employer: row.employer, day })),
        piece: excerpt(internal ? (row.note ?? "") : row.summary, words),
        facts: given([t(`talkKind.${row.kind}`), row.author, internal && t("inNote")]),
        tag: row.confidential === 1 ? { tone: "plain", text: t("confidential") } : null,
      };
    });
  },
};

type Promised = {
  id: number;
  partnerId: number | null;
  employer: string;
  what: string;
  side: PromiseSide;
  owner: string | null;
  dueOn: Day;
  outcome: "kept" | "dropped" | null;
  confidential: number;
};

const promises: RecordKind = {
  kind: "promise",
  named: false,
  may: (viewer) => allows(viewer, "promise.view"),
  reach: (viewer) =>
    seesAll(viewer)
      ? undefined
      : {
          shared: [
            "SELECT p.id FROM promise p WHERE p.owner_id = :me AND p.voided_at IS NULL",
            `SELECT p.id FROM promise p WHERE p.employer_id IN ${handedOver} AND p.confidential = 0 AND p.shared = 1 AND p.voided_at IS NULL`,
          ],
        },
  show({ viewer, ids, words, locale }) {
    const { t, format } = wordsFor(locale);
    const rows = statement<Promised>(`
      SELECT p.id, coalesce(r.name, partner.name) AS employer, p.what, p.side, p.partner_id AS partnerId, o.name AS owner, p.due_on AS dueOn, p.outcome, p.confidential
      FROM json_each(:ids) found CROSS JOIN promise p ON p.id = found.value ${partyJoins("p")} LEFT JOIN person o ON o.id = p.owner_id
      WHERE p.voided_at IS NULL AND ${promiseSight(viewer)}`).all({ ids: JSON.stringify(ids), me: viewer.personId });
    return rows.map((row) => {
      const late = isLate(row, today());
      const stand = row.outcome === null ? t("due", { day: format.dayInYear(row.dueOn) }) : t(`outcome.${row.outcome}`);
      return {
        id: row.id,
        to: paths.promise(row.id),
        title: plain(row.employer),
        piece: excerpt(row.what, words),
        facts: given([t(`side.${sideIn(row)}`), row.owner, stand, row.confidential === 1 && t("confidential")]),
        tag: late ? { tone: "late", text: t("late") } : null,
      };
    });
  },
};

type Person = {
  id: number;
  rootId: number;
  employer: string;
  name: string;
  jobTitle: string | null;
  email: string | null;
  phone: string | null;
  left: number;
};

const contacts: RecordKind = {
  kind: "contact",
  named: true,
  may: (viewer) => allows(viewer, "employer.view"),
  reach: (viewer) =>
    allows(viewer, "employer.change")
      ? undefined
      : { shared: [`SELECT k.id FROM contact k WHERE k.employer_id IN ${handedOver}`] },
  show({ viewer, ids, words, locale }) {
    const { t } = wordsFor(locale);
    const rows = statement<Person>(`
      SELECT k.id, r.id AS rootId, r.name AS employer, k.name, k.job_title AS jobTitle, k.email, k.phone,
        coalesce(k.until_on <= :today, 0) AS left
      FROM json_each(:ids) found CROSS JOIN contact k ON k.id = found.value CROSS JOIN employer e ON e.id = k.employer_id
        CROSS JOIN employer r ON r.id = e.root_id CROSS JOIN employer_summary s ON s.employer_id = r.id
      WHERE k.erased_at IS NULL AND ${sightOf(viewer)}`).all({ ids: JSON.stringify(ids), today: today() });
    return rows.map((row) => ({
      id: row.id,
      to: paths.employer(row.rootId),
      title: excerpt(row.name, words),
      piece: excerpt(given([row.jobTitle, row.email, row.phone]).join(" · "), words),
      facts: [row.employer],
      tag: row.left === 1 ? { tone: "soon", text: t("left") } : null,
    }));
  },
};

type Place = {
  id: number;
  rootId: number;
  employer: string;
  name: string | null;
  address: string | null;
  postcode: string | null;
  place: string | null;
  branchNumber: string | null;
};

const establishments: RecordKind = {
  kind: "establishment",
  named: false,
  may: (viewer) => allows(viewer, "employer.view"),
  reach: (viewer) =>
    allows(viewer, "employer.change")
      ? undefined
      : {
          shared: [`SELECT b.id FROM establishment b WHERE b.employer_id IN ${handedOver} AND b.closed_on IS NULL`],
        },
  show({ viewer, ids, words, locale }) {
    const { t } = wordsFor(locale);
    const rows = statement<Place>(`
      SELECT b.id, r.id AS rootId, r.name AS employer, b.name, b.address, b.postcode, b.place, b.branch_number AS branchNumber
      FROM json_each(:ids) found CROSS JOIN establishment b ON b.id = found.value CROSS JOIN employer e ON e.id = b.employer_id
        CROSS JOIN employer r ON r.id = e.root_id CROSS JOIN employer_summary s ON s.employer_id = r.id
      WHERE b.closed_on IS NULL AND ${sightOf(viewer)}`).all({ ids: JSON.stringify(ids) });
    return rows.map((row) => ({
      id: row.id,
      to: paths.employer(row.rootId),
      title: plain(row.employer),
      piece: excerpt(
        given([
          row.name,
          row.address,
          given([row.postcode, row.place]).join(" "),
          row.branchNumber && t("branch", { number: row.branchNumber }),
        ]).join(", "),
        words,
      ),
      facts: [],
      tag: null,
    }));
  },
};

type Heard = { id: number; employer: string; heading: string; words: string; heardOn: Day; confidential: number };

/** Good practices and support needs: told by an employer, found by their words. */
const heard = (
  kind: "goodPractice" | "supportNeed",
  {
    may,
    sight,
    from,
    to,
  }: {
    may: (viewer: Viewer) => boolean;
    sight: (viewer: Viewer) => string;
    /** The record as `x`, with its heading and the rest of its words. */
    from: string;
    to: (id: number) => string;
  },
): RecordKind => ({
  kind,
  named: false,
  may,
  reach: (viewer) =>
    seesAll(viewer)
      ? undefined
      : {
          shared: [
            `SELECT x.id FROM ${kind === "goodPractice" ? "good_practice" : "support_need"} x WHERE x.employer_id IN ${handedOver} AND x.confidential = 0 AND x.voided_at IS NULL`,
          ],
        },
  show({ viewer, ids, words, locale }) {
    const { t, format } = wordsFor(locale);
    const rows = statement<Heard>(`
      SELECT x.id, r.name AS employer, x.heading, x.words, x.heard_on AS heardOn, x.confidential
      FROM json_each(:ids) found CROSS JOIN ${from} x ON x.id = found.value CROSS JOIN employer e ON e.id = x.employer_id
        CROSS JOIN employer r ON r.id = e.root_id
      WHERE x.voided_at IS NULL AND ${sight(viewer)}`).all({ ids: JSON.stringify(ids), me: viewer.personId });
    return rows.map((row) => ({
      id: row.id,
      to: to(row.id),
      title: row.words === "" ? plain(row.employer) : excerpt(row.heading, words),
      piece: excerpt(row.words || row.heading, words),
      facts: given([row.words !== "" && row.employer, format.dayInYear(row.heardOn)]),
      tag: row.confidential === 1 ? { tone: "plain", text: t("confidential") } : null,
    }));
  },
});
const practices = heard("goodPractice", {
  may: (viewer) => allows(viewer, "practice.view"),
  sight: (viewer) => practiceSight(viewer, "x"),
  from: "(SELECT id, employer_id, heading, concat_ws(' ', did, for_whom, gave) AS words, heard_on, confidential, voided_at FROM good_practice)",
  to: (id) => paths.practice(id),
});
const needs = heard("supportNeed", {
  may: (viewer) => allows(viewer, "need.view"),
  sight: (viewer) => needSight(viewer, "x"),
  from: "(SELECT id, employer_id, seeks AS heading, '' AS words, heard_on, confidential, voided_at FROM support_need)",
  to: (id) => paths.need(id),
});

type FoundPartner = { id: number; name: string; kind: PartnerKind; website: string | null; people: string | null };

/** Found by their name and by who is there. */
const partners: RecordKind = {
  kind: "partner",
  named: true,
  may: (viewer) => allows(viewer, "partner.view"),
  reach: () => undefined,
  show({ ids, words, locale }) {
    const rows = statement<FoundPartner>(`
      SELECT p.id, p.name, p.kind, p.website,
        (SELECT group_concat(k.name, ' · ') FROM contact k WHERE k.partner_id = p.id AND k.until_on IS NULL AND k.erased_at IS NULL) AS people
      FROM json_each(:ids) found CROSS JOIN partner p ON p.id = found.value`).all({ ids: JSON.stringify(ids) });
    const kind = text(partnerWords, locale);
    return rows.map((row) => ({
      id: row.id,
      to: paths.partner(row.id),
      title: excerpt(row.name, words),
      piece: excerpt(given([row.people, row.website]).join(" · "), words),
      facts: [kind(`kind.${row.kind}`)],
      tag: null,
    }));
  },
};

/** What is searched beside the employers, in the order in which the page shows it. */
export const recordKinds: readonly RecordKind[] = [
  contacts,
  partners,
  conversations,
  promises,
  practices,
  needs,
  establishments,
];
