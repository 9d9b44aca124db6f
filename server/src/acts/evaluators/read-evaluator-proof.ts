// Hands out one file of a registration: to the body itself, or to the office that reviews it; to nobody else.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { listProofs, type ProofRow } from "../../store/evaluator-proofs.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { asRegistrar } from "./as-registrar.ts";
import { noteLook } from "./show-personal.ts";

async function rowOf({ tx }: Work, evaluator: string, digest: string): Promise<Result<ProofRow>> {
  const row = (await listProofs(tx, evaluator)).find((one) => one.digest === digest);
  return row === undefined ? notFound : ok(row);
}

async function handOut(house: House, row: Result<ProofRow>): Promise<Result<FileHandedOut>> {
  if (!row.ok) return row;
  const bytes = await house.evidence.get(row.value.digest);
  return bytes === null ? notFound : ok({ name: row.value.name, mediaType: row.value.mediaType, size: row.value.size, bytes });
}

export async function readOwnEvaluatorProof(house: House, actor: Actor, input: { readonly digest: string }): Promise<Result<FileHandedOut>> {
  const evaluator = actor.evaluator ?? "";
  const may = allowed(actor, "read-registration", { evaluator });
  return may.ok ? handOut(house, await command(house, actor, { act: "read-registration", input: {} }, (work) => rowOf(work, evaluator, input.digest))) : may;
}

/** Papers of a body name its people: who of the office took one away, and when, is an event. */
export async function readEvaluatorProof(house: House, actor: Actor, { node, evaluator, digest }: { readonly node: string; readonly evaluator: string; readonly digest: string }): Promise<Result<FileHandedOut>> {
  return handOut(
    house,
    await asRegistrar(house, actor, { act: "read-registrations", node, input: {}, evaluator }, async (work) => {
      const row = await rowOf(work, evaluator, digest);
      const noted = row.ok ? await noteLook(work, node, "proof-shown", { evaluator, digest, place: row.value.place }) : row;
      return noted.ok ? row : noted;
    }),
  );
}
