// An engagement as each party sees it: the applicant its answer and contract, the evaluator all its work and what is next, the office what was filed.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { openSteps } from "@qingce/core/declaration/position";
import { nextWork, type NextWork } from "@qingce/core/engagement/next-work";
import { noWork, type EvaluationWork, type Responsibility } from "@qingce/core/engagement/work";
import type { Title } from "@qingce/core/rule/staff";
import { listStaff } from "../../store/evaluator-staff.ts";
import { findEvaluator } from "../../store/evaluators.ts";
import { findEngagement, listEngagements, type EngagementRow } from "../../store/engagements.ts";
import { allowed, command, type Work } from "../command.ts";
import { accessTo, takeUp, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { openTo } from "../reviews/own-assignment.ts";
import { engagedOn, workOf } from "./engagement-in-hand.ts";

export interface PastOffer {
  readonly name: string;
  readonly reason: string;
  readonly words: string;
  readonly on: PlainDay | null;
}

export interface EvaluationWorkRead {
  readonly engagement: { readonly engagement: string; readonly evaluator: string; readonly name: string; readonly accepted: boolean; readonly filed: boolean; readonly engagedOn: PlainDay | null; readonly answerBy: PlainDay | null } | null;
  readonly work: EvaluationWork;
  readonly signed: Responsibility | null;
  /** The evaluator's own; null for everybody else. */
  readonly next: NextWork | null;
  readonly staff: readonly { readonly staff: string; readonly name: string; readonly title: Title; readonly from: PlainDay; readonly to: PlainDay | null }[];
  /** Offers of this declaration that came to nothing, for its applicant. */
  readonly past: readonly PastOffer[];
}

const nameOf = async (work: Work, id: string): Promise<string> => (await findEvaluator(work.tx, id))?.name ?? "";

async function pastOf(work: Work, declaration: string): Promise<readonly PastOffer[]> {
  const rows = await listEngagements(work.tx, { declarationId: declaration });
  const past: PastOffer[] = [];
  for (const { state, body, evaluatorId } of rows) {
    const ended = body["ended"] as { readonly reason?: string; readonly words?: string; readonly on?: PlainDay } | undefined;
    if (state === "ended") past.push({ name: await nameOf(work, evaluatorId), reason: ended?.reason ?? "declaration-withdrawn", words: ended?.words ?? "", on: ended?.on ?? null });
  }
  return past;
}

/** What the evaluator has to do next in this case. */
export function nextOf({ state, sealed }: Pick<DeclarationInHand, "state" | "sealed">, row: Pick<EngagementRow, "body">): NextWork {
  const { edition } = sealed;
  const own = edition.procedure.steps.some((step) => step.act === "evaluate");
  const open = openSteps(edition, state).some((step) => step.act === (own ? "evaluate" : "declare"));
  const filed = state.evaluation !== undefined;
  return nextWork(edition.procedure.evaluation[state.opening.kind], workOf(row), { accepted: state.engagement?.accepted === true, filed, open: open && (own || !filed), ended: !["draft", "under-way", "returned"].includes(state.standing) });
}

/** What was filed is frozen in the case for all who read it; what is still being done only its evaluator sees, and the applicant the contract. */
function workFor(actor: Actor, { state }: DeclarationInHand, row: EngagementRow | null): EvaluationWork {
  if (row !== null && actor.role === "evaluator") return workOf(row);
  if (actor.role !== "applicant" || state.evaluation !== undefined) return state.evaluation?.work ?? noWork;
  const { contract } = row === null ? noWork : workOf(row);
  return contract === undefined ? noWork : { ...noWork, contract };
}

export async function readEvaluationWork(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<EvaluationWorkRead>> {
  return command(house, actor, { act: "read-evaluation-work", input: {} }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const experts = await openTo(work, input.declaration);
    if (!experts.ok) return experts;
    const may = allowed(actor, "read-evaluation-work", { ...accessTo(found.value), experts: experts.value });
    if (!may.ok) return may;
    const { state } = found.value;
    const { engagement, evaluation } = state;
    const row = engagement === undefined ? null : await findEngagement(work.tx, engagement.id);
    const mine = actor.role === "evaluator" && row !== null;
    const staff = mine ? await listStaff(work.tx, row.evaluatorId) : [];
    return ok({
      engagement: engagement === undefined ? null : { engagement: engagement.id, evaluator: engagement.evaluator, name: await nameOf(work, engagement.evaluator), accepted: engagement.accepted === true, filed: evaluation !== undefined, engagedOn: row === null ? null : engagedOn({ row, found: found.value }), answerBy: engagement.answerBy ?? null },
      work: workFor(actor, found.value, row),
      signed: evaluation?.signed ?? null,
      next: mine ? nextOf(found.value, row) : null,
      staff: staff.map(({ id, name, title, from, to }) => ({ staff: id, name, title, from, to })),
      past: actor.role === "applicant" ? await pastOf(work, input.declaration) : [],
    });
  });
}
