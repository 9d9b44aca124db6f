// Reads one file of worked examples of a standard; a fault names file, line and key.
import type { JsonObject } from "../base/json.ts";
import type { Fault } from "../notice/fault.ts";
import { ScoreCase } from "../score/score-case.ts";
import type { StandardFile } from "../score/standard-file.ts";
import { shapeFaults } from "./shape.ts";
import type { SourceFile } from "./source.ts";

export interface PlacedScoreCase { readonly one: ScoreCase; readonly file: string; readonly line: number }

/** A file may hold one case or a list; a case must prove a clause that the standard has. */
export function readScoreCases(file: SourceFile, standard: StandardFile): { readonly cases: readonly PlacedScoreCase[]; readonly faults: readonly Fault[] } {
  const list = Array.isArray(file.value) ? file.value.map((one, n) => ({ value: one as JsonObject, under: [String(n)] })) : [{ value: file.value as JsonObject, under: [] }];
  const cases: PlacedScoreCase[] = [];
  const faults: Fault[] = [];
  for (const { value, under } of list) {
    const own = shapeFaults(ScoreCase, { name: file.name, value, lineOf: (path) => file.lineOf([...under, ...path]) });
    faults.push(...own);
    if (own.length > 0) continue;
    const one = value as unknown as ScoreCase;
    if (standard.clauses.some(({ id }) => id === one.proves)) cases.push({ one, file: file.name, line: file.lineOf(under) });
    else faults.push({ code: "clause-unknown", file: file.name, line: file.lineOf([...under, "proves"]), key: "proves", clause: one.proves, says: `标准 ${standard.id} 没有条款 ${one.proves}` });
  }
  return { cases, faults };
}
