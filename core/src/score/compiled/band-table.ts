// Items scored by the first band that holds the value.
import { bandPoints, type Band } from "../points.ts";
import { LANES, type Lanes } from "./lanes.ts";
import { numberAt, placeAt } from "./number-at.ts";
import { ValueTable, type RuleRow } from "./rule-table.ts";

interface BandRow extends RuleRow { readonly value: number; readonly bands: readonly Band[] }

/** Four bounds a band, NaN where it has none: no number lies beyond NaN. */
const boundsOf = ({ atLeast, over, atMost, under }: Band): readonly number[] => [atLeast ?? NaN, over ?? NaN, atMost ?? NaN, under ?? NaN];

export class BandTable extends ValueTable {
  readonly #bounds: readonly Float64Array[];
  /** Points of no band, then of each. */
  readonly #points: readonly Float64Array[];
  constructor(readonly rows: readonly BandRow[]) {
    super(rows);
    this.#bounds = rows.map(({ bands }) => Float64Array.from(bands.flatMap(boundsOf)));
    this.#points = rows.map(({ bands }) => Float64Array.from([0, ...bands.map(({ points }) => points)]));
  }
  worth(work: Float64Array, row: number): number { return bandPoints(this.valueAt(work, row), this.rows[row]?.bands ?? []); }

  /** Reckoned, not branched on: from the last band to the first, each that holds the value puts itself in the place of those behind it. */
  override rowLanes(lanes: Lanes, points: Float64Array, one: Float64Array, row: number): void {
    const bounds = this.#bounds[row];
    const worths = this.#points[row];
    if (bounds === undefined || worths === undefined) return this.workLanes(lanes, points, one, row);
    const weight = numberAt(this.weight, row);
    const slot = placeAt(this.value, row);
    const values = lanes.of(slot);
    const apart = lanes.apart(slot);
    let at = lanes.at(slot);
    for (let into = placeAt(this.item, row) * LANES, end = into + LANES; into < end; into += 1, at += apart) {
      const x = numberAt(values, at);
      let band = 0;
      for (let n = worths.length - 1, bound = 4 * n - 4; n > 0; n -= 1, bound -= 4) {
        const beyond = Number(x < numberAt(bounds, bound)) | Number(x <= numberAt(bounds, bound + 1)) | Number(x > numberAt(bounds, bound + 2)) | Number(x >= numberAt(bounds, bound + 3));
        band += (n - band) * (1 - beyond);
      }
      points[into] = numberAt(worths, band * Number(x === x)) * weight;
    }
  }
}
