import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { sightOf } from "../employers/sight.server";
import { type Locale, text } from "../language/messages";
import { paths } from "../paths";
import { type Hit, type RecordKind, recordKinds } from "./kinds.server";
import { searchPageWords } from "./page-words";
import { findRecords, MOST, showRecords } from "./records.server";
import { findEmployers } from "./search.server";
import { excerpt } from "./words";

const FEW = 4;
export const PAGE = 50;

/** How the kinds are called in an address. */
const names = {
  werkgevers: "employers",
  contacten: "contact",
  partners: "partner",
  gesprekken: "conversation",
  toezeggingen: "promise",
  voorbeelden: "goodPractice",
  hulpvragen: "supportNeed",
  vestigingen: "establishment",
} as const satisfies Record<string, "employers" | RecordKind["kind"]>;
export type KindName = keyof typeof names;
export const isKindName = (name: string | null): name is KindName => name !== null && Object.hasOwn(names, name);

/** What was found of one kind: how many the viewer may know of (`more`: there are more than that), and those shown. */
export type Found = { name: KindName; word: (typeof names)[KindName]; count: number; more: boolean; hits: Hit[] };

type Asked = { question: string; words: string[]; only: KindName | null; page: number; locale: Locale };

/** Every kind the viewer may search, with its count; of the one asked for a page is shown, else the first few of each. */
export function resultsFor(viewer: Viewer, asked: Asked): Found[] {
  const shownOf = (name: KindName) => {
    if (asked.only === null) return [0, FEW] as const;
    return asked.only === name ? ([(asked.page - 1) * PAGE, asked.page * PAGE] as const) : ([0, 0] as const);
  };
  return (Object.keys(names) as KindName[]).flatMap((name): Found[] => {
    const word = names[name];
    const [from, to] = shownOf(name);
    if (word === "employers")
      return allows(viewer, "employer.view") ? [{ name, word, ...employersFor(viewer, asked, from, to) }] : [];
    const kind = recordKinds.find((one) => one.kind === word);
    if (!kind?.may(viewer)) return [];
    const ids = findRecords(kind, viewer, asked.words);
    const hits = showRecords(kind, viewer, ids.slice(0, MOST).slice(from, to), asked.words, asked.locale);
    return [{ name, word, count: Math.min(ids.length, MOST), more: ids.length > MOST, hits }];
  });
}

/** Employers have their own list, with pages: here are the first. */
function employersFor(viewer: Viewer, { question, words, locale }: Asked, from: number, to: number) {
  const t = text(searchPageWords, locale);
  const { hits, total } = findEmployers(question, sightOf(viewer), locale, from === 0 ? to : 0);
  return {
    count: total,
    more: false,
    hits: hits.map(
      ({ id, name, kvkNumber, place, sector, contact }): Hit => ({
        id,
        to: paths.employer(id),
        title: excerpt(name, words),
        piece: [],
        facts: [
          kvkNumber && t("kvk", { number: kvkNumber }),
          sector,
          place,
          contact && t("contactIs", { name: contact }),
        ].filter((fact): fact is string => Boolean(fact)),
        tag: null,
      }),
    ),
  };
}
