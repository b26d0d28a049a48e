import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";

export const template = "test-results/template.db";

/** Makes the database that every story begins with: the demo of a fixed week, at a fixed moment. */
export default function makeTemplate() {
  for (const end of ["", "-wal", "-shm"]) rmSync(template + end, { force: true });
  execFileSync(process.execPath, ["--import", "tsx", "tests/browser/make-template.ts", template], { stdio: "inherit" });
}
