// The scheme tried on answers that the officer types: the score with its course. Nothing is kept of it.
import { useMemo, useState, type ReactElement } from "react";
import { numberScheme } from "@qingce/core/score/number-scheme";
import { emptySheet, type Sheet } from "@qingce/core/score/sheet";
import { ScorePanel } from "../../../parts/sheet/score-panel.tsx";
import type { SheetInHand } from "../../../parts/sheet/sheet-in-hand.ts";
import { SheetSections } from "../../../parts/sheet/sheet-sections.tsx";
import type { RoundScoring } from "../../../text/scoring-from.ts";
import { workSheet } from "../../../text/sheet-worked.ts";
import type { TableChecked } from "./send-table.ts";

function TriedSheet({ scoring }: { readonly scoring: RoundScoring }): ReactElement {
  const [sheet, setSheet] = useState<Sheet>(emptySheet);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const worked = useMemo(() => workSheet(scoring, sheet), [scoring, sheet]);
  const hand: SheetInHand = {
    scheme: scoring.scheme, source: scoring.source, sheet, worked,
    change: (next) => setSheet(next),
    leave: (place) => setLeft((now) => new Set([...now, place])),
    shown: (place) => (left.has(place) ? worked.faults.filter((fault) => fault.place === place) : []),
    returned: () => [],
  };
  return (
    <>
      <ScorePanel hand={hand} title="试算得分" />
      <SheetSections hand={hand} />
    </>
  );
}

export function Trial({ checked }: { readonly checked: TableChecked }): ReactElement | null {
  const scoring = useMemo((): RoundScoring | undefined => {
    const scheme = checked.scheme === null ? undefined : numberScheme(checked.scheme, checked.standard).scheme;
    return scheme === undefined ? undefined : { scheme, hash: "", benchmarks: {}, source: scheme.file.source };
  }, [checked]);
  return scoring === undefined ? null : (
    <section aria-labelledby="trial" className="panel">
      <h2 id="trial">试算</h2>
      <p className="quiet">填入几项数据，看得分是否与表中规则一致；试算不保存。表中没有引领值的指标，采用方案时补齐后才能计分。</p>
      <TriedSheet scoring={scoring} />
    </section>
  );
}
