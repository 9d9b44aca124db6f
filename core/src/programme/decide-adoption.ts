// Decides which scheme scores a kind in a round: adopted once, before anybody has submitted, with every benchmark it leaves open.
import { parseDecimal } from "../base/decimal.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { carriesEnergy } from "../score/carried-fields.ts";
import { openBenchmarks } from "../score/open-benchmarks.ts";
import type { Edition } from "./edition.ts";
import { sameIndustries } from "./scheme-for.ts";
import type { RoundCommand } from "./round-command.ts";
import type { RoundEvent } from "./round-event.ts";
import type { Round } from "./round.ts";

type Adopt = Extract<RoundCommand, { kind: "adopt-scheme" }>;

function benchmarkFaults({ scheme, benchmarks }: Adopt): readonly Refusal[] {
  const open = openBenchmarks(scheme);
  const strange = Object.keys(benchmarks).filter((name) => !open.some((one) => one.name === name));
  return [
    ...open.flatMap(({ name, label, unit }): readonly Refusal[] => {
      const text = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
      const place = `benchmarks.${name}`;
      if (text === undefined || text.trim() === "") return [{ code: "benchmark-missing", place, hint: `请填标杆：${label}（${unit}）` }];
      return parseDecimal(text).ok ? [] : [{ code: "benchmark-malformed", place, facts: { value: text.slice(0, 40) }, hint: `${label}须是数字` }];
    }),
    ...strange.map((name) => ({ code: "benchmark-unknown", place: `benchmarks.${name.slice(0, 60)}`, hint: `方案没有待定的标杆 ${name.slice(0, 60)}` })),
  ];
}

/** An industry's own scheme stands beside the general one. Adoption is for a round's whole life: two applicants are never scored by two tables. */
export function decideAdoption(state: Round, command: Adopt, edition: Edition): Result<readonly RoundEvent[]> {
  const { of: kind, scheme } = command;
  if (!Object.hasOwn(edition.edition.kinds, kind)) return refuse({ code: "kind-not-open", facts: { kind }, hint: "本通知不受理这一类" });
  const industries = scheme.file.industries ?? [];
  const same = (state.schemes?.[kind] ?? []).find((one) => sameIndustries(one.industries, industries));
  if (same !== undefined) return refuse({ code: "scheme-already-adopted", facts: { scheme: same.scheme }, hint: "本批次这一类（这些行业）已采用计分方案，不能更换" });
  if (!scheme.file.for.includes(kind)) return refuse({ code: "scheme-other-kind", facts: { scheme: scheme.file.id, for: scheme.file.for }, hint: "这个方案不用于这一类" });
  if (scheme.file.items.some(({ points }) => points === "not-held")) return refuse({ code: "scheme-not-held", facts: { scheme: scheme.file.id }, hint: "这个方案的分值未持有，不能用来计分；请先导入官方指标表" });
  if (command.submitted > 0) return refuse({ code: "scheme-too-late", facts: { submitted: command.submitted }, hint: "已有单位提交，不能再改计分办法" });
  const faults = benchmarkFaults(command);
  if (faults.length > 0) return refuse(...faults);
  if (command.source.trim() === "") return refuse({ code: "source-missing", place: "source", hint: "请写明方案与标杆的依据" });
  const origins = command.origins === undefined || Object.keys(command.origins).length === 0 ? {} : { origins: command.origins };
  const carriers = command.carriers !== undefined && carriesEnergy(scheme) ? { carriers: command.carriers } : {};
  return ok([{ type: "scheme-adopted", kind, scheme: scheme.file.id, hash: command.hash, industries, benchmarks: command.benchmarks, source: command.source, day: command.day, ...origins, ...carriers }]);
}
