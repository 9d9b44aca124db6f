// Judges the form at every change and says which faults are to be seen already: nobody is scolded for a field not yet reached.
import { createElement, useMemo, useState } from "react";
import type { Kind } from "@qingce/core/rule/kind";
import { emptySheet } from "@qingce/core/score/sheet";
import type { SheetInHand } from "../../../parts/sheet/sheet-in-hand.ts";
import { faultsAt } from "../../../text/form-sections.ts";
import { judgeForm, type FormBasis } from "../../../text/form-judgment.ts";
import type { RoundScoring } from "../../../text/scoring-from.ts";
import type { CaseAnswer, FormAnswer, FormInHand } from "./basis.ts";
import { ItemEvidence } from "./item-evidence.tsx";
import { useRegionNodes } from "./region-nodes.ts";
import type { DraftInHand } from "./use-draft.ts";

/** The part of the form that is generated from the scheme. */
function sheetOf(hand: Omit<FormInHand, "scored">, { scheme, source, origins, carriers }: RoundScoring, region: string): SheetInHand | undefined {
  const { judgment, body, change, leave, shown, returned } = hand;
  if (judgment.score === undefined) return undefined;
  return {
    scheme,
    source,
    ...(origins === undefined ? {} : { origins }),
    region,
    peersOf: hand.form.declaration,
    ...(carriers === undefined ? {} : { carriers }),
    sheet: body.sheet ?? emptySheet,
    worked: judgment.score,
    change: (next) => change((now) => ({ ...now, sheet: next(now.sheet ?? emptySheet) })),
    leave,
    shown,
    returned,
    evidence: (of, label, hints) => createElement(ItemEvidence, { hand: { ...hand, scored: undefined }, of, label, hints }),
  };
}

export function useFormInHand(form: FormAnswer, one: CaseAnswer, { body, store }: DraftInHand, tried: boolean, scoring: RoundScoring | undefined): FormInHand {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const nodes = useRegionNodes();
  const { engagement } = one.declaration;
  const engaged = engagement !== undefined;
  const basis = useMemo(
    (): FormBasis => ({ edition: form.edition, kind: form.kind as Kind, circumstances: { ...form.circumstances, nodesOf: { ...form.circumstances.nodesOf, ...nodes } }, today: form.today, engaged, ...(engagement === undefined ? {} : { offer: engagement }), particulars: form.particulars, ...(scoring === undefined ? {} : { scoring }) }),
    [form, nodes, engaged, engagement, scoring],
  );
  const judgment = useMemo(() => judgeForm(basis, body), [basis, body]);
  const hand: Omit<FormInHand, "scored"> = {
    form,
    basis,
    body,
    judgment,
    shown: (place) => faultsAt(judgment.faults, place).filter((fault) => tried || (left.has(place) && !fault.code.endsWith("-missing"))),
    returned: (place) => one.declaration.reasons.filter((reason) => reason.field === place).map((reason) => reason.reason),
    change: store.change,
    leave: (place) => setLeft((now) => (now.has(place) ? now : new Set([...now, place]))),
  };
  const sheet = scoring === undefined ? undefined : sheetOf(hand, scoring, one.declaration.opening.region);
  return { ...hand, scored: scoring === undefined || sheet === undefined ? undefined : { scoring, sheet } };
}
