// Where a candidate falls short, from the scheme that its own sheet was scored by: what to change of one answer, and what it would gain. Without a scheme, nothing is proposed.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { scoreOf, type Scoring } from "@qingce/core/declaration/scoring";
import type { Answer } from "@qingce/core/score/answers";
import { waysUp } from "@qingce/core/score/way-up";
import type { Sheet } from "@qingce/core/score/sheet";
import type { PlanStep } from "@qingce/core/upkeep/cultivation";
import { findEntry } from "../../store/entries.ts";
import { declarationOfUnit } from "../../store/plans.ts";
import { allowed, command, notFound } from "../command.ts";
import { takeUp } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { organisationOfEntry } from "../register/organisation-of-entry.ts";
import { scoringOf } from "../schemes/scheme-in-hand.ts";

export interface PlanGaps {
  /** Null where no scheme scored it: gaps are entered by hand. */
  readonly scored: { readonly declaration: string; readonly scheme: string; readonly name: string; readonly score: number; readonly max: number; readonly verdict: string } | null;
  readonly steps: readonly PlanStep[];
}

const byHand: PlanGaps = { scored: null, steps: [] };

function said(answer: Answer): string {
  if (typeof answer === "string") return answer;
  if (typeof answer === "boolean") return answer ? "是" : "否";
  return answer.map((one) => (typeof one === "string" ? one : Object.values(one).join("、"))).join("、");
}

/** Best gains first. */
export function gapsOf(declaration: string, scoring: Scoring, sheet: Sheet): PlanGaps {
  const { scheme, benchmarks } = scoring;
  const { sheet: settled, outcome } = scoreOf(scoring, sheet);
  const { ways, none } = waysUp(scheme, settled, benchmarks);
  const nameOf = (id: string): string => scheme.items.find((item) => item.id === id)?.file.name ?? id;
  const step = (item: string, now: string, demand: string, points: number | null): PlanStep => ({ item, now, demand, points, from: "scheme", measure: "", by: "" });
  const found = ways.toSorted((one, other) => other.gain - one.gain).map(({ item, place, from, to, gain }) => {
    const field = scheme.file.fields[place.field];
    const unit = field?.type === "number" ? field.unit : "";
    return step(nameOf(item), `${field?.label ?? place.field}：${said(from)}${unit}`, `${said(to)}${unit}`, gain);
  });
  const { name, id } = scheme.file;
  return { scored: { declaration, scheme: id, name, score: outcome.score, max: outcome.max, verdict: outcome.verdict }, steps: [...found, ...none.map((id) => step(nameOf(id), "", "", null))] };
}

export async function readPlanGaps(house: House, actor: Actor, input: { readonly entry: string }): Promise<Result<PlanGaps>> {
  return command(house, actor, { act: "list-plans", input: {} }, async (work) => {
    const entry = await findEntry(work.tx, input.entry);
    const organisation = entry === null ? undefined : await organisationOfEntry(work.tx, entry);
    if (entry === null) return notFound;
    const may = allowed(actor, "read-plan", { scope: entry.scope, ...(organisation === undefined ? {} : { organisation }) });
    if (!may.ok) return may;
    const declaration = await declarationOfUnit(work.tx, { declaration: entry.declarationId, organisation: organisation ?? null, kind: entry.kind });
    const found = declaration === null ? notFound : await takeUp(work, declaration);
    if (!found.ok) return ok(byHand);
    const { state, round } = found.value;
    const scoring = await scoringOf(work, round, state.opening);
    const sheet = state.body?.sheet;
    return ok(scoring === undefined || sheet === undefined ? byHand : gapsOf(found.value.declaration.id, scoring, sheet));
  });
}
