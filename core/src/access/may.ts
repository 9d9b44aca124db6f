// The one policy function: may this actor do this act on this object? Read, write, list, count, export, search, file and job all ask here.
import type { Refusal } from "../base/refusal.ts";
import { acts, isAct, type Hold } from "./act.ts";
import type { Actor } from "./actor.ts";

/** What an act is done to, as far as the policy must know. An absent field ties nobody. */
export interface AccessObject {
  /** Organisation that it belongs to. */
  readonly organisation?: string;
  /** Evaluator engaged on it. */
  readonly evaluator?: string;
  /** Accounts of the experts assigned to it. */
  readonly experts?: readonly string[];
  /** Region nodes that contain it. */
  readonly scope?: readonly string[];
  /** Region node of the authority that runs its round. */
  readonly authority?: string;
  /** Nodes whose turn it is, and the departments asked there. */
  readonly turn?: readonly string[];
  readonly departments?: readonly string[];
  /** Accounts that declared a conflict of interest in it 回避. */
  readonly recused?: readonly string[];
  /** The very node that the act speaks for. */
  readonly node?: string;
}

/** `missing` must look like an unknown id to the caller; `forbidden` says so openly. */
export type Answer = { readonly may: true } | { readonly may: false; readonly as: "missing" | "forbidden"; readonly refusal: Refusal };

const overlaps = (one: readonly string[], other: readonly string[] | undefined): boolean => other !== undefined && one.some((value) => other.includes(value));

function holds(hold: Hold, actor: Actor, object: AccessObject): boolean {
  switch (hold) {
    case "anyone":
      return true;
    case "own":
      return actor.organisation !== undefined && actor.organisation === object.organisation;
    case "engaged":
      return actor.evaluator !== undefined && actor.evaluator === object.evaluator;
    case "assigned":
      return object.experts?.includes(actor.account) ?? false;
    case "scope":
      return overlaps(actor.nodes, object.scope);
    case "step":
      return overlaps(actor.nodes, object.turn) && (object.departments === undefined || (actor.department !== undefined && object.departments.includes(actor.department)));
    case "authority":
      return object.authority !== undefined && actor.nodes.includes(object.authority);
    case "node":
      return object.node !== undefined && actor.nodes.includes(object.node);
  }
}

/** Acts by which an officer decides on one case, or on who judges it. */
const deciding: ReadonlySet<string> = new Set(["review", "opine", "recommend", "assign-expert", "decide-objection", "unmask-objector"]);

/** A decision-maker never decides on its own organisation, nor where it declared a conflict. */
const ownCase = (act: string, actor: Actor, object: AccessObject): boolean =>
  actor.role === "officer" && deciding.has(act) && ((actor.organisation !== undefined && actor.organisation === object.organisation) || (object.recused?.includes(actor.account) ?? false));

export const ownCaseRefusal: Refusal = { code: "own-case", hint: "本件涉及您本人或所在单位，应回避，请由他人办理" };

const forbidden: Answer = { may: false, as: "forbidden", refusal: { code: "not-allowed", hint: "当前身份不能办理这一事项" } };
const missing: Answer = { may: false, as: "missing", refusal: { code: "not-found", hint: "没有找到" } };

/** Whether the actor can see the object at all, by any reading act; what cannot be seen is answered as missing. */
const sees = (actor: Actor, object: AccessObject): boolean =>
  (["own", "engaged", "assigned", "scope", "authority", "node"] as const).some((hold) => holds(hold, actor, object));

/** Decides one access; an unknown act or role is refused. */
export function may(actor: Actor, act: string, object: AccessObject): Answer {
  if (!isAct(act)) return forbidden;
  const rule: { readonly [role: string]: readonly Hold[] | undefined } = acts[act].roles;
  const ties = rule[actor.role];
  if (ties === undefined) return forbidden;
  if (ties.some((hold) => holds(hold, actor, object))) return ownCase(act, actor, object) ? { may: false, as: "forbidden", refusal: ownCaseRefusal } : { may: true };
  return sees(actor, object) ? forbidden : missing;
}
