// What a simulation carries from scene to scene: the house, the round, the cast with their papers, and the tally.
import type { Refusal, Result } from "@qingce/core/base/refusal";
import type { RandomSequence } from "@qingce/core/base/seeded-random";
import type { Actor } from "@qingce/core/access/actor";
import type { Edition } from "@qingce/core/programme/edition";
import type { House } from "../../acts/house.ts";
import type { Applicant } from "./cast.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** An applicant with the account it registered and the declaration it opened. */
export interface Player {
  readonly applicant: Applicant;
  readonly actor: Actor;
  readonly declaration: string;
}

export interface Tally {
  declared: number;
  returned: number;
  late: number;
  objections: number;
  upheldObjections: number;
  publicised: number;
  announced: number;
  registered: number;
  engagements: number;
  expertScores: number;
  readonly refusedByRule: Map<string, number>;
  readonly refusedEngagements: Map<string, number>;
  /** Ties that kept an expert from a case, by kind. */
  readonly conflicts: Map<string, number>;
  readonly recommended: Map<string, number>;
  readonly quota: Map<string, number>;
  /** Refusals nobody wrote into the script: a simulation with any is broken. */
  readonly unexpected: string[];
}

export interface Stage {
  readonly house: House;
  readonly clock: VirtualClock;
  readonly edition: Edition;
  readonly authority: string;
  readonly round: string;
  readonly random: RandomSequence;
  readonly tally: Tally;
  readonly players: Map<string, Player>;
  /** Experts with accounts, drawn in when the first is needed. */
  readonly experts: Actor[];
}

export const emptyTally = (): Tally => ({
  declared: 0, returned: 0, late: 0, objections: 0, upheldObjections: 0, publicised: 0, announced: 0, registered: 0, engagements: 0, expertScores: 0,
  refusedByRule: new Map(), refusedEngagements: new Map(), conflicts: new Map(), recommended: new Map(), quota: new Map(), unexpected: [],
});

export const count = (map: Map<string, number>, key: string, n = 1): void => void map.set(key, (map.get(key) ?? 0) + n);

/** The rule behind a refusal: its code, or the rule whose departure was not explained. */
const ruleOf = (refusal: Refusal): string => (refusal.code === "departure-unexplained" ? (refusal.place?.replace("statements.", "") ?? refusal.code) : refusal.code);

/** Counts refusals that name a rule of the edition. */
export function countRefusals(edition: Edition, into: Map<string, number>, refusals: readonly Refusal[]): void {
  const rules = new Set(edition.rules.map((rule) => rule.id));
  for (const refusal of refusals) if (rules.has(ruleOf(refusal))) count(into, ruleOf(refusal));
}

/** Takes a value that the script expects to be given; notes what was refused instead. */
export function expectOk<T>(stage: { readonly tally: { readonly unexpected: string[] } }, what: string, result: Result<T>): T | undefined {
  if (result.ok) return result.value;
  stage.tally.unexpected.push(`${what}: ${result.refusals.map((one) => one.code).join(", ")}`);
  return undefined;
}
