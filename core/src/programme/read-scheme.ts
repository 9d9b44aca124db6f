// Reads standard.yaml and scheme-*.yaml into a standard and a scheme ready to score, or into faults with file, line, key and clause.
import type { TSchema } from "typebox";
import type { Fault } from "../notice/fault.ts";
import { checkStandard } from "../score/check-standard.ts";
import { numberScheme } from "../score/number-scheme.ts";
import type { Scheme } from "../score/scheme.ts";
import { SchemeFile } from "../score/scheme-file.ts";
import { StandardFile } from "../score/standard-file.ts";
import { valueAt } from "./cite-above.ts";
import { shapeFaults } from "./shape.ts";
import type { SourceFile } from "./source.ts";

export interface StandardReading { readonly standard?: StandardFile; readonly faults: readonly Fault[] }
export interface SchemeFileReading { readonly scheme?: Scheme; readonly faults: readonly Fault[] }

const shaped = (schema: TSchema, file: SourceFile): readonly Fault[] => shapeFaults(schema, file);

export function readStandard(file: SourceFile): StandardReading {
  const faults = shaped(StandardFile, file);
  if (faults.length > 0) return { faults };
  const standard = file.value as unknown as StandardFile;
  const found = checkStandard(standard).map(({ at, code, says }): Fault => ({ code, file: file.name, line: file.lineOf(at), key: at.join("."), says }));
  return found.length > 0 ? { faults: found } : { standard, faults };
}

/** The clause an item or gate around a place cites, for the fault to name. */
function clauseAround(file: SourceFile, path: readonly string[]): string | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const clause = valueAt(file.value, [...path.slice(0, length), "clause"]);
    if (typeof clause === "string") return clause;
  }
  return undefined;
}

/** Checks a scheme against the standard it judges by; it comes back only when nothing at all is wrong with it. */
export function readScheme(file: SourceFile, standard: StandardFile): SchemeFileReading {
  const faults = shaped(SchemeFile, file);
  if (faults.length > 0) return { faults };
  const { scheme, faults: found } = numberScheme(file.value as unknown as SchemeFile, standard);
  const placed = found.map(({ at, code, says }): Fault => {
    const clause = clauseAround(file, at);
    return { code, file: file.name, line: file.lineOf(at), key: at.join("."), says, ...(clause === undefined ? {} : { clause }) };
  });
  return scheme === undefined ? { faults: placed } : { scheme, faults: placed };
}
