// Second act: tiers review, departments opine. Some come back with reasons and are sent again, a few are refused with a clause.
import type { DeclarationListed } from "../../acts/declarations/declaration-listed.ts";
import { listDeclarations } from "../../acts/declarations/list-declarations.ts";
import { readDraft } from "../../acts/declarations/read-draft.ts";
import { saveDraft } from "../../acts/declarations/save-draft.ts";
import { submitDeclaration } from "../../acts/declarations/submit-declaration.ts";
import { opine, passReview, refuseReview, returnReview } from "../../acts/reviews/review.ts";
import { tiers, type Tier } from "@qingce/core/rule/kind";
import type { Step } from "@qingce/core/rule/step";
import { nodesOf } from "@qingce/core/programme/tier-tree";
import type { Kind } from "@qingce/core/rule/kind";
import { officer } from "./people.ts";
import { expectOk, type Stage } from "./stage.ts";

/** Everybody who waits at a step, in the order of their numbers, as the authority sees them. */
export async function waitingFor(stage: Stage, step: string): Promise<readonly DeclarationListed[]> {
  const all: DeclarationListed[] = [];
  for (let after: string | undefined; ; after = all.at(-1)?.declaration) {
    const page = expectOk(stage, "list", await listDeclarations(stage.house, officer(stage.authority), { round: stage.round, step, status: "under-way", limit: 500, after }));
    all.push(...(page?.declarations ?? []));
    if ((page?.declarations.length ?? 0) < 500) return all.toSorted((one, other) => (one.number < other.number ? -1 : 1));
  }
}

/** The node that acts at a step for a declaration. */
export function nodeAt(stage: Stage, step: Step, one: DeclarationListed): string {
  const tier = step.actor as Tier;
  return tiers.includes(tier) ? (nodesOf(stage.edition, one.kind as Kind, one.region, stage.house.regions)[tier] ?? stage.authority) : stage.authority;
}

async function sendAgain(stage: Stage, declaration: string): Promise<string | undefined> {
  const player = stage.players.get(declaration);
  if (player === undefined) return undefined;
  const draft = expectOk(stage, "draft", await readDraft(stage.house, player.actor, { declaration }));
  if (draft === undefined) return undefined;
  const body = { ...draft.body, statements: { ...draft.body.statements, correction: "已按退回意见补充说明" } };
  expectOk(stage, "save", await saveDraft(stage.house, player.actor, { declaration, revision: draft.revision, body }));
  return expectOk(stage, "resubmit", await submitDeclaration(stage.house, player.actor, { declaration }))?.digest;
}

async function reviewOne(stage: Stage, step: Step, one: DeclarationListed): Promise<void> {
  const { house, random, tally } = stage;
  const actor = officer(nodeAt(stage, step, one));
  const judged = { declaration: one.declaration, step: step.id };
  const draw = random.int(100);
  if (draw < 3) {
    const clause = step.cite ?? stage.edition.notice.clauses[0]?.anchor ?? "";
    expectOk(stage, "refuse", await refuseReview(house, actor, { ...judged, digest: one.digest ?? "", clause, reason: "演示：佐证与申报内容不符" }));
    return;
  }
  let digest = one.digest ?? "";
  if (draw < 12) {
    expectOk(stage, "return", await returnReview(house, actor, { ...judged, digest, reasons: [{ field: "selfScore", reason: "演示：请补充计算依据" }] }));
    tally.returned += 1;
    digest = (await sendAgain(stage, one.declaration)) ?? digest;
    if (stage.edition.procedure.resubmission["resumes-at"] === "first-step") return;
  }
  expectOk(stage, "pass", await passReview(house, actor, { ...judged, digest, opinion: "演示：同意" }));
}

export async function reviewScene(stage: Stage, step: Step, waiting: readonly DeclarationListed[]): Promise<void> {
  for (const one of waiting) await reviewOne(stage, step, one);
}

/** The first department that disagrees settles most rules; the others still say what they think while the step is open. */
export async function opineScene(stage: Stage, step: Step, waiting: readonly DeclarationListed[]): Promise<void> {
  for (const one of waiting) {
    const against = stage.random.int(100) < 4 ? (step.departments?.at(-1) ?? "") : "";
    for (const department of step.departments ?? []) {
      const opinion = department === against ? "disagree" : "agree";
      const actor = officer(nodeAt(stage, step, one), department);
      expectOk(stage, "opine", await opine(stage.house, actor, { declaration: one.declaration, step: step.id, digest: one.digest ?? "", opinion, reason: opinion === "agree" ? "" : "演示：环保手续存疑" }));
    }
  }
}
