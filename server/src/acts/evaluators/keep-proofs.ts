// The evaluator lays files under what its registration must prove; one paper may prove several persons or conditions.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { dropProof, listProofs, putProof } from "../../store/evaluator-proofs.ts";
import type { EvaluatorRow } from "../../store/evaluators.ts";
import { notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeFile, type GivenFile } from "../proofs/take-file.ts";
import { keepOwn, writeChange } from "./keep-own.ts";
import { askedToProve } from "./registration-proofs.ts";

export interface OwnProof {
  readonly place: string;
  readonly digest: string;
}

async function placeFault(work: Work, row: EvaluatorRow, places: readonly string[]): Promise<Result<never> | undefined> {
  const asked = new Set((await askedToProve(work, row)).map(({ place }) => place));
  const strange = places.find((place) => !asked.has(place));
  return strange === undefined ? undefined : refuse({ code: "proof-not-asked", place: "place", facts: { place: strange }, hint: "现行各版对这一项不要求证明文件，或相应条件、人员、业绩尚未填写" });
}

/** `file` is read only once the place is known to be asked for. */
export async function addEvaluatorProof(house: House, actor: Actor, input: { readonly place: string }, file: () => Promise<Result<GivenFile>>): Promise<Result<OwnProof & { readonly name: string }>> {
  const may = await keepOwn(house, actor, { input: {} }, async (work, row) => (await placeFault(work, row, [input.place])) ?? ok(null));
  if (!may.ok) return may;
  const taken = await takeFile(house, file);
  if (!taken.ok) return taken;
  const { digest, name, size, mediaType } = taken.value;
  return keepOwn(house, actor, { input: {} }, async (work, row) => {
    await putProof(work.tx, { evaluatorId: row.id, place: input.place, digest, name, size, mediaType, storedAt: work.at });
    const written = await writeChange(work, row, [{ type: "proof-added", body: { place: input.place, digest } }]);
    return written.ok ? ok({ place: input.place, digest, name }) : written;
  });
}

/** Lays a file that is there already under further places. */
export function layEvaluatorProof(house: House, actor: Actor, input: { readonly digest: string; readonly places: readonly string[] }): Promise<Result<{ readonly laid: number }>> {
  return keepOwn(house, actor, { input: { digest: input.digest, places: [...input.places] } }, async (work, row) => {
    const known = (await listProofs(work.tx, row.id)).find((one) => one.digest === input.digest);
    if (known === undefined) return notFound;
    const fault = await placeFault(work, row, input.places);
    if (fault !== undefined) return fault;
    for (const place of input.places) await putProof(work.tx, { ...known, place });
    const written = await writeChange(work, row, input.places.map((place) => ({ type: "proof-added", body: { place, digest: input.digest } })));
    return written.ok ? ok({ laid: input.places.length }) : written;
  });
}

export function dropEvaluatorProof(house: House, actor: Actor, input: OwnProof): Promise<Result<{ readonly place: string }>> {
  return keepOwn(house, actor, { input: { ...input } }, async (work, row) => {
    if ((await dropProof(work.tx, { evaluatorId: row.id, ...input })) === 0) return notFound;
    const written = await writeChange(work, row, [{ type: "proof-dropped", body: { ...input } }]);
    return written.ok ? ok({ place: input.place }) : written;
  });
}
