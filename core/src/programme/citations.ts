// Finds every citation of an edition, and which anchors are cited, silent or untouched.
import type { Edition } from "./edition.ts";
import type { RuleFileName } from "./source.ts";

export interface Citation {
  readonly file: RuleFileName;
  readonly path: readonly string[];
  readonly anchor: string;
  /** What cites it: a rule's id or the dotted path of the node. */
  readonly by: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function walk(file: RuleFileName, value: unknown, path: readonly string[], out: Citation[]): void {
  if (!isRecord(value)) return;
  const cite = value["cite"];
  const by = typeof value["id"] === "string" ? value["id"] : path.join(".");
  if (typeof cite === "string") out.push({ file, path: [...path, "cite"], anchor: cite, by });
  for (const [key, inner] of Object.entries(value)) walk(file, inner, [...path, key], out);
}

/** All citations in the four rule files, in file order. */
export function citationsOf(edition: Edition): readonly Citation[] {
  const out: Citation[] = [];
  walk("edition.yaml", edition.edition, [], out);
  walk("eligibility.yaml", edition.eligibility, [], out);
  walk("procedure.yaml", edition.procedure, [], out);
  walk("upkeep.yaml", edition.upkeep, [], out);
  return out;
}

export const asList = (at: string | readonly string[] | undefined): readonly string[] => (at === undefined ? [] : typeof at === "string" ? [at] : at);

export interface Coverage {
  readonly cited: readonly string[];
  readonly silent: readonly string[];
  readonly untouched: readonly string[];
}

/** Clause coverage 条款覆盖: every anchor is cited by a rule, or silent with a reason, or untouched (a fault). */
export function coverageOf(edition: Edition): Coverage {
  const cited = new Set(citationsOf(edition).map((one) => one.anchor));
  const silent = new Set(edition.edition.silent.flatMap((one) => asList(one.at)));
  const anchors = edition.notice.clauses.map((clause) => clause.anchor);
  return {
    cited: anchors.filter((anchor) => cited.has(anchor)),
    silent: anchors.filter((anchor) => !cited.has(anchor) && silent.has(anchor)),
    untouched: anchors.filter((anchor) => !cited.has(anchor) && !silent.has(anchor)),
  };
}
