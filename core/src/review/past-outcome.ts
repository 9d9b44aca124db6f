// The outcome of a past round under one edition: where each case ends, step by step, by the same rules that the round itself was run by.
import type { Refusal } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import { tooLate } from "../rule/deadline.ts";
import { kinds, type Kind } from "../rule/kind.ts";
import { settle } from "../rule/settle.ts";
import { stagesOf } from "../rule/step.ts";
import { engageAgain, judgeAgain } from "./past-eligibility.ts";
import { evaluationUnder, fallenEngagements } from "./past-engagements.ts";
import { joined, nothing, placeOf, type Findings, type PastCase, type PastRound, type Place } from "./past-round.ts";
import { recommendationsUnder } from "./past-recommendations.ts";
import { selectionUnder } from "./past-selection.ts";

const idOf = ({ declaration }: PastCase): string => declaration.opening.id;
const refused = (refusal: Refusal | undefined): Findings => (refusal === undefined ? nothing : { refusals: [refusal], untold: [] });

function inTime({ round }: PastRound, { declaration, submittedAt }: PastCase, edition: Edition): Findings {
  const step = stagesOf(edition.procedure.steps, declaration.opening.kind).flat().find((one) => one.act === "declare");
  const date = edition.procedure.dates.find((one) => one.id === step?.date);
  return refused(date === undefined ? undefined : tooLate(date, submittedAt, round.dates));
}

/** Everything up to the recommendation. */
function declared(past: PastRound, one: PastCase, edition: Edition, fallen: Refusal | undefined): { readonly one: PastCase; readonly findings: Findings } {
  const { kind } = one.declaration.opening;
  if (!Object.hasOwn(edition.edition.kinds, kind)) return { one, findings: refused({ code: "kind-not-open", facts: { kind }, hint: "本通知不受理这一类" }) };
  const evaluated = evaluationUnder(past, one.declaration, edition, fallen);
  const findings = joined([evaluated, inTime(past, one, edition), judgeAgain(past, one, edition, "declare", one.circumstances, true), engageAgain(past, one, edition)]);
  return { one: { ...one, declaration: evaluated.declaration }, findings };
}

/** Departments' opinions settled once more by the edition's rule for disagreement. */
function opinions(past: PastRound, { declaration }: PastCase, edition: Edition): Findings {
  const steps = stagesOf(edition.procedure.steps, declaration.opening.kind).flat().filter((step) => step.act === "opine");
  const found = steps.map((step): Findings => {
    const clause = step.cite === undefined ? {} : { clause: step.cite };
    const given = declaration.opinions[step.id] ?? {};
    const settled = settle(step, given);
    if (settled === "passes") return nothing;
    if (settled === "fails") return refused({ code: "joint-review-failed", ...clause, facts: { opinions: given }, hint: "联合审核未通过" });
    return { refusals: [], untold: [{ code: "untold-opinion", ...clause, hint: `当时没有这一环节的意见，不能推算：${step.says}` }] };
  });
  return joined(found);
}

/** Past the round's last cut a case stands on the list, though it is not registered yet. */
function pastTheCuts({ baseline }: PastRound, { declaration }: PastCase): boolean {
  const cut = stagesOf(baseline.procedure.steps, declaration.opening.kind).flat().findLast(({ act }) => act === "select" || act === "recommend" || act === "review");
  return cut !== undefined && declaration.done.includes(cut.id);
}

/** What people decided and wrote down stands: a reviewer's refusal, a withdrawal, an upheld objection. */
function decidedByPeople(past: PastRound, one: PastCase): Findings {
  const { declaration } = one;
  switch (declaration.standing) {
    case "withdrawn":
      return refused({ code: "withdrawn", hint: "申报单位已撤回" });
    case "refused":
    case "struck":
      return refused(declaration.refusal);
    case "draft":
    case "under-way":
    case "returned":
      if (pastTheCuts(past, one)) return nothing;
      return { refusals: [], untold: [{ code: "untold-under-way", facts: { standing: declaration.standing }, hint: "当时尚未办结" }] };
    case "left-out":
    case "registered":
      return nothing;
  }
}

function kindUnder(past: PastRound, edition: Edition, kind: Kind, fallen: ReadonlyMap<string, Refusal>): readonly (readonly [id: string, place: Place])[] {
  const cases = past.cases.filter(({ declaration }) => declaration.opening.kind === kind).map((one) => declared(past, one, edition, fallen.get(idOf(one))));
  const found = new Map(cases.map(({ one, findings }) => [idOf(one), findings]));
  const recommended = recommendationsUnder({ ...past, cases: cases.map(({ one }) => one) }, edition, kind, found);
  const soFar = cases.map(({ one, findings }) => {
    const before = joined([findings, recommended.get(idOf(one)) ?? nothing, decidedByPeople(past, one)]);
    return { one, findings: before.refusals.length > 0 ? before : joined([before, opinions(past, one, edition)]) };
  });
  const standing = soFar.filter(({ findings }) => findings.refusals.length === 0).map(({ one, findings }) => ({ one, open: findings.untold.length > 0 }));
  const selected = selectionUnder(past, edition, kind, standing);
  return soFar.map(({ one, findings }) => [idOf(one), placeOf(joined([findings, selected.get(idOf(one)) ?? nothing]))] as const);
}

/** Where each case of a past round ends under the edition, by declaration. */
export function pastOutcome(past: PastRound, edition: Edition): ReadonlyMap<string, Place> {
  const fallen = fallenEngagements(past, edition);
  return new Map(kinds.flatMap((kind) => kindUnder(past, edition, kind, fallen)));
}
