import { closeDatabase, openDatabase, transaction } from "db/connection.server";
import { seedDemo } from "db/seeds/demo";
import { moveClockTo } from "~/clock.server";
import { markDemo } from "~/demo/demo.server";
import { rebuild } from "~/standing/summary.server";

openDatabase(String(process.argv[2]));
moveClockTo("2026-11-24T09:00:00.000Z"); // a Tuesday, ten in the morning
transaction(() => {
  markDemo(true);
  seedDemo("2026-11-23");
});
rebuild();
closeDatabase();
