// The cases that an evaluator has in hand, each to be taken up in the name of everybody whom it belongs to: the law takes it from them all at once.
import { ok } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { scopeOf } from "@qingce/core/programme/tier-tree";
import { findDeclaration } from "../../store/declarations.ts";
import { listEngagements } from "../../store/engagements.ts";
import { findEvaluator } from "../../store/evaluators.ts";
import type { Caller } from "../../store/transaction.ts";
import { command } from "../command.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { besideEvaluator } from "./evaluator-in-hand.ts";

export interface OpenCase {
  readonly declaration: string;
  readonly as: Caller;
}

export async function casesOf(house: House, actor: Actor, evaluator: string): Promise<{ readonly until: string | null; readonly cases: readonly OpenCase[] }> {
  const found = await command(house, actor, { act: "blacklist-evaluator", input: {}, as: besideEvaluator(actor, evaluator) }, async ({ tx }) => {
    const cases: OpenCase[] = [];
    for (const { declarationId, organisationId, scope, state } of await listEngagements(tx, { evaluatorId: evaluator })) {
      const row = state === "ended" ? null : await findDeclaration(tx, declarationId);
      if (row !== null) cases.push({ declaration: row.id, as: { role: "officer", nodes: [...scopeOf(stateOf(row).opening.nodes), ...scope], account: actor.account, organisation: organisationId, evaluator } });
    }
    return ok({ until: (await findEvaluator(tx, evaluator))?.blacklistedUntil ?? null, cases });
  });
  return found.ok ? found.value : { until: null, cases: [] };
}
