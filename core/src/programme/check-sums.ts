// Numbers that must come out: quota tables add up, cuts say exactly one thing, publicity is stated or read, days exist.
import { compareDecimals, parseDecimal } from "../base/decimal.ts";
import { isDay } from "../base/plain-day.ts";
import type { Fault } from "../notice/fault.ts";
import type { Kind } from "../rule/kind.ts";
import { windowRule } from "../rule/publicity-rule.ts";
import type { Cut } from "../rule/selection.ts";
import { faultAt, type LineOf } from "./fault-at.ts";
import type { Edition } from "./edition.ts";

const kindsIn = (value: object): readonly Kind[] => Object.keys(value) as Kind[];

function checkQuotas(edition: Edition, lineOf: LineOf): readonly Fault[] {
  return kindsIn(edition.procedure.quota).flatMap((kind) => {
    const quota = edition.procedure.quota[kind];
    if (quota === undefined || "is" in quota) return [];
    const at = (key: string, code: string, says: string): Fault => faultAt(lineOf, "procedure.yaml", ["quota", kind, key], code, says, quota.cite);
    if ((quota.table === undefined) === (quota.each === undefined)) return [at("table", "quota-shape", "名额须写 table 或 each 其中之一")];
    if (quota.table === undefined || quota.total === undefined) return [];
    const sum = Object.values(quota.table).reduce((all, n) => all + n, 0);
    return sum === quota.total ? [] : [at("total", "quota-sum", `名额合计 ${sum}，与 total ${quota.total} 不符`)];
  });
}

const cutKeys = ["over", "at-least", "first", "share", "bands"] as const;

function cutFault(cut: Cut): string | undefined {
  const said = cutKeys.filter((key) => cut[key] !== undefined);
  if (said.length !== 1) return `入选条件 ${cut.id} 须恰写一种：${cutKeys.join("、")}`;
  if (cut.bands === undefined) return undefined;
  if (cut.take === undefined) return `入选条件 ${cut.id} 有等级却没有 take`;
  const unknown = cut.take.find((name) => !cut.bands?.some((band) => band.name === name));
  if (unknown !== undefined) return `入选条件 ${cut.id} 的 take 中没有等级 ${unknown}`;
  const lines = cut.bands.flatMap((band) => { const read = parseDecimal(band["at-least"]); return read.ok ? [read.value] : []; });
  const falling = lines.every((line, n) => { const next = lines[n + 1]; return next === undefined || compareDecimals(line, next) > 0; });
  return falling ? undefined : `入选条件 ${cut.id} 的等级须从高到低写`;
}

const checkCuts = (edition: Edition, lineOf: LineOf): readonly Fault[] =>
  kindsIn(edition.procedure.selection).flatMap((kind) =>
    (edition.procedure.selection[kind]?.cuts ?? []).flatMap((cut, n) => {
      const says = cutFault(cut);
      return says === undefined ? [] : [faultAt(lineOf, "procedure.yaml", ["selection", kind, "cuts", String(n)], "cut-shape", says, cut.cite)];
    }),
  );

function checkPublicity(edition: Edition, lineOf: LineOf): readonly Fault[] {
  const { publicity, steps } = edition.procedure;
  const played = steps.some((step) => step.act === "publicise");
  if (!played && publicity === undefined) return [];
  if (publicity === undefined) return [faultAt(lineOf, "procedure.yaml", ["publicity"], "key-missing", "有公示步骤而没有公示规则")];
  if (windowRule(publicity) === undefined) return [faultAt(lineOf, "procedure.yaml", ["publicity"], "publicity-open", "公示的天数、单位、首日须写明或由解读补足")];
  const read = publicity.n === "unstated" || publicity.unit === "unstated" || publicity["count-first"] === "unstated";
  return read && publicity.reading === undefined ? [faultAt(lineOf, "procedure.yaml", ["publicity"], "ground-missing", "公示未载明之处须有记录的解读")] : [];
}

const strange = (day: string | undefined): day is string => day !== undefined && day !== "unstated" && !isDay(day);

function checkOtherDays(edition: Edition, lineOf: LineOf): readonly Fault[] {
  const force = edition.edition["in-force"];
  const ofForce = (["from", "to"] as const).filter((key) => strange(force[key]));
  return [
    ...ofForce.map((key) => faultAt(lineOf, "edition.yaml", ["in-force", key], "day-malformed", `没有这一天：${force[key] ?? ""}`, force.cite)),
    ...edition.upkeep.duties.flatMap((duty, n) =>
      strange(duty.due) ? [faultAt(lineOf, "upkeep.yaml", ["duties", String(n), "due"], "day-malformed", `没有这一天：${duty.due}`, duty.cite)] : [],
    ),
  ];
}

const checkDays = (edition: Edition, lineOf: LineOf): readonly Fault[] =>
  edition.procedure.dates.flatMap((date, n) => [
    ...(!strange(date.day) ? [] : [faultAt(lineOf, "procedure.yaml", ["dates", String(n), "day"], "day-malformed", `没有这一天：${date.day}`, date.cite)]),
    ...(date.cite === undefined && date.reading === undefined ? [faultAt(lineOf, "procedure.yaml", ["dates", String(n)], "ground-missing", `日期 ${date.id} 既无条款也无解读`)] : []),
  ]);

export const checkSums = (edition: Edition, lineOf: LineOf): readonly Fault[] => [
  ...checkQuotas(edition, lineOf),
  ...checkCuts(edition, lineOf),
  ...checkPublicity(edition, lineOf),
  ...checkDays(edition, lineOf),
  ...checkOtherDays(edition, lineOf),
];
