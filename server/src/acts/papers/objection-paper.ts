// The receipt of an objection as a paper, for whoever holds its number; it never tells who objected.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { papersDue } from "@qingce/core/programme/papers-due";
import type { Json } from "@qingce/core/base/json";
import { objectionReceipt } from "../../documents/papers/receipts.ts";
import type { PaperFormat } from "../../documents/papers/paper-thread.ts";
import { findDeclaration } from "../../store/declarations.ts";
import { findObjectionByReceipt } from "../../store/objections.ts";
import { allowed, command, notFound, onBehalfOf } from "../command.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { authorityOf } from "../rounds/authority-of.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";
import { handOutPaper, type PaperMade } from "./hand-out-paper.ts";
import { frameOf } from "./paper-frame.ts";

const states: { readonly [state: string]: string } = { open: "办理中", upheld: "异议成立", dismissed: "异议不成立" };
const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");

export async function readObjectionPaper(house: House, actor: Actor, input: { readonly round: string; readonly receipt: string; readonly format: PaperFormat }): Promise<Result<FileHandedOut>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const authority = await authorityOf(house, actor, input.round);
  if (authority === undefined) return notFound;
  const made = await command<PaperMade>(house, actor, { act: "read-public", input: {}, as: onBehalfOf(actor, [authority]) }, async (work) => {
    const row = await findObjectionByReceipt(work.tx, input.receipt);
    const found = await takeUpRound(work, input.round);
    if (row === null || row.roundId !== input.round || !found.ok) return notFound;
    const paper = papersDue(found.value.sealed.edition, "objection")[0];
    const declaration = await findDeclaration(work.tx, row.declarationId);
    if (paper === undefined) return notFound;
    const model = objectionReceipt(frameOf(house, found.value, paper, { draft: false }), {
      receipt: row.receipt,
      number: text(row.body["number"]),
      unit: declaration === null ? "" : stateOf(declaration).opening.name,
      day: text(row.body["day"]),
      state: states[row.state] ?? row.state,
      outcome: row.state === "open" ? "" : text(row.body["outcome"]),
    });
    return ok({ model, of: input.receipt });
  });
  return handOutPaper(house, made, input.format);
}
