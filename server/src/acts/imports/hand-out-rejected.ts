// Hands out an import's rejected rows as a file, so that they can be mended and imported again.
import { Readable } from "node:stream";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { readRejected } from "./read-imports.ts";

export async function handOutRejected(house: House, actor: Actor, input: { readonly import: string }): Promise<Result<FileHandedOut>> {
  const rejected = await readRejected(house, actor, input);
  if (!rejected.ok) return rejected;
  const bytes = Buffer.from(rejected.value.text);
  return ok({ name: rejected.value.name, mediaType: "text/csv; charset=utf-8", size: bytes.length, bytes: Readable.from([bytes]) });
}
