// The QR code of a listing, which a phone follows to its proof; and the plaque 标牌. Neither is made for a unit that has left.
import { Readable } from "node:stream";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { plaque } from "../../documents/papers/plaque.ts";
import { qrSvg } from "../../documents/qr/qr-svg.ts";
import type { House } from "../house.ts";
import { handOutPaper } from "../papers/hand-out-paper.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { readStanding, type EntryStanding } from "./read-standing.ts";

/** `origin` is where browsers see the house. */
const addressOf = (origin: string, entry: string): string => `${origin}/verify/entry/${entry}`;

async function standing(house: House, actor: Actor, entry: string): Promise<Result<EntryStanding>> {
  const found = await readStanding(house, actor, { entry });
  if (!found.ok || found.value.valid) return found;
  return refuse({ code: "proof-invalid", facts: { standing: found.value.standing, on: found.value.left?.on ?? null }, hint: `${found.value.word}，标牌和证明自移出之日起失效` });
}

export async function readEntryCode(house: House, actor: Actor, input: { readonly entry: string }, origin: string): Promise<Result<FileHandedOut>> {
  const found = await standing(house, actor, input.entry);
  if (!found.ok) return found;
  const svg = qrSvg(addressOf(origin, input.entry));
  if (!svg.ok) return svg;
  const bytes = Buffer.from(svg.value);
  return ok({ name: `${input.entry}.svg`, mediaType: "image/svg+xml", size: bytes.length, bytes: Readable.from([bytes]) });
}

export async function readPlaque(house: House, actor: Actor, input: { readonly entry: string }, origin: string): Promise<Result<FileHandedOut>> {
  const found = await standing(house, actor, input.entry);
  if (!found.ok) return found;
  if (found.value.pool) return refuse({ code: "pool-has-no-plaque", hint: "培育库单位尚未取得称号，不出具标牌" });
  const address = addressOf(origin, input.entry);
  const code = qrSvg(address);
  if (!code.ok) return code;
  const { name, list, year, document, from, demonstration } = found.value;
  return handOutPaper(house, ok({ model: plaque({ name, list, year, document, from, demonstration, address, code: code.value }), of: name }), "pdf");
}
