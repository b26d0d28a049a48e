import { useState } from "react";
import type { FormAnswer } from "../../forms/form";
import type { HeardKind } from "./heard";

export type HeardRowsState = ReturnType<typeof useHeardRows>;

/** The rows of what was heard, by their kinds; one that was taken away leaves a hole, so that the others keep their names. */
export function useHeardRows(answer: (FormAnswer & { heard?: (HeardKind | null)[] }) | undefined) {
  const [rows, set] = useState<(HeardKind | null)[]>(answer?.heard ?? sentKinds(answer?.values?.heard));
  return {
    rows,
    set,
    add: (kind: HeardKind) => set([...rows, kind]),
    drop: (index: number) => set(rows.map((kind, at) => (at === index ? null : kind))),
  };
}

const sentKinds = (sent: unknown): (HeardKind | null)[] =>
  Array.isArray(sent) ? Array.from(sent as ({ kind?: HeardKind } | undefined)[], (one) => one?.kind ?? null) : [];
