// Who a session's account is: the actor of every act, and what the account may know of itself.
import type { Actor, Role } from "@qingce/core/access/actor";
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

/** The actor of a token; undefined where its session does not live. */
export async function sessionActor(house: House, token: string): Promise<SessionActor | undefined> {
  const found = await inScope(house.app, gate, (tx) => seeSessionAccount(tx, token, house.clock.now()));
  if (found === null) return undefined;
  const { session, ...me } = found;
  return { actor: actorOf(me), me, session };
}
