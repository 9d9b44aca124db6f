// What years of upkeep carry from scene to scene: the house, the listed units, the tally of the year.
import type pg from "pg";
import type { RandomSequence } from "@qingce/core/base/seeded-random";
import type { Actor } from "@qingce/core/access/actor";
import type { Edition } from "@qingce/core/programme/edition";
import type { Kind } from "@qingce/core/rule/kind";
import type { House } from "../../acts/house.ts";
import type { VirtualClock } from "../simulation/virtual-clock.ts";

/** A listed unit with its account. */
export interface Unit {
  readonly n: number;
  readonly kind: Kind;
  readonly entry: string;
  readonly region: string;
  readonly actor: Actor;
  /** Grows from year to year. */
  size: number;
  left: boolean;
}

export interface YearTally {
  readonly year: number;
  filed: number;
  late: number;
  assessed: number;
  renamed: number;
  readonly findings: Map<string, number>;
  readonly removed: Map<string, number>;
}

export interface UpkeepStage {
  readonly house: House;
  /** As the queue has it: the checks over a season run as the owner. */
  readonly owner: pg.Pool;
  readonly clock: VirtualClock;
  readonly edition: Edition;
  readonly authority: string;
  readonly random: RandomSequence;
  readonly units: readonly Unit[];
  /** Refusals nobody wrote into the script. */
  readonly tally: { readonly unexpected: string[] };
}

export const emptyYear = (year: number): YearTally => ({ year, filed: 0, late: 0, assessed: 0, renamed: 0, findings: new Map(), removed: new Map() });
