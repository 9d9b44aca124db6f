// The experts' act: a pool with profiles, assignments that find conflicts, declared interests, sealed scores, the chair who sets aside and adopts.
import { addYears } from "@qingce/core/base/plain-day";
import type { Actor } from "@qingce/core/access/actor";
import { expertTopics } from "@qingce/core/review/expert-profile";
import { mostPoints } from "@qingce/core/review/score-points";
import type { Kind } from "@qingce/core/rule/kind";
import type { Step } from "@qingce/core/rule/step";
import { createAccount } from "../../acts/accounts/create-account.ts";
import type { DeclarationListed } from "../../acts/declarations/declaration-listed.ts";
import { keepExpert } from "../../acts/experts/keep-experts.ts";
import { assignExpert } from "../../acts/reviews/assign-expert.ts";
import { adoptScores, nameChair, setScoreAside } from "../../acts/reviews/chair.ts";
import { declareInterest } from "../../acts/reviews/declare-interest.ts";
import { readPanel } from "../../acts/reviews/read-panel.ts";
import { scoreDeclaration } from "../../acts/reviews/score-declaration.ts";
import { schemeOf } from "./adopt-scene.ts";
import { demonstrationCode } from "./cast.ts";
import { administrator, expert, officer } from "./people.ts";
import { count, expectOk, type Stage } from "./stage.ts";

/** Those who stand by when one withdraws, is set aside, or may not judge. */
const spare = 3;
const topics = Object.keys(expertTopics);

/** The first of the pool works at the first applicant: it must never judge it. */
async function enterPool(stage: Stage, n: number, insider: DeclarationListed | undefined): Promise<void> {
  const { house } = stage;
  while (stage.experts.length < n) {
    const at = stage.experts.length + 1;
    const login = `expert-${at}`;
    const made = expectOk(stage, "expert", await createAccount(house, administrator, { login, password: `simulated-${at}-Aa1!simulated`, name: `演示专家${at}`, role: "expert", nodes: [] }));
    if (made === undefined) return;
    const inside = at === 1 && insider !== undefined;
    const today = stage.clock.today();
    const profile = { login, name: `演示专家${at}`, fields: [topics[at % topics.length] ?? "energy"], employer: inside ? insider.name : `演示${at}号研究院`, employerCode: inside ? (stage.players.get(insider.declaration)?.applicant.creditCode ?? "") : demonstrationCode("330106", at, "X"), title: "高级工程师", region: stage.authority, available: true, validFrom: today, validUntil: addYears(today, 3), worked: [] };
    expectOk(stage, "keep expert", await keepExpert(house, officer(stage.authority), { authority: stage.authority, ...profile }));
    stage.experts.push(expert(made.account));
  }
}

/** Assigns the next who may; conflicts are counted by kind and pass the case on. */
async function seatOne(stage: Stage, one: DeclarationListed, queue: Actor[]): Promise<Actor | undefined> {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const done = await assignExpert(stage.house, officer(stage.authority), { declaration: one.declaration, expert: next.account });
    if (done.ok) return next;
    const conflict = done.refusals.find((refusal) => refusal.code === "expert-conflict");
    const kinds = conflict?.facts?.["conflicts"];
    if (Array.isArray(kinds)) for (const kind of kinds) count(stage.tally.conflicts, String(kind));
    else if (done.refusals.every((refusal) => refusal.code !== "expert-load-full")) expectOk(stage, "assign", done);
  }
  stage.tally.unexpected.push(`no expert is left for ${one.number}`);
  return undefined;
}

/** Points by item where the round has a scheme, a total with an opinion where it has none. */
function given(stage: Stage, kind: Kind, base: number): { readonly score: string; readonly opinion: string } | { readonly points: { readonly [item: string]: string }; readonly opinion: string } {
  const opinion = "演示：材料齐全，指标可信";
  const scheme = schemeOf(stage, kind);
  if (scheme === undefined) return { score: `${base + stage.random.int(6)}.${stage.random.int(10)}`, opinion };
  const share = (base + stage.random.int(6)) / 100;
  return { opinion, points: Object.fromEntries(scheme.items.map((item) => [item.id, String(Math.floor((mostPoints(item) ?? 0) * share * 10) / 10)])) };
}

async function scoreOne(stage: Stage, step: Step, one: DeclarationListed, who: Actor, base: number): Promise<void> {
  expectOk(stage, "declare interest", await declareInterest(stage.house, who, { declaration: one.declaration, interest: "none", reason: "" }));
  const done = expectOk(stage, "score", await scoreDeclaration(stage.house, who, { declaration: one.declaration, step: step.id, digest: one.digest ?? "", ...given(stage, one.kind as Kind, base) }));
  if (done !== undefined) stage.tally.expertScores += 1;
}

/** A conflict found after scoring: the chair sets the score aside and another judges. */
async function replaceOne(stage: Stage, step: Step, one: DeclarationListed, chair: Actor, found: Actor, queue: Actor[], base: number): Promise<void> {
  const seats = expectOk(stage, "panel", await readPanel(stage.house, officer(stage.authority), { declaration: one.declaration }))?.seats ?? [];
  const assignment = seats.find((seat) => seat.expert === found.account)?.assignment ?? "";
  expectOk(stage, "set aside", await setScoreAside(stage.house, chair, { declaration: one.declaration, assignment, reason: "演示：评分后发现专家与申报单位有合作" }));
  count(stage.tally.conflicts, "found-after-scoring");
  const other = await seatOne(stage, one, queue);
  if (other !== undefined) await scoreOne(stage, step, one, other, base);
}

async function judge(stage: Stage, step: Step, one: DeclarationListed, n: number): Promise<void> {
  const wanted = step.experts?.n ?? 1;
  const from = n % stage.experts.length;
  const queue = [...stage.experts.slice(from), ...stage.experts.slice(0, from)];
  const base = 66 + stage.random.int(28);
  const panel: Actor[] = [];
  let withdraws = n % 17 === 5;
  while (panel.length < wanted) {
    const who = await seatOne(stage, one, queue);
    if (who === undefined) return;
    if (withdraws && panel.length === 1) {
      withdraws = false;
      expectOk(stage, "recuse", await declareInterest(stage.house, who, { declaration: one.declaration, interest: "conflict", reason: "演示：曾为该单位提供咨询" }));
      count(stage.tally.conflicts, "recused");
    } else panel.push(who);
  }
  const [chair] = panel;
  if (chair === undefined) return;
  expectOk(stage, "chair", await nameChair(stage.house, officer(stage.authority), { declaration: one.declaration, expert: chair.account }));
  for (const who of panel) await scoreOne(stage, step, one, who, base);
  const last = panel.at(-1);
  if (n % 23 === 7 && last !== undefined && last !== chair && queue.length > 0) await replaceOne(stage, step, one, chair, last, queue, base);
  expectOk(stage, "adopt", await adoptScores(stage.house, chair, { declaration: one.declaration, reason: "演示：评审组一致同意合成得分" }));
}

export async function scoreScene(stage: Stage, step: Step, waiting: readonly DeclarationListed[]): Promise<void> {
  // the load of one expert is bounded: as many as the cases need, and some to stand by
  await enterPool(stage, Math.ceil((waiting.length * ((step.experts?.n ?? 1) + 1)) / 20) + (step.experts?.n ?? 1) + spare, waiting[0]);
  for (const [n, one] of waiting.entries()) await judge(stage, step, one, n);
}
