// Applies the cuts of a selection to ranked candidates; each one left out is told which cut, which clause and which figures.
import { compareDecimals, formatDecimal, multiplyDecimals, parseDecimal, type Decimal } from "../base/decimal.ts";
import type { Refusal } from "../base/refusal.ts";
import { rank, type Candidate } from "./ranking.ts";
import type { Cut, Selection } from "./selection.ts";

export interface SelectionOutcome {
  readonly selected: readonly Candidate[];
  readonly left: readonly { readonly candidate: Candidate; readonly refusal: Refusal }[];
}

type Passing = (ranked: readonly Candidate[]) => ReadonlySet<string>;

const decimal = (text: string | undefined): Decimal | undefined => {
  const read = text === undefined ? undefined : parseDecimal(text);
  return read?.ok ? read.value : undefined;
};

const scoreOf = (cut: Cut, candidate: Candidate): Decimal | undefined => decimal(candidate.scores[cut.score ?? "expert"]);

const byScore =
  (cut: Cut, passes: (score: Decimal) => boolean): Passing =>
  (ranked) =>
    new Set(ranked.filter((one) => { const score = scoreOf(cut, one); return score !== undefined && passes(score); }).map((one) => one.number));

const beats = (bound: string, strictly: boolean) => (score: Decimal): boolean => {
  const line = decimal(bound);
  return line !== undefined && (strictly ? compareDecimals(score, line) > 0 : compareDecimals(score, line) >= 0);
};

/** The whole number a share of `of` candidates stands for, by the declared rounding. */
export function shareCount(share: string, of: number, rounding: "down" | "up" | "half-up"): number {
  const one = decimal(share);
  const all = decimal(String(of));
  if (one === undefined || all === undefined) return 0;
  const [whole = "0", part = ""] = formatDecimal(multiplyDecimals(one, all)).split(".");
  const down = Number(whole);
  if (/^0*$/u.test(part) || rounding === "down") return down;
  return rounding === "up" || (part[0] ?? "0") >= "5" ? down + 1 : down;
}

const firstOf =
  (cut: Cut, size: (group: readonly Candidate[]) => number): Passing =>
  (ranked) => {
    const groups = new Map<string, Candidate[]>();
    for (const one of ranked) {
      const key = cut.per === undefined ? "" : (one.nodes[cut.per] ?? "");
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return new Set([...groups.values()].flatMap((group) => group.slice(0, size(group)).map((one) => one.number)));
  };

const bandOf = (cut: Cut, score: Decimal): string | undefined => cut.bands?.find((band) => beats(band["at-least"], false)(score))?.name;

function passing(cut: Cut): Passing {
  if (cut.over !== undefined) return byScore(cut, beats(cut.over, true));
  if (cut["at-least"] !== undefined) return byScore(cut, beats(cut["at-least"], false));
  if (cut.bands !== undefined) return byScore(cut, (score) => (cut.take ?? []).includes(bandOf(cut, score) ?? ""));
  if (cut.first !== undefined) { const n = cut.first; return firstOf(cut, () => n); }
  const share = cut.share ?? "1";
  return firstOf(cut, (group) => shareCount(share, group.length, cut.rounding ?? "down"));
}

function refusal(cut: Cut, candidate: Candidate, place: number): Refusal {
  const score = candidate.scores[cut.score ?? "expert"];
  return {
    code: `not-selected-${cut.id}`,
    ...(cut.cite === undefined ? {} : { clause: cut.cite }),
    facts: { place, ...(score === undefined ? {} : { score }) },
    hint: `未入选：${cut.says}（位次 ${place}${score === undefined ? "" : `，得分 ${score}`}）`,
  };
}

/** Cuts apply in the order written; each ranks only those that passed the cuts before it. */
export function select(selection: Selection, candidates: readonly Candidate[]): SelectionOutcome {
  const ranked = rank(selection.order, candidates);
  const left: { candidate: Candidate; refusal: Refusal }[] = [];
  let standing = ranked;
  for (const cut of selection.cuts) {
    const pass = passing(cut)(standing);
    standing.forEach((candidate, at) => {
      if (!pass.has(candidate.number)) left.push({ candidate, refusal: refusal(cut, candidate, at + 1) });
    });
    standing = standing.filter((one) => pass.has(one.number));
  }
  return { selected: standing, left };
}
