// The photographs of a visit: files of the case, each with the time that it tells itself, or else the one stated by hand.
import { exifTime } from "@qingce/core/base/exif-time";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Photo } from "@qingce/core/engagement/work";
import { listEvidence } from "../../store/evidence.ts";
import type { FileStore } from "../../store/file-store.ts";
import type { Work } from "../command.ts";

export interface PhotoGiven {
  readonly digest: string;
  readonly takenAt?: string | undefined;
}

/** EXIF stands before the picture, in segments of at most 64 KiB each. */
const enough = 256 * 1024;

async function headOf(files: FileStore, digest: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const bytes = await files.get(digest, { start: 0, end: enough - 1 });
  if (bytes !== null) {
    for await (const part of bytes as AsyncIterable<Uint8Array>) parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A time without one of its own stays as it was typed: the decider judges it. */
export async function photosOf(work: Work, declaration: string, given: readonly PhotoGiven[]): Promise<Result<readonly (Omit<Photo, "takenAt"> & { readonly takenAt: string })[]>> {
  const files = await listEvidence(work.tx, declaration);
  const photos = [];
  for (const [n, { digest, takenAt }] of given.entries()) {
    const file = files.find((one) => one.digest === digest);
    if (file === undefined || !file.mediaType.startsWith("image/")) return refuse({ code: "photo-unknown", place: `photos.${n}`, hint: "请上传照片（JPG、PNG）" });
    const own = exifTime(await headOf(work.house.evidence, digest));
    photos.push({ digest, name: file.name, ...(own === undefined ? { takenAt: takenAt ?? "", source: "stated" as const } : { takenAt: own, source: "photograph" as const }) });
  }
  return ok(photos);
}
