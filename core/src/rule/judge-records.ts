// Judges the conditions that look at outside registers: a look-back over years, and a present state.
import { addYears, compareDays } from "../base/plain-day.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Condition } from "./condition.ts";
import type { OutsideRecord } from "./record.ts";
import type { Verdict } from "./verdict.ts";

type LookingBack = Extract<Condition, { kind: "none-within-years" }>;
type Standing = Extract<Condition, { kind: "none-standing" }>;
type Hit = "hit" | "clear" | "unknown";

const graveEnough = (record: OutsideRecord, from: string, scale: readonly string[]): Hit => {
  const at = record.severity === undefined ? -1 : scale.indexOf(record.severity);
  if (at < 0) return "unknown";
  return at >= scale.indexOf(from) ? "hit" : "clear";
};

const within = (record: OutsideRecord, years: number, given: Circumstances): Hit => {
  if (record.occurredOn === undefined) return "unknown";
  if (compareDays(record.occurredOn, given.on) > 0) return "clear";
  const order = compareDays(record.occurredOn, addYears(given.on, -years));
  return order > 0 || (order === 0 && given.lookBack["first-day"] === "counted") ? "hit" : "clear";
};

const both = (one: Hit, other: Hit): Hit => {
  if (one === "clear" || other === "clear") return "clear";
  return one === "unknown" || other === "unknown" ? "unknown" : "hit";
};

const shown = (record: OutsideRecord) => ({
  kind: record.kind,
  register: record.register,
  readOn: record.readOn,
  source: record.source,
  ...(record.severity === undefined ? {} : { severity: record.severity }),
  ...(record.occurredOn === undefined ? {} : { occurredOn: record.occurredOn }),
  ...(record.resolved === undefined ? {} : { resolved: record.resolved }),
});

/** Same kind, same day: one incident that several registers tell of is counted once, the others beside it. Without a day nobody can say that two are one. */
function oneIncidentEach(records: readonly OutsideRecord[]) {
  const firsts = records.filter(({ kind, occurredOn }, n) => occurredOn === undefined || records.findIndex((one) => one.kind === kind && one.occurredOn === occurredOn) === n);
  return firsts.map((first) => {
    const others = records.filter((one) => one !== first && first.occurredOn !== undefined && one.kind === first.kind && one.occurredOn === first.occurredOn);
    return others.length === 0 ? shown(first) : { ...shown(first), alsoIn: others.map(shown) };
  });
}

const answer = (condition: Condition, judged: readonly { readonly record: OutsideRecord; readonly hit: Hit }[]): Verdict => {
  const hits = judged.filter(({ hit }) => hit === "hit");
  const doubtful = judged.filter(({ hit }) => hit === "unknown");
  const outcome = hits.length > 0 ? "not-met" : doubtful.length > 0 ? "unknown" : "met";
  const records = oneIncidentEach((hits.length > 0 ? hits : doubtful).map(({ record }) => record));
  return { condition, outcome, seen: records.length === 0 ? {} : { records }, inside: [] };
};

/** A 近N年 condition over records; a record without day or severity leaves it open. */
export function judgeLookBack(condition: LookingBack, given: Circumstances): Verdict {
  const judged = given.records
    .filter((record) => condition.records.includes(record.kind))
    .map((record) => {
      const timely = within(record, condition.years, given);
      const grave = condition.severityFrom === undefined ? "hit" : graveEnough(record, condition.severityFrom, given.severities[record.kind] ?? []);
      const open = condition.unless === "resolved" && record.resolved === true ? "clear" : "hit";
      return { record, hit: both(both(timely, grave), open) };
    });
  return answer(condition, judged);
}

/** A present state such as 失信被执行人: a record that is not resolved bars, whatever its day. */
export function judgeStanding(condition: Standing, given: Circumstances): Verdict {
  const judged = given.records
    .filter((record) => condition.records.includes(record.kind))
    .map((record) => ({ record, hit: record.resolved === true ? ("clear" as const) : ("hit" as const) }));
  return answer(condition, judged);
}
