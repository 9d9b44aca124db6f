// Where the edition wants the evaluation independent of the self-evaluation, a filed evaluation is looked at afterwards, off the act.
import { isIndependent } from "@qingce/core/rule/evaluation";
import { scopeOf } from "@qingce/core/programme/tier-tree";
import { enqueue } from "../../store/enqueue.ts";
import type { Work } from "../command.ts";
import type { DeclarationInHand } from "../declarations/declaration-in-hand.ts";

export const wantsIndependence = ({ sealed, state }: Pick<DeclarationInHand, "sealed" | "state">): boolean => isIndependent(sealed.edition.procedure.evaluation[state.opening.kind]);

/** In the act's own transaction; a later filing of the same case takes the place of a look not yet begun. */
export async function askForHints({ tx }: Work, found: DeclarationInHand): Promise<void> {
  const { opening, engagement } = found.state;
  if (engagement === undefined || !wantsIndependence(found)) return;
  await enqueue(tx, "look-for-hints", { declaration: opening.id, nodes: [...scopeOf(opening.nodes)], evaluator: engagement.evaluator }, { key: `hints:${opening.id}` });
}
