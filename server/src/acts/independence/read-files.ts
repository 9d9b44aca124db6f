// Reads the files of both sides one by one, within limits of number and size; what is not read is told.
import type { CaseDocument } from "@qingce/core/review/case-document";
import type { ReadingThread } from "../../documents/reading/reading-thread.ts";
import type { FileStore } from "../../store/file-store.ts";
import type { UnreadFile } from "../../store/independence-looks.ts";
import type { FileToRead } from "./two-sides.ts";

/** More files of a side, or more text of them together, are not read. */
const mostFiles = 80;
const mostCharacters = 2_000_000;

export interface FilesRead {
  readonly self: readonly CaseDocument[];
  readonly report: readonly CaseDocument[];
  readonly unread: readonly UnreadFile[];
}

async function bytesOf(store: FileStore, digest: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stream = await store.get(digest);
  if (stream === null) return undefined;
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Uint8Array.from(Buffer.concat(parts));
}

const lengthOf = ({ pieces }: CaseDocument): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

export async function readFiles(thread: ReadingThread, store: FileStore, files: readonly FileToRead[]): Promise<FilesRead> {
  const read: { readonly self: CaseDocument[]; readonly report: CaseDocument[] } = { self: [], report: [] };
  const characters = { self: 0, report: 0 };
  const unread: UnreadFile[] = [];
  for (const { side, digest, title, mediaType } of files) {
    const beyond = read[side].length >= mostFiles || characters[side] >= mostCharacters;
    const bytes = beyond ? undefined : await bytesOf(store, digest);
    const found = bytes === undefined ? { pieces: [], makers: [], unread: beyond ? ("cut" as const) : ("missing" as const) } : await thread.read(mediaType, bytes);
    if (found.unread !== undefined) unread.push({ document: title, side, why: found.unread });
    const document = { title, digest, makers: found.makers, pieces: found.pieces };
    read[side].push(document);
    characters[side] += lengthOf(document);
  }
  return { ...read, unread };
}
