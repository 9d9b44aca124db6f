// Takes in a file that will prove an objection 异议, from anybody who may object, while a publicity of the round runs. Keeps no name.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { largestObjectionFile } from "@qingce/core/publicity/objection-evidence";
import { outsideWindow } from "@qingce/core/publicity/objection-window";
import { judgeFile } from "../../store/evidence-files.ts";
import { addUpload, countWaiting, uploadsOf } from "../../store/objection-uploads.ts";
import { listPublications } from "../../store/publications.ts";
import { allowed, command, notFound, onBehalfOf, type Work } from "../command.ts";
import type { House } from "../house.ts";
import type { GivenFile } from "../proofs/take-file.ts";
import { authorityOf } from "../rounds/authority-of.ts";

/** Files that wait in one round at once: a flood of uploads ends here, not at the end of the disk. */
const mostWaiting = 500;

export interface EvidenceStored {
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
}

async function maySend(work: Work, round: string): Promise<Result<null>> {
  const windows = (await listPublications(work.tx, { roundId: round, kind: "publicity" }, { limit: 500 })).flatMap(({ opens, closes }) => (closes === null ? [] : [{ start: opens, end: closes }]));
  const outside = windows.map((window) => outsideWindow(window, work.today));
  if (!outside.includes(undefined)) return refuse(outside.at(-1) ?? { code: "not-publicised", hint: "该批次没有正在进行的公示" });
  const waiting = await countWaiting(work.tx, round);
  return waiting < mostWaiting ? ok(null) : refuse({ code: "uploads-full", facts: { waiting }, hint: "待提交的佐证过多，暂不能上传；可先提交异议，在理由中写明佐证，或稍后再试" });
}

/** The row is there before the bytes are, so that no file lies on the disk that the sweeper does not know of. */
export async function addObjectionEvidence(house: House, actor: Actor, { round }: { readonly round: string }, file: () => Promise<Result<GivenFile>>): Promise<Result<EvidenceStored>> {
  const may = allowed(actor, "object", {});
  if (!may.ok) return may;
  const authority = await authorityOf(house, actor, round);
  if (authority === undefined) return notFound;
  const call = { act: "object", input: {}, as: onBehalfOf(actor, [authority]) } as const;
  const open = await command(house, actor, call, (work) => maySend(work, round));
  if (!open.ok) return open;
  const given = await file();
  if (!given.ok) return given;
  const judged = await judgeFile({ ...given.value, limit: largestObjectionFile }, house.suite);
  if (!judged.ok) return judged;
  const { digest, size, mediaType } = judged.value;
  const noted = await command(house, actor, call, async (work) => {
    await addUpload(work.tx, { roundId: round, digest, size, mediaType, storedAt: work.at, scope: [authority] });
    return ok(null);
  });
  if (!noted.ok) return noted;
  await uploadsOf(house.evidence, round).put(digest, judged.value.content);
  return ok({ digest, size, mediaType });
}
