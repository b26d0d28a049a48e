import { outcomesOf, remarksOf } from "~/import/counts.server";
import { previewOf } from "~/import/preview.server";
import { progressOf } from "~/import/progress.server";
import { readFile } from "~/import/reading.server";
import { hangingOn, listRows } from "~/import/rows.server";
import { askCheck, askImport, askUndo, type ImportRun, removeRun, runOf } from "~/import/runs.server";
import { workOn } from "~/import/work.server";
import { colleague } from "./questions";

const whole = (id: number): ImportRun => {
  const run = runOf(id);
  if (!run) throw new Error(`No import ${id}`);
  return run;
};

/** Half of them employers that are here, under other names; one in a hundred without a number, one in a hundred refused. */
function* lines(count: number): Generator<string> {
  yield "naam;kvk;plaats;werknemers";
  for (let index = 0; index < count; index++) {
    const number = index % 2 === 0 ? 10_000_000 + index * 7 : 60_000_000 + index;
    yield `Bedrijf ${index};${index % 100 === 5 ? 0 : index % 100 === 7 ? 12 : number};Utrecht;${index % 300}`;
  }
}

async function checkedRun(count: number): Promise<ImportRun> {
  const bytes = new TextEncoder().encode([...lines(count)].join("\n"));
  const read = await readFile(colleague("programmeManager"), { name: "bench.csv", bytes });
  if (typeof read !== "number") throw new Error(read.problem);
  const { columns, sbiVersion } = whole(read);
  askCheck(whole(read), { columns, header: true, sbiVersion });
  await workOn(read);
  return whole(read);
}

/** What the pages of an import ask of one of 100,000 rows, and what a smaller one costs from beginning to end. `end` takes it away again. */
export async function questionsOfImports() {
  const began = performance.now();
  const run = await checkedRun(100_000);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const manager = colleague("programmeManager");
  const rows =
    (which: Parameters<typeof listRows>[1], after = -1) =>
    () =>
      listRows(run, which, { after, limit: 51, locale: "nl" });
  return {
    said: `${seconds} s for 100,000 rows to be read and checked`,
    now: {
      "an import of 100,000 rows: outcomes": () => outcomesOf(run.id),
      "an import of 100,000 rows: remarks": () => remarksOf(run.id),
      "an import of 100,000 rows: the page of the check": () => previewOf(run, { rows: true, employers: true }, "nl"),
      "an import of 100,000 rows: progress": () => progressOf({ ...run, lastRow: 60_000 }, "importing"),
      "an import of 100,000 rows: all rows, from the middle": rows(null, 50_000),
      "an import of 100,000 rows: refused": rows({ outcome: "refused" }),
      "an import of 100,000 rows: changed, from the middle": rows({ outcome: "changed" }, 50_000),
      "an import of 100,000 rows: without a number": rows({ what: "noNumber", field: "kvkNumber", of: "new" }),
    },
    inParts: {
      "an import of 2,000 rows: read and checked": async () => removeRun((await checkedRun(2_000)).id),
      "an import of 2,000 rows: read, checked, taken over and taken back": async () => {
        const { id } = await checkedRun(2_000);
        askImport(whole(id));
        await workOn(id);
        await hangingOn(id);
        askUndo(manager, whole(id), "bench");
        await workOn(id);
      },
    },
    end: () => removeRun(run.id),
  };
}
