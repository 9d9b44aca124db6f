// What an import noticed: proposals, which a person may still decide, and rejected rows, which stay as they were.
import type { Proposal, RejectedRow } from "@qingce/core/register/list-proposal";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** All proposals of an import, in the order of the file. */
export async function addProposals(tx: Tx, importId: string, scope: readonly string[], all: readonly Proposal[]): Promise<void> {
  if (all.length === 0) return;
  const of = <T>(pick: (one: Proposal) => T): readonly T[] => all.map(pick);
  await sql`
    insert into register_proposal (import_id, n, kind, state, line, column_name, given, proposed, code, why, scope)
    select ${importId}, p.n, p.kind, p.state, p.line, p.column_name, p.given, p.proposed, p.code, p.why, ${scope}::text[]
    from unnest(${of((one) => one.kind)}::text[], ${of((one) => one.state)}::text[], ${of((one) => one.row)}::int[], ${of((one) => one.column)}::text[],
      ${of((one) => one.given)}::text[], ${of((one) => one.proposed)}::text[], ${of((one) => one.code ?? null)}::text[], ${of((one) => one.why)}::text[])
      with ordinality as p(kind, state, line, column_name, given, proposed, code, why, n)`.execute(tx);
}

export async function listProposals(tx: Tx, importId: string): Promise<readonly Proposal[]> {
  const { rows } = await sql<Omit<Proposal, "code"> & { readonly code: string | null }>`
    select kind, state, line as row, column_name as "column", given, proposed, code, why
    from register_proposal where import_id = ${importId} order by n`.execute(tx);
  return rows.map(({ code, ...rest }) => (code === null ? rest : { ...rest, code }));
}

/** Marks open proposals as decided by a person. */
export async function confirmProposalRows(tx: Tx, importId: string, places: readonly { readonly row: number; readonly column: string }[]): Promise<void> {
  await sql`
    update register_proposal set state = 'confirmed'
    from unnest(${places.map((one) => one.row)}::int[], ${places.map((one) => one.column)}::text[]) as d(line, column_name)
    where import_id = ${importId} and state = 'open' and register_proposal.line = d.line and register_proposal.column_name = d.column_name`.execute(tx);
}

export async function addRejections(tx: Tx, importId: string, scope: readonly string[], all: readonly RejectedRow[]): Promise<void> {
  if (all.length === 0) return;
  await sql`
    insert into register_rejection (import_id, line, column_name, code, given, hint, scope)
    select ${importId}, r.line, r.column_name, r.code, r.given, r.hint, ${scope}::text[]
    from unnest(${all.map((one) => one.row)}::int[], ${all.map((one) => one.column)}::text[], ${all.map((one) => one.code)}::text[],
      ${all.map((one) => one.given)}::text[], ${all.map((one) => one.hint)}::text[]) as r(line, column_name, code, given, hint)`.execute(tx);
}

export async function listRejections(tx: Tx, importId: string): Promise<readonly RejectedRow[]> {
  const { rows } = await sql<RejectedRow>`
    select line as row, column_name as "column", code, given, hint from register_rejection where import_id = ${importId} order by line, column_name, code`.execute(tx);
  return rows;
}
