// The places under a cap: each body takes its own, and all bodies of its unit (itself, its group, its representative's) are counted together.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { groupOf } from "@qingce/core/register/evaluator-ties";
import { countedBy, overCap, tiesOf, type Cap } from "@qingce/core/rule/evaluation";
import { tieKinds } from "@qingce/core/rule/tie-kind";
import { holdTies, listTies, lockGroup } from "../../store/evaluator-ties.ts";
import { listEvaluators, type EvaluatorRow } from "../../store/evaluators.ts";
import { leaveSlot, listHoldersOf, takeSlot } from "../../store/slots.ts";
import type { Work } from "../command.ts";
import type { DeclarationInHand } from "../declarations/declaration-in-hand.ts";

/** Undefined where the edition caps nothing, or not this kind. */
function capOf({ sealed, state }: DeclarationInHand): Cap | undefined {
  const { cap } = sealed.edition.procedure;
  return cap?.over.includes(state.opening.kind) === true ? cap : undefined;
}

type InRound = Pick<DeclarationInHand, "round">;

const spanOf = (cap: Cap, { round }: InRound): string => (cap.per === "round" ? round.id : `${round.edition.split("/")[0]}/${round.year}`);

const keyOf = (cap: Cap, found: InRound, body: string): string => `cap:${spanOf(cap, found)}:${body}`;

const firstDay = (cap: Cap, { round }: InRound): PlainDay => (cap.per === "round" ? round.opens : (`${round.year}-01-01` as PlainDay));

interface Unit {
  /** Who is counted: an evaluator's id, a group's first credit code, a legal representative. */
  readonly group: string;
  readonly bodies: readonly EvaluatorRow[];
}

async function bodiesOf({ tx }: Work, codes: readonly string[]): Promise<readonly EvaluatorRow[]> {
  const bodies: EvaluatorRow[] = [];
  for (let at = 0; at < codes.length; at += 500) bodies.push(...(await listEvaluators(tx, { creditCodes: codes.slice(at, at + 500) }, { limit: 500 })));
  return bodies;
}

/** No tie changes before the transaction ends; those who count the same unit go one after the other. */
async function unitOf(work: Work, found: DeclarationInHand, cap: Cap, evaluator: EvaluatorRow): Promise<Unit> {
  await holdTies(work.tx);
  const [ties, since] = [await listTies(work.tx, evaluator.creditCode), firstDay(cap, found)];
  const codes = groupOf(evaluator.creditCode, ties, tiesOf(cap), since);
  // editions of one year may tie by different kinds: the lock is the one that all of them share
  const [widest = evaluator.creditCode] = groupOf(evaluator.creditCode, ties, tieKinds, since);
  await lockGroup(work.tx, `${spanOf(cap, found)}:${widest}`);
  const bodies = await bodiesOf(work, codes);
  return { group: countedBy(cap, { ...evaluator, groupKey: codes[0] ?? evaluator.creditCode }), bodies };
}

/** Takes a place for the engagement, exact under parallel engagements and changes of ties; refused, it names those that fill the cap. */
export async function takeCapSeat(work: Work, found: DeclarationInHand, evaluator: EvaluatorRow, engagement: string): Promise<Result<{ readonly group: string }>> {
  const cap = capOf(found);
  if (cap === undefined) return ok({ group: evaluator.groupKey });
  const { group, bodies } = await unitOf(work, found, cap, evaluator);
  const own = keyOf(cap, found, evaluator.id);
  const held = await listHoldersOf(work.tx, bodies.map((body) => keyOf(cap, found, body.id)));
  const full = overCap(cap, held.map((one) => one.holder));
  if (full !== undefined) return refuse({ ...full, facts: { ...full.facts, group, bodies: bodies.map((body) => body.name) } });
  const others = held.filter((one) => one.key !== own).length;
  const taken = await takeSlot(work.tx, { key: own, cap: cap.n - others, holder: engagement });
  return taken.ok ? ok({ group }) : taken;
}

/** Who is counted with a body in a round, and the places that they hold there, at this moment and without a lock. */
export async function heldUnder(work: Work, { cap, round }: InRound & { readonly cap: Cap }, evaluator: EvaluatorRow): Promise<{ readonly bodies: readonly EvaluatorRow[]; readonly held: Awaited<ReturnType<typeof listHoldersOf>> }> {
  const codes = groupOf(evaluator.creditCode, await listTies(work.tx, evaluator.creditCode), tiesOf(cap), firstDay(cap, { round }));
  const bodies = await bodiesOf(work, codes);
  return { bodies, held: await listHoldersOf(work.tx, bodies.map((body) => keyOf(cap, { round }, body.id))) };
}

/** Gives the engagement's place back. */
export async function leaveCapSeat(work: Work, found: DeclarationInHand, engagement: { readonly id: string; readonly evaluator: string }): Promise<void> {
  const cap = capOf(found);
  if (cap !== undefined) await leaveSlot(work.tx, keyOf(cap, found, engagement.evaluator), engagement.id);
}
