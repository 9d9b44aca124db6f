// Evaluators: enough fit ones for the caps, one unfit for every condition; each applicant that needs one engages, the first full one is tried too.
import { opened, type Edition } from "@qingce/core/programme/edition";
import { stagesOf } from "@qingce/core/rule/step";
import { engageEvaluator } from "../../acts/engagements/engage-evaluator.ts";
import { fileEvaluation } from "../../acts/engagements/file-evaluation.ts";
import { registerEvaluator } from "../../acts/evaluators/register-evaluator.ts";
import { inventSheet } from "./adopt-scene.ts";
import { demonstrationCode, flawsOf, makingsOf } from "./cast.ts";
import { manned } from "./invented-staff.ts";
import { enterRecords, upload } from "./papers.ts";
import { evaluator as evaluatorActor } from "./people.ts";
import { publishRegistration } from "./registrar-scene.ts";
import { together, type Makings } from "./satisfy.ts";
import { acceptOffer, recordWhole } from "./work-scene.ts";
import { count, countRefusals, expectOk, type Player, type Stage } from "./stage.ts";
import type { Actor } from "@qingce/core/access/actor";

interface Evaluator {
  readonly id: string;
  readonly actor: Actor;
  taken: number;
}

export interface Agency {
  readonly fit: Evaluator[];
  readonly unfit: { readonly id: string; readonly kind: string }[];
  /** Which evaluator works for which declaration. */
  readonly working: Map<string, Evaluator>;
}

const wants = (edition: Edition, kind: Player["applicant"]["kind"]): string => edition.procedure.evaluation[kind]?.need ?? "none";

async function enrol(stage: Stage, n: number, makings: Makings): Promise<Evaluator | undefined> {
  const creditCode = demonstrationCode("330106", n + 1, "E");
  await enterRecords(stage, [{ creditCode, makings }]);
  const registered = await registerEvaluator(stage.house, { account: "", role: "public", nodes: [] }, { login: `evaluator-${n}`, password: "simulated", name: `演示评价机构${n + 1}`, creditCode, legalRepresentative: `演示法人${n + 1}`, affiliates: [], ...manned(stage.edition, makings.facts, n), contact: { name: "演示联系人", phone: "00000000000" } });
  const value = expectOk(stage, `evaluator ${n}`, registered);
  return value === undefined ? undefined : { id: value.evaluator, actor: evaluatorActor(value.account, value.evaluator), taken: 0 };
}

/** Registers the evaluators of a round; none where no kind foresees evaluation. */
export async function foundAgency(stage: Stage, applicants: number, from = 0): Promise<Agency> {
  const { edition } = stage;
  const agency: Agency = { fit: [], unfit: [], working: new Map() };
  if (opened(edition).every((kind) => wants(edition, kind) === "none")) return agency;
  const all = together(opened(edition).map((kind) => makingsOf(edition, "engage", kind)));
  const number = Math.ceil(applicants / (edition.procedure.cap?.n ?? 20)) + 1;
  for (let n = 0; n < number; n += 1) {
    const one = await enrol(stage, from + n, all);
    if (one === undefined) continue;
    await publishRegistration(stage, one);
    agency.fit.push(one);
  }
  for (const [n, { rule, kind }] of flawsOf(edition, "engage").entries()) {
    const others = opened(edition).filter((one) => one !== kind).map((one) => makingsOf(edition, "engage", one));
    const one = await enrol(stage, from + 500 + n, together([...others, makingsOf(edition, "engage", kind, rule)]));
    if (one !== undefined) agency.unfit.push({ id: one.id, kind });
  }
  return agency;
}

/** Tries an evaluator that must be refused, and counts by which rule or cap. */
async function tryRefused(stage: Stage, player: Player, evaluator: string): Promise<void> {
  const result = await engageEvaluator(stage.house, player.actor, { declaration: player.declaration, evaluator });
  if (result.ok) stage.tally.unexpected.push("an unfit or full evaluator was engaged");
  else {
    countRefusals(stage.edition, stage.tally.refusedEngagements, result.refusals);
    for (const refusal of result.refusals) if (refusal.code === "evaluator-cap-full") count(stage.tally.refusedEngagements, refusal.code);
  }
}

async function fileReport(stage: Stage, player: Player, evaluator: Evaluator): Promise<void> {
  expectOk(stage, "work", await recordWhole(stage.house, evaluator.actor, player.declaration));
  const stored = expectOk(stage, "report", await upload(stage, { actor: evaluator.actor, declaration: player.declaration }, "report"));
  const score = `${62 + stage.random.int(37)}.${stage.random.int(10)}`;
  const sheet = inventSheet(stage, player.applicant.kind);
  expectOk(stage, "evaluate", await fileEvaluation(stage.house, evaluator.actor, { declaration: player.declaration, ...(sheet === undefined ? { score } : { sheet }), conclusion: "meets", undertaking: true, report: stored?.digest ?? "", signatory: "演示评价负责人", signedOn: stage.clock.today() }));
}

/** Files what waits at the step for evaluation. */
export async function evaluateScene(stage: Stage, agency: Agency, waiting: readonly string[]): Promise<void> {
  for (const declaration of waiting) {
    const player = stage.players.get(declaration);
    const evaluator = agency.working.get(declaration);
    if (player !== undefined && evaluator !== undefined) await fileReport(stage, player, evaluator);
  }
}

/** Engages where the edition requires it, and for two in five where it is left open. Returns whether the applicant may go on. */
export async function engageFor(stage: Stage, player: Player, agency: Agency): Promise<boolean> {
  const { edition, tally } = stage;
  const { kind, n } = player.applicant;
  const need = wants(edition, kind);
  if (need === "none" || (need !== "required" && (player.applicant.late || n % 5 > 1))) return true;
  const unfit = agency.unfit.findIndex((one) => one.kind === kind);
  if (unfit >= 0) await tryRefused(stage, player, agency.unfit.splice(unfit, 1)[0]?.id ?? "");
  const { cap } = edition.procedure;
  const counted = cap?.over.includes(kind) ?? false;
  const full = agency.fit.find((one) => counted && one.taken === cap?.n);
  if (full !== undefined && !tally.refusedEngagements.has("evaluator-cap-full")) await tryRefused(stage, player, full.id);
  const free = agency.fit.find((one) => !counted || one.taken < (cap?.n ?? 0));
  if (free === undefined) return false;
  const engaged = expectOk(stage, "engage", await engageEvaluator(stage.house, player.actor, { declaration: player.declaration, evaluator: free.id }));
  if (engaged === undefined) return false;
  expectOk(stage, "accept", await acceptOffer(stage.house, free.actor, player.declaration));
  if (counted) free.taken += 1;
  tally.engagements += 1;
  agency.working.set(player.declaration, free);
  const hasStep = stagesOf(edition.procedure.steps, kind).flat().some((step) => step.act === "evaluate");
  if (!hasStep) await fileReport(stage, player, free);
  return true;
}
