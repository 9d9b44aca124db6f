// The thresholds of procedure.yaml: days, cap, quotas, publicity, the objection clock, the number of experts and their load. Selection is another file.
import type { Kind } from "../rule/kind.ts";
import type { Edition } from "./edition.ts";
import { moves, nudgePart, type Move, type Nudge } from "./threshold.ts";
import { daySteps, wholeSteps } from "./threshold-step.ts";

type Procedure = Edition["procedure"];

const dates = ({ dates: all }: Procedure): readonly Move[] =>
  all.flatMap((date, n) => moves(["dates", String(n), "day"], date.cite, date.day, daySteps(date.day)));

const cap = ({ cap: rule }: Procedure): readonly Move[] => (rule === undefined ? [] : moves(["cap", "n"], rule.cite, rule.n, wholeSteps(rule.n, 1)));

/** An entry of a table moves together with the total. */
function quotas({ quota }: Procedure): readonly Move[] {
  return (Object.keys(quota) as Kind[]).flatMap((kind) => {
    const rule = quota[kind];
    if (rule === undefined || "is" in rule) return [];
    const { table = {}, each, total, cite } = rule;
    const entries = Object.entries(table).flatMap(([node, n]) =>
      moves(["quota", kind, "table", node], cite, n, wholeSteps(n, 0)).map((move) => {
        const follows = total === undefined ? [] : [{ path: ["quota", kind, "total"], value: total + Number(move.to) - n }];
        return { ...move, puts: [...move.puts, ...follows] };
      }),
    );
    return [...entries, ...(each === undefined ? [] : moves(["quota", kind, "each"], cite, each, wholeSteps(each, 0)))];
  });
}

const otherUnit = (unit: "working-day" | "calendar-day"): string => (unit === "working-day" ? "calendar-day" : "working-day");

/** What is stated moves where it stands; what a reading takes moves below `take`. */
function publicity({ publicity: rule }: Procedure): readonly Move[] {
  if (rule === undefined) return [];
  const place = (key: "n" | "unit" | "count-first"): readonly string[] => (rule[key] === "unstated" ? ["publicity", "take", key] : ["publicity", key]);
  const n = rule.n === "unstated" ? rule.take?.n : rule.n;
  const unit = rule.unit === "unstated" ? rule.take?.unit : rule.unit;
  const first = rule["count-first"] === "unstated" ? rule.take?.["count-first"] : rule["count-first"];
  return [
    ...(n === undefined ? [] : moves(place("n"), rule.cite, n, wholeSteps(n, 1))),
    ...(unit === undefined ? [] : moves(place("unit"), rule.cite, unit, [otherUnit(unit)])),
    ...(first === undefined ? [] : moves(place("count-first"), rule.cite, first, [!first])),
  ];
}

function objection({ objection: rule }: Procedure): readonly Move[] {
  const stated = rule["handled-within"];
  const within = stated === "unstated" ? rule.take : stated;
  if (within === undefined) return [];
  const path = ["objection", stated === "unstated" ? "take" : "handled-within"];
  return [...moves([...path, "n"], rule.cite, within.n, wholeSteps(within.n, 1)), ...moves([...path, "unit"], rule.cite, within.unit, [otherUnit(within.unit)])];
}

/** Only a number that the notice itself states: one taken by a reading is no threshold of the law. */
const experts = ({ steps }: Procedure): readonly Move[] =>
  steps.flatMap((step, n) => {
    const rule = step.experts;
    return rule?.cite === undefined ? [] : moves(["steps", String(n), "experts", "n"], rule.cite, rule.n, wholeSteps(rule.n, 1));
  });

/** What one expert is given at most, be it stated or read: it turns an assignment away. */
const loads = ({ steps }: Procedure): readonly Move[] =>
  steps.flatMap((step, n) => (step.experts?.load === undefined ? [] : moves(["steps", String(n), "experts", "load"], step.experts.cite ?? step.cite, step.experts.load, wholeSteps(step.experts.load, 1))));

export const procedureNudges = (edition: Edition): readonly Nudge[] =>
  [dates, cap, experts, loads, quotas, publicity, objection].flatMap((part) => part(edition.procedure)).map((move) => nudgePart(edition, "procedure", move));
