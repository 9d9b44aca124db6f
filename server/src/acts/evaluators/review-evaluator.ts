// The office reviews a registration, publishes it, or returns it. Published are the facts as they stand, the counts of staff of that day among them.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideStanding, type EvaluatorStanding, type StandingCommand } from "@qingce/core/register/evaluator-standing";
import type { EvaluatorRow } from "../../store/evaluators.ts";
import type { Work } from "../command.ts";
import type { House } from "../house.ts";
import { asRegistrar } from "./as-registrar.ts";
import { bodyOf, takeUpEvaluator, writeEvaluator, type EvaluatorBody } from "./evaluator-in-hand.ts";
import { factsOfAll } from "./facts-to-judge.ts";

export interface ReviewEvaluator {
  readonly node: string;
  readonly evaluator: string;
  readonly decision: "pass" | "return" | "publish";
  /** Opinion on passing, reason on returning. */
  readonly reason: string;
}

const commandOf = ({ decision, reason }: ReviewEvaluator): StandingCommand =>
  decision === "pass" ? { kind: "review", opinion: reason } : decision === "return" ? { kind: "return", reason } : { kind: "publish" };

async function bodyAfter(work: Work, row: EvaluatorRow, input: ReviewEvaluator): Promise<EvaluatorBody> {
  const { returned: _, ...body } = bodyOf(row);
  switch (input.decision) {
    case "pass":
      return body;
    case "return":
      return { ...body, returned: input.reason };
    case "publish":
      return { ...body, published: { facts: await factsOfAll(work, row), day: work.today } };
  }
}

export async function reviewEvaluator(house: House, actor: Actor, input: ReviewEvaluator, key?: string): Promise<Result<{ readonly standing: EvaluatorStanding }>> {
  return asRegistrar(house, actor, { act: "review-evaluator", node: input.node, input: { ...input }, key, evaluator: input.evaluator }, async (work) => {
    const found = await takeUpEvaluator(work, input.evaluator);
    if (!found.ok) return found;
    const standing = decideStanding(found.value.standing, commandOf(input));
    if (!standing.ok) return refuse(...standing.refusals);
    const body = await bodyAfter(work, found.value, input);
    const told = { node: input.node, reason: input.reason, ...(standing.value === "published" ? { facts: body.published?.facts ?? {} } : {}) };
    const written = await writeEvaluator(work, found.value, [{ type: standing.value, body: told }], { standing: standing.value, body });
    return written.ok ? ok({ standing: standing.value }) : written;
  });
}
