// Reads the five files of an edition into one Edition, or into the faults that stand in its way.
import type { TSchema } from "typebox";
import type { Json } from "../base/json.ts";
import type { Fault } from "../notice/fault.ts";
import type { Notice } from "../notice/notice.ts";
import { readNotice } from "../notice/read-notice.ts";
import type { EligibilityRule } from "../rule/eligibility.ts";
import { readCondition } from "../rule/read-condition.ts";
import { checkEdition } from "./check.ts";
import { citeAbove } from "./cite-above.ts";
import type { Edition } from "./edition.ts";
import { EditionFile } from "./edition-file.ts";
import { EligibilityFile } from "./eligibility-file.ts";
import { ProcedureFile } from "./procedure-file.ts";
import { shapeFaults } from "./shape.ts";
import { ruleFileNames, type EditionSource, type RuleFileName, type SourceFile } from "./source.ts";
import { UpkeepFile } from "./upkeep-file.ts";

export const fileSchemas: Readonly<Record<RuleFileName, TSchema>> = {
  "edition.yaml": EditionFile,
  "eligibility.yaml": EligibilityFile,
  "procedure.yaml": ProcedureFile,
  "upkeep.yaml": UpkeepFile,
};

export type EditionReading = { readonly edition?: Edition; readonly faults: readonly Fault[] };

function readRules(file: SourceFile, faults: Fault[]): readonly EligibilityRule[] {
  const { rules } = file.value as unknown as EligibilityFile;
  return rules.flatMap((rule, n) => {
    const { condition, faults: found } = readCondition(rule.require as Json);
    for (const one of found) {
      const path = ["rules", String(n), ...one.at.split(".")];
      faults.push({ code: one.code, file: file.name, line: file.lineOf(path), key: path.join("."), clause: rule.cite, says: one.says });
    }
    return condition === undefined ? [] : [{ id: rule.id, cite: rule.cite, stage: rule.stage ?? "declare", require: condition, says: rule.says, ...(rule.for === undefined ? {} : { for: rule.for }) }];
  });
}

/** A fault with the clause cited where it stands, or nearest above. */
export function withClause(fault: Fault, files: EditionSource["files"]): Fault {
  const clause = fault.clause ?? citeAbove(files[fault.file as RuleFileName]?.value, fault.key.split("."));
  return clause === undefined ? fault : { ...fault, clause };
}

const fileIn = (files: EditionSource["files"], name: RuleFileName): SourceFile => files[name] ?? { name, value: null, lineOf: () => 0 };

const shapesOf = (files: EditionSource["files"]): readonly Fault[] =>
  ruleFileNames.flatMap((name) =>
    files[name] === undefined ? [{ code: "file-missing", file: name, line: 0, key: "", says: "缺少文件" }] : shapeFaults(fileSchemas[name], fileIn(files, name)),
  );

/** Reads and checks the four rule files under a notice that is read already. */
export function readRuleFiles(notice: Notice, files: EditionSource["files"]): EditionReading {
  const faults: Fault[] = [...shapesOf(files)];
  if (faults.length > 0) return { faults };
  const file = (name: RuleFileName): SourceFile => fileIn(files, name);
  const rules = readRules(file("eligibility.yaml"), faults);
  const parsed = file("edition.yaml").value as unknown as EditionFile;
  const edition: Edition = {
    id: parsed.id,
    notice,
    edition: parsed,
    eligibility: file("eligibility.yaml").value as unknown as EligibilityFile,
    rules,
    procedure: file("procedure.yaml").value as unknown as ProcedureFile,
    upkeep: file("upkeep.yaml").value as unknown as UpkeepFile,
  };
  faults.push(...checkEdition(edition, (name, path) => file(name).lineOf(path)).map((fault) => withClause(fault, files)));
  return faults.length > 0 ? { faults } : { edition, faults };
}

/** Reads and checks an edition. An edition comes back only when nothing at all is wrong with it. */
export function readEdition(source: EditionSource): EditionReading {
  const { notice, faults } = readNotice(source.notice);
  return faults.length > 0 ? { faults: [...faults, ...shapesOf(source.files)] } : readRuleFiles(notice, source.files);
}
