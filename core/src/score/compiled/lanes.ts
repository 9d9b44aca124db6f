// Sheets side by side: how many, and where the numbers of a slot lie.
import { numberAt } from "./number-at.ts";
import type { ScorePlan } from "./score-plan.ts";

/** A multiple of eight, for loops take four or eight lanes at a time. Measured: at 16 looking rules up costs a fifth more, from 48 on nothing is gained. */
export const LANES = 32;

/**
 * What was entered is read where it lies, sheet behind sheet: laying it out anew cost more than scoring it. Constants, benchmarks and results
 * in between lie in `work`, `LANES` numbers a slot. The number of lane `n` stands in `of(slot)` at `at(slot) + n × apart(slot)`.
 */
export class Lanes {
  readonly work: Float64Array;
  readonly #entered: number;
  /** 1 where the sheets' own number is read; none is while short sheets are copied. */
  readonly #own: Uint8Array;
  readonly #filledIn: Uint8Array;
  #rows: Float64Array = new Float64Array(0);
  #from = 0;
  #stride = 0;

  constructor({ blank, entered, filledIn }: ScorePlan) {
    this.work = new Float64Array(blank.length * LANES);
    this.#entered = entered;
    this.#filledIn = filledIn;
    this.#own = new Uint8Array(blank.length);
    this.fill(blank);
  }

  /** The same sheet in all lanes: benchmarks and constants. */
  fill(sheet: Float64Array): void {
    for (const [slot, value] of sheet.entries()) this.work.fill(value, slot * LANES, slot * LANES + LANES);
  }

  /** `LANES` sheets lying one behind the other; they must stay as they are until they are scored. */
  take(rows: Float64Array, from: number, stride: number): void {
    this.#rows = rows;
    this.#from = from;
    this.#stride = stride;
    if (stride >= this.#entered) this.#own.set(this.#filledIn);
    else this.#copy();
  }

  /** Shorter than the scheme's own: what lies behind a sheet's end is the next one's. */
  #copy(): void {
    this.#own.fill(0);
    for (let lane = 0; lane < LANES; lane += 1) for (let slot = 0; slot < this.#stride; slot += 1) this.work[slot * LANES + lane] = numberAt(this.#rows, this.#from + lane * this.#stride + slot);
  }

  of(slot: number): Float64Array { return this.#own[slot] === 1 ? this.#rows : this.work; }
  at(slot: number): number { return this.#own[slot] === 1 ? this.#from + slot : slot * LANES; }
  apart(slot: number): number { return this.#own[slot] === 1 ? this.#stride : 1; }
  number(slot: number, lane: number): number { return numberAt(this.of(slot), this.at(slot) + lane * this.apart(slot)); }
}
