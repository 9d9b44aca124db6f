// Reads one case file; a fault names file, line and key.
import type { JsonObject } from "../base/json.ts";
import type { Fault } from "../notice/fault.ts";
import { caseSchemas, type Ask, type Case } from "./case.ts";
import { shapeFaults } from "./shape.ts";
import type { SourceFile } from "./source.ts";

const isAsk = (value: unknown): value is Ask => typeof value === "string" && Object.hasOwn(caseSchemas, value);

/** `file.name` is the path below the edition, e.g. cases/bad/park-at-half.yaml. A file may hold one case or a list of them. */
export function readCases(file: SourceFile): { readonly cases: readonly Case[]; readonly faults: readonly Fault[] } {
  const list = Array.isArray(file.value) ? file.value.map((one, n) => ({ value: one as JsonObject, under: [String(n)] })) : [{ value: file.value as JsonObject, under: [] }];
  const cases: Case[] = [];
  const faults: Fault[] = [];
  for (const { value, under } of list) {
    const ask = value?.["ask"] ?? "eligibility";
    if (!isAsk(ask)) {
      faults.push({ code: "value-wrong", file: file.name, line: file.lineOf([...under, "ask"]), key: "ask", says: `没有这种提问：${JSON.stringify(ask)}` });
      continue;
    }
    const own = shapeFaults(caseSchemas[ask], { name: file.name, value, lineOf: (path) => file.lineOf([...under, ...path]) });
    faults.push(...own);
    if (own.length === 0) cases.push({ ...(value as object), ask, file: file.name, line: file.lineOf(under) } as Case);
  }
  return { cases, faults };
}
