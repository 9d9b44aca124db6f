// The registry of evaluators as everyone may read it: name and registration day, no contacts; searched by name or pinyin.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { listEvaluators as rows } from "../../store/evaluators.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";

export interface EvaluatorListed {
  readonly evaluator: string;
  readonly name: string;
  readonly registeredOn: string | null;
  readonly blacklistedUntil: string | null;
}

export async function listEvaluators(house: House, actor: Actor, input: { readonly q?: string | undefined; readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<Result<{ readonly evaluators: readonly EvaluatorListed[] }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const found = await rows(tx, { search: input.q }, { after: input.after, limit: input.limit ?? 100 });
    return ok({ evaluators: found.map((row) => ({ evaluator: row.id, name: row.name, registeredOn: row.registeredOn, blacklistedUntil: row.blacklistedUntil })) });
  });
}
