// The trace of one item 计算过程: its formulas with the figures in, where lead and baseline come from, what was entered. Anyone can reckon it again.
import { evaluate } from "@qingce/core/score/evaluate";
import type { ItemOutcome } from "@qingce/core/score/outcome";
import { linearShare } from "@qingce/core/score/points";
import { earnedPoints, tellPoints } from "@qingce/core/score/points-said";
import type { Bound, Formula, Item, Scheme, SimpleRule } from "@qingce/core/score/scheme";
import { boundsOf, slotsBehind, takenRule } from "@qingce/core/score/slots-behind";
import { readsOf } from "@qingce/core/score/evaluate";
import { sayFormula, type FormulaSaid } from "./formula-said.ts";
import type { PeerOrigin } from "@qingce/core/programme/round-event";
import { sayOrigin } from "./peers-said.ts";
import { sayFigure, sayUnit } from "./sheet-said.ts";

export interface Bar {
  readonly what: "引领值" | "基准值";
  readonly figure: string;
  readonly origin: string;
}

export interface Trace {
  readonly clause: string;
  readonly formulas: readonly FormulaSaid[];
  readonly bars: readonly Bar[];
  readonly inputs: readonly { readonly label: string; readonly figure: string }[];
  /** How the points come from the value. */
  readonly points: string;
  /** Line by line where several products are weighed. */
  readonly lines: readonly string[];
}

interface Ground {
  readonly scheme: Scheme;
  /** Worked: computed values stand in them. */
  readonly slots: Float64Array;
  /** What the round wrote when it adopted the scheme. */
  readonly source: string;
  readonly origins?: { readonly [benchmark: string]: PeerOrigin };
}

/** Formulas behind some bounds, those needed first ahead. */
function formulasBehind(scheme: Scheme, bounds: Parameters<typeof slotsBehind>[1]): readonly (readonly [Formula, number])[] {
  const found: (readonly [Formula, number])[] = [];
  const seen = new Set<number>();
  const visit = (bound: Bound, row: number): void => {
    for (const { at } of readsOf(bound, row)) {
      const maker = scheme.formulas.find((one) => at >= one.at && at < one.at + one.rows);
      if (maker === undefined || seen.has(at)) continue;
      seen.add(at);
      visit(maker.bound, at - maker.at);
      found.push([maker, at - maker.at]);
    }
  };
  for (const [bound, rows] of bounds) for (let row = 0; row < rows; row += 1) visit(bound, row);
  return found;
}

function originOf({ scheme, source, origins }: Ground, bound: Bound): string {
  if (bound.kind === "const") return `方案写定（${scheme.file.source}）`;
  if (bound.kind !== "slot" && bound.kind !== "cell") return "按算式得出";
  const benchmark = Object.hasOwn(scheme.file.benchmarks, bound.name) ? scheme.file.benchmarks[bound.name] : undefined;
  const peers = origins !== undefined && Object.hasOwn(origins, bound.name) ? origins[bound.name] : undefined;
  if (benchmark !== undefined && peers !== undefined) return `${benchmark.label}：本批次采用时由${sayOrigin(peers)}`;
  if (benchmark !== undefined) return benchmark.held === "not-held" || benchmark.held === "peers" ? `${benchmark.label}：本批次采用时确定（${source}）` : `${benchmark.label}：${benchmark.source ?? scheme.file.source}`;
  const formula = scheme.formulas.find(({ name }) => name === bound.name);
  if (formula !== undefined) return formula.label;
  return "申报单位按适用标准填报";
}

function barsOf(ground: Ground, rule: SimpleRule, unit: string): readonly Bar[] {
  if (!("lead" in rule) || rule.kind === "weighted") return [];
  const bar = (what: Bar["what"], bound: Bound): Bar => ({ what, figure: `${sayFigure(evaluate(bound, ground.slots))}${unit === "" ? "" : ` ${unit}`}`, origin: originOf(ground, bound) });
  return [bar("引领值", rule.lead), ...("base" in rule && rule.base !== undefined ? [bar("基准值", rule.base)] : [])];
}

function linesOf({ slots }: Ground, rule: SimpleRule): readonly string[] {
  if (rule.kind !== "weighted") return [];
  return Array.from({ length: rule.rows }, (_, row) => row).flatMap((row) => {
    const [weight, value, lead] = [evaluate(rule.weight, slots, row), evaluate(rule.value, slots, row), evaluate(rule.lead, slots, row)];
    if (weight !== weight && value !== value) return [];
    const base = rule.base === undefined ? Number.NaN : evaluate(rule.base, slots, row);
    const share = linearShare(value, lead, base !== base ? undefined : base, rule.higher);
    return [`第 ${row + 1} 行：指标值 ${sayFigure(value)}，引领值 ${sayFigure(lead)}${base === base ? `，基准值 ${sayFigure(base)}` : ""}，得分率 ${sayFigure(share * 100)}%，权 ${sayFigure(weight)}`];
  });
}

/** In the same places as the reason: as the scheme declares, else two and 约. */
function pointsSaid(outcome: ItemOutcome, places: number | undefined): string {
  const { points, max, value, lead, base, formula } = outcome;
  const raw = max > 0 && value !== null && lead !== null && base !== null && lead !== base ? ((value - base) / (lead - base)) * max : undefined;
  if (raw === undefined) return `${formula}；${earnedPoints(points, places)}，满分 ${tellPoints(max, undefined)} 分`;
  const worked = `${tellPoints(max, undefined)} ×（${sayFigure(value)} − ${sayFigure(base)}）÷（${sayFigure(lead)} − ${sayFigure(base)}）= ${sayFigure(raw)}`;
  return `${worked}${raw > max ? `，限于满分 ${tellPoints(max, undefined)} 分` : raw < 0 ? "，不足 0 的计 0 分" : ""}；${earnedPoints(points, places)}`;
}

export function traceOf(ground: Ground, item: Item, outcome: ItemOutcome): Trace {
  const { scheme, slots } = ground;
  const { rule } = takenRule(item.rule, slots);
  const bounds = rule === undefined ? [] : [...boundsOf(rule).value, ...boundsOf(rule).bar];
  const computed = formulasBehind(scheme, bounds).filter(([formula, row]) => formula.rows === 1 || slots[formula.at + row] === slots[formula.at + row]);
  const entered = slotsBehind(scheme, bounds).flatMap((slot) => {
    const run = [...scheme.slots.values()].find((one) => slot >= one.at && slot < one.at + one.rows);
    if (run === undefined || run.of === "benchmark" || run.of === "set" || ((run.of === "column" || run.rows > 3) && slots[slot] !== slots[slot])) return [];
    const label = run.of === "years" ? `${run.label}（第 ${slot - run.at + 1} 年）` : run.of === "column" ? `${run.label}（第 ${slot - run.at + 1} 行）` : run.label;
    const field = Object.hasOwn(scheme.file.fields, run.name) ? scheme.file.fields[run.name] : undefined;
    if (field?.type === "yes-no" || field?.type === "choice") return [];
    return [{ label, figure: slots[slot] === slots[slot] ? `${sayFigure(slots[slot])} ${sayUnit(run.unitText)}`.trim() : "未填" }];
  });
  return {
    clause: outcome.clause,
    formulas: computed.map(([formula, row]) => sayFormula(scheme, formula, slots, row)),
    bars: rule === undefined ? [] : barsOf(ground, rule, sayUnit(outcome.unit)),
    inputs: entered,
    points: outcome.status === "scored" ? pointsSaid(outcome, scheme.file.rounding.points) : outcome.reason,
    lines: rule === undefined ? [] : linesOf(ground, rule),
  };
}
