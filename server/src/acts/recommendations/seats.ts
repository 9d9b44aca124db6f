// Seats on a recommending node's quota counter. Everybody recommended sits, also where no number binds yet; core says whether the number allows it.
import type { Actor } from "@qingce/core/access/actor";
import { quotaInForce } from "@qingce/core/programme/round";
import { leaveSlot, listHolders, takeSlot } from "../../store/slots.ts";
import type { Work } from "../command.ts";
import { accessTo, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";

export const quotaKey = (round: string, kind: string, node: string): string => `quota:${round}:${kind}:${node}`;

/** The seats themselves are without end: the number in force may be moved while somebody waits for the counter. */
const endless = 2_147_483_647;

/** The actor's node that the step waits for. */
export const nodeFor = (actor: Actor, found: DeclarationInHand): string => accessTo(found).turn?.find((node) => actor.nodes.includes(node)) ?? actor.nodes[0] ?? "";

/** How many sit. The counter's row is held until the transaction ends, so that nobody sits down in between. */
export async function countSeated(work: Work, key: string): Promise<number> {
  const holder = "counting";
  await takeSlot(work.tx, { key, cap: endless, holder });
  const holders = await listHolders(work.tx, key);
  await leaveSlot(work.tx, key, holder);
  return holders.length - 1;
}

/** Sits a declaration down and tells how many sat before it, with the quota as it is once the counter is held; a refusal gives the seat back. */
export async function sitDown(work: Work, { round, sealed, state }: DeclarationInHand, node: string): Promise<{ readonly taken: number; readonly cap?: number }> {
  const key = quotaKey(round.id, state.opening.kind, node);
  const taken = await countSeated(work, key);
  await takeSlot(work.tx, { key, cap: endless, holder: state.opening.id });
  const now = await takeUpRound(work, round.id);
  const cap = now.ok ? quotaInForce(now.value.round, sealed.edition, state.opening.kind, node) : 0;
  return cap === undefined ? { taken } : { taken, cap };
}
