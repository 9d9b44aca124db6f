// Invented benchmark numbers for a simulation, fifteen in a hundred to either side of what an invented middling firm shows. Never for service.
import { fillSlots } from "@qingce/core/score/answers";
import { interpretScheme } from "@qingce/core/score/interpret";
import { simpleJudgements } from "@qingce/core/score/judgement";
import { openBenchmarks } from "@qingce/core/score/open-benchmarks";
import type { Scheme } from "@qingce/core/score/scheme";
import { inventAnswers } from "./invented-answers.ts";
import { plainNumber } from "./plain-number.ts";

/** What a name stands for once picks by size class are followed. */
function behind(scheme: Scheme, name: string): readonly string[] {
  const derived = scheme.file.derived[name];
  return derived !== undefined && "pick" in derived ? derived.pick.steps.map(({ take }) => take) : [name];
}

/** Every open benchmark of a scheme with a number; leads are always better than bases. */
export function inventBenchmarks(scheme: Scheme): { readonly [name: string]: string } {
  const middling = interpretScheme(scheme, fillSlots(scheme, inventAnswers(scheme, () => 0.5)).slots);
  const open = new Set(openBenchmarks(scheme).map(({ name }) => name));
  const found: { [name: string]: string } = {};
  for (const item of scheme.items) {
    const shown = Math.abs(middling.items[item.at]?.value ?? 100) || 100;
    // A part of a whole leads at most at the whole.
    const value = (middling.items[item.at]?.unit ?? item.file.unit) === "%" ? Math.min(shown, 86) : shown;
    for (const rule of simpleJudgements(item.file.by)) {
      if (!("lead" in rule)) continue;
      const higher = !("better" in rule) || rule.better === "higher";
      for (const name of behind(scheme, rule.lead)) if (open.has(name)) found[name] = plainNumber(value * (higher ? 1.15 : 0.85));
      for (const name of behind(scheme, "base" in rule ? (rule.base ?? "") : "")) if (open.has(name)) found[name] = plainNumber(value * (higher ? 0.85 : 1.15));
    }
  }
  for (const name of open) found[name] ??= "100";
  return found;
}
