// Third act: the lists. Nodes recommend within quota and send up; the authority selects, meets, publicises, hears objections, announces, registers.
import { addDays } from "@qingce/core/base/plain-day";
import type { Refusal } from "@qingce/core/base/refusal";
import { opened } from "@qingce/core/programme/edition";
import { appliesTo, type Kind } from "@qingce/core/rule/kind";
import type { Step } from "@qingce/core/rule/step";
import type { DeclarationListed } from "../../acts/declarations/declaration-listed.ts";
import { object } from "../../acts/objections/receive-objection.ts";
import { decideObjection, listObjections } from "../../acts/objections/handle-objections.ts";
import { readRanking, type RankedCandidate } from "../../acts/recommendations/read-ranking.ts";
import { exclude, recommend, reserve } from "../../acts/recommendations/recommend.ts";
import { sendList } from "../../acts/recommendations/send-list.ts";
import { confirmPublication, endPublicity, proposePublication } from "../../acts/rounds/publish-list.ts";
import { readRound } from "../../acts/rounds/read-rounds.ts";
import { registerList } from "../../acts/rounds/register-list.ts";
import { meetOnList, selectList } from "../../acts/rounds/select-list.ts";
import { flawsOf, makingsOf } from "./cast.ts";
import { officer, secondOfficer } from "./people.ts";
import { nodeAt } from "./review-scene.ts";
import { count, countRefusals, expectOk, type Stage } from "./stage.ts";

interface Desk {
  readonly step: Step;
  readonly kind: Kind;
  readonly node: string;
  /** Rules of the recommender that somebody's papers must still fail. */
  readonly flaws: string[];
}

/** Once per rule, papers that fail it: the recommendation is refused and the candidate excluded with the reason. */
async function tryFlaw(stage: Stage, desk: Desk, one: DeclarationListed): Promise<Refusal | undefined> {
  const flaw = desk.flaws.shift();
  if (flaw === undefined) return undefined;
  const facts = makingsOf(stage.edition, "recommend", desk.kind, flaw).facts;
  const result = await recommend(stage.house, officer(desk.node), { declaration: one.declaration, step: desk.step.id, digest: one.digest ?? "", facts, statements: {} });
  if (result.ok) {
    stage.tally.unexpected.push(`recommendation with flaw ${flaw} was accepted`);
    return undefined;
  }
  countRefusals(stage.edition, stage.tally.refusedByRule, result.refusals);
  return result.refusals[0];
}

async function decideOne(stage: Stage, desk: Desk, candidate: RankedCandidate, one: DeclarationListed, places: { within: number; reserve: number }): Promise<string | undefined> {
  const { house } = stage;
  const actor = officer(desk.node);
  const at = { declaration: one.declaration, step: desk.step.id };
  const refused = await tryFlaw(stage, desk, one);
  if (refused === undefined && (candidate.within || places.within > 0)) {
    const facts = makingsOf(stage.edition, "recommend", desk.kind).facts;
    const done = await recommend(house, actor, { ...at, digest: one.digest ?? "", facts, statements: {} });
    if (done.ok) return one.declaration;
    expectOk(stage, "recommend", done);
  }
  if (refused === undefined && places.reserve < 2) {
    places.reserve += 1;
    expectOk(stage, "reserve", await reserve(house, actor, { ...at, place: places.reserve }));
    return undefined;
  }
  expectOk(stage, "exclude", await exclude(house, actor, { ...at, reason: refused?.hint ?? "演示：位次在名额之外" }));
  return undefined;
}

async function runDesk(stage: Stage, desk: Desk, waiting: ReadonlyMap<string, DeclarationListed>): Promise<void> {
  const ranking = expectOk(stage, "ranking", await readRanking(stage.house, officer(desk.node), { round: stage.round, kind: desk.kind, node: desk.node }));
  if (ranking === undefined) return;
  const ranked: string[] = [];
  const places = { within: 0, reserve: 0 };
  for (const candidate of ranking.candidates) {
    const one = waiting.get(candidate.declaration);
    if (one === undefined) continue;
    const flawsBefore = desk.flaws.length;
    const chosen = await decideOne(stage, desk, candidate, one, places);
    if (chosen !== undefined) ranked.push(chosen);
    if (candidate.within && chosen === undefined && desk.flaws.length < flawsBefore) places.within += 1;
    else if (!candidate.within && chosen !== undefined) places.within -= 1;
  }
  const letter = { number: `演示函〔${stage.clock.today().slice(0, 4)}〕${desk.node}号`, signatory: "演示签发人", day: stage.clock.today() };
  expectOk(stage, "send", await sendList(stage.house, officer(desk.node), { round: stage.round, kind: desk.kind, step: desk.step.id, node: desk.node, letter, ranked }));
  count(stage.tally.recommended, desk.node, ranked.length);
  if (ranking.quota !== null) count(stage.tally.quota, desk.node, ranking.quota);
}

/** Every recommending node, kind by kind, in the order of their codes. */
export async function recommendScene(stage: Stage, step: Step, waiting: readonly DeclarationListed[]): Promise<void> {
  const byId = new Map(waiting.map((one) => [one.declaration, one]));
  for (const kind of opened(stage.edition).filter((one) => appliesTo(step.for, one))) {
    const flaws = flawsOf(stage.edition, "recommend").filter((one) => one.kind === kind).map((one) => one.rule);
    const nodes = [...new Set(waiting.filter((one) => one.kind === kind).map((one) => nodeAt(stage, step, one)))].toSorted();
    for (const node of nodes) await runDesk(stage, { step, kind, node, flaws }, byId);
  }
}

export async function selectScene(stage: Stage, step: Step, waiting: readonly DeclarationListed[]): Promise<void> {
  const kinds = opened(stage.edition).filter((kind) => appliesTo(step.for, kind) && waiting.some((one) => one.kind === kind));
  for (const kind of kinds) expectOk(stage, "select", await selectList(stage.house, officer(stage.authority), { round: stage.round, kind, step: step.id }));
}

export async function meetScene(stage: Stage, step: Step): Promise<void> {
  expectOk(stage, "meet", await meetOnList(stage.house, officer(stage.authority), { round: stage.round, step: step.id, record: "演示会议记录", present: ["演示局长", "演示处长"] }));
}

async function hearObjections(stage: Stage, list: readonly string[]): Promise<void> {
  const { house, tally } = stage;
  for (const number of list.filter((_, n) => n % 20 === 3)) {
    const received = await object(house, { account: "", role: "public", nodes: [] }, { round: stage.round, number, name: "演示异议人", contact: "00000000000", reason: "演示：该单位申报的数据与实际情况不符", evidence: [] });
    if (expectOk(stage, "object", received) !== undefined) tally.objections += 1;
  }
  const open = expectOk(stage, "objections", await listObjections(house, officer(stage.authority), { round: stage.round }));
  for (const [n, one] of (open?.objections ?? []).entries()) {
    const upheld = n % 2 === 0;
    expectOk(stage, "decide objection", await decideObjection(house, officer(stage.authority), { objection: one.objection, upheld, reason: upheld ? "演示：经核查属实" : "演示：经核查不属实" }));
    if (upheld) tally.upheldObjections += 1;
  }
}

/** One proposes, another confirms. */
async function publish(stage: Stage, publication: "publicity" | "announcement", step: Step): Promise<readonly string[]> {
  const proposed = expectOk(stage, "propose", await proposePublication(stage.house, officer(stage.authority), { round: stage.round, publication, step: step.id, document: `演示${publication === "publicity" ? "公示" : "公布"}文件` }));
  expectOk(stage, "confirm", await confirmPublication(stage.house, secondOfficer(stage.authority), { round: stage.round }));
  return proposed?.list ?? [];
}

export async function publicityScene(stage: Stage, step: Step): Promise<void> {
  const list = await publish(stage, "publicity", step);
  stage.tally.publicised += list.length;
  stage.clock.nextDay();
  await hearObjections(stage, list);
  const round = expectOk(stage, "round", await readRound(stage.house, officer(stage.authority), { round: stage.round }));
  stage.clock.moveTo(addDays(round?.publicity?.end ?? stage.clock.today(), 1));
  expectOk(stage, "end publicity", await endPublicity(stage.house, officer(stage.authority), { round: stage.round }));
}

export async function announceScene(stage: Stage, step: Step): Promise<void> {
  stage.tally.announced += (await publish(stage, "announcement", step)).length;
}

export async function registerScene(stage: Stage, step: Step): Promise<void> {
  const done = expectOk(stage, "register", await registerList(stage.house, officer(stage.authority), { round: stage.round, step: step.id }));
  stage.tally.registered += done?.registered ?? 0;
}
