// Runs a selection case: the candidates given, and if asked `fill` more of one score, so that "the first 30" needs no thirty lines.
import type { Candidate } from "../rule/ranking.ts";
import { select } from "../rule/select.ts";
import type { CaseOf } from "./case.ts";
import type { Edition } from "./edition.ts";

type Given = CaseOf<"selection">["given"];

const asCandidate = (one: Given["candidates"][number]): Candidate => ({
  number: one.number,
  region: one.region ?? "",
  nodes: one.region === undefined ? {} : { county: one.region, city: one.region.slice(0, 4), province: one.region.slice(0, 2) },
  scores: { ...(one.expert === undefined ? {} : { expert: one.expert }), ...(one.evaluator === undefined ? {} : { evaluator: one.evaluator }), ...(one.self === undefined ? {} : { self: one.self }) },
  facts: one.facts ?? {},
  listedAt: [],
  inPool: one.pool ?? false,
  submittedAt: one.submitted ?? "2025-01-01T00:00:00.000Z",
  ...(one.rank === undefined ? {} : { rank: one.rank }),
});

const fillers = (fill: Given["fill"]): readonly Candidate[] =>
  Array.from({ length: fill?.n ?? 0 }, (_, n) => {
    const score = fill?.score ?? "0";
    return { ...asCandidate({ number: `补${String(n + 1).padStart(3, "0")}` }), scores: { expert: score, evaluator: score, self: score } };
  });

/** `selected` names the given candidates that enter, `out` those that do not; fillers are not named. */
export function runSelection({ given }: CaseOf<"selection">, edition: Edition): { readonly [key: string]: unknown } {
  const rule = edition.procedure.selection[given.kind];
  if (rule === undefined) return { unknown: `selection.${given.kind}` };
  const { selected, left } = select(rule, [...given.candidates.map(asCandidate), ...fillers(given.fill)]);
  const named = (numbers: readonly string[]): readonly string[] => numbers.filter((number) => !number.startsWith("补")).toSorted();
  return { selected: named(selected.map((one) => one.number)), out: named(left.map((one) => one.candidate.number)) };
}
