// P1: one sheet of eighty items, points + score + pass, against the limit and against rule engines; with full trace against plain objects.
import { compileScheme } from "@qingce/core/score/compile";
import { LaneScorer } from "@qingce/core/score/compiled/lane-scorer";
import { LANES } from "@qingce/core/score/compiled/lanes";
import { atLeast, type BenchFigures, type BenchRow } from "../figures.ts";
import { interleave, ratioOf, type Contender, type Timed } from "../rounds.ts";
import { modelScheme } from "./model-scheme.ts";
import { plainObjects, plainSheet } from "./plain-objects.ts";
import { ruleEngine } from "./rule-engine.ts";
import { stockOf, type Stock } from "./p4-memory.ts";
import { sheetOf } from "./sheets.ts";
import { straightLine, straightRows, type Sums } from "./straight-line.ts";
import { zen } from "./zen.ts";

/** Goes through the sheets in turn: distinct ones, as in a season, so that no processor learns them by heart. */
function inTurn<T>(sheets: readonly T[], work: (sheet: T) => number): (times: number) => number {
  let next = 0;
  return (times) => {
    let sum = 0;
    for (let n = 0; n < times; n += 1) {
      const sheet = sheets[next];
      next = next + 1 === sheets.length ? 0 : next + 1;
      if (sheet !== undefined) sum += work(sheet);
    }
    return sum;
  };
}

/** Sheets side by side, as a season is scored; `times` are sheets, made up to full lanes. */
function sideBySide({ scorer, rows, stride, count }: Stock): (times: number) => number {
  const side = new LaneScorer(scorer.plan);
  side.lanes.fill(scorer.work);
  let next = 0;
  let due = 0;
  return (times) => {
    let sum = 0;
    for (due += times; due > 0; due -= LANES) {
      side.run(rows, next * stride, stride);
      next = next + 2 * LANES > count ? 0 : next + LANES;
      sum += side.score[0] ?? 0;
    }
    return sum;
  };
}

/** The limit over the same rows, as many a call. */
function straightSideBySide(limit: Awaited<ReturnType<typeof straightRows>>, { scheme, scorer, rows, stride, count }: Stock): (times: number) => number {
  const held = { rows, stride, work: scorer.work, points: new Float64Array(scheme.items.length), score: new Float64Array(count), pass: new Int8Array(count) };
  let next = 0;
  return (times) => {
    let sum = 0;
    for (let due = times; due > 0; ) {
      const to = Math.min(next + LANES, next + due, count);
      limit(held, next, to);
      due -= to - next;
      sum += held.score[next] ?? 0;
      next = to === count ? 0 : to;
    }
    return sum;
  };
}

function inTurnAsync<T>(sheets: readonly T[], work: (sheet: T) => Promise<number>): (times: number) => Promise<number> {
  return async (times) => {
    let sum = 0;
    for (let n = 0; n < times; n += 1) {
      const sheet = sheets[n % sheets.length];
      if (sheet !== undefined) sum += await work(sheet);
    }
    return sum;
  };
}

const row = (work: string, ours: Timed, one: Timed): BenchRow => ({ id: "P1", work, contender: one.name, figure: one.rate, unit: "sheets/s", ratio: ratioOf(ours, one) });

export async function eightyItems(smoke: boolean): Promise<BenchFigures> {
  const scheme = modelScheme(80);
  const scorer = compileScheme(scheme);
  const count = smoke ? 64 : 4096;
  const slots = Array.from({ length: count }, (_, n) => sheetOf(scheme, n, true));
  const prepared = slots.map((one) => scorer.prepare(one));
  const plain = slots.map(plainSheet);
  const whole = Array.from({ length: Math.min(64, count) }, (_, n) => plainSheet(sheetOf(scheme, n + 1, false)));
  const [limit, byHand, rules, decision] = [await straightLine(scheme), await plainObjects(scheme), await ruleEngine(scheme), zen(scheme)];
  const into: Sums = { points: new Float64Array(scheme.items.length), score: 0, pass: null };
  const plan = { clock: "processor" as const, ...(smoke ? { rounds: 2, seconds: 0.02 } : { rounds: 25, seconds: 0.05 }) };

  const points: readonly Contender[] = [
    { name: "qingce, sheets side by side", work: sideBySide(stockOf(count)) },
    { name: "qingce, sheet by sheet", work: inTurn(prepared, (sheet) => scorer.score(undefined, sheet).score) },
    { name: "straight-line code over slots", work: inTurn(prepared, (sheet) => (limit(sheet, into), into.score)) },
    { name: "straight-line code over slots, many a call", work: straightSideBySide(await straightRows(scheme, scorer.plan.entered), stockOf(count)) },
  ];
  const engines: readonly Contender[] = [
    { name: "qingce, sheet by sheet", work: inTurn(prepared, (sheet) => scorer.score(undefined, sheet).score) },
    { name: "json-rules-engine", work: inTurnAsync(whole, rules) },
    { name: "@gorules/zen-engine", work: inTurnAsync(whole, decision.score) },
  ];
  const traces: readonly Contender[] = [
    { name: "qingce, figures as numbers, words on demand", work: inTurn(prepared, (sheet) => (scorer.trace(undefined, sheet).status[0] ?? 0) + scorer.sums.score) },
    { name: "hand-written over plain objects", work: inTurn(plain, (sheet) => byHand(sheet).score) },
  ];
  const [ours, alone, straight, inRows] = await interleave(points, plan) as [Timed, Timed, Timed, Timed];
  const [again, jre, zenTimed] = await interleave(engines, plan) as [Timed, Timed, Timed];
  const [traced, hand] = await interleave(traces, plan) as [Timed, Timed];
  decision.end();

  const rows = [
    row("80 items: points, score, pass", ours, ours), row("80 items: points, score, pass", ours, alone), row("80 items: points, score, pass", ours, straight), row("80 items: points, score, pass", ours, inRows),
    row("80 items: points, score, pass", again, jre), row("80 items: points, score, pass", again, zenTimed),
    row("80 items with full trace", traced, traced), row("80 items with full trace", traced, hand),
  ];
  const bars = [
    // Sheets side by side are held against the quicker of both: the limit, too, may take many a call.
    atLeast("P1 of straight-line", 0.7, Math.min(ratioOf(ours, straight), ratioOf(ours, inRows))),
    atLeast("P1 × json-rules-engine", 100, ratioOf(again, jre)),
    atLeast("P1 × zen-engine", 50, ratioOf(again, zenTimed)),
    atLeast("P1 full trace × hand-written", 1, ratioOf(traced, hand)),
  ];
  return { rows, bars };
}
