// The scanned, stamped letter 盖章件 of a list that was sent: taken in from the tier that sent it, read by it and the authority. Its digest goes into the log.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { append } from "../../store/event-log.ts";
import { addStampedCopy, listStampedCopies, type StampedCopyRow } from "../../store/stamped-copies.ts";
import { allowed, command, notFound, onBehalfOf, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeFile, type GivenFile, type TakenFile } from "../proofs/take-file.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { authorityOf } from "../rounds/authority-of.ts";
import { takeUpRound, type RoundInHand } from "../rounds/round-in-hand.ts";
import type { RecommendationsAsked } from "./recommended-list.ts";

export interface StampedCopy {
  readonly digest: string;
  readonly name: string;
  readonly size: number;
  readonly storedAt: string;
}

const shown = ({ digest, name, size, storedAt }: StampedCopyRow): StampedCopy => ({ digest, name, size, storedAt });

const scans: ReadonlySet<string> = new Set(["application/pdf", "image/png", "image/jpeg"]);

/** A letter is stamped once it is written: the list must have gone up. */
async function sentList(work: Work, { round, kind, node }: RecommendationsAsked): Promise<Result<RoundInHand>> {
  const found = await takeUpRound(work, round);
  if (!found.ok) return found;
  return found.value.round.sent.some((one) => one.kind === kind && one.node === node) ? found : refuse({ code: "list-not-sent", hint: "名单报送之后才能上传盖章件" });
}

async function record(work: Work, input: RecommendationsAsked, { name, ...file }: TakenFile): Promise<Result<StampedCopy>> {
  const found = await sentList(work, input);
  if (!found.ok) return found;
  const row: StampedCopyRow = { roundId: input.round, kind: input.kind, region: input.node, ...file, name, storedAt: work.at, scope: [input.node, found.value.round.authority] };
  if (!(await addStampedCopy(work.tx, row))) return ok(shown(row));
  const body = { round: input.round, kind: input.kind, node: input.node, digest: file.digest };
  const head = await append(work.tx, { stream: { kind: "stamped-copy", id: work.house.ids.next("stamped-copy") }, expectedVersion: 0, events: [{ type: "stamped", body }], at: work.at, actor: work.actor.account, scope: row.scope, suite: work.house.suite });
  return head.ok ? ok(shown(row)) : head;
}

/** `file` is read only after the policy has said yes. */
export async function addStampedLetter(house: House, actor: Actor, input: RecommendationsAsked, file: () => Promise<Result<GivenFile>>): Promise<Result<StampedCopy>> {
  const may = allowed(actor, "send-list", { node: input.node });
  if (!may.ok) return may;
  const authority = await authorityOf(house, actor, input.round);
  if (authority === undefined) return notFound;
  const call = { act: "send-list", input: {}, as: onBehalfOf(actor, [input.node, authority]) } as const;
  const open = await command(house, actor, call, async (work) => {
    const found = await sentList(work, input);
    return found.ok ? ok(null) : found;
  });
  if (!open.ok) return open;
  const taken = await takeFile(house, file);
  if (!taken.ok) return taken;
  if (!scans.has(taken.value.mediaType)) return refuse({ code: "file-kind", facts: { name: taken.value.name }, hint: "盖章件须是扫描的 PDF、PNG 或 JPG" });
  return command(house, actor, call, (work) => record(work, input, taken.value));
}

const copiesOf = (house: House, actor: Actor, input: RecommendationsAsked): Promise<Result<readonly StampedCopyRow[]>> =>
  command(house, actor, { act: "read-ranking", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const may = allowed(actor, "read-ranking", { node: input.node, authority: found.value.round.authority });
    return may.ok ? ok(await listStampedCopies(work.tx, { roundId: input.round, kind: input.kind, region: input.node })) : may;
  });

export async function listStampedLetters(house: House, actor: Actor, input: RecommendationsAsked): Promise<Result<{ readonly copies: readonly StampedCopy[] }>> {
  const rows = await copiesOf(house, actor, input);
  return rows.ok ? ok({ copies: rows.value.map(shown) }) : rows;
}

export async function readStampedLetter(house: House, actor: Actor, input: RecommendationsAsked & { readonly digest: string }): Promise<Result<FileHandedOut>> {
  const rows = await copiesOf(house, actor, input);
  if (!rows.ok) return rows;
  const row = rows.value.find(({ digest }) => digest === input.digest);
  const bytes = row === undefined ? null : await house.evidence.get(row.digest);
  return row === undefined || bytes === null ? notFound : ok({ name: row.name, mediaType: row.mediaType, size: row.size, bytes });
}
