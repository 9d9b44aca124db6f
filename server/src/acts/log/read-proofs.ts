// The transparency log as anyone reads it: checkpoints, that it only grew, and the proof of an event by whoever sees its stream.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { findConsistency, findEventProof, listCheckpoints as checkpointRows, type CheckpointRow, type EventProof } from "../../store/log-proofs.ts";
import { command, notFound } from "../command.ts";
import type { House } from "../house.ts";

export async function listCheckpoints(house: House, actor: Actor, input: { readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<Result<{ readonly checkpoints: readonly CheckpointRow[]; readonly next: string | null }>> {
  const limit = input.limit ?? 20;
  if (input.after !== undefined && !/^[1-9][0-9]{0,14}$/u.test(input.after)) return refuse({ code: "page-malformed", place: "after", hint: "翻页参数应为检查点的条数" });
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const checkpoints = await checkpointRows(tx, { after: input.after, limit });
    const last = checkpoints.at(-1);
    return ok({ checkpoints, next: checkpoints.length === limit && last !== undefined ? String(last.size) : null });
  });
}

export async function readConsistency(house: House, actor: Actor, input: { readonly from: number; readonly to: number }): Promise<Result<{ readonly from: CheckpointRow; readonly to: CheckpointRow; readonly path: readonly string[] }>> {
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const found = await findConsistency(tx, input);
    return found === null ? notFound : ok(found);
  });
}

/** Row-level security decides who sees the stream; a public one is seen by everyone. */
export async function readProofOfEvent(house: House, actor: Actor, input: { readonly kind: string; readonly id: string; readonly version: number }): Promise<Result<EventProof>> {
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const found = await findEventProof(tx, input);
    return found === null ? notFound : ok(found);
  });
}
