// The thresholds of selection: a line and its strictness, the first n, a share, the lines of grade bands.
import type { Kind } from "../rule/kind.ts";
import type { Cut } from "../rule/selection.ts";
import type { Edition } from "./edition.ts";
import { moves, nudgePart, swap, type Move, type Nudge } from "./threshold.ts";
import { decimalSteps, otherStrictness, wholeSteps } from "./threshold-step.ts";

const within = (texts: readonly string[], most: number): readonly string[] => texts.filter((text) => Number(text) > 0 && Number(text) <= most);

const ofLine = (cut: Cut, path: readonly string[]): readonly Move[] =>
  (["over", "at-least"] as const).flatMap((key) => {
    const line = cut[key];
    return line === undefined ? [] : [...moves([...path, key], cut.cite, line, decimalSteps(line)), swap(path, cut.cite, key, otherStrictness[key], line)];
  });

function ofCut(cut: Cut, path: readonly string[]): readonly Move[] {
  const { first, share, bands = [] } = cut;
  return [
    ...ofLine(cut, path),
    ...(first === undefined ? [] : moves([...path, "first"], cut.cite, first, wholeSteps(first, 1))),
    ...(share === undefined ? [] : moves([...path, "share"], cut.cite, share, within(decimalSteps(share), 1))),
    ...bands.flatMap((band, n) => moves([...path, "bands", String(n), "at-least"], cut.cite, band["at-least"], decimalSteps(band["at-least"]))),
  ];
}

export const selectionNudges = (edition: Edition): readonly Nudge[] =>
  (Object.keys(edition.procedure.selection) as Kind[])
    .flatMap((kind) => (edition.procedure.selection[kind]?.cuts ?? []).flatMap((cut, n) => ofCut(cut, ["selection", kind, "cuts", String(n)])))
    .map((move) => nudgePart(edition, "procedure", move));
