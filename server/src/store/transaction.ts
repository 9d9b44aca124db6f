// One transaction in the name of one caller: row-level security reads what is set here and nothing else.
import { sql } from "kysely";
import pg from "pg";
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
  return databaseOf(app)
    .connection()
    .execute(async (tx) => {
      await sql.raw(opening(caller)).execute(tx);
      try {
        const value = await fn(tx);
        await sql.raw(isRefused(value) ? "rollback" : "commit").execute(tx);
        return value;
      } catch (error) {
        await sql.raw("rollback").execute(tx).catch(() => undefined);
        throw error;
      }
    });
}

/** Begins, and tells whose name the transaction is in, in one message: half of what a short act costs is waiting for messages. */
function opening(caller: Caller): string {
  if (caller.nodes.some((node) => node === "" || node.includes(","))) throw new Error("a region node is empty or holds a comma");
  const told = { role: caller.role, nodes: caller.nodes.join(","), account: caller.account ?? "", organisation: caller.organisation ?? "", evaluator: caller.evaluator ?? "", unmask: "" };
  return `begin; select ${Object.entries(told).map(([name, value]) => `set_config('qingce.${name}', ${pg.escapeLiteral(value)}, true)`).join(", ")}`;
}

const isRefused = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "ok" in value && value.ok === false;
