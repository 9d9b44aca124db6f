// The green code's rule and the ways of scoring it, as they are on disk. Read only.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isGreenCodeRule, type GreenCodeRule } from "@qingce/core/register/green-code";
import { isCodeScoringFile, numberScoring, type CodeScoring } from "@qingce/core/upkeep/code-scoring";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { readYaml } from "./yaml-source.ts";

export interface GreenCodeFiles {
  readonly rule: GreenCodeRule;
  readonly scorings: readonly CodeScoring[];
}

/** What is wrong with them, or both; undefined where the folder holds no green code. */
export async function readGreenCodeFiles(programmes: string, forms: readonly YearForm[]): Promise<GreenCodeFiles | string | undefined> {
  const text = await readFile(join(programmes, "green-code.yaml"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const rule: unknown = readYaml("green-code.yaml", text).file.value;
  if (!isGreenCodeRule(rule)) return "green-code.yaml 不是一份完整的分级办法";
  const listed = readYaml("green-code-scoring.yaml", await readFile(join(programmes, "green-code-scoring.yaml"), "utf8").catch(() => "scorings: []")).file.value as { readonly scorings?: readonly unknown[] } | null;
  const scorings: CodeScoring[] = [];
  for (const one of listed?.scorings ?? []) {
    if (!isCodeScoringFile(one)) return "green-code-scoring.yaml 有一项写法有误";
    const form = forms.find(({ file }) => file.id === one.form);
    const numbered = form === undefined ? { faults: [{ says: `没有这一版动态管理表：${one.form}` }] } : numberScoring(one, form);
    if (!("scoring" in numbered) || numbered.scoring === undefined) return `green-code-scoring.yaml ${one.id}：${numbered.faults[0]?.says ?? ""}`;
    scorings.push(numbered.scoring);
  }
  return { rule, scorings };
}
