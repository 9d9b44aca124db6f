// A sheet worked out for a form: the score with its trace, the faults, what to ask where, and what looks like a slip.
import type { Refusal } from "@qingce/core/base/refusal";
import { scoreOf, type Scoring } from "@qingce/core/declaration/scoring";
import { fillSlots } from "@qingce/core/score/answers";
import { workFormulas } from "@qingce/core/score/interpret";
import type { ScoreOutcome } from "@qingce/core/score/outcome";
import type { Sheet } from "@qingce/core/score/sheet";
import { magnitudes } from "@qingce/core/score/sheet-magnitudes";
import type { RoundScoring } from "./scoring-from.ts";
import { sheetDoubts } from "./sheet-doubts.ts";
import { layOut, type SheetLaid } from "./sheet-layout.ts";

export interface SheetWorked {
  readonly outcome: ScoreOutcome;
  readonly faults: readonly Refusal[];
  /** With every computed value in it. */
  readonly slots: Float64Array;
  readonly laid: SheetLaid;
  /** By item. */
  readonly doubts: ReadonlyMap<string, string>;
}

export function workSheet(scoring: Scoring & Pick<RoundScoring, "earlier">, sheet: Sheet): SheetWorked {
  const { scheme, benchmarks } = scoring;
  const { outcome, faults, sheet: settled } = scoreOf(scoring, sheet);
  const slots = workFormulas(scheme, fillSlots(scheme, settled.answers, benchmarks).slots);
  const laid = layOut(scheme, slots, sheet.notApplicable);
  const slips = magnitudes(scheme, settled.answers, sheet.carriers, scoring.earlier ?? []);
  return { outcome, faults, slots, laid, doubts: sheetDoubts(scheme, laid, slots, slips) };
}
