// Who a session's account is: the actor of every act, and what the account may know of itself.
import { dayInShanghai, type Instant } from "@qingce/core/base/instant";
import type { Actor, Role } from "@qingce/core/access/actor";
import { owedAtTheDoor, type Owed } from "@qingce/core/access/doors";
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
  readonly door: {
    /** Name of the house's profile. */
    readonly profile: string;
    readonly hasFactor: boolean;
    readonly needsFactor: boolean;
    /** What must be done before anything else. */
    readonly owes: Owed | null;
    /** By what a grave act is proved; null where the house asks for none. */
    readonly proof: "code" | "password" | null;
  };
}

export interface SessionActor {
  readonly actor: Actor;
  readonly me: Me;
  /** Digest that names the session. */
  readonly session: string;
  /** When who sits there last proved who he is. */
  readonly provedAt: Instant;
}

export const gate = { role: "gate", nodes: [] } as const;

export function actorOf(of: Pick<Me, "account" | "role" | "nodes" | "organisation" | "evaluator" | "department">): Actor {
  return {
    account: of.account,
    role: of.role as Role,
    nodes: of.nodes,
    ...(of.organisation === null ? {} : { organisation: of.organisation }),
    ...(of.evaluator === null ? {} : { evaluator: of.evaluator }),
    ...(of.department === null ? {} : { department: of.department }),
  };
}

/** What an account may know of itself, and what this house asks of it at the door. */
export function meOf(house: House, of: Omit<SessionAccount, "session" | "provedAt">): Me {
  const { doors } = house;
  const { account, name, login, role, nodes, department, organisation, evaluator, hasFactor } = of;
  const owes = owedAtTheDoor(doors, { ...of, hasFactor: hasFactor || (of.factorElsewhere ?? false), role: role as Role }, house.clock.now());
  const proof = doors.stepUpMinutes === null ? null : hasFactor ? "code" : "password";
  return { account, name, login, role, nodes, department, organisation, evaluator, door: { profile: doors.name, hasFactor, needsFactor: doors.secondFactor.includes(role as Role), owes, proof } };
}

/** Who stands in for another holds that one's node, and speaks for its department where it has none of its own. */
async function asDeputy<T extends Pick<Me, "account" | "nodes" | "department">>(house: House, own: T): Promise<T> {
  const lent = await inScope(house.app, gate, (tx) => standsInFor(tx, own.account, dayInShanghai(house.clock.now())));
  if (lent.length === 0) return own;
  return { ...own, nodes: [...new Set([...own.nodes, ...lent.map((one) => one.node)])], department: own.department ?? lent.find((one) => one.department !== null)?.department ?? null };
}

/** The actor of a token; undefined where its session does not live. */
export async function sessionActor(house: House, token: string): Promise<SessionActor | undefined> {
  const found = await inScope(house.app, gate, (tx) => seeSessionAccount(tx, token, house.clock.now(), house.doors.idleMinutes));
  if (found === null) return undefined;
  const { session, provedAt, ...of } = found;
  const own = meOf(house, of);
  const me = own.role === "officer" ? await asDeputy(house, own) : own;
  return { actor: actorOf(me), me, session, provedAt };
}
