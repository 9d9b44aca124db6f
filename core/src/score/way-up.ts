// The way up 提升路径: for each item with lost points, and for the pass line, the smallest change of one single answer that gains them.
// Points that a scorer gives are no answer to be changed, nor are leads and baselines, even where the applicant copies them in,
// nor what nobody changes for points: output, land, kinds of products, years that are over.
import { answerAt, placeOfSlot, textsOf, withAnswer, type AnswerPlace } from "./answer-place.ts";
import { fillSlots, type Answer, type BenchmarkValues } from "./answers.ts";
import { interpretScheme, workFormulas } from "./interpret.ts";
import type { ItemOutcome, ScoreOutcome } from "./outcome.ts";
import { settle } from "./rounding.ts";
import { workRule } from "./rule-points.ts";
import type { Item, Scheme, SimpleRule } from "./scheme.ts";
import { awayFlags, scoreSheet, type Sheet } from "./sheet.ts";
import { boundsOf, slotsBehind, takenRule } from "./slots-behind.ts";
import { passLineOf, reachesLine } from "./verdict-of-score.ts";
import { gridOf, nearestNumbers } from "./way-up-number.ts";

export interface WayUp {
  readonly item: string;
  readonly place: AnswerPlace;
  readonly from: Answer;
  readonly to: Answer;
  /** Points of the whole, not of the item alone: one figure may move several items. */
  readonly gain: number;
  readonly reaches: "lead" | "band" | "pass";
}

export interface WaysUp {
  /** In the order of the items, the smallest change of each item first. */
  readonly ways: readonly WayUp[];
  /** Items with lost points that no change of one answer brings to full points. */
  readonly none: readonly string[];
}

interface Ground {
  readonly scheme: Scheme;
  readonly sheet: Sheet;
  readonly benchmarks: BenchmarkValues;
  readonly slots: Float64Array;
  readonly away: Uint8Array;
  readonly outcome: ScoreOutcome;
}

const exactTotal = ({ groups }: Pick<ScoreOutcome, "groups">): number => settle(groups.reduce((sum, { points }) => sum + points, 0));

type Found = Pick<WayUp, "place" | "from" | "to" | "reaches"> & { readonly size: number };

export const applyWay = (sheet: Sheet, { place, to }: Pick<WayUp, "place" | "to">): Sheet => ({ ...sheet, answers: withAnswer(sheet.answers, place, to) });

const pointsOf = ({ scheme }: Ground, item: Item, slots: Float64Array): number => settle(workRule(item.rule, item.points, workFormulas(scheme, slots)).points);

/** Full points, and the next step up where points come in steps. */
function goalsOf(item: Item, rule: SimpleRule, now: number): readonly { readonly reaches: "lead" | "band"; readonly points: number }[] {
  const steps = rule.kind === "bands" ? rule.bands.map(({ points }) => points) : rule.kind === "choice" ? rule.points : [];
  const next = steps.filter((points) => points > now && points < item.points).toSorted((a, b) => a - b)[0];
  return [{ reaches: "lead", points: item.points }, ...(next === undefined ? [] : [{ reaches: "band" as const, points: next }])];
}

/** Undefined for what nobody changes for points: statistics and givens that the scheme marks so, and years that are over. */
function shapeAt({ scheme }: Ground, place: AnswerPlace): { readonly unit: string; readonly signed?: boolean; readonly most?: string } | undefined {
  const field = scheme.file.fields[place.field];
  const shape = place.kind === "cell" && field?.type === "table" ? field.columns[place.column] : field;
  const over = place.kind === "year" && field?.type === "number" && place.year + 1 < (field.years ?? 1);
  return shape?.type === "number" && shape.changeable !== false && !over ? shape : undefined;
}

/** Numbers behind a value, each moved alone until `reaches` holds over the slots. */
function byNumbers(ground: Ground, slots: readonly number[], reaches: (slots: Float64Array) => boolean): readonly Omit<Found, "reaches">[] {
  return slots.flatMap((slot) => {
    const place = placeOfSlot(ground.scheme, slot);
    const shape = place === undefined ? undefined : shapeAt(ground, place);
    const text = place === undefined ? undefined : answerAt(ground.sheet.answers, place);
    const grid = shape === undefined || typeof text !== "string" ? undefined : gridOf(text, shape);
    if (place === undefined || typeof text !== "string" || grid === undefined) return [];
    const moved = Float64Array.from(ground.slots);
    const found = nearestNumbers(text, grid, (value) => ((moved[slot] = value), reaches(moved)));
    return found.map((to) => ({ place, from: text.trim(), to, size: Math.abs(Number(to) - Number(text)) / Math.max(Math.abs(Number(text)), 1e-9) }));
  });
}

/** Answers that are chosen, not measured: yes for no, another option, further options of a set in the order of the form. */
function byChoice({ scheme, sheet }: Ground, item: Item, rule: SimpleRule): readonly Omit<Found, "reaches">[] {
  const written = item.file.by.kind === "one-of" ? item.file.by.alternatives.map(({ by }) => by) : [item.file.by];
  const by = written.find(({ kind }) => kind === rule.kind);
  if (by?.kind === "required") return by.all.flatMap((field) => (sheet.answers[field] === false ? [{ place: { kind: "whole" as const, field }, from: false, to: true, size: 1 }] : []));
  if (by?.kind !== "choice" && by?.kind !== "count-of") return [];
  const field = scheme.file.fields[by.field];
  const place = { kind: "whole" as const, field: by.field };
  const answer = sheet.answers[by.field];
  if (field?.type === "choice" && typeof answer === "string") return field.options.flatMap(({ id }) => (id === answer ? [] : [{ place, from: answer, to: id, size: 1 }]));
  if (field?.type !== "set" || answer === undefined) return [];
  const ticked = textsOf(answer);
  const open = field.options.map(({ id }) => id).filter((id) => !ticked.includes(id));
  return open.map((_, n) => ({ place, from: ticked, to: [...ticked, ...open.slice(0, n + 1)], size: n + 1 }));
}

/** The figures an item's value rests on; its lead, baseline and weights are not among them. */
const movableOf = ({ scheme }: Ground, rule: SimpleRule): readonly number[] => slotsBehind(scheme, boundsOf(rule).value);

/** The rule that applies, where its points come from what was entered. */
function ruleOf(ground: Ground, item: Item): SimpleRule | undefined {
  const { rule } = takenRule(item.rule, ground.slots);
  return rule?.kind === "graded" || rule?.kind === "judged" ? undefined : rule;
}

function waysOfItem(ground: Ground, item: Item): readonly Found[] {
  const rule = ruleOf(ground, item);
  if (rule === undefined) return [];
  const movable = movableOf(ground, rule);
  return goalsOf(item, rule, pointsOf(ground, item, ground.slots)).flatMap(({ reaches, points }) => {
    const enough = (slots: Float64Array): boolean => pointsOf(ground, item, slots) >= settle(points);
    const chosen = byChoice(ground, item, rule).filter(({ place, to }) => enough(fillSlots(ground.scheme, withAnswer(ground.sheet.answers, place, to), ground.benchmarks).slots));
    return [...byNumbers(ground, movable, enough), ...chosen.toSorted((a, b) => a.size - b.size).slice(0, 1)].map((one) => ({ ...one, reaches }));
  });
}

/** The figures that alone bring the sum to the line; where all lost points together do not reach it, none is tried. */
function waysToPass(ground: Ground, losing: readonly (readonly [Item, ItemOutcome])[]): readonly (Found & { readonly item: string })[] {
  const { scheme, outcome, away } = ground;
  const line = passLineOf(scheme);
  const total = exactTotal(outcome);
  if (line === undefined || reachesLine(line, total) || outcome.gates.some(({ encouraged, met }) => met === false && !encouraged)) return [];
  const lost = losing.reduce((sum, [, { points, max }]) => sum + max - points, 0);
  if (!reachesLine(line, settle(total + lost))) return [];
  const passes = (slots: Float64Array): boolean => reachesLine(line, exactTotal(interpretScheme(scheme, slots, away)));
  const tried = new Set<number>();
  return losing.flatMap(([item]) => {
    const rule = ruleOf(ground, item);
    const fresh = rule === undefined ? [] : movableOf(ground, rule).filter((slot) => !tried.has(slot));
    for (const slot of fresh) tried.add(slot);
    return byNumbers(ground, fresh, passes).map((one) => ({ ...one, item: item.id, reaches: "pass" as const }));
  });
}

/** Every single change that gains; deterministic, bounded by the shape of each field. */
export function waysUp(scheme: Scheme, sheet: Sheet, benchmarks: BenchmarkValues): WaysUp {
  const { outcome } = scoreSheet(scheme, sheet, benchmarks);
  const filled = fillSlots(scheme, sheet.answers, benchmarks);
  const { away } = awayFlags(scheme, sheet.notApplicable);
  const ground: Ground = { scheme, sheet, benchmarks, slots: workFormulas(scheme, filled.slots), away, outcome };
  const losing = scheme.items.flatMap((item): readonly (readonly [Item, ItemOutcome])[] => {
    const told = outcome.items[item.at];
    return told === undefined || away[item.at] === 1 || told.status !== "scored" || settle(told.points) >= settle(told.max) ? [] : [[item, told]];
  });
  const found = [...losing.flatMap(([item]) => waysOfItem(ground, item).map((one) => ({ ...one, item: item.id }))), ...waysToPass(ground, losing)];
  const before = exactTotal(outcome);
  const gained = found.map((one) => ({ ...one, gain: settle(exactTotal(scoreSheet(scheme, applyWay(sheet, one), benchmarks).outcome) - before) })).filter(({ gain }) => gain > 0);
  const order = new Map(scheme.items.map(({ id, at }) => [id, at]));
  const ways = gained.toSorted((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0) || a.size - b.size).map(({ item, place, from, to, gain, reaches }): WayUp => ({ item, place, from, to, gain, reaches }));
  const full = new Set(ways.filter(({ reaches }) => reaches === "lead").map(({ item }) => item));
  return { ways, none: losing.map(([item]) => item.id).filter((id) => !full.has(id)) };
}
