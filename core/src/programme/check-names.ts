// Every name an edition uses must be one that it declares: facts, records, severities, readings, dates, steps, kinds; and no id twice.
import type { Fault } from "../notice/fault.ts";
import { everywhere, type Condition } from "../rule/condition.ts";
import { tiers } from "../rule/kind.ts";
import { faultAt, type LineOf } from "./fault-at.ts";
import type { Edition } from "./edition.ts";
import type { RuleFileName } from "./source.ts";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function checkReadings(edition: Edition, lineOf: LineOf): readonly Fault[] {
  const known = new Set(edition.edition.readings.map((one) => one.id));
  const faults: Fault[] = [];
  const walk = (file: RuleFileName, value: unknown, path: readonly string[]): void => {
    if (!isRecord(value)) return;
    const reading = value["reading"];
    if (typeof reading === "string" && !known.has(reading)) {
      faults.push(faultAt(lineOf, file, [...path, "reading"], "reading-unknown", `没有记录解读 ${reading}`));
    }
    for (const [key, inner] of Object.entries(value)) walk(file, inner, [...path, key]);
  };
  walk("edition.yaml", edition.edition, []);
  walk("eligibility.yaml", edition.eligibility, []);
  walk("procedure.yaml", edition.procedure, []);
  walk("upkeep.yaml", edition.upkeep, []);
  return faults;
}

function namesIn(condition: Condition, edition: Edition): readonly string[] {
  const { facts, records } = edition.eligibility;
  if ("fact" in condition) return Object.hasOwn(facts, condition.fact) ? [] : [`没有定义事实 ${condition.fact}`];
  if (condition.kind !== "none-within-years" && condition.kind !== "none-standing") return [];
  const unknown = condition.records.filter((name) => !Object.hasOwn(records, name)).map((name) => `没有定义记录 ${name}`);
  const from = condition.kind === "none-within-years" ? condition.severityFrom : undefined;
  if (from === undefined) return unknown;
  const strange = condition.records.filter((name) => Object.hasOwn(records, name) && !(records[name]?.severities ?? []).includes(from));
  return [...unknown, ...strange.map((name) => `记录 ${name} 没有等级 ${from}`)];
}

const checkRules = (edition: Edition, lineOf: LineOf): readonly Fault[] =>
  edition.rules.flatMap((rule, n) =>
    everywhere(rule.require)
      .flatMap((condition) => namesIn(condition, edition))
      .map((says) => faultAt(lineOf, "eligibility.yaml", ["rules", String(n), "require"], "name-unknown", says, rule.cite)),
  );

const checkBeside = ({ eligibility: { facts } }: Edition, lineOf: LineOf): readonly Fault[] =>
  Object.entries(facts).flatMap(([name, { beside }]) => (beside === undefined || Object.hasOwn(facts, beside) ? [] : [faultAt(lineOf, "eligibility.yaml", ["facts", name, "beside"], "name-unknown", `没有定义事实 ${beside}`)]));

function twice(edition: Edition, lineOf: LineOf): readonly Fault[] {
  const lists: readonly (readonly [RuleFileName, string, readonly { readonly id: string }[]])[] = [
    ["eligibility.yaml", "rules", edition.eligibility.rules],
    ["procedure.yaml", "steps", edition.procedure.steps],
    ["procedure.yaml", "dates", edition.procedure.dates],
    ["procedure.yaml", "papers", edition.procedure.papers],
    ["upkeep.yaml", "duties", edition.upkeep.duties],
    ["edition.yaml", "readings", edition.edition.readings],
  ];
  return lists.flatMap(([file, key, list]) =>
    list.flatMap((one, n) => (list.findIndex((other) => other.id === one.id) === n ? [] : [faultAt(lineOf, file, [key, String(n), "id"], "id-twice", `编号 ${one.id} 出现两次`)])),
  );
}

function checkSteps(edition: Edition, lineOf: LineOf): readonly Fault[] {
  const { steps, dates, tiers: paths, duties, papers } = edition.procedure;
  const dateIds = new Set(dates.map((date) => date.id));
  const at = (path: readonly string[], code: string, says: string): Fault => faultAt(lineOf, "procedure.yaml", path, code, says);
  const ofSteps = steps.flatMap((step, n) => {
    const place = ["steps", String(n)];
    const faults: Fault[] = [];
    if (step.cite === undefined && step.reading === undefined) faults.push(at(place, "ground-missing", `步骤 ${step.id} 既无条款也无解读`));
    if (step.with !== undefined && !steps.slice(0, n).some((other) => other.id === step.with)) faults.push(at([...place, "with"], "name-unknown", `前面没有步骤 ${step.with}`));
    if (step.date !== undefined && !dateIds.has(step.date)) faults.push(at([...place, "date"], "name-unknown", `没有日期 ${step.date}`));
    if (step.lead !== undefined && !step.departments?.includes(step.lead)) faults.push(at([...place, "lead"], "name-unknown", `${step.lead} 不在本步骤的部门之列`));
    if (step.departments !== undefined && step.disagreement === undefined) faults.push(at(place, "key-missing", `步骤 ${step.id} 有多个部门，须写明意见不一致时的规则`));
    return faults;
  });
  const ofDuties = duties.flatMap((duty, n) => [
    ...(duty.date === undefined || dateIds.has(duty.date) ? [] : [at(["duties", String(n), "date"], "name-unknown", `没有日期 ${duty.date}`)]),
    ...(duty.paper === undefined || papers.some((paper) => paper.id === duty.paper) ? [] : [at(["duties", String(n), "paper"], "name-unknown", `没有材料 ${duty.paper}`)]),
  ]);
  const kinds = Object.keys(edition.edition.kinds);
  const ofTiers = kinds.filter((kind) => !(kind in paths)).map((kind) => at(["tiers"], "key-missing", `没有写明 ${kind} 的层级`));
  const strange = Object.keys(paths).filter((kind) => !kinds.includes(kind)).map((kind) => at(["tiers", kind], "name-unknown", `本通知不开 ${kind}`));
  return [...ofSteps, ...ofDuties, ...ofTiers, ...strange];
}

const checkDuties = (edition: Edition, lineOf: LineOf): readonly Fault[] =>
  edition.upkeep.duties.flatMap((duty, n) => {
    const { records } = edition.eligibility;
    const at = (key: string, says: string): Fault => faultAt(lineOf, "upkeep.yaml", ["duties", String(n), key], "name-unknown", says, duty.cite);
    const on = duty.on ?? [];
    const from = duty["severity-from"];
    return [
      ...on.filter((name) => !Object.hasOwn(records, name)).map((name) => at("on", `没有定义记录 ${name}`)),
      ...on.filter((name) => from !== undefined && Object.hasOwn(records, name) && !records[name]?.severities?.includes(from)).map((name) => at("severity-from", `记录 ${name} 没有等级 ${from ?? ""}`)),
    ];
  });

function checkIdentity(edition: Edition, lineOf: LineOf): readonly Fault[] {
  const faults: Fault[] = [];
  if (edition.notice.meta["id"] !== edition.id) faults.push(faultAt(lineOf, "edition.yaml", ["id"], "id-differs", `notice.md 的 id 是 ${edition.notice.meta["id"] ?? "（无）"}`));
  if (!tiers.includes(edition.edition.authority.tier)) faults.push(faultAt(lineOf, "edition.yaml", ["authority", "tier"], "name-unknown", "未知层级"));
  return faults;
}

export const checkNames = (edition: Edition, lineOf: LineOf): readonly Fault[] => [
  ...checkIdentity(edition, lineOf),
  ...checkReadings(edition, lineOf),
  ...checkRules(edition, lineOf),
  ...checkBeside(edition, lineOf),
  ...twice(edition, lineOf),
  ...checkSteps(edition, lineOf),
  ...checkDuties(edition, lineOf),
];
