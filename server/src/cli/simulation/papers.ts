// The papers of a simulation: a proof that says 演示, and records in an invented register.
import { addYears } from "@qingce/core/base/plain-day";
import { ok } from "@qingce/core/base/refusal";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { demandsEvidence, itemProof } from "@qingce/core/score/item-evidence";
import { addProof } from "../../acts/proofs/add-proof.ts";
import type { GivenFile } from "../../acts/proofs/take-file.ts";
import { addRecords } from "../../acts/records/add-records.ts";
import { schemeOf } from "./adopt-scene.ts";
import type { Applicant } from "./cast.ts";
import { officer } from "./people.ts";
import { expectOk, type Player, type Stage } from "./stage.ts";

/** A one-page PDF that says 演示; its bytes are the same for every proof. */
export const paper = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** That paper under a name, to be read once. */
export const paperFile = (name: string): GivenFile => ({ name, bytes: once(paper) });

export const upload = (stage: Stage, player: Pick<Player, "actor" | "declaration">, of: string) =>
  addProof(stage.house, player.actor, { declaration: player.declaration, place: of }, async () => ok(paperFile("演示佐证.pdf")));

/** One file for all items, as one statistical return proves several; none where the scheme demands none. */
export async function proveItems(stage: Stage, player: Player): Promise<DeclarationBody["proofs"]> {
  const scheme = schemeOf(stage, player.applicant.kind);
  const [first] = scheme?.items ?? [];
  if (scheme === undefined || first === undefined || !demandsEvidence(scheme)) return [];
  const stored = expectOk(stage, "proof of items", await upload(stage, player, itemProof(first.id)));
  return stored === undefined ? [] : scheme.items.map(({ id }) => ({ digest: stored.digest, name: "演示佐证.pdf", of: itemProof(id) }));
}

export async function enterRecords(stage: Stage, all: readonly { readonly creditCode: string; readonly makings: Applicant["makings"] }[]): Promise<void> {
  const today = stage.clock.today();
  for (const one of all) {
    const records = one.makings.records.map((wanted) => ({ ...wanted, creditCode: one.creditCode, register: "演示登记系统", occurredOn: addYears(today, -1), readOn: today, source: "演示数据" }));
    if (records.length > 0) expectOk(stage, "records", await addRecords(stage.house, officer(stage.authority), { node: stage.authority, records }));
  }
}
