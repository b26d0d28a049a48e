import { statement } from "db/connection.server";
import { charterThemes } from "db/schema/lists";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import type { Day } from "../days";
import { sightOf } from "../employers/sight.server";
import { bestOf, type Kin, type Likeness } from "./match";
import type { Need } from "./needs.server";
import type { Phase, PracticeState, Theme } from "./practice";
import { type Practice, practiceState } from "./practices.server";
import { needSight, practiceSight } from "./sight.server";

type Candidate = Kin & { id: number; rootId: number; employerName: string; on: Day };
export type PracticeMatch = Candidate & Likeness & { heading: string; state: PracticeState };
export type NeedMatch = Candidate & Likeness & { seeks: string };
export type EmployerMatch = Candidate & Likeness & { title: string; planId: number };

/** So many of a theme are held against the rule, the latest first (of needs the longest waiting): a question that stays small in a full town. */
const LOOKED_AT = 200;
const SHOWN = 5;

const kin = "s.sector_id AS sectorId, s.size_class AS sizeClass, r.id AS rootId, r.name AS employerName";
const kinJoins = (x: string) =>
  `JOIN employer e ON e.id = ${x}.employer_id JOIN employer r ON r.id = e.root_id JOIN employer_summary s ON s.employer_id = r.id`;

/** Who looks for something about every theme is helped by any; who looks for one, by that and by what is about all. */
const themesOf = (theme: Theme): readonly Theme[] => (theme === "all" ? charterThemes : [theme, "all"]);

function kinOf(of: { rootId: number; theme: Theme | null; phase: Phase | null }): Kin & { rootId: number } {
  const { theme, phase, rootId } = of;
  const row = statement<Pick<Kin, "sectorId" | "sizeClass">>(
    "SELECT sector_id AS sectorId, size_class AS sizeClass FROM employer_summary WHERE employer_id = :rootId",
  ).get({ rootId });
  return { theme, phase, rootId, sectorId: row?.sectorId ?? null, sizeClass: row?.sizeClass ?? "unknown" };
}

/**
 * Good practices that could help with a need, the most alike first, each with the reasons. Only what the viewer sees; nothing from a confidential
 * talk, to one, of the employer itself, or that its employer refused.
 */
export function practicesFor(viewer: Viewer, need: Need): PracticeMatch[] {
  if (need.theme === null || need.confidential) return [];
  const mayGo = `p.voided_at IS NULL AND p.confidential = 0 AND p.state NOT IN ('refused', 'withdrawn') AND ${practiceSight(viewer)}`;
  const { phase } = need;
  const found = themesOf(need.theme).flatMap((theme) =>
    statement<Omit<PracticeMatch, keyof Likeness>>(`
      SELECT p.id, p.heading, p.theme, p.phase, p.heard_on AS "on", ${practiceState} AS state, ${kin}
      FROM (SELECT id FROM (SELECT p.id FROM good_practice p WHERE p.theme = :theme AND ${mayGo} ORDER BY p.heard_on DESC, p.id DESC LIMIT ${LOOKED_AT})
        ${phase === null ? "" : `UNION SELECT id FROM (SELECT p.id FROM good_practice p WHERE p.theme = :theme AND p.phase = :phase AND ${mayGo} ORDER BY p.heard_on DESC, p.id DESC LIMIT ${LOOKED_AT})`}) near
      CROSS JOIN good_practice p ON p.id = near.id ${kinJoins("p")} ORDER BY p.heard_on DESC, p.id DESC`).all({
      theme,
      today: today(),
      ...(phase !== null && { phase }),
    }),
  );
  return bestOf(kinOf(need), found, SHOWN);
}

/** Open needs that a good practice could help with, by the same rule; of equals the one that waits longest. */
export function needsFor(viewer: Viewer, practice: Practice, state: PracticeState): NeedMatch[] {
  if (practice.theme === null || practice.confidential || state === "refused" || state === "withdrawn") return [];
  const found = themesOf(practice.theme).flatMap((theme) =>
    statement<Omit<NeedMatch, keyof Likeness>>(`
      SELECT n.id, n.seeks, n.theme, n.phase, n.heard_on AS "on", ${kin}
      FROM (SELECT n.id FROM support_need n WHERE n.theme = :theme AND n.voided_at IS NULL AND n.confidential = 0 AND n.state = 'open'
        AND ${needSight(viewer)} ORDER BY n.heard_on, n.id LIMIT ${LOOKED_AT}) near
      CROSS JOIN support_need n ON n.id = near.id ${kinJoins("n")} ORDER BY n.heard_on, n.id`).all({ theme }),
  );
  return bestOf(kinOf(practice), found, SHOWN);
}

/** How many of the actions that were finished last are looked at. */
const FINISHED = 1000;

/** Employers who finished an action of their plan about the same lately and could tell how: for who sees plans. */
export function employersFor(viewer: Viewer, need: Need, besides: readonly number[]): EmployerMatch[] {
  if (need.theme === null || need.confidential || !allows(viewer, "plan.view")) return [];
  const found = statement<Omit<EmployerMatch, keyof Likeness>>(`
    SELECT a.id, a.title, a.theme, a.phase, d.happened_on AS "on", p.id AS planId, ${kin}
    FROM (SELECT u.action_id, u.happened_on, u.id FROM action_update u WHERE u.status = 'done' AND u.voided_at IS NULL
      ORDER BY u.happened_on DESC, u.id DESC LIMIT ${FINISHED}) d
    CROSS JOIN plan_action a ON a.id = d.action_id AND a.removed_at IS NULL AND a.theme IN (SELECT value FROM json_each(:themes))
    JOIN action_plan p ON p.id = a.plan_id ${kinJoins("p")}
    WHERE ${sightOf(viewer)} AND NOT EXISTS (SELECT 1 FROM action_update l WHERE l.action_id = a.id AND l.voided_at IS NULL
      AND l.status IN ('running', 'behind', 'stopped') AND (l.happened_on, l.id) > (d.happened_on, d.id))
    ORDER BY d.happened_on DESC, d.id DESC`).all({ themes: JSON.stringify(themesOf(need.theme)) });
  return bestOf(
    kinOf(need),
    found.filter(({ rootId }) => !besides.includes(rootId)),
    SHOWN,
  );
}
