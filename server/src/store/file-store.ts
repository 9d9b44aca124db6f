// The port to where the bytes of evidence lie: a folder, or a bucket that speaks S3. Named by digest, never overwritten.
import type { Readable } from "node:stream";
import type { Refusal } from "@qingce/core/base/refusal";

/** Bytes of a file, both ends counted from 0 and taken in. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface FileStore {
  /** All of it or nothing; what is there already is left as it is. */
  put(digest: string, content: Buffer): Promise<void>;
  /** Null where there is nothing. A whole file is held against its digest while it streams: bytes that differ never end well. */
  get(digest: string, range?: ByteRange): Promise<Readable | null>;
  exists(digest: string): Promise<boolean>;
  /** Nothing there is no fault. */
  delete(digest: string): Promise<void>;
  /** A store of its own below this one. */
  within(...names: readonly string[]): FileStore;
}

/** The store could not do it: thrown, and told to who asked by its refusals. */
export class FileStoreFault extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal.code, cause === undefined ? undefined : { cause });
    this.refusals = [refusal];
  }
}

/** `ab/abcd…`, the same in a folder and in a bucket, so that one is filled from the other by copying. */
export function placeOf(digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error("not a digest");
  return `${digest.slice(0, 2)}/${digest}`;
}
