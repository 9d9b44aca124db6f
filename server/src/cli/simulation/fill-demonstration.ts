// Fills an empty house with a round in mid-course: fictitious declarations in every state, made through the same acts as everybody's.
import { addDays, type PlainDay } from "@qingce/core/base/plain-day";
import type { Instant } from "@qingce/core/base/instant";
import { sequence } from "@qingce/core/base/seeded-random";
import { authorityOf } from "@qingce/core/programme/case-circumstances";
import { openDeclaration } from "../../acts/declarations/open-declaration.ts";
import { registerOrganisation } from "../../acts/organisations/register-organisation.ts";
import type { House } from "../../acts/house.ts";
import { cast, type Applicant } from "./cast.ts";
import { declareScene } from "./declare-scene.ts";
import { evaluateScene, foundAgency, type Agency } from "./engage-scene.ts";
import { applicant as actorOf } from "./people.ts";
import { openStage } from "./play-round.ts";
import { reviewScene, waitingFor } from "./review-scene.ts";
import { emptyTally, expectOk, type Stage } from "./stage.ts";
import { virtualClock } from "./virtual-clock.ts";

export interface Demonstration {
  readonly edition: string;
  /** Who opens the round, where the notice leaves it to the opening. */
  readonly authority?: string;
  /** Number of the first player, so that two rounds share nobody. */
  readonly from?: number;
  readonly opens: PlainDay;
  readonly declareBy: PlainDay;
  /** The day on which the demonstration stands when it opens. */
  readonly today: PlainDay;
  readonly applicants: number;
  /** The county of which one in four applicants is, so that its officer and its city's find work. */
  readonly home: string;
}

/** Registered and opened, but not submitted: what a draft looks like from the outside. */
async function leaveDrafts(stage: Stage, all: readonly Applicant[]): Promise<void> {
  for (const one of all) {
    const registered = await registerOrganisation(stage.house, { account: "", role: "public", nodes: [] }, { login: `draft-${one.n}`, password: "simulated", name: one.name, creditCode: one.creditCode, region: one.region, industry: one.industry, legalRepresentative: "演示法人", contact: { name: "演示联系人", phone: "00000000000" } });
    const value = expectOk(stage, "draft", registered);
    if (value !== undefined) expectOk(stage, "open", await openDeclaration(stage.house, actorOf(value.account, value.organisation), { round: stage.round, kind: one.kind }));
  }
}

/** Every evaluator files what waits for it, so that its cases reach the offices. */
async function evaluateAll(stage: Stage, agency: Agency): Promise<void> {
  for (const step of stage.edition.procedure.steps.filter((one) => one.act === "evaluate")) {
    const waiting = await waitingFor(stage, step.id);
    stage.clock.nextDay();
    await evaluateScene(stage, agency, waiting.map((one) => one.declaration));
  }
}

/** Reviews the first part of those who wait at every review step; the rest stays for a visitor to do. */
async function reviewPart(stage: Stage, share: number): Promise<void> {
  for (const step of stage.edition.procedure.steps.filter((one) => one.act === "review")) {
    const waiting = await waitingFor(stage, step.id);
    stage.clock.nextDay();
    await reviewScene(stage, step, waiting.slice(0, Math.ceil(waiting.length * share)));
  }
}

/** Plays a round to mid-course; returns the instant after the last event. Throws when the script does not go through. */
export async function fillDemonstration(house: House, plan: Demonstration): Promise<Instant> {
  const sealed = house.editions.current.get(plan.edition);
  if (sealed === undefined) throw new Error(`no edition ${plan.edition}`);
  const clock = virtualClock(addDays(plan.opens, -10));
  const { edition } = sealed;
  const authority = plan.authority ?? authorityOf(edition);
  const random = sequence(`demonstration/${plan.edition}`);
  // the players have no sign-in of their own, so their passwords need no hashing worth the name
  const inside: House = { ...house, clock, hashPassword: async () => "no sign-in" };
  const stage: Stage = { house: inside, clock, edition, authority, round: "", random, tally: emptyTally(), players: new Map(), experts: [] };
  const drawn = cast({ edition, regions: house.regions, industries: house.industries, authority, applicants: plan.applicants, from: plan.from ?? 0, random: random.split("cast") });
  const all = drawn.map((one, n) => ({ ...one, late: false, region: n % 4 === 2 && one.kind === "factory" && !one.makings.foreign ? plan.home : one.region }));
  const calendar = { opens: plan.opens, declareBy: plan.declareBy, year: Number(plan.opens.slice(0, 4)) };
  const playing = await openStage(stage, calendar, all, `演示：${edition.edition.name}`);
  const drafts = 4;
  const agency = await foundAgency(playing, plan.applicants, plan.from);
  await declareScene(playing, all.slice(0, -drafts), agency, { ...calendar, declareBy: addDays(plan.today, -4) });
  await leaveDrafts(playing, all.slice(-drafts));
  await evaluateAll(playing, agency);
  await reviewPart(playing, 0.7);
  clock.moveTo(plan.today);
  if (playing.tally.unexpected.length > 0) throw new Error(`the demonstration did not go by the script: ${playing.tally.unexpected.join("; ")}`);
  return clock.now();
}
