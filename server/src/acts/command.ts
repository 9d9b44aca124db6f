// Runs an act in one transaction in the name of its actor, once per idempotency key. A refusal rolls everything back.
import { dayInShanghai, type Instant } from "@qingce/core/base/instant";
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { Json } from "@qingce/core/base/json";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { may, type AccessObject } from "@qingce/core/access/may";
import type { Act } from "@qingce/core/access/act";
import type { Tx } from "../store/database.ts";
import { digest } from "../store/digest.ts";
import { once } from "../store/idempotency.ts";
import { inScope, type Caller } from "../store/transaction.ts";
import type { House } from "./house.ts";

/** An act in progress: its transaction, its house, its actor, its instant. */
export interface Work {
  readonly house: House;
  readonly tx: Tx;
  readonly actor: Actor;
  readonly at: Instant;
  readonly today: PlainDay;
}

const databaseRole = (actor: Actor): string => (actor.role === "system-admin" ? "system" : actor.role === "security-admin" ? "security" : actor.role);

export const callerOf = (actor: Actor): Caller => ({ role: databaseRole(actor), nodes: actor.nodes, account: actor.account, organisation: actor.organisation, evaluator: actor.evaluator });

/** Who an act writes as when the actor himself may not see what it touches (a citizen objecting, a list being closed): the authority's own node. */
export const onBehalfOf = (actor: Actor, nodes: readonly string[]): Caller => ({ role: "officer", nodes, account: actor.account });

export interface CommandCall {
  readonly act: Act;
  readonly input: Json;
  /** Idempotency key of the caller, when it sent one. */
  readonly key?: string | undefined;
  readonly as?: Caller | undefined;
}

/** More than ever write one stream at once: of those that come together one gets through each time, the others decide anew. */
const tries = 64;

/** Two transactions waited for each other and the database ended this one: nothing of it stands, it is decided anew like a stale one. */
const isDeadlock = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "40P01";

const isStale = (result: Result<unknown>): boolean => !result.ok && result.refusals.some((one) => one.code === "version-stale");

/**
 * Runs `work` in one transaction; with a key the same command has one effect. When another command wrote the same stream in
 * between, the whole work is decided anew on what now stands.
 */
export async function command<T>(house: House, actor: Actor, call: CommandCall, work: (work: Work) => Promise<Result<T>>): Promise<Result<T>> {
  for (let n = 1; ; n += 1) {
    const result = await attempt(house, actor, call, work).catch((error: unknown) => {
      if (!isDeadlock(error) || n === tries) throw error;
      return undefined;
    });
    if (result !== undefined && (!isStale(result) || n === tries)) return result;
  }
}

async function attempt<T>(house: House, actor: Actor, call: CommandCall, work: (work: Work) => Promise<Result<T>>): Promise<Result<T>> {
  const at = house.clock.now();
  return inScope(house.app, call.as ?? callerOf(actor), async (tx) => {
    const run = (): Promise<Result<T>> => work({ house, tx, actor, at, today: dayInShanghai(at) });
    if (call.key === undefined) return run();
    const key = { account: actor.account || actor.role, key: call.key, digest: digest(house.suite, canonicalJson({ act: call.act, input: call.input })), at };
    return once(tx, key, run as () => Promise<Result<Json>>) as Promise<Result<T>>;
  });
}

/** Refuses an act that the policy does not allow; a foreign object answers as a missing one. */
export function allowed(actor: Actor, act: Act, object: AccessObject): Result<null> {
  const answer = may(actor, act, object);
  return answer.may ? { ok: true, value: null } : refuse(answer.refusal);
}

export const notFound = refuse({ code: "not-found", hint: "没有找到" });
