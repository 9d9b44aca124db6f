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

/** A line between two bands that both enter, or both stay out, selects nobody and is no threshold of selection. */
function ofBands({ bands = [], take = [], cite }: Cut, path: readonly string[]): readonly Move[] {
  const enters = (n: number): boolean => take.includes(bands[n]?.name ?? "");
  return bands.flatMap((band, n) => (enters(n) === enters(n + 1) ? [] : moves([...path, "bands", String(n), "at-least"], cite, band["at-least"], decimalSteps(band["at-least"]))));
}

function ofCut(cut: Cut, path: readonly string[]): readonly Move[] {
  const { first, share } = cut;
  return [
    ...ofLine(cut, path),
    ...(first === undefined ? [] : moves([...path, "first"], cut.cite, first, wholeSteps(first, 1))),
    ...(share === undefined ? [] : moves([...path, "share"], cut.cite, share, within(decimalSteps(share), 1))),
    ...ofBands(cut, path),
  ];
}

export const selectionNudges = (edition: Edition): readonly Nudge[] =>
  (Object.keys(edition.procedure.selection) as Kind[])
    .flatMap((kind) => (edition.procedure.selection[kind]?.cuts ?? []).flatMap((cut, n) => ofCut(cut, ["selection", kind, "cuts", String(n)])))
    .map((move) => nudgePart(edition, "procedure", move));
