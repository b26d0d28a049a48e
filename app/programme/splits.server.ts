import { statement } from "db/connection.server";
import { joinRoutes, sizeClasses } from "db/schema/lists";
import { employerWords } from "../employers/messages";
import { type Locale, text } from "../language/messages";
import { membershipWords } from "../pact/messages";
import { paths } from "../paths";
import { counting, type Part, part, type Split, splits } from "../standing/figures";
import type { GrowthLine } from "../standing/growth";
import type { StandRow } from "../standing/stand.server";
import type { Asked } from "./asked";
import { type Counted, counted } from "./list-query";
import { programmeWords } from "./messages";

/** `page`: where there is more about the part itself. */
export type SplitRow = { key: string; label: string; page: string | null } & Record<GrowthLine | "employers", Counted>;

type Key = ReturnType<(typeof part)[Part]>;
type Tally = Record<GrowthLine | "employers", number>;

/** A way by which members came, or a partner within the way "through a partner". */
export type CameRow = { key: string; label: string; partner: boolean; members: Counted };

/** How the members of a moment came: by way, the most first, and under "through a partner" each partner. */
export function waysOf(rows: StandRow[], asked: Asked, locale: Locale): CameRow[] {
  const members = rows.filter(counting("members"));
  const count = (by: Part) => {
    const found = new Map<Key, number>();
    for (const row of members) found.set(part[by](row), (found.get(part[by](row)) ?? 0) + 1);
    return partsOf(by, locale)
      .map(({ key, value, label }) => ({
        key: `${by} ${value}`,
        label,
        partner: by === "partner",
        members: counted(found.get(key) ?? 0, { asked, figure: "members", part: { by, value } }),
      }))
      .filter(({ members: { n } }) => n > 0)
      .sort((a, b) => b.members.n - a.members.n);
  };
  return count("route").flatMap((way) => (way.key === "route partner" ? [way, ...count("partner")] : way));
}

/** One walk over everybody for all three splits. */
export function splitsOf(rows: StandRow[], asked: Asked, locale: Locale): Record<Split, SplitRow[]> {
  const [isMember, isSignatory, hasPlan] = [counting("members"), counting("signatures"), counting("plans")];
  const tallies = splits.map((by) => ({ by, keyOf: part[by], found: new Map<Key, Tally>() }));
  for (const row of rows)
    for (const { keyOf, found } of tallies) {
      const key = keyOf(row);
      let tally = found.get(key);
      if (!tally) {
        tally = { members: 0, signatures: 0, plans: 0, employers: 0 };
        found.set(key, tally);
      }
      tally.employers++;
      if (isMember(row)) tally.members++;
      if (isSignatory(row)) tally.signatures++;
      if (hasPlan(row)) tally.plans++;
    }
  const rowsOf = (by: Split) =>
    partsOf(by, locale).flatMap(({ key, value, label }): SplitRow[] => {
      const tally = tallies.find((one) => one.by === by)?.found.get(key);
      if (!tally) return [];
      const of = (figure: GrowthLine | "employers") => counted(tally[figure], { asked, figure, part: { by, value } });
      return [
        {
          key: value,
          label,
          page: by === "sector" && typeof key === "number" ? paths.sector(key) : null,
          members: of("members"),
          signatures: of("signatures"),
          plans: of("plans"),
          employers: of("employers"),
        },
      ];
    });
  return { sector: rowsOf("sector"), size: rowsOf("size"), broker: rowsOf("broker") };
}

/** The parts of a split in the order in which they are shown: as rows have them, as an address has them, and in words. */
export function partsOf(by: Part, locale: Locale): { key: string | number | null; value: string; label: string }[] {
  if (by === "size") {
    const t = text(employerWords, locale);
    return sizeClasses.map((size) => ({ key: size, value: size, label: t(`size.${size}`) }));
  }
  if (by === "route") {
    const t = text(membershipWords, locale);
    return joinRoutes.map((route) => ({ key: route, value: route, label: t(`route.${route}`) }));
  }
  const known = statement<{ id: number; value: string; label: string }>(
    {
      sector: `SELECT id, code AS value, name_${locale} AS label FROM sector ORDER BY position`,
      broker:
        "SELECT id, CAST(id AS TEXT) AS value, name AS label FROM person WHERE id IN (SELECT person_id FROM broker_assignment) ORDER BY name",
      partner: "SELECT id, CAST(id AS TEXT) AS value, name AS label FROM partner ORDER BY sort_name",
    }[by],
  ).all({});
  const none = { key: null, value: "none", label: text(programmeWords, locale)(`split.none.${by}`) };
  return [...known.map(({ id, value, label }) => ({ key: id, value, label })), none];
}
