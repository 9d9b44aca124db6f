// A bound formula in words and in figures: 综合能耗 × 1000 ÷ 产值 = 1200 × 1000 ÷ 5000 = 240 kgce/万元.
import { impossible } from "@qingce/core/base/impossible";
import type { Fold } from "@qingce/core/score/expression";
import { evaluate } from "@qingce/core/score/evaluate";
import type { Bound, Formula, Scheme } from "@qingce/core/score/scheme";
import { sayFigure, sayUnit } from "./sheet-said.ts";

const signs = { "+": " + ", "-": " − ", "*": " × ", "/": " ÷ " } as const;
const folds: { readonly [fold in Fold]: string } = { sum: "合计", min: "最小", max: "最大", mean: "平均", count: "个数" };

type Leaf = (at: number, name: string) => string;

const binds = ({ op }: Bound & { kind: "binary" }): boolean => op === "*" || op === "/";

/** Brackets only where the reader would else go astray. */
function side(bound: Bound, of: Bound & { kind: "binary" }, right: boolean, say: (bound: Bound) => string): string {
  const text = say(bound);
  if (bound.kind !== "binary") return text;
  const loose = binds(of) && !binds(bound);
  const turned = right && (of.op === "-" || of.op === "/");
  return loose || turned ? `（${text}）` : text;
}

function written(bound: Bound, row: number, leaf: Leaf, pick: (bound: Bound & { kind: "pick" }) => string): string {
  const say = (one: Bound): string => written(one, row, leaf, pick);
  switch (bound.kind) {
    case "const": return sayFigure(bound.value);
    case "slot": return leaf(bound.at, bound.name);
    case "cell": return leaf(bound.at + row, bound.name);
    case "run": return `${folds[bound.fold]}（${leaf(bound.at, bound.name)}）`;
    case "fold": return bound.fold === "sum" ? `（${bound.of.map(say).join(" + ")}）` : `${folds[bound.fold]}（${bound.of.map(say).join("、")}）`;
    case "binary": return `${side(bound.left, bound, false, say)}${signs[bound.op]}${side(bound.right, bound, true, say)}`;
    case "pick": return pick(bound);
    default: return impossible(bound);
  }
}

const nameOf = (scheme: Scheme, at: number, name: string): string => {
  const run = scheme.slots.get(name.replace(/\[\d+\]$/u, ""));
  const label = run?.label ?? name;
  return run?.of === "years" ? `${label}（第 ${at - run.at + 1} 年）` : label;
};

export interface FormulaSaid {
  readonly label: string;
  readonly words: string;
  readonly figures: string;
  readonly clause: string | undefined;
}

/** `slots` are worked: computed values stand in them. */
export function sayFormula(scheme: Scheme, formula: Formula, slots: Float64Array, row = 0): FormulaSaid {
  const { bound, label, unit, clause, at, rows } = formula;
  const taken = (one: Bound & { kind: "pick" }): Bound | undefined => {
    const by = evaluate(one.by, slots, row);
    return by === by ? one.steps.find(({ atLeast }) => atLeast === undefined || by >= atLeast)?.take : undefined;
  };
  const words = written(bound, row, (slot, name) => nameOf(scheme, slot, name), (one) => {
    const step = taken(one);
    const by = written(one.by, row, (slot, name) => nameOf(scheme, slot, name), () => "");
    return step === undefined ? `按${by}分档取值` : `按${by}分档，取${written(step, row, (slot, name) => nameOf(scheme, slot, name), () => "")}`;
  });
  const folded = (slot: number, name: string): string => {
    const run = scheme.slots.get(name);
    if (run === undefined || run.rows === 1 || run.at !== slot) return sayFigure(slots[slot]);
    return bound.kind === "run" ? Array.from(slots.subarray(run.at, run.at + run.rows)).filter((value) => value === value).map(sayFigure).join("、") : sayFigure(slots[slot]);
  };
  const figures = written(bound, row, folded, (one) => {
    const step = taken(one);
    return step === undefined ? "—" : sayFigure(evaluate(step, slots, row));
  });
  const result = `${sayFigure(slots[at + row])}${unit === "1" ? "" : ` ${sayUnit(unit)}`}`;
  return { label: rows > 1 ? `${label}（第 ${row + 1} 行）` : label, words, figures: figures === sayFigure(slots[at + row]) ? result : `${figures} = ${result}`, clause };
}
