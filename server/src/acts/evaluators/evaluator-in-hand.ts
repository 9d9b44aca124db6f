// An evaluator taken up for an act, and writing what happened to it. The stream is its own and public: nothing personal enters it.
import type { JsonObject } from "@qingce/core/base/json";
import { refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Facts } from "@qingce/core/rule/fact";
import { findEvaluator, putEvaluator, type EvaluatorRow } from "../../store/evaluators.ts";
import { append, type NewEvent } from "../../store/event-log.ts";
import type { Caller } from "../../store/transaction.ts";
import type { Work } from "../command.ts";

/** What a row keeps beside its columns. `published` is what the public list shows. */
export interface EvaluatorBody {
  readonly facts: Facts;
  /** Title and number of the paper that proves a fact. */
  readonly documents: { readonly [fact: string]: string };
  readonly published?: { readonly facts: Facts; readonly day: string };
  /** Names under which published lists speak of it, confirmed by a person. */
  readonly names?: readonly string[];
  readonly returned?: string;
}

export const bodyOf = (row: Pick<EvaluatorRow, "body">): EvaluatorBody => {
  const kept = row.body as unknown as Partial<EvaluatorBody>;
  return { ...kept, facts: kept.facts ?? {}, documents: kept.documents ?? {} };
};

/** An officer writes the evaluator's stream in the name of its own office and beside the evaluator. */
export const besideEvaluator = (actor: Actor, evaluator: string): Caller => ({ role: "officer", nodes: actor.nodes, account: actor.account, evaluator });

export async function takeUpEvaluator(work: Work, id: string): Promise<Result<EvaluatorRow>> {
  const row = await findEvaluator(work.tx, id);
  return row === null ? refuse({ code: "evaluator-unknown", place: "evaluator", hint: "没有这家评价机构" }) : { ok: true, value: row };
}

type Change = Partial<Pick<EvaluatorRow, "name" | "legalRepresentative" | "blacklistedUntil" | "standing">> & { readonly body?: EvaluatorBody };

/** Appends the events and writes the row with the change. */
export async function writeEvaluator(work: Work, row: EvaluatorRow, events: readonly NewEvent[], change: Change): Promise<Result<EvaluatorRow>> {
  const head = await append(work.tx, { stream: { kind: "evaluator", id: row.id }, expectedVersion: row.version, events, at: work.at, actor: work.actor.account, scope: ["public", `evaluator:${row.id}`], suite: work.house.suite });
  if (!head.ok) return head;
  const next: EvaluatorRow = { ...row, ...change, body: (change.body ?? row.body) as unknown as JsonObject, version: head.value.version };
  await putEvaluator(work.tx, next);
  return { ok: true, value: next };
}
