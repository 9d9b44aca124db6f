// The registry of evaluators as everyone may read it: what is published, the record with its denominator, no contacts and no staff.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { EvaluatorRecord } from "@qingce/core/register/evaluator-record";
import type { EvaluatorStanding } from "@qingce/core/register/evaluator-standing";
import { sumRecords } from "../../store/evaluator-records.ts";
import { listEvaluators as rows } from "../../store/evaluators.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { bodyOf } from "./evaluator-in-hand.ts";
import { sayFacts, type FactSaid } from "./say-facts.ts";

export interface EvaluatorListed {
  readonly evaluator: string;
  readonly name: string;
  readonly registeredOn: string | null;
  readonly blacklistedUntil: string | null;
  readonly standing: EvaluatorStanding;
  readonly publishedOn: string | null;
  readonly facts: readonly FactSaid[];
  /** Null where nothing was ever computed. */
  readonly record: EvaluatorRecord | null;
}

export interface ListEvaluators {
  readonly q?: string | undefined;
  /** Those not yet published too: for whoever is signed in. */
  readonly all?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export async function listEvaluators(house: House, actor: Actor, input: ListEvaluators): Promise<Result<{ readonly evaluators: readonly EvaluatorListed[] }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const everPublished = actor.role === "public" || input.all !== true;
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const found = await rows(tx, { search: input.q, everPublished }, { after: input.after, limit: input.limit ?? 100 });
    const records = await sumRecords(tx, found.map((row) => row.id));
    const evaluators = found.map((row): EvaluatorListed => {
      const { published } = bodyOf(row);
      return { evaluator: row.id, name: row.name, registeredOn: row.registeredOn, blacklistedUntil: row.blacklistedUntil, standing: row.standing, publishedOn: published?.day ?? null, facts: sayFacts(house, published?.facts ?? {}), record: records.get(row.id) ?? null };
    });
    return ok({ evaluators });
  });
}
