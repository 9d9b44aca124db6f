// Makes a fault at a place of a rule file; the way from keys to lines is handed in.
import type { Fault } from "../notice/fault.ts";
import type { RuleFileName } from "./source.ts";

export type LineOf = (file: RuleFileName, path: readonly string[]) => number;

/** Makes a fault at a place of a rule file. */
export const faultAt = (lineOf: LineOf, file: RuleFileName, path: readonly string[], code: string, says: string, clause?: string): Fault => ({
  code,
  file,
  line: lineOf(file, path),
  key: path.join("."),
  ...(clause === undefined ? {} : { clause }),
  says,
});
