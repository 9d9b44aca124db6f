// What a registration is asked to prove, beside the files that lie under each place: told to the body and to the office that reviews it.
import { missingProofs, proofsAsked, type ProofAsked } from "@qingce/core/register/evaluator-proofs";
import type { Refusal } from "@qingce/core/base/refusal";
import { listDeeds } from "../../store/evaluator-deeds.ts";
import { listProofs, type ProofRow } from "../../store/evaluator-proofs.ts";
import { listStaff } from "../../store/evaluator-staff.ts";
import type { EvaluatorRow } from "../../store/evaluators.ts";
import type { Work } from "../command.ts";
import { bodyOf } from "./evaluator-in-hand.ts";

/** As it stands at this moment under the editions in force. */
export async function askedToProve(work: Work, row: EvaluatorRow): Promise<readonly ProofAsked[]> {
  const staff = (await listStaff(work.tx, row.id)).map(({ to, ...one }) => ({ ...one, ...(to === null ? {} : { to }) }));
  const deeds = (await listDeeds(work.tx, row.id)).filter((one) => !one.withdrawn);
  const editions = [...work.house.editions.current.values()].map(({ edition }) => edition);
  return proofsAsked(editions, { facts: bodyOf(row).facts, staff, deeds }, work.today);
}

export type FileListed = Omit<ProofRow, "evaluatorId" | "place">;

export interface ProofListed extends ProofAsked {
  readonly files: readonly FileListed[];
}

const shown = ({ digest, name, size, mediaType, storedAt }: ProofRow): FileListed => ({ digest, name, size, mediaType, storedAt });

/** A file whose place is asked for no more is told last, that it may be taken away. */
export async function proofsOf(work: Work, row: EvaluatorRow): Promise<readonly ProofListed[]> {
  const asked = await askedToProve(work, row);
  const files = await listProofs(work.tx, row.id);
  const known = new Set(asked.map(({ place }) => place));
  const others = [...new Set(files.map(({ place }) => place))].filter((place) => !known.has(place)).map((place): ProofAsked => ({ place, label: "不再要求的证明", whom: null, clause: "", edition: "" }));
  return [...asked, ...others].map((one) => ({ ...one, files: files.filter(({ place }) => place === one.place).map(shown) }));
}

export const missingOf = async (work: Work, row: EvaluatorRow): Promise<readonly Refusal[]> =>
  missingProofs(await askedToProve(work, row), new Set((await listProofs(work.tx, row.id)).map(({ place }) => place)));
