import { transaction } from "db/connection.server";
import { z } from "zod";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { setSettingFrom, settingOn } from "../dated-settings.server";
import type { Day } from "../days";
import { changesBetween, note } from "../history/history.server";
import { type RoundText, usualText } from "./round-text";

const local = z.object({ norm: z.string(), subject: z.string(), text: z.string() });
const stored = z.object({ nl: local, en: local });

/** The norm statement and the text with which a new round begins, as they hold on a day: a dated setting over the usual one. */
export function roundTextOn(day: Day): RoundText {
  const own = settingOn("roundText", day);
  return own === undefined ? usualText : stored.parse(own);
}

/** Another norm statement or text from today on. Rounds that were made keep their own text; the norm in it is that of the day of sending. */
export function setRoundText(viewer: Viewer, text: RoundText) {
  const day = today();
  transaction(() => {
    const before = roundTextOn(day);
    setSettingFrom("roundText", day, text);
    const flat = ({ nl, en }: RoundText): Record<string, unknown> => ({
      ...Object.fromEntries(Object.entries(nl).map(([name, value]) => [`${name}Nl`, value])),
      ...Object.fromEntries(Object.entries(en).map(([name, value]) => [`${name}En`, value])),
    });
    const changes = changesBetween(flat(before), flat(text));
    note(viewer, { action: "changed", record: ["roundText", 0], audience: "staff", changes });
  });
}
