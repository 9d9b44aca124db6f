// Brings declarations through the steps of their notice up to one named, each step done as its own people do it.
import { addDays } from "@qingce/core/base/plain-day";
import { dayInShanghai } from "@qingce/core/base/instant";
import { nodesOf } from "@qingce/core/programme/tier-tree";
import type { Tier } from "@qingce/core/rule/kind";
import { tiers } from "@qingce/core/rule/kind";
import type { Step } from "@qingce/core/rule/step";
import { recommend } from "../../src/acts/recommendations/recommend.ts";
import { sendList } from "../../src/acts/recommendations/send-list.ts";
import { opine, passReview } from "../../src/acts/reviews/review.ts";
import type { Actor } from "@qingce/core/access/actor";
import { assignExpert } from "../../src/acts/reviews/assign-expert.ts";
import { declareInterest } from "../../src/acts/reviews/declare-interest.ts";
import { scoreDeclaration } from "../../src/acts/reviews/score-declaration.ts";
import { confirmPublication, endPublicity, proposePublication } from "../../src/acts/rounds/publish-list.ts";
import { readRound } from "../../src/acts/rounds/read-rounds.ts";
import { registerList } from "../../src/acts/rounds/register-list.ts";
import { meetOnList, selectList } from "../../src/acts/rounds/select-list.ts";
import { makingsOf } from "../../src/cli/simulation/cast.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { evaluate } from "./evaluation.ts";
import { each, value, type Agency, type Filed, type Stage } from "./stage.ts";

export interface Journey {
  readonly edition: string;
  readonly round: string;
  readonly authority: string;
  readonly filed: readonly Filed[];
  /** What every expert gives; 85 when not said. */
  readonly score?: (filed: Filed) => string;
  /** Files the reports where the notice wants them. */
  readonly agency?: Agency;
}

/** The node that acts at a step for a declaration. */
export function nodeOf(stage: Stage, { edition, authority }: Journey, step: Pick<Step, "actor">, { kind, firm }: Filed): string {
  const tier = step.actor as Tier;
  return tiers.includes(tier) ? (nodesOf(stage.edition(edition), kind, firm.region, stage.house.regions)[tier] ?? authority) : authority;
}

export const recommendFacts = (stage: Stage, edition: string, filed: Filed) => makingsOf(stage.edition(edition), "recommend", filed.kind).facts;

export const recommendOne = (stage: Stage, journey: Journey, filed: Filed, step = "recommend", key?: string) => {
  const at = stage.edition(journey.edition).procedure.steps.find((one) => one.id === step) as Step;
  const input = { declaration: filed.declaration, step, digest: filed.digest, facts: recommendFacts(stage, journey.edition, filed), statements: {} };
  return recommend(stage.house, officer(nodeOf(stage, journey, at, filed)), input, key);
};

export const letter = (node: string) => ({ number: `演示函${node}号`, signatory: "演示签发人", day: "2025-01-02" });

export const sendFrom = (stage: Stage, { round }: Journey, node: string, ranked: readonly Filed[], step = "recommend") =>
  sendList(stage.house, officer(node), { round, kind: ranked[0]?.kind ?? "factory", step, node, letter: letter(node), ranked: ranked.map((one) => one.declaration) });

async function recommendAll(stage: Stage, journey: Journey, step: Step, filed: readonly Filed[]): Promise<void> {
  const groups = new Map<string, Filed[]>();
  for (const one of filed) {
    const key = `${one.kind} ${nodeOf(stage, journey, step, one)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const [key, group] of groups) {
    await each(group, async (one) => value(await recommendOne(stage, journey, one, step.id)));
    value(await sendFrom(stage, journey, key.split(" ")[1] ?? "", group, step.id));
  }
}

/** The expert says that it has no interest in the case. */
export const declareNone = (stage: Stage, expert: Actor, one: Pick<Filed, "declaration">) => declareInterest(stage.house, expert, { declaration: one.declaration, interest: "none", reason: "" });

/** A total with its opinion. */
export const scoreBy = (stage: Stage, expert: Actor, one: Pick<Filed, "declaration" | "digest">, step: string, score: string) =>
  scoreDeclaration(stage.house, expert, { declaration: one.declaration, step, digest: one.digest, score, opinion: "演示意见" });

async function scoreAll(stage: Stage, journey: Journey, step: Step, filed: readonly Filed[]): Promise<void> {
  await each(filed, async (one, at) => {
    // Each begins with the next: nobody may hold more cases than the house lets one expert hold.
    for (const expert of [...stage.experts, ...stage.experts].slice(at % stage.experts.length).slice(0, step.experts?.n ?? 1)) {
      value(await assignExpert(stage.house, officer(journey.authority), { declaration: one.declaration, expert: expert.account }));
      value(await declareNone(stage, expert, one));
      value(await scoreBy(stage, expert, one, step.id, journey.score?.(one) ?? "85"));
    }
  });
}

const agree = (stage: Stage, journey: Journey, step: Step, filed: readonly Filed[]) =>
  each(filed, async (one) => {
    for (const department of step.departments ?? []) {
      value(await opine(stage.house, officer(nodeOf(stage, journey, step, one), department), { declaration: one.declaration, step: step.id, digest: one.digest, opinion: "agree", reason: "" }));
    }
  });

/** One proposes, another confirms; gives the list. */
export async function publish(stage: Stage, { round, authority }: Pick<Journey, "round" | "authority">, publication: "publicity" | "announcement", step: string): Promise<readonly string[]> {
  const { list } = value(await proposePublication(stage.house, officer(authority), { round, publication, step, document: `演示${publication}文件` }));
  value(await confirmPublication(stage.house, secondOfficer(authority), { round }));
  return list;
}

/** The last day of the publicity that runs. */
export const lastDayOf = async (stage: Stage, { round, authority }: Pick<Journey, "round" | "authority">): Promise<string> =>
  value(await readRound(stage.house, officer(authority), { round })).publicity?.end ?? "";

async function publicise(stage: Stage, journey: Journey, step: string): Promise<void> {
  await publish(stage, journey, "publicity", step);
  const end = await lastDayOf(stage, journey);
  stage.clock.day(addDays(dayInShanghai(`${end}T12:00:00.000Z` as never), 1));
  value(await endPublicity(stage.house, officer(journey.authority), { round: journey.round }));
}

async function evaluateAll(stage: Stage, { actor }: Agency, filed: readonly Filed[]): Promise<void> {
  for (const { declaration } of filed) await evaluate(stage, actor, declaration);
}

async function select(stage: Stage, { round, authority, filed }: Journey, step: string): Promise<void> {
  for (const kind of new Set(filed.map((one) => one.kind))) value(await selectList(stage.house, officer(authority), { round, kind, step }));
}

async function play(stage: Stage, journey: Journey, step: Step, filed: readonly Filed[]): Promise<void> {
  const { round, authority } = journey;
  const { house } = stage;
  switch (step.act) {
    case "review":
      await each(filed, async (one) => value(await passReview(house, officer(nodeOf(stage, journey, step, one)), { declaration: one.declaration, step: step.id, digest: one.digest, opinion: "演示：同意" })));
      return;
    case "opine":
      await agree(stage, journey, step, filed);
      return;
    case "score":
      return scoreAll(stage, journey, step, filed);
    case "recommend":
      return recommendAll(stage, journey, step, filed);
    case "select":
      return select(stage, journey, step.id);
    case "meet":
      value(await meetOnList(house, officer(authority), { round, step: step.id, record: "演示会议记录", present: ["演示局长"] }));
      return;
    case "publicise":
      return publicise(stage, journey, step.id);
    case "announce":
      await publish(stage, journey, "announcement", step.id);
      return;
    case "register":
      value(await registerList(house, officer(authority), { round, step: step.id }));
      return;
    case "evaluate":
      if (journey.agency !== undefined) await evaluateAll(stage, journey.agency, filed);
      return;
    case "declare":
  }
}

/** Plays the steps after `from` (declare, when not said) up to `to`, which is left open. */
export async function advance(stage: Stage, journey: Journey, to: string, from = "declare"): Promise<void> {
  const { steps } = stage.edition(journey.edition).procedure;
  const at = (id: string): number => steps.findIndex((step) => step.id === id);
  const end = to === "end" ? steps.length : at(to);
  for (const step of steps.slice(at(from), end)) {
    const wanted = journey.filed.filter((one) => step.for === undefined || step.for === one.kind || step.for.includes(one.kind));
    if (wanted.length > 0) await play(stage, journey, step, wanted);
  }
}
