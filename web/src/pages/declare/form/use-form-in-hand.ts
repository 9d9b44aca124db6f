// Judges the form at every change and says which faults are to be seen already: nobody is scolded for a field not yet reached.
import { useMemo, useState } from "react";
import type { Kind } from "@qingce/core/rule/kind";
import { faultsAt } from "../../../text/form-sections.ts";
import { judgeForm, type FormBasis } from "../../../text/form-judgment.ts";
import type { CaseAnswer, FormAnswer, FormInHand } from "./basis.ts";
import type { DraftInHand } from "./use-draft.ts";
import { useRegionNodes } from "./region-nodes.ts";

export function useFormInHand(form: FormAnswer, one: CaseAnswer, { body, store }: DraftInHand, tried: boolean): FormInHand {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const nodes = useRegionNodes();
  const engaged = one.declaration.engagement !== undefined;
  const basis = useMemo(
    (): FormBasis => ({ edition: form.edition, kind: form.kind as Kind, circumstances: { ...form.circumstances, nodesOf: { ...form.circumstances.nodesOf, ...nodes } }, today: form.today, engaged }),
    [form, nodes, engaged],
  );
  const judgment = useMemo(() => judgeForm(basis, body), [basis, body]);
  return {
    form,
    basis,
    body,
    judgment,
    shown: (place) => faultsAt(judgment.faults, place).filter((fault) => tried || (left.has(place) && !fault.code.endsWith("-missing"))),
    returned: (place) => one.declaration.reasons.filter((reason) => reason.field === place).map((reason) => reason.reason),
    change: store.change,
    leave: (place) => setLeft((now) => (now.has(place) ? now : new Set([...now, place]))),
  };
}
