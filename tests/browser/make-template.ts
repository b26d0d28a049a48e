import { closeDatabase, openDatabase, transaction } from "db/connection.server";
import { seedDemo } from "db/seeds/demo";
import { moveClockTo } from "~/clock.server";
import { markDemo } from "~/demo/demo.server";
import { lookAtAllDue } from "~/employers/merge/suspects.server";
import { applyPostcodes } from "~/employers/postcodes.server";
import { fillRecordIndex } from "~/search/record-index.server";
import { applySectors } from "~/sectors/reference.server";
import { rebuild } from "~/standing/summary.server";

openDatabase(String(process.argv[2]));
moveClockTo("2026-11-24T09:00:00.000Z"); // a Tuesday, ten in the morning
transaction(() => {
  markDemo(true);
  seedDemo("2026-11-23");
});
// What a server does at its first start is done here once, not by the server of every story.
applySectors();
applyPostcodes();
rebuild();
fillRecordIndex();
await lookAtAllDue();
closeDatabase();
