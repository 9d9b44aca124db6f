// The proofs of a declaration: listed, and one handed out to whoever may read the case.
import type { Readable } from "node:stream";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { listEvidence, type EvidenceRow, type EvidenceUse } from "../../store/evidence.ts";
import { allowed, command, notFound } from "../command.ts";
import { accessTo, takeUp } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import type { ProofStored } from "./add-proof.ts";
import { openTo } from "../reviews/own-assignment.ts";

type Row = EvidenceUse & EvidenceRow;

const rowsOf = (house: House, actor: Actor, declaration: string): Promise<Result<readonly Row[]>> =>
  command(house, actor, { act: "read-proof", input: {} }, async (work) => {
    const found = await takeUp(work, declaration);
    if (!found.ok) return found;
    const experts = await openTo(work, declaration);
    if (!experts.ok) return experts;
    const may = allowed(actor, "read-proof", { ...accessTo(found.value), experts: experts.value });
    return may.ok ? ok(await listEvidence(work.tx, declaration)) : may;
  });

export async function listProofs(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<{ readonly proofs: readonly (ProofStored & { readonly storedAt: EvidenceRow["storedAt"] })[] }>> {
  const rows = await rowsOf(house, actor, input.declaration);
  return rows.ok ? ok({ proofs: rows.value.map(({ digest, name, place, size, mediaType, storedAt }) => ({ digest, name, place, size, mediaType, storedAt })) }) : rows;
}

export interface FileHandedOut {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly bytes: Readable;
}

export async function readProof(house: House, actor: Actor, input: { readonly declaration: string; readonly digest: string }): Promise<Result<FileHandedOut>> {
  const rows = await rowsOf(house, actor, input.declaration);
  if (!rows.ok) return rows;
  const row = rows.value.find((one) => one.digest === input.digest);
  const bytes = row === undefined ? null : await house.evidence.get(row.digest);
  return row === undefined || bytes === null ? notFound : ok({ name: row.name, mediaType: row.mediaType, size: row.size, bytes });
}
