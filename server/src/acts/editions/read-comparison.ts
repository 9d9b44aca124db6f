// Two editions as they lie on disk now, told side by side.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { comparisonTold, type TopicTold } from "@qingce/core/programme/compare-told";
import { allowed } from "../command.ts";
import type { House } from "../house.ts";

export interface ComparisonRead {
  readonly from: { readonly edition: string; readonly name: string };
  readonly to: { readonly edition: string; readonly name: string };
  readonly topics: readonly TopicTold[];
}

export async function readComparison(house: House, actor: Actor, input: { readonly from: string; readonly to: string }): Promise<Result<ComparisonRead>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const [from, to] = [house.editions.current.get(input.from)?.edition, house.editions.current.get(input.to)?.edition];
  if (from === undefined || to === undefined) return refuse({ code: "not-found", place: from === undefined ? "from" : "to", hint: "没有这一版通知" });
  return ok({ from: { edition: from.id, name: from.edition.name }, to: { edition: to.id, name: to.edition.name }, topics: comparisonTold(from, to) });
}
