// The evaluator puts its work on record, from its own account: contract, documents reviewed, visits to the site; or strikes a record made by mistake.
import type { Json } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { wallTimeOf } from "@qingce/core/base/wall-time";
import type { Actor } from "@qingce/core/access/actor";
import { decideWork, type WorkCommand, type WorkContext } from "@qingce/core/engagement/decide-work";
import type { Contract, DocumentSeen } from "@qingce/core/engagement/work";
import { listStaff } from "../../store/evaluator-staff.ts";
import { listEvidence } from "../../store/evidence.ts";
import { command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { engagedOn, takeUpEngagement, workOf, writeWork, type EngagementInHand } from "./engagement-in-hand.ts";
import { photosOf, type PhotoGiven } from "./photo-time.ts";

async function contextOf(work: Work, taken: EngagementInHand): Promise<WorkContext> {
  const { state, sealed } = taken.found;
  const staff = await listStaff(work.tx, taken.row.evaluatorId);
  return {
    accepted: state.engagement?.accepted === true,
    engagedOn: engagedOn(taken),
    now: wallTimeOf(work.at),
    staff: staff.map(({ id, name, title, from, to }) => ({ staff: id, name, title, from, ...(to === null ? {} : { to }) })),
    clause: sealed.edition.procedure.evaluation[state.opening.kind]?.cite,
  };
}

interface Recorded {
  readonly record: string;
}

type Making = (work: Work, id: string) => Promise<Result<WorkCommand>>;

/** Work goes on record until the case has come to its end. */
async function record(house: House, actor: Actor, input: { readonly declaration: string; readonly [field: string]: unknown }, key: string | undefined, make: Making): Promise<Result<Recorded>> {
  return command(house, actor, { act: "record-evaluation", input: input as Json, key }, async (work) => {
    const taken = await takeUpEngagement(work, input.declaration, "record-evaluation");
    if (!taken.ok) return taken;
    const { row, found } = taken.value;
    if (!["draft", "under-way", "returned"].includes(found.state.standing)) return refuse({ code: "already-decided", facts: { standing: found.state.standing }, hint: "本申报已有结论，不再登记" });
    const id = house.ids.next("record");
    const made = await make(work, id);
    if (!made.ok) return made;
    const decided = decideWork(workOf(row), made.value, await contextOf(work, taken.value));
    if (!decided.ok) return decided;
    const written = await writeWork(work, row, decided.value);
    return written.ok ? ok({ record: id }) : written;
  });
}

const unknownFile = (place: string) => refuse({ code: "proof-unknown", place, hint: "案卷中没有这份文件，请先上传" });

export type ContractGiven = { readonly declaration: string } & Omit<Contract, "signedOn"> & { readonly signedOn: string };

export const recordContract = (house: House, actor: Actor, input: ContractGiven, key?: string): Promise<Result<Recorded>> =>
  record(house, actor, { ...input }, key, async (work) => {
    const { declaration, ...contract } = input;
    const files = await listEvidence(work.tx, declaration);
    return files.some((one) => one.digest === contract.file) ? ok({ kind: "contract", ...contract }) : unknownFile("file");
  });

export interface ReviewGiven {
  readonly declaration: string;
  readonly on: string;
  readonly staff: readonly string[];
  /** Digests of files of the case. */
  readonly files: readonly string[];
  /** Papers seen elsewhere, by name. */
  readonly papers: readonly string[];
  readonly findings: string;
}

export const recordReview = (house: House, actor: Actor, input: ReviewGiven, key?: string): Promise<Result<Recorded>> =>
  record(house, actor, { ...input }, key, async (work, id) => {
    const { declaration, on, staff, files, papers, findings } = input;
    const known = new Map((await listEvidence(work.tx, declaration)).map((one) => [one.digest, one.name]));
    if (files.some((digest) => !known.has(digest))) return unknownFile("documents");
    const documents: readonly DocumentSeen[] = [...files.map((digest) => ({ digest, name: known.get(digest) ?? "" })), ...papers.map((name) => ({ name }))];
    return ok({ kind: "review-documents", id, on, staff, documents, findings });
  });

export interface VisitGiven {
  readonly declaration: string;
  readonly from: string;
  readonly to: string;
  readonly staff: readonly string[];
  readonly place: string;
  readonly received: string;
  readonly seen: string;
  readonly photos: readonly PhotoGiven[];
}

export const recordVisit = (house: House, actor: Actor, input: VisitGiven, key?: string): Promise<Result<Recorded>> =>
  record(house, actor, { ...input }, key, async (work, id) => {
    const { declaration, photos: given, ...visit } = input;
    const photos = await photosOf(work, declaration, given);
    return photos.ok ? ok({ kind: "visit", id, ...visit, photos: photos.value }) : photos;
  });

export const strikeRecord = (house: House, actor: Actor, input: { readonly declaration: string; readonly record: string; readonly reason: string }, key?: string): Promise<Result<Recorded>> =>
  record(house, actor, { ...input }, key, async () => ok({ kind: "strike", record: input.record, reason: input.reason }));
