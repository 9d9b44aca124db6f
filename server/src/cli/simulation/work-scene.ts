// An evaluator's work in a case: it accepts the offer, signs the contract, reviews documents, goes there; everything says 演示.
import { dayInShanghai } from "@qingce/core/base/instant";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { WallTime } from "@qingce/core/base/wall-time";
import type { Actor } from "@qingce/core/access/actor";
import { answerEngagement } from "../../acts/engagements/answer-engagement.ts";
import { readEvaluationWork } from "../../acts/engagements/read-evaluation-work.ts";
import { recordContract, recordReview, recordVisit } from "../../acts/engagements/record-work.ts";
import type { House } from "../../acts/house.ts";
import { addProof } from "../../acts/proofs/add-proof.ts";
import { photographOf } from "./demonstration-photo.ts";
import { paper } from "./papers.ts";

const fit = { fit: true, words: "演示：经审查符合" };

/** Accepts with a feasibility check. */
export const acceptOffer = (house: House, actor: Actor, declaration: string): Promise<Result<unknown>> =>
  answerEngagement(house, actor, { declaration, answer: "accept", feasibility: { scope: fit, resources: fit, conflicts: fit } });

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const upload = (house: House, actor: Actor, declaration: string, place: string, name: string, bytes: Buffer) =>
  addProof(house, actor, { declaration, place }, async () => ok({ name, bytes: once(bytes) }));

/** Contract, document review and visit, all today, the visit by two of its staff where it has so many. */
export async function recordWhole(house: House, actor: Actor, declaration: string): Promise<Result<unknown>> {
  const read = await readEvaluationWork(house, actor, { declaration });
  if (!read.ok) return read;
  const staff = read.value.staff.slice(0, 2).map((one) => one.staff);
  const today = dayInShanghai(house.clock.now());
  const contract = await upload(house, actor, declaration, "contract", "演示合同.pdf", paper);
  if (!contract.ok) return contract;
  const signed = await recordContract(house, actor, { declaration, number: `演示合同-${declaration.slice(-4)}`, signedOn: today, client: "演示法人", contractor: "演示评价负责人", file: contract.value.digest });
  if (!signed.ok || staff.length === 0) return signed;
  const reviewed = await recordReview(house, actor, { declaration, on: today, staff, files: [contract.value.digest], papers: ["演示能源台账"], findings: "演示：与申报材料一致" });
  if (!reviewed.ok) return reviewed;
  const photo = await upload(house, actor, declaration, "visit", "演示厂区.jpg", photographOf(`${today}T08:10` as WallTime));
  if (!photo.ok) return photo;
  return recordVisit(house, actor, { declaration, from: `${today}T08:00`, to: `${today}T08:40`, staff, place: "演示厂区", received: "演示接待人", seen: "演示：主要用能设备在用，计量齐全", photos: [{ digest: photo.value.digest }] });
}
