// What has been made public: publicity and announcements, for everyone.
import type { Json } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { findPublication, listPublications as rows, type PublicationRow } from "../../store/publications.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";

export interface PublicationListed {
  readonly publication: string;
  readonly round: string | null;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly opens: PublicationRow["opens"];
  readonly closes: PublicationRow["closes"];
}

const listed = (row: PublicationRow): PublicationListed => ({ publication: row.id, round: row.roundId, kind: row.kind, number: row.number, title: row.title, opens: row.opens, closes: row.closes });

export interface ListPublications {
  readonly round?: string | undefined;
  readonly kind?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export async function listPublications(house: House, actor: Actor, input: ListPublications): Promise<Result<{ readonly publications: readonly PublicationListed[]; readonly next: string | null }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const limit = input.limit ?? 50;
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const found = await rows(tx, { roundId: input.round, kind: input.kind }, { after: input.after, limit });
    return ok({ publications: found.map(listed), next: found.length === limit ? (found.at(-1)?.id ?? null) : null });
  });
}

export async function readPublication(house: House, actor: Actor, input: { readonly publication: string }): Promise<Result<PublicationListed & { readonly body: Json }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const row = await findPublication(tx, input.publication);
    return row === null ? notFound : ok({ ...listed(row), body: row.body });
  });
}
