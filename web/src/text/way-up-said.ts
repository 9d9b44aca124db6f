// A way up in one sentence: 综合能耗 由 1200 tce 降至 1100 tce → +2.3 分，达到满分.
import { placeText, textsOf } from "@qingce/core/score/answer-place";
import type { Scheme } from "@qingce/core/score/scheme";
import type { WaysUp, WayUp } from "@qingce/core/score/way-up";
import { tellPoints } from "@qingce/core/score/points-said";
import { sayAnswer, sayUnit, sheetLabel } from "./sheet-said.ts";

const reached = { lead: "该项得满分", band: "该项升一档", pass: "达到合格线" } as const;

function unitAt(scheme: Scheme, { place }: WayUp): string {
  const field = scheme.file.fields[place.field];
  const shape = place.kind === "cell" && field?.type === "table" ? field.columns[place.column] : field;
  return shape?.type === "number" ? ` ${sayUnit(shape.unit)}`.trimEnd() : "";
}

function changeSaid(scheme: Scheme, way: WayUp): string {
  const { from, to, place } = way;
  const field = scheme.file.fields[place.field];
  if (field?.type === "set") {
    const held = new Set(textsOf(from));
    const more = textsOf(to).filter((id) => !held.has(id));
    return `再符合 ${more.length} 项（如${more.map((id) => field.options.find((one) => one.id === id)?.label ?? id).join("、")}）`;
  }
  if (typeof from === "string" && typeof to === "string" && (field?.type === "number" || place.kind !== "whole")) {
    const unit = unitAt(scheme, way);
    return `由 ${from}${unit} ${Number(to) > Number(from) ? "升至" : "降至"} ${to}${unit}`;
  }
  return `由“${sayAnswer(scheme, place.field, from)}”改为“${sayAnswer(scheme, place.field, to)}”`;
}

export interface WaySaid {
  readonly what: string;
  readonly change: string;
  readonly gain: string;
  readonly reaches: string;
}

/** A gain of the whole, which no scheme rounds item by item. */
const gainSaid = (points: string): string => `${points.startsWith("约") ? points.replace("约 ", "约 +") : `+${points}`} 分`;

export const sayWay = (scheme: Scheme, way: WayUp): WaySaid => ({
  what: sheetLabel(scheme, placeText(way.place)),
  change: changeSaid(scheme, way),
  gain: gainSaid(tellPoints(way.gain, undefined)),
  reaches: `${reached[way.reaches]}${way.reaches === "pass" ? "" : `：${scheme.file.items.find(({ id }) => id === way.item)?.name ?? way.item}`}`,
});

/** For the panel: the way to the line first, then each item's smallest change, most gain ahead. */
export function bestWays({ ways }: WaysUp): readonly WayUp[] {
  const moved = ({ from, to }: WayUp): number => Math.abs(Number(to) - Number(from)) / Math.abs(Number(from) || 1);
  const pass = ways.filter(({ reaches }) => reaches === "pass").toSorted((a, b) => moved(a) - moved(b)).slice(0, 1);
  const seen = new Set<string>();
  const each = ways.filter(({ item, reaches }) => reaches !== "pass" && !seen.has(item) && seen.add(item) !== undefined);
  return [...pass, ...each.toSorted((a, b) => b.gain - a.gain)];
}
