import { today } from "~/clock.server";
import { addDays, type Day, weekday } from "~/days";
import { keepAnchor } from "~/demo/demo.server";
import { lookAtDue } from "~/employers/merge/suspects.server";
import { agoFrom, newAgenda } from "./agenda";
import { diary } from "./diary";
import { doubles } from "./doubles";
import { griftstroom } from "./griftstroom";
import { heard } from "./heard";
import { inktsluis } from "./inktsluis";
import { keptLists } from "./kept-lists";
import { korenkruim } from "./korenkruim";
import { members } from "./members";
import { merelwal } from "./merelwal";
import { partners } from "./partners";
import { addPeople } from "./people";
import { rounds } from "./rounds";
import { sectors } from "./sectors";
import { town } from "./town";
import { vechtgaarde } from "./vechtgaarde";

/** Fills a new database with an invented town, as of now: all days are counted from the Monday of this week, and nothing is later than now. */
export function seedDemo(anchor: Day = addDays(today(), 1 - weekday(today()))) {
  keepAnchor(anchor);
  const agenda = newAgenda();
  const ago = agoFrom(anchor);
  const people = addPeople(agenda, ago);
  const stories = [
    partners,
    korenkruim,
    vechtgaarde,
    inktsluis,
    merelwal,
    members,
    griftstroom,
    sectors,
    town,
    heard,
    diary,
    keptLists,
    doubles,
    rounds,
  ];
  for (const story of stories) story(agenda, people, ago);
  agenda.play();
  lookAtDue(Number.MAX_SAFE_INTEGER);
}
