// Who a session's account is: the actor of every act, and what the account may know of itself.
import { dayInShanghai } from "@qingce/core/base/instant";
import type { Actor, Role } from "@qingce/core/access/actor";
import { standsInFor } from "../../store/deputies.ts";
import { seeSessionAccount, type SessionAccount } from "../../store/session-account.ts";
import { inScope } from "../../store/transaction.ts";
import type { House } from "../house.ts";

export interface Me {
  readonly account: string;
  readonly name: string;
  readonly login: string;
  readonly role: string;
  readonly nodes: readonly string[];
  readonly department: string | null;
  readonly organisation: string | null;
  readonly evaluator: string | null;
}

export interface SessionActor {
  readonly actor: Actor;
  readonly me: Me;
  /** Digest that names the session. */
  readonly session: string;
}

export const gate = { role: "gate", nodes: [] } as const;

function actorOf(of: Omit<SessionAccount, "session" | "login" | "name">): Actor {
  return {
    account: of.account,
    role: of.role as Role,
    nodes: of.nodes,
    ...(of.organisation === null ? {} : { organisation: of.organisation }),
    ...(of.evaluator === null ? {} : { evaluator: of.evaluator }),
    ...(of.department === null ? {} : { department: of.department }),
  };
}

/** Who stands in for another holds that one's node, and speaks for its department where it has none of its own. */
async function asDeputy<T extends Pick<Me, "account" | "nodes" | "department">>(house: House, own: T): Promise<T> {
  const lent = await inScope(house.app, gate, (tx) => standsInFor(tx, own.account, dayInShanghai(house.clock.now())));
  if (lent.length === 0) return own;
  return { ...own, nodes: [...new Set([...own.nodes, ...lent.map((one) => one.node)])], department: own.department ?? lent.find((one) => one.department !== null)?.department ?? null };
}

/** The actor of a token; undefined where its session does not live. */
export async function sessionActor(house: House, token: string): Promise<SessionActor | undefined> {
  const found = await inScope(house.app, gate, (tx) => seeSessionAccount(tx, token, house.clock.now()));
  if (found === null) return undefined;
  const { session, ...own } = found;
  const me = own.role === "officer" ? await asDeputy(house, own) : own;
  return { actor: actorOf(me), me, session };
}
