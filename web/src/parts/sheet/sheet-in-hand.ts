// What the parts of a sheet share: the scheme, the answers, what they come to, and how a place is changed.
import type { ReactNode } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { Scoring } from "@qingce/core/declaration/scoring";
import type { Answer } from "@qingce/core/score/answers";
import { withAnswer, type AnswerPlace } from "@qingce/core/score/answer-place";
import type { ScoreOutcome } from "@qingce/core/score/outcome";
import type { Scheme } from "@qingce/core/score/scheme";
import type { Sheet } from "@qingce/core/score/sheet";
import type { RoundScoring } from "../../text/scoring-from.ts";
import type { SheetWorked } from "../../text/sheet-worked.ts";

export interface SheetInHand {
  readonly scheme: Scheme;
  /** What the round wrote when it adopted the scheme: where its benchmarks come from. */
  readonly source: string;
  /** Where those benchmarks come from that were worked out among peers. */
  readonly origins?: NonNullable<RoundScoring["origins"]>;
  readonly sheet: Sheet;
  readonly worked: SheetWorked;
  readonly change: (next: (sheet: Sheet) => Sheet) => void;
  /** Places as faults name them, beginning with `sheet.`. */
  readonly leave: (place: string) => void;
  readonly shown: (place: string) => readonly Refusal[];
  readonly returned: (place: string) => readonly string[];
  /** The files that prove a place, where files are kept. */
  readonly evidence?: (of: string, label: string, hints: readonly string[]) => ReactNode;
  /** The energy factors that the round froze, where its scheme asks for an energy table. */
  readonly carriers?: Scoring["carriers"];
  /** Where the unit stands: its province's grid factor is taken first. */
  readonly region?: string;
  /** The declaration whose place among peers may be told. */
  readonly peersOf?: string;
  /** Another's outcome to be seen beside each item. */
  readonly beside?: ScoreOutcome;
}

export const answer = ({ change }: Pick<SheetInHand, "change">, place: AnswerPlace, to: Answer | undefined): void => change((sheet) => ({ ...sheet, answers: withAnswer(sheet.answers, place, to) }));
