// Declarations that the actor may see, a page at a time, with what is due next.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { countDeclarations, listDeclarations as rows } from "../../store/declarations.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { listed, ownOf, type DeclarationListed } from "./declaration-listed.ts";
import { owedBy, roundsOf } from "./waits.ts";

export interface ListDeclarations {
  readonly round?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly step?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export async function listDeclarations(house: House, actor: Actor, input: ListDeclarations): Promise<Result<{ readonly declarations: readonly DeclarationListed[]; readonly counts: readonly { readonly status: string; readonly step: string; readonly count: number }[] }>> {
  const may = allowed(actor, "list-declarations", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "list-declarations", input: {} }, async (work) => {
    const { tx } = work;
    const filter = { roundId: input.round, kind: input.kind, status: input.status, step: input.step, ...ownOf(actor) };
    const found = await rows(tx, filter, { after: input.after, limit: input.limit ?? 50 });
    const counts = await countDeclarations(tx, { ...filter, status: undefined, step: undefined });
    const rounds = await roundsOf(work, found.map((row) => row.roundId));
    const owed = await owedBy(work);
    return ok({ declarations: found.map((row) => listed(house, actor, rounds, row, owed)), counts });
  });
}
