// Receives a real-name objection from the public page while publicity runs. Who objects is stored apart; the log keeps only a digest.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decidePublicity } from "@qingce/core/publicity/decide-publicity";
import { decideObjection } from "@qingce/core/publicity/objection";
import { findDeclarationByNumber } from "../../store/declarations.ts";
import { digest } from "../../store/digest.ts";
import { append } from "../../store/event-log.ts";
import { addObjector, putObjection } from "../../store/objections.ts";
import { attachUploads, uploadsOf } from "../../store/objection-uploads.ts";
import { allowed, command, notFound, onBehalfOf, type Work } from "../command.ts";
import { contextOf, takeUp, writeDeclaration, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { authorityOf } from "../rounds/authority-of.ts";
import { toStored } from "../stored-event.ts";

export interface GivenObjection {
  readonly round: string;
  /** Number of the declaration as the publicity shows it. */
  readonly number: string;
  readonly name: string;
  readonly contact: string;
  readonly reason: string;
  readonly evidence: readonly string[];
}

async function find(work: Work, input: GivenObjection): Promise<Result<DeclarationInHand>> {
  const row = await findDeclarationByNumber(work.tx, input.round, input.number);
  const found = row === null ? undefined : await takeUp(work, row.id);
  if (found?.ok && found.value.state.publicity !== undefined) return found;
  return refuse({ code: "not-publicised", place: "number", hint: "该单位不在公示名单中" });
}

/** Only what was uploaded to this round counts: a digest alone opens nobody's file. */
async function attach(work: Work, { round, evidence }: GivenObjection): Promise<Result<null>> {
  const attached = await attachUploads(work.tx, round, evidence);
  const kept = await Promise.all(evidence.map(async (digest) => attached.includes(digest) && (await uploadsOf(work.house.evidence, round).exists(digest))));
  const unknown = evidence.filter((_, n) => !kept[n]);
  return unknown.length === 0 ? ok(null) : refuse({ code: "evidence-unknown", place: "evidence", facts: { digests: unknown }, hint: `有 ${unknown.length} 份佐证没有上传成功或已过期清除，请在佐证处重试，或移除后再提交` });
}

async function receive(work: Work, input: GivenObjection): Promise<Result<{ readonly receipt: string }>> {
  const found = await find(work, input);
  if (!found.ok) return found;
  const { state, round } = found.value;
  const id = work.house.ids.next("objection");
  const receipt = work.house.ids.next("receipt");
  const objector = { name: input.name, contact: input.contact };
  // kept with the name, apart from the log: else whoever reads the log could try out names against the digest
  const salt = work.house.ids.next("salt");
  const decided = decideObjection(
    undefined,
    { kind: "receive", id, round: round.id, declaration: state.opening.id, receipt, objector, objectorDigest: digest(work.house.suite, canonicalJson({ receipt, salt, ...objector })), reason: input.reason, evidence: input.evidence, window: state.publicity },
    work.today,
  );
  if (!decided.ok) return decided;
  const attached = await attach(work, input);
  if (!attached.ok) return attached;
  const scope = [round.authority];
  const head = await append(work.tx, { stream: { kind: "objection", id }, expectedVersion: 0, events: decided.value.map(toStored), at: work.at, actor: "public", scope, suite: work.house.suite });
  if (!head.ok) return head;
  await putObjection(work.tx, { id, roundId: round.id, declarationId: state.opening.id, organisationId: null, state: "open", receipt, scope, body: { reason: input.reason, evidence: [...input.evidence], number: input.number, day: work.today }, version: 1 });
  await addObjector(work.tx, id, scope, { ...objector, salt });
  const opened = decidePublicity(state, { kind: "open-objection", objection: id }, contextOf(work, found.value));
  if (!opened.ok) return opened;
  const written = await writeDeclaration({ ...work, actor: { account: "", role: "public", nodes: [] } }, found.value, opened.value);
  return written.ok ? ok({ receipt }) : written;
}

/** Receives an objection 异议 and gives its receipt. */
export async function object(house: House, actor: Actor, given: GivenObjection, key?: string): Promise<Result<{ readonly receipt: string }>> {
  const may = allowed(actor, "object", {});
  if (!may.ok) return may;
  const input = { ...given, evidence: [...new Set(given.evidence)] };
  const authority = await authorityOf(house, actor, input.round);
  if (authority === undefined) return notFound;
  const as = { ...onBehalfOf(actor, [authority]), account: actor.account || "public" };
  return command(house, actor.account === "" ? { ...actor, account: "public" } : actor, { act: "object", input, key, as }, (work) => receive(work, input));
}
