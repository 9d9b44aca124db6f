// How an item reads in an official table: its direction 类型, unit, leading and base value.
import { impossible } from "../base/impossible.ts";
import type { Judgement, SimpleJudgement } from "./judgement.ts";
import type { Scheme } from "./scheme.ts";
import type { SchemeItem } from "./scheme-file.ts";

function direction(by: SimpleJudgement): string {
  switch (by.kind) {
    case "linear": case "weighted": case "three-year": return by.better === "higher" ? "正向定量" : "逆向定量";
    case "pro-rata": case "bands": case "count-of": case "minimum": return "正向定量";
    case "required": return "必选";
    case "graded": case "judged": case "choice": return "定性";
    default: return impossible(by);
  }
}

const first = (by: Judgement): SimpleJudgement | undefined => (by.kind === "one-of" ? by.alternatives[0]?.by : by);

/** 正向定量, 逆向定量, 定性, 必选; alternatives read as their first. */
export function directionOf(item: SchemeItem): string {
  const by = first(item.by);
  return by === undefined ? "" : direction(by);
}

/** A name's figure where the scheme holds it; `未持有` where somebody has to supply it. */
function figureOf(scheme: Scheme, ref: string | undefined): string {
  if (ref === undefined) return "";
  if (/^-?\d/u.test(ref)) return ref;
  const held = Object.hasOwn(scheme.file.benchmarks, ref) ? scheme.file.benchmarks[ref]?.held : undefined;
  if (held !== undefined) return held === "not-held" || held === "peers" ? "未持有" : held;
  return scheme.slots.get(ref)?.label ?? "见填报数据";
}

export function unitsOf(scheme: Scheme, item: SchemeItem): { readonly unit: string; readonly lead: string; readonly base: string; readonly third: string } {
  const alternatives = item.by.kind === "one-of" ? item.by.alternatives : [];
  const ways = alternatives.length > 0 ? alternatives.map(({ by }) => by) : item.by.kind === "one-of" ? [] : [item.by];
  const told = (of: (by: SimpleJudgement) => string | undefined): string => [...new Set(ways.flatMap((by) => of(by) ?? []))].map((ref) => figureOf(scheme, ref)).join("／");
  return {
    unit: item.unit ?? [...new Set(alternatives.flatMap(({ unit }) => unit ?? []))].join("／"),
    lead: told((by) => ("lead" in by ? by.lead : undefined)),
    base: told((by) => ("base" in by ? by.base : undefined)),
    third: alternatives.length > 0 ? alternatives.map(({ name }) => name).join("／") : (item.says ?? ""),
  };
}
