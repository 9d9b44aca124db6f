// The auditor's view of the event log: who did what and when, newest first, without content.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { listLogEntries } from "../../store/log-entries.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";

export interface ReadLog {
  readonly kind?: string | undefined;
  readonly stream?: string | undefined;
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
}

export interface LogRead {
  readonly number: number;
  readonly kind: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly digest: string;
}

export async function readLog(house: House, actor: Actor, input: ReadLog): Promise<Result<{ readonly entries: readonly LogRead[]; readonly next: number | null }>> {
  const may = allowed(actor, "read-log", {});
  if (!may.ok) return may;
  const limit = input.limit ?? 100;
  return command(house, actor, { act: "read-log", input: {} }, async ({ tx }) => {
    const rows = await listLogEntries(tx, { ...input, limit });
    return ok({ entries: rows.map(({ seq, ...row }) => ({ number: seq, ...row })), next: rows.length === limit ? (rows.at(-1)?.seq ?? null) : null });
  });
}
