// An edition's folder as core sees it: parsed values with a way back to the line. Parsing YAML is the server's business.
import type { Json } from "../base/json.ts";

/** One parsed file; `lineOf` gives the line (from 1) of a path of keys, or of its nearest ancestor that stands in the file. */
export interface SourceFile {
  readonly name: string;
  readonly value: Json;
  readonly lineOf: (path: readonly string[]) => number;
}

export interface EditionSource {
  readonly notice: string;
  readonly files: { readonly [name in RuleFileName]?: SourceFile };
}

export type RuleFileName = "edition.yaml" | "eligibility.yaml" | "procedure.yaml" | "upkeep.yaml";
export const ruleFileNames: readonly RuleFileName[] = ["edition.yaml", "eligibility.yaml", "procedure.yaml", "upkeep.yaml"];
