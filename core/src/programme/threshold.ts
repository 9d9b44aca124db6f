// One threshold of an edition moved by one unit: what moved, and the edition as it would then read. Nothing here runs cases.
import type { Edition } from "./edition.ts";
import type { RuleFileName } from "./source.ts";

/** One threshold 界限 nudged: `at` is the dotted path in `file`; `edition` is a copy that differs in this one place. */
export interface Nudge {
  readonly at: string;
  readonly file: RuleFileName;
  readonly clause?: string;
  readonly from: string;
  readonly to: string;
  readonly edition: Edition;
}

type Part = "eligibility" | "procedure" | "upkeep";

/** A move inside one of the rule files: `put` says what else must follow, such as the total of a table. */
export interface Move {
  readonly path: readonly string[];
  readonly clause: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly puts: readonly { readonly path: readonly string[]; readonly value: unknown }[];
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === "object" && value !== null && !Array.isArray(value);

/** Puts a value at a path; everything beside the path is shared. `undefined` takes the key away. */
export function putAt(node: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(node)) return node.map((one: unknown, n) => (String(n) === key ? putAt(one, rest, value) : one));
  const whole = isRecord(node) ? node : {};
  const next = putAt(whole[key], rest, value);
  if (next !== undefined) return { ...whole, [key]: next };
  return Object.fromEntries(Object.entries(whole).filter(([other]) => other !== key));
}

export function nudgePart(edition: Edition, part: Part, move: Move): Nudge {
  const changed = move.puts.reduce<unknown>((value, { path, value: next }) => putAt(value, path, next), edition[part]);
  return {
    at: move.path.join("."),
    file: `${part}.yaml`,
    ...(move.clause === undefined ? {} : { clause: move.clause }),
    from: move.from,
    to: move.to,
    edition: { ...edition, [part]: changed },
  };
}

/** The plain move: one value at one path gives way to each of the next ones. */
export const moves = (path: readonly string[], clause: string | undefined, from: unknown, to: readonly unknown[]): readonly Move[] =>
  to.map((value) => ({ path, clause, from: String(from), to: String(value), puts: [{ path, value }] }));

/** The key gives way to another key beside it, as `over` to `at-least`. */
export const swap = (parent: readonly string[], clause: string | undefined, key: string, other: string, value: string): Move => ({
  path: [...parent, key],
  clause,
  from: `${key} ${value}`,
  to: `${other} ${value}`,
  puts: [
    { path: [...parent, key], value: undefined },
    { path: [...parent, other], value },
  ],
});
