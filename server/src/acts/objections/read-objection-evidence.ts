// The evidence of an objection for its handler: numbered by the house, so that no name of a file tells who objected.
import type { Json } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Tx } from "../../store/database.ts";
import { endingOf } from "../../store/file-kind.ts";
import { findObjection, type ObjectionRow } from "../../store/objections.ts";
import { listAttached, uploadsOf } from "../../store/objection-uploads.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import type { EvidenceStored } from "./add-objection-evidence.ts";

export interface EvidenceListed extends EvidenceStored {
  readonly name: string;
}

const digestsOf = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);

/** The files of each objection of one round, in the order they were given in. */
export async function evidenceOf(tx: Tx, round: string, rows: readonly ObjectionRow[]): Promise<ReadonlyMap<string, readonly EvidenceListed[]>> {
  const stored = new Map((await listAttached(tx, round)).map((one) => [one.digest, one]));
  const listed = (row: ObjectionRow): readonly EvidenceListed[] =>
    digestsOf(row.body["evidence"]).flatMap((digest, n) => {
      const one = stored.get(digest);
      return one === undefined ? [] : [{ ...one, name: `异议佐证${n + 1}.${endingOf(one.mediaType)}` }];
    });
  return new Map(rows.map((row) => [row.id, listed(row)]));
}

export async function readObjectionEvidence(house: House, actor: Actor, input: { readonly objection: string; readonly digest: string }): Promise<Result<FileHandedOut>> {
  const found = await command(house, actor, { act: "list-objections", input: {} }, async ({ tx }) => {
    const row = await findObjection(tx, input.objection);
    const may = allowed(actor, "list-objections", row?.scope[0] === undefined ? {} : { authority: row.scope[0] });
    if (!may.ok || row === null) return may.ok ? notFound : may;
    const one = (await evidenceOf(tx, row.roundId, [row])).get(row.id)?.find(({ digest }) => digest === input.digest);
    return one === undefined ? notFound : ok({ ...one, round: row.roundId });
  });
  if (!found.ok) return found;
  const { name, mediaType, size, digest, round } = found.value;
  const bytes = await uploadsOf(house.evidence, round).get(digest);
  return bytes === null ? notFound : ok({ name, mediaType, size, bytes });
}
