// The evaluator's own account of a case: the same sheet as the applicant's, prefilled with nothing; the self value stands beside.
import { useMemo, useState, type ReactElement } from "react";
import type { ScoreOutcome } from "@qingce/core/score/outcome";
import type { RoundScoring } from "../../text/scoring-from.ts";
import { workSheet } from "../../text/sheet-worked.ts";
import { FormFile } from "./form-file.tsx";
import { OwnEvidence } from "./own-evidence.tsx";
import type { OwnSheet } from "./own-sheet.ts";
import { ScorePanel } from "./score-panel.tsx";
import type { SheetInHand } from "./sheet-in-hand.ts";
import { SheetSections } from "./sheet-sections.tsx";

interface Props {
  readonly declaration: string;
  readonly scoring: RoundScoring;
  readonly own: OwnSheet;
  readonly self: ScoreOutcome | undefined;
  /** The notice's own line. */
  readonly notice: ReactElement;
}

const evidenceOf = (declaration: string, own: OwnSheet): NonNullable<SheetInHand["evidence"]> => (of, label) => <OwnEvidence declaration={declaration} own={own} of={of} label={label} />;

export function EvaluationSheet({ declaration, scoring, own, self, notice }: Props): ReactElement {
  const { sheet, change } = own;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const worked = useMemo(() => workSheet(scoring, sheet), [scoring, sheet]);
  const hand: SheetInHand = {
    scheme: scoring.scheme,
    source: scoring.source,
    ...(scoring.origins === undefined ? {} : { origins: scoring.origins }),
    ...(scoring.carriers === undefined ? {} : { carriers: scoring.carriers }),
    sheet,
    worked,
    change,
    leave: (place) => setLeft((now) => (now.has(place) ? now : new Set([...now, place]))),
    shown: (place) => (left.has(place) ? worked.faults.filter((fault) => fault.place === place) : []),
    returned: () => [],
    evidence: evidenceOf(declaration, own),
    ...(self === undefined ? {} : { beside: self }),
  };
  return (
    <div className="evaluation-sheet">
      <p className="quiet">由本机构独立核算填写，不带入企业自评的数；所填存在本机，提交评价时一并送出。</p>
      <FormFile declaration={declaration} hand={hand} blank />
      <ScorePanel hand={hand} title="评价得分" notice={notice} />
      <SheetSections hand={hand} />
    </div>
  );
}
