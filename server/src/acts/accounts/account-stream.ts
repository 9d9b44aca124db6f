// The event stream of an account: what administrators did to it. Only they and the auditor see it, by a node that no region has.
import type { JsonObject } from "@qingce/core/base/json";
import type { Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { append, type Head } from "../../store/event-log.ts";
import { loadStream } from "../../store/load-stream.ts";
import type { Caller } from "../../store/transaction.ts";
import { callerOf, command, type Work } from "../command.ts";
import type { House } from "../house.ts";

const node = "administration";

export const asAdministrator = (actor: Actor): Caller => ({ ...callerOf(actor), nodes: [node] });

/** Appends one event; never a password, nor its hash. */
export async function appendToAccount(work: Work, id: string, type: string, body: JsonObject): Promise<Result<Head>> {
  const { head } = await loadStream(work.tx, { kind: "account", id });
  return append(work.tx, { stream: { kind: "account", id }, expectedVersion: head.version, previous: head.digest, events: [{ type, body }], at: work.at, actor: work.actor.account, scope: [node], suite: work.house.suite });
}

/** In the name of an account that changes what lets it in: that passes the gate, for nobody rewrites his own row. */
export const asItself = (actor: Actor): Caller => ({ role: "gate", nodes: [node], account: actor.account });

/** One event by itself, of what an account did at its own door. */
export const noteOnAccount = (house: House, actor: Actor, type: string, body: JsonObject): Promise<Result<Head>> =>
  command(house, actor, { act: "keep-own-account", input: {}, as: asItself(actor) }, (work) => appendToAccount(work, actor.account, type, body));
