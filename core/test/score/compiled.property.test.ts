// The compiled form, the live form and the batch answer what the interpreter answers, bit for bit, over schemes and sheets made at random.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyScores, passMark, scoreRows, type ScoreRows } from "../../src/score/batch.ts";
import { compileScheme, type Scorer } from "../../src/score/compile.ts";
import { LaneScorer } from "../../src/score/compiled/lane-scorer.ts";
import { LANES } from "../../src/score/compiled/lanes.ts";
import { planScore } from "../../src/score/compiled/score-plan.ts";
import { statuses } from "../../src/score/compiled/score-trace.ts";
import type { ScoreSums } from "../../src/score/compiled/score-sums.ts";
import { interpretScheme } from "../../src/score/interpret.ts";
import { LiveScore } from "../../src/score/live.ts";
import type { ScoreOutcome } from "../../src/score/outcome.ts";
import { settle } from "../../src/score/rounding.ts";
import { anyAway, anyNumber, anyScheme, anySlots } from "./any-scheme.ts";

/** `toEqual` tells 0 from −0 and takes NaN for NaN: the bits. */
const sumsOf = ({ points, groups, caps, score, pass }: ScoreSums) => ({ points: [...points], groups: [...groups], caps: [...caps], score, pass });
const wanted = ({ items, groups, score, pass }: ScoreOutcome) => ({ points: items.map(({ points }) => points), groups: groups.map(({ points }) => points), caps: groups.map(({ max }) => max), score, pass });

const sheet = anyScheme.chain((scheme) => fc.record({ scheme: fc.constant(scheme), slots: anySlots(scheme), away: anyAway(scheme) }));
const runs = { numRuns: 200 };

function scored(scorer: Scorer, slots: Float64Array, away: Uint8Array): ScoreSums {
  scorer.take(slots);
  return scorer.score(away);
}

describe("compiled", () => {
  test("[P3] points, groups, sum, verdict and grade are the interpreter's to the bit", () => {
    fc.assert(fc.property(sheet, ({ scheme, slots, away }) => {
      const scorer = compileScheme(scheme);
      const outcome = interpretScheme(scheme, slots, away);
      expect(sumsOf(scored(scorer, slots, away))).toEqual(wanted(outcome));
      expect(scorer.grade()).toBe(outcome.grade);
    }), runs);
  });

  test("[P3] one scorer takes sheet after sheet, and none leaves a trace in the next", () => {
    const pair = anyScheme.chain((scheme) => fc.record({ scheme: fc.constant(scheme), sheets: fc.array(fc.record({ slots: anySlots(scheme), away: anyAway(scheme) }), { minLength: 2, maxLength: 4 }) }));
    fc.assert(fc.property(pair, ({ scheme, sheets }) => {
      const scorer = compileScheme(scheme);
      for (const { slots, away } of sheets) expect(sumsOf(scored(scorer, slots, away))).toEqual(wanted(interpretScheme(scheme, slots, away)));
    }), { numRuns: 80 });
  });

  test("[P1 P3] the trace has the interpreter's figures, and its words on demand", () => {
    fc.assert(fc.property(sheet, ({ scheme, slots, away }) => {
      const scorer = compileScheme(scheme);
      scorer.take(slots);
      const { value, lead, base, max, status } = scorer.trace(away);
      const outcome = interpretScheme(scheme, slots, away);
      const figure = (number: number | undefined): number | null => (number === undefined || number !== number ? null : number);
      for (const [n, item] of outcome.items.entries()) {
        expect({ value: figure(value[n]), lead: figure(lead[n]), base: figure(base[n]), max: max[n], status: statuses[status[n] ?? 0] }).toEqual({ value: item.value, lead: item.lead, base: item.base, max: item.max, status: item.status });
        expect(scorer.explain(n)).toEqual(item);
      }
      expect(sumsOf(scorer.sums)).toEqual(wanted(outcome));
    }), runs);
  });
});

test("[P3] an independent adder comes from the trace's items to groups and to the score", () => {
  fc.assert(fc.property(sheet, ({ scheme, slots, away }) => {
    const { items, groups, score } = interpretScheme(scheme, slots, away);
    const near = (a: number, b: number): void => expect(settle(Math.abs(a - b) / Math.max(1, Math.abs(b)))).toBe(0);
    for (const group of groups) {
      const added = items.filter((item) => item.group === group.id).map(({ points }) => points).toSorted((a, b) => a - b).reduce((a, b) => a + b, 0);
      near(Math.min(added, Number.isNaN(group.max) ? Infinity : group.max), group.points);
    }
    const total = groups.map(({ points }) => points).toReversed().reduce((a, b) => a + b, 0);
    const digits = scheme.file.rounding.total;
    if (digits === undefined) near(total, score);
    else expect(Math.abs(total - score)).toBeLessThanOrEqual(0.5 / 10 ** digits + 1e-8);
  }), runs);
});

describe("live", () => {
  const change = fc.tuple(fc.nat(), anyNumber);

  test("[P2 P3] after any sequence of entries the live score is that of the sheet scored afresh", () => {
    fc.assert(fc.property(sheet, fc.array(change, { maxLength: 12 }), ({ scheme, slots, away }, changes) => {
      const live = new LiveScore(compileScheme(scheme), slots, away);
      const entered = slots.slice();
      const computed = new Set(scheme.formulas.flatMap(({ at, rows }) => Array.from({ length: rows }, (_, row) => at + row)));
      for (const [where, value] of changes) {
        const slot = where % scheme.size;
        if (!computed.has(slot)) entered[slot] = value;
        expect(sumsOf(live.set(slot, value))).toEqual(wanted(interpretScheme(scheme, entered, away)));
      }
    }), { numRuns: 120 });
  });

  test("[P2] what does not apply may change at any time", () => {
    fc.assert(fc.property(sheet, fc.nat(), anyNumber, ({ scheme, slots, away }, where, value) => {
      const live = new LiveScore(compileScheme(scheme), slots);
      live.setAway(away);
      live.set(where % scheme.size, value);
      const entered = live.work.slice(0, scheme.size);
      expect(sumsOf(live.sums)).toEqual(wanted(interpretScheme(scheme, entered, away)));
    }), { numRuns: 80 });
  });
});

describe("side by side", () => {
  const many = anyScheme.chain((scheme) => fc.record({ scheme: fc.constant(scheme), all: fc.array(anySlots(scheme), { minLength: 1, maxLength: LANES + 3 }), benchmark: anyNumber, short: fc.nat({ max: 3 }) }));
  /** Rows as they lie in memory, `short` numbers less than the scheme enters. */
  const rowsOf = (all: readonly Float64Array[], stride: number): ScoreRows => ({ rows: Float64Array.from(all.flatMap((slots) => [...slots.subarray(0, stride)])), stride });

  test("[P4 P3] a batch of rows answers what each of them answers alone", () => {
    fc.assert(fc.property(many, ({ scheme, all, benchmark, short }) => {
      const scorer = compileScheme(scheme);
      const stride = scorer.plan.entered - short;
      const m0 = scheme.slots.get("m0")?.at ?? 0;
      scorer.work[m0] = benchmark;
      scorer.work[m0 + 1] = 5;
      const into = emptyScores(all.length);
      scoreRows(scorer, rowsOf(all, stride), into);
      for (const [n, slots] of all.entries()) {
        slots.fill(NaN, stride);
        slots[m0] = benchmark;
        slots[m0 + 1] = 5;
        const { score, pass } = interpretScheme(scheme, slots);
        expect([into.score[n], into.pass[n]]).toEqual([score, passMark(pass)]);
      }
    }), { numRuns: 60 });
  });

  test("[P1 P3] lanes full have the interpreter's points of every item to the bit, one fill after another", () => {
    const full = anyScheme.chain((scheme) => fc.record({ scheme: fc.constant(scheme), all: fc.array(anySlots(scheme), { minLength: 2 * LANES, maxLength: 2 * LANES }), m0: anyNumber, m1: anyNumber, short: fc.nat({ max: 1 }) }));
    fc.assert(fc.property(full, ({ scheme, all, m0, m1, short }) => {
      const side = new LaneScorer(planScore(scheme));
      const { entered, blank } = side.plan;
      const at = scheme.slots.get("m0")?.at ?? 0;
      const sheet = blank.slice();
      sheet.set([m0, m1], at);
      side.lanes.fill(sheet);
      const { rows, stride } = rowsOf(all, entered - short);
      for (const from of [0, LANES]) {
        side.run(rows, from * stride, stride);
        for (const [lane, slots] of all.slice(from, from + LANES).entries()) {
          slots.fill(NaN, stride);
          slots.set([m0, m1], at);
          const outcome = interpretScheme(scheme, slots);
          const points = scheme.items.map((_, n) => side.points[n * LANES + lane]);
          expect([points, side.score[lane], side.pass[lane]]).toEqual([outcome.items.map(({ points }) => points), outcome.score, passMark(outcome.pass)]);
        }
      }
    }), { numRuns: 30 });
  });
});
