// Rows of evidence 佐证: what a stored file is, and which field of which declaration it proves. The bytes lie elsewhere.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface EvidenceRow {
  readonly digest: string;
  /** bytes */
  readonly size: number;
  readonly mediaType: string;
  readonly storedAt: Instant;
}

/** `name` is the file's name as this user gave it; `place` the field or item that it proves. */
export interface EvidenceUse {
  readonly digest: string;
  readonly declarationId: string;
  readonly organisationId: string;
  readonly place: string;
  readonly name: string;
  readonly scope: readonly string[];
}

/** Records a stored file and where it is used; both may be there already. */
export async function addEvidence(tx: Tx, file: EvidenceRow, use: EvidenceUse): Promise<void> {
  // no conflict target: with one, the row would have to be visible, and another's file of the same digest is not
  await sql`
    insert into evidence (digest, size, media_type, stored_at) values (${file.digest}, ${file.size}, ${file.mediaType}, ${file.storedAt})
    on conflict do nothing`.execute(tx);
  await sql`
    insert into evidence_use (digest, declaration_id, organisation_id, place, name, scope)
    values (${use.digest}, ${use.declarationId}, ${use.organisationId}, ${use.place}, ${use.name}, ${use.scope}::text[])
    on conflict (declaration_id, place, digest) do update set name = excluded.name`.execute(tx);
}

/** Gives all uses of a declaration the scope that the declaration has now. */
export async function rescopeEvidence(tx: Tx, declarationId: string, scope: readonly string[]): Promise<void> {
  await sql`update evidence_use set scope = ${scope}::text[] where declaration_id = ${declarationId}`.execute(tx);
}

/** Takes a file off a field; the file itself stays until nothing uses it. */
export async function removeEvidenceUse(tx: Tx, declarationId: string, place: string, digest: string): Promise<void> {
  await sql`delete from evidence_use where declaration_id = ${declarationId} and place = ${place} and digest = ${digest}`.execute(tx);
}

/** By place and name. */
export async function listEvidence(tx: Tx, declarationId: string): Promise<readonly (EvidenceUse & EvidenceRow)[]> {
  const { rows } = await sql<EvidenceUse & EvidenceRow>`
    select u.digest, u.declaration_id as "declarationId", u.organisation_id as "organisationId", u.place, u.name, u.scope,
      e.size, e.media_type as "mediaType", e.stored_at as "storedAt"
    from evidence_use u join evidence e on e.digest = u.digest
    where u.declaration_id = ${declarationId} order by u.place, u.name, u.digest`.execute(tx);
  return rows;
}

/** The file behind a digest, where the caller sees some use of it. */
export async function findEvidence(tx: Tx, digest: string): Promise<(EvidenceRow & { readonly name: string }) | null> {
  const { rows } = await sql<EvidenceRow & { readonly name: string }>`
    select e.digest, e.size, e.media_type as "mediaType", e.stored_at as "storedAt", u.name
    from evidence e join evidence_use u on u.digest = e.digest
    where e.digest = ${digest} order by u.declaration_id limit 1`.execute(tx);
  return rows[0] ?? null;
}
