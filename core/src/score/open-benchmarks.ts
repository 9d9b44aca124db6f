// The benchmark numbers a scheme leaves open: not held here, or to be worked out from peers.
import type { Scheme } from "./scheme.ts";

export interface OpenBenchmark {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly held: "not-held" | "peers";
}

export const openBenchmarks = (scheme: Scheme): readonly OpenBenchmark[] =>
  Object.entries(scheme.file.benchmarks).flatMap(([name, { label, unit, held }]) => (held === "not-held" || held === "peers" ? [{ name, label, unit, held }] : []));
