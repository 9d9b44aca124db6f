// One transaction in the name of one caller: row-level security reads what is set here and nothing else.
import { sql } from "kysely";
import type pg from "pg";
import { databaseOf, type Tx } from "./database.ts";

/**
 * In whose name a transaction reads and writes. `nodes` are the region nodes that the account holds, none for applicants.
 * Role `gate` is the sign-in before a caller is known; role `public` is a visitor. Jobs do not come here: they are the owner.
 */
export interface Caller {
  readonly role: string;
  readonly nodes: readonly string[];
  readonly account?: string | undefined;
  readonly organisation?: string | undefined;
  readonly evaluator?: string | undefined;
}

/** Runs `fn` in one transaction; a returned refusal (`ok: false`) rolls back just as an exception does, and is returned. */
export async function inScope<T>(app: pg.Pool, caller: Caller, fn: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await databaseOf(app)
      .transaction()
      .execute(async (tx) => {
        await tell(tx, caller);
        const value = await fn(tx);
        if (isRefused(value)) throw new RolledBack(value);
        return value;
      });
  } catch (error) {
    if (error instanceof RolledBack) return error.value as T;
    throw error;
  }
}

async function tell(tx: Tx, caller: Caller): Promise<void> {
  if (caller.nodes.some((node) => node === "" || node.includes(","))) throw new Error("a region node is empty or holds a comma");
  await sql`select
    set_config('qingce.role', ${caller.role}, true),
    set_config('qingce.nodes', ${caller.nodes.join(",")}, true),
    set_config('qingce.account', ${caller.account ?? ""}, true),
    set_config('qingce.organisation', ${caller.organisation ?? ""}, true),
    set_config('qingce.evaluator', ${caller.evaluator ?? ""}, true),
    set_config('qingce.unmask', '', true)`.execute(tx);
}

const isRefused = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "ok" in value && value.ok === false;

class RolledBack extends Error {
  readonly value: unknown;
  constructor(value: unknown) {
    super("refused");
    this.value = value;
  }
}
