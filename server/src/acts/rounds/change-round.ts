// The authority's single commands on a round: quota import, signed amendment, meeting, end of publicity.
import type { JsonObject } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Act } from "@qingce/core/access/act";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import { recommendStep } from "@qingce/core/programme/recommend-step";
import { decideRound } from "@qingce/core/programme/decide-round";
import type { RoundCommand } from "@qingce/core/programme/round-command";
import type { AmendmentChange } from "@qingce/core/programme/round-event";
import type { Round } from "@qingce/core/programme/round";
import type { Kind } from "@qingce/core/rule/kind";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { countSeated, quotaKey } from "../recommendations/seats.ts";
import { roundContext, takeUpRound, writeRound, type RoundInHand } from "./round-in-hand.ts";

export type After<T> = (work: Work, found: RoundInHand, round: Round) => Promise<Result<T>>;

/**
 * Takes up a round of the actor's own authority, decides, writes; `after` does what the decision means for the declarations and gives
 * the answer. The answer is made inside the command, for a repeated key gets the stored one.
 */
export async function changeRound<T>(house: House, actor: Actor, act: Act, id: string, input: JsonObject, key: string | undefined, make: (work: Work, found: RoundInHand) => Promise<Result<RoundCommand>>, after: After<T>): Promise<Result<T>> {
  return command(house, actor, { act, input, key }, async (work) => {
    const found = await takeUpRound(work, id);
    if (!found.ok) return found;
    const { row, round, sealed } = found.value;
    const may = allowed(actor, act, { authority: round.authority, scope: [] });
    if (!may.ok) return may;
    const wanted = await make(work, found.value);
    if (!wanted.ok) return wanted;
    const decided = decideRound(round, wanted.value, roundContext(work, sealed));
    if (!decided.ok) return decided;
    const written = await writeRound(work, { row, round, sealed }, decided.value);
    return written.ok ? after(work, found.value, written.value) : written;
  });
}

const named: After<{ readonly round: string }> = async (_work, _found, round) => ok({ round: round.id });

export interface ImportQuota {
  readonly round: string;
  readonly kind: Kind;
  readonly table: { readonly [node: string]: number };
  readonly source: string;
}

/** Every node that recommends this kind, its counter held until the end: nobody sits down while the table comes into force. */
async function seatedBy(work: Work, { round, sealed }: RoundInHand, input: ImportQuota): Promise<{ readonly [node: string]: number }> {
  const tier = recommendStep(sealed.edition, input.kind)?.actor;
  const { regions } = work.house;
  const deciding = regions.all.filter((one) => one.level === tier && (round.authority === nation || one.code === round.authority || regions.isWithin(one.code, round.authority))).map((one) => one.code);
  const taken: { [node: string]: number } = {};
  for (const node of [...new Set([...deciding, ...Object.keys(input.table)])].toSorted()) taken[node] = await countSeated(work, quotaKey(round.id, input.kind, node));
  return taken;
}

/** What was recommended or sent before the table came stays within it, or the table is refused with every node that is short. */
export const importQuota = (house: House, actor: Actor, input: ImportQuota, key?: string): Promise<Result<{ readonly round: string }>> =>
  changeRound(house, actor, "import-quota", input.round, { ...input }, key, async (work, found) => ok({ kind: "import-quota", of: input.kind, table: input.table, source: input.source, taken: await seatedBy(work, found, input) }), named);

export interface AmendRound {
  readonly round: string;
  readonly change: AmendmentChange;
  readonly signedBy: string;
  readonly reason: string;
}

/** A quota transfer needs to know how many seats the giving node has used. */
export const amendRound = (house: House, actor: Actor, input: AmendRound, key?: string): Promise<Result<{ readonly round: string }>> =>
  changeRound(
    house, actor, "amend-round", input.round, { ...input }, key,
    async (work) => {
      const { change } = input;
      const taken = change.kind === "quota-transfer" ? await countSeated(work, quotaKey(input.round, change.of, change.from)) : 0;
      return ok({ kind: "amend", change, signedBy: input.signedBy, reason: input.reason, taken });
    },
    named,
  );
