// Which figures of a scheme can be held against peers: values that a rule measures from a lead, and the benchmarks they would set.
import type { Bound, Item, Scheme, SimpleRule } from "./scheme.ts";

export interface PeerValue {
  readonly item: string;
  readonly name: string;
  readonly unit: string;
  readonly slot: number;
  readonly higher: boolean;
  /** Names of the scheme's open benchmarks that stand as lead and base of this value. */
  readonly lead?: string;
  readonly base?: string;
}

const simpleOf = ({ rule, file }: Item): readonly { readonly rule: SimpleRule; readonly name: string; readonly unit: string }[] =>
  rule.kind === "one-of" ? rule.alternatives.map((one) => ({ rule: one.rule, name: one.name, unit: one.unit ?? file.unit ?? "" })) : [{ rule, name: file.name, unit: file.unit ?? "" }];

function openName(scheme: Scheme, bound: Bound | undefined): string | undefined {
  if (bound?.kind !== "slot") return undefined;
  const held = scheme.file.benchmarks[bound.name]?.held;
  return held === "not-held" || held === "peers" ? bound.name : undefined;
}

/** Values standing in one slot; folds over rows are not compared among peers. */
export function peerValues(scheme: Scheme): readonly PeerValue[] {
  return scheme.items.flatMap((item) =>
    simpleOf(item).flatMap(({ rule, name, unit }): readonly PeerValue[] => {
      if (rule.kind !== "linear" || rule.value.kind !== "slot") return [];
      const [lead, base] = [openName(scheme, rule.lead), openName(scheme, rule.base)];
      return [{ item: item.id, name, unit, slot: rule.value.at, higher: rule.higher, ...(lead === undefined ? {} : { lead }), ...(base === undefined ? {} : { base }) }];
    }),
  );
}
