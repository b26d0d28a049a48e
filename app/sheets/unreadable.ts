import type { SheetProblem } from "./sheet";

/** Thrown inside the worker, where reading stops at once; outside it is told as a problem. */
export class Unreadable extends Error {
  constructor(readonly problem: SheetProblem) {
    super(problem);
  }
}
