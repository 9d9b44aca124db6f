// Carries proceedings to their ends, a stage at a time, each by whom the edition names: assessment, opinion, hearing, decision, list, reconsideration.
import { addDays, compareDays } from "@qingce/core/base/plain-day";
import type { RandomSequence } from "@qingce/core/base/seeded-random";
import { openStage, type Proceeding } from "@qingce/core/upkeep/proceeding";
import type { Stage } from "@qingce/core/upkeep/path";
import type { Actor } from "@qingce/core/access/actor";
import { actInProceeding, readProceeding, type ProceedingAsked, type ProceedingRead } from "../../acts/upkeep/act-in-proceeding.ts";
import { nodeOfTier } from "../../acts/places/node-of-tier.ts";
import { officer, secondOfficer } from "../simulation/people.ts";
import { count, expectOk } from "../simulation/stage.ts";
import type { Unit, UpkeepStage, YearTally } from "./stage.ts";

interface Move {
  readonly by: Actor;
  readonly ask: ProceedingAsked;
}

interface Case {
  readonly stage: UpkeepStage;
  readonly read: ProceedingRead;
  readonly unit: Unit;
  readonly random: RandomSequence;
}

const document = (stage: UpkeepStage, what: string): string => `演示${what}〔${stage.clock.today().slice(0, 4)}〕1号`;

/** At the hearing: reasons first; then the unit asks, waives or lets the time run out. Nothing while it runs. */
function hearing({ stage, unit, random, read: { state } }: Case, by: Actor): Move | undefined {
  const today = stage.clock.today();
  if (state.hearing === "not-noticed") return { by, ask: { kind: "give-reasons", reasons: "演示：拟移出的事实、理由和依据", until: addDays(today, 7) } };
  if (state.hearing === "asked") return { by, ask: { kind: "hold-hearing", on: today, record: "演示听证笔录", present: ["演示法人"] } };
  const over = state.hearingUntil !== undefined && compareDays(state.hearingUntil, today) < 0;
  if (over) return deciding(state, stage, by, random);
  if (state.hearingUntil !== addDays(today, 7)) return undefined;
  const at = random.next();
  return at < 0.3 ? { by: unit.actor, ask: { kind: "ask-hearing", words: "演示：申请听证" } } : at < 0.6 ? { by: unit.actor, ask: { kind: "waive-hearing" } } : undefined;
}

function deciding(state: Proceeding, stage: UpkeepStage, by: Actor, random: RandomSequence): Move {
  const keep = state.outcome === "keep" || random.next() < 0.2;
  return { by, ask: { kind: "decide", outcome: keep ? "keep" : "remove", reason: "演示", document: document(stage, "决定") } };
}

function publicity({ stage, read: { state } }: Case, by: Actor): Move | undefined {
  const today = stage.clock.today();
  if (state.publicity === undefined) return { by, ask: { kind: "publicise", start: today } };
  return compareDays(today, state.publicity.end) > 0 ? { by, ask: { kind: "end-publicity" } } : undefined;
}

function moveOf(one: Case, open: Stage): Move | undefined {
  const { stage, read, random } = one;
  const node = nodeOfTier(stage.house, read.scope, open.who) ?? stage.authority;
  const by = officer(node);
  const today = stage.clock.today();
  switch (open.act) {
    case "report":
      return { by, ask: { kind: "report" } };
    case "assess":
      return { by, ask: { kind: "assess", on: today, place: "演示厂区", assessors: ["演示经办人"], found: "演示评估情况", meets: random.next() < 0.4, proofs: [] } };
    case "give-opinion":
      return { by, ask: { kind: "give-opinion", outcome: read.state.outcome ?? "remove", reason: "演示", document: document(stage, "意见") } };
    case "hear":
      return hearing(one, by);
    case "decide":
      return deciding(read.state, stage, by, random);
    case "decide-jointly": {
      const department = (open.departments ?? []).find((name) => !read.state.agreed.includes(name));
      return { by: officer(node, department), ask: { kind: "opine-jointly", agrees: true, reason: "" } };
    }
    case "publicise":
      return publicity(one, by);
    case "announce":
      return { by, ask: { kind: "announce", document: document(stage, "公布"), on: today } };
    case "carry-out":
      return { by: secondOfficer(node), ask: { kind: "carry-out", reconsiderUntil: addDays(today, 60) } };
  }
}

const act = async (stage: UpkeepStage, proceeding: string, { by, ask }: Move) => expectOk(stage, `proceeding ${ask.kind}`, await actInProceeding(stage.house, by, { proceeding, ask }));

/** One stage of one proceeding; `waits` for a day to come. */
async function step(one: Case, tally: YearTally): Promise<"moved" | "waits" | "stuck"> {
  const { stage, read } = one;
  const open = openStage(read.state);
  if (open === undefined) return "stuck";
  const move = moveOf(one, open);
  if (move === undefined) return "waits";
  if (move.ask.kind === "assess") tally.assessed += 1;
  return (await act(stage, read.id, move)) === undefined ? "stuck" : "moved";
}

/** Three in ten ask for reconsideration, one in three of them is put back on the list. */
async function afterwards(one: Case): Promise<boolean> {
  const { stage, read, unit, random } = one;
  if (random.next() >= 0.3) return true;
  await act(stage, read.id, { by: unit.actor, ask: { kind: "ask-reconsideration", reason: "演示：计量有误" } });
  const overturned = random.next() < 0.34;
  const who = read.state.path.find(({ act: of }) => of === "decide")?.who ?? read.level;
  const node = nodeOfTier(stage.house, read.scope, who) ?? stage.authority;
  await act(stage, read.id, { by: secondOfficer(node), ask: { kind: "answer-reconsideration", overturned, reason: "演示", document: document(stage, "复核") } });
  return !overturned;
}

async function settle(one: Case, tally: YearTally): Promise<void> {
  const { read, unit } = one;
  if (read.standing !== "removed") return;
  if (!(await afterwards(one))) return;
  unit.left = true;
  const { ground } = read.state;
  count(tally.removed, ground.kind === "other-rule" ? ground.rule : ground.kind);
}

/** All of them side by side, day after day, until each is over. */
export async function proceedingScene(stage: UpkeepStage, proceedings: readonly string[], tally: YearTally): Promise<void> {
  const randoms = new Map(proceedings.map((id) => [id, stage.random.split(`proceeding ${id}`)]));
  let open = [...proceedings];
  for (let day = 0; day < 200 && open.length > 0; day += 1) {
    const still: string[] = [];
    for (const id of open) {
      for (let moves = 0; ; moves += 1) {
        const read = expectOk(stage, "read proceeding", await readProceeding(stage.house, officer(stage.authority), { proceeding: id }));
        const unit = stage.units.find(({ entry }) => entry === read?.entryId);
        const random = randoms.get(id);
        if (read === undefined || unit === undefined || random === undefined) break;
        const one: Case = { stage, read, unit, random };
        if (read.standing !== "open") {
          await settle(one, tally);
          break;
        }
        const went = moves > 30 ? "stuck" : await step(one, tally);
        if (went === "waits") still.push(id);
        if (went !== "moved") break;
      }
    }
    open = still;
    stage.clock.nextDay();
  }
  if (open.length > 0) stage.tally.unexpected.push(`proceedings not over: ${open.join(", ")}`);
}
