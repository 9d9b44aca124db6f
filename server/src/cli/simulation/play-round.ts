// Plays a whole round of any edition through the acts: opening, quotas, declarations, then every step the notice has, in its order.
import { addDays, type PlainDay } from "@qingce/core/base/plain-day";
import { sequence } from "@qingce/core/base/seeded-random";
import { authorityOf } from "@qingce/core/programme/case-circumstances";
import { opened, type Edition } from "@qingce/core/programme/edition";
import type { Kind } from "@qingce/core/rule/kind";
import type { Step } from "@qingce/core/rule/step";
import { importQuota } from "../../acts/rounds/change-round.ts";
import { openRound } from "../../acts/rounds/open-round.ts";
import type { House } from "../../acts/house.ts";
import { adoptSchemes } from "./adopt-scene.ts";
import { cast, type Applicant } from "./cast.ts";
import { declareScene, enterLists } from "./declare-scene.ts";
import { evaluateScene, foundAgency, type Agency } from "./engage-scene.ts";
import { announceScene, meetScene, publicityScene, recommendScene, registerScene, selectScene } from "./list-scene.ts";
import { enterRecords } from "./papers.ts";
import { officer } from "./people.ts";
import { calendarOf, regionsByNode, type Calendar } from "./plan.ts";
import { opineScene, reviewScene, waitingFor } from "./review-scene.ts";
import { scoreScene } from "./score-scene.ts";
import { recordScene } from "./registrar-scene.ts";
import { emptyTally, expectOk, type Stage } from "./stage.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** Opens the round of a stage's edition and imports what the notice leaves to be imported. */
export async function openStage(stage: Stage, calendar: Calendar, all: readonly Applicant[], title: string): Promise<Stage> {
  const { edition, authority, house } = stage;
  await enterLists(stage, all, addDays(calendar.opens, -100));
  await enterRecords(stage, all);
  stage.clock.moveTo(calendar.opens);
  const opening = await openRound(house, officer(authority), { edition: edition.id, year: calendar.year, authority, title, opens: calendar.opens, dates: datesFor(edition, calendar) });
  const playing: Stage = { ...stage, round: expectOk(stage, "open round", opening)?.round ?? "" };
  await importQuotas(playing, all);
  await adoptSchemes(playing);
  return playing;
}

/** Days that the authority sets at opening: the applicants' last day, and a week later for each step that wants one. */
function datesFor(edition: Edition, { declareBy }: Calendar): { readonly [date: string]: PlainDay } {
  const open = edition.procedure.dates.filter((date) => date.day === "unstated");
  return Object.fromEntries(open.map((date, n) => [date.id, date.id === "declare-by" ? declareBy : addDays(declareBy, 60 + n)]));
}

/** Where the notice states no number, an invented table is imported: about two thirds of those who come. */
async function importQuotas(stage: Stage, all: readonly Applicant[]): Promise<void> {
  const { edition, house, authority } = stage;
  for (const kind of opened(edition)) {
    const quota = edition.procedure.quota[kind];
    if (quota === undefined || !("is" in quota) || quota.is === "none") continue;
    const table: { [node: string]: number } = {};
    for (const [node, regions] of regionsByNode(edition, kind, house.regions, authority)) {
      const here = all.filter((one) => one.kind === kind && one.flaw === undefined && regions.includes(one.region)).length;
      table[node] = Math.max(1, Math.floor((here * 2) / 3));
    }
    expectOk(stage, "quota", await importQuota(house, officer(authority), { round: stage.round, kind, table, source: "演示名额表（虚构）" }));
  }
}

async function playStep(stage: Stage, step: Step, agency: Agency): Promise<void> {
  const waiting = await waitingFor(stage, step.id);
  if (waiting.length === 0) return;
  stage.clock.nextDay();
  switch (step.act) {
    case "declare":
      return;
    case "evaluate":
      return evaluateScene(stage, agency, waiting.map((one) => one.declaration));
    case "review":
      return reviewScene(stage, step, waiting);
    case "opine":
      return opineScene(stage, step, waiting);
    case "score":
      return scoreScene(stage, step, waiting);
    case "recommend":
      return recommendScene(stage, step, waiting);
    case "select":
      return selectScene(stage, step, waiting);
    case "meet":
      return meetScene(stage, step);
    case "publicise":
      return publicityScene(stage, step);
    case "announce":
      return announceScene(stage, step);
    case "register":
      return registerScene(stage, step);
  }
}

/** Where a return goes back to the first step, those who came back go through the steps before it once more. */
async function playAgain(stage: Stage, at: number, agency: Agency): Promise<void> {
  const { steps, resubmission } = stage.edition.procedure;
  if (steps[at]?.act !== "review" || resubmission["resumes-at"] === "same-step") return;
  for (let round = 0; round < 5; round += 1) {
    for (const step of steps.slice(0, at + 1).filter((one) => one.act === "review" || one.act === "opine" || one.act === "score")) await playStep(stage, step, agency);
  }
}

export interface RoundPlan {
  readonly edition: Edition;
  readonly applicants: number;
  readonly seed: string;
}

/** Plays the round on a house whose clock stands before the opening. Same plan, same events. */
export async function playRound(house: House, clock: VirtualClock, { edition, applicants, seed }: RoundPlan): Promise<Stage> {
  const random = sequence(`${edition.id}/${seed}`);
  const calendar = calendarOf(edition);
  const authority = authorityOf(edition);
  const stage: Stage = { house, clock, edition, authority, round: "", random, tally: emptyTally(), players: new Map(), experts: [] };
  const all = cast({ edition, regions: house.regions, industries: house.industries, authority, applicants, random: random.split("cast") });
  const playing = await openStage(stage, calendar, all, `演示：${edition.edition.name}`);
  const agency = await foundAgency(playing, applicants);
  await declareScene(playing, all, agency, calendar);
  clock.nextDay();
  for (const [at, step] of edition.procedure.steps.entries()) {
    await playStep(playing, step, agency);
    await playAgain(playing, at, agency);
  }
  await recordScene(playing);
  return playing;
}

export const startOf = (edition: Edition): PlainDay => addDays(calendarOf(edition).opens, -10);

/** Kinds that a stage's players declared, for a reader of the outcome. */
export const kindsOf = (stage: Stage): readonly Kind[] => [...new Set([...stage.players.values()].map((one) => one.applicant.kind))];
