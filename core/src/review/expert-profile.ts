// An expert in the pool 专家库: fields out of a closed list, employer, title, region, how long the entry holds. Who keeps it is the authority.
import { checkCreditCode } from "../base/credit-code.ts";
import type { IndustryTable } from "../base/industry.ts";
import { compareDays, isDay, type PlainDay } from "../base/plain-day.ts";
import type { Refusal } from "../base/refusal.ts";
import type { RegionTable } from "../base/region.ts";

/** Topics beside the divisions 大类 of GB/T 4754; the five fields in which the notices ask evaluators for staff. */
export const expertTopics = { energy: "能源", environment: "环境", ecology: "生态", "low-carbon": "低碳", lca: "生命周期评价" } as const;

export interface ExpertProfile {
  readonly login: string;
  readonly name: string;
  /** `C30` as `30`: a division's code, or a topic's key. */
  readonly fields: readonly string[];
  readonly employer: string;
  readonly employerCode: string;
  readonly title: string;
  readonly region: string;
  readonly available: boolean;
  readonly validFrom: string;
  readonly validUntil: string;
  /** Credit codes of units that it worked for or advised. */
  readonly worked: readonly string[];
}

export interface ProfileTables {
  readonly industries: IndustryTable;
  readonly regions: RegionTable;
}

/** A field of the closed list by key or Chinese name; undefined for a strange word. */
export function fieldKey(word: string, industries: IndustryTable): string | undefined {
  const topic = Object.entries(expertTopics).find(([key, name]) => key === word || name === word);
  if (topic !== undefined) return topic[0];
  return industries.all.find((one) => one.level === "大类" && (one.code === word || one.name === word))?.code;
}

export const fieldName = (key: string, industries: IndustryTable): string =>
  (expertTopics as { readonly [topic: string]: string })[key] ?? industries.all.find((one) => one.level === "大类" && one.code === key)?.name ?? key;

const missing = (place: string, hint: string): Refusal => ({ code: "field-missing", place, hint });

function codeFaults({ employerCode, worked }: ExpertProfile): readonly Refusal[] {
  const all = [...(employerCode === "" ? [] : [["employerCode", employerCode] as const]), ...worked.map((code, n) => [`worked.${n}`, code] as const)];
  return all.flatMap(([place, code]) => { const read = checkCreditCode(code); return read.ok ? [] : read.refusals.map((one) => ({ ...one, place })); });
}

function dayFaults({ validFrom, validUntil }: ExpertProfile): readonly Refusal[] {
  const faults = [["validFrom", validFrom], ["validUntil", validUntil]].flatMap(([place = "", day = ""]) => (isDay(day) ? [] : [{ code: "day-malformed", place, facts: { given: day.slice(0, 40) }, hint: "日期请写作 2025-06-30" }]));
  if (faults.length > 0 || !isDay(validFrom) || !isDay(validUntil)) return faults;
  return compareDays(validUntil, validFrom) < 0 ? [{ code: "validity-backwards", place: "validUntil", hint: "有效期止早于有效期起" }] : [];
}

/** Everything that keeps a profile out of the pool, at once. */
export function profileFaults(profile: ExpertProfile, { industries, regions }: ProfileTables): readonly Refusal[] {
  return [
    ...(profile.login.trim() === "" ? [missing("login", "请填写专家的登录名")] : []),
    ...(profile.name.trim() === "" ? [missing("name", "请填写姓名")] : []),
    ...(profile.employer.trim() === "" ? [missing("employer", "请填写工作单位")] : []),
    ...(profile.title.trim() === "" ? [missing("title", "请填写职称")] : []),
    ...(profile.fields.length === 0 ? [missing("fields", "请至少填一个专业领域")] : []),
    ...profile.fields.flatMap((field, n) => (fieldKey(field, industries) === undefined ? [{ code: "field-of-expertise-unknown", place: `fields.${n}`, facts: { given: field.slice(0, 40) }, hint: `没有这个专业领域：${field.slice(0, 40)}。请用国民经济行业大类或：${Object.values(expertTopics).join("、")}` }] : [])),
    ...(regions.get(profile.region) === undefined ? [{ code: "region-unknown", place: "region", facts: { given: profile.region.slice(0, 12) }, hint: "没有这个地区代码" }] : []),
    ...codeFaults(profile),
    ...dayFaults(profile),
  ];
}

/** Why an expert of the pool is not given a case on a day; undefined while it may be. */
export function unavailable({ available, validFrom, validUntil }: Pick<ExpertProfile, "available" | "validFrom" | "validUntil">, today: PlainDay): Refusal | undefined {
  if (!available) return { code: "expert-unavailable", place: "expert", hint: "该专家目前不接受评审" };
  if (today < validFrom || today > validUntil) return { code: "expert-validity-over", place: "expert", facts: { validFrom, validUntil }, hint: `该专家入库有效期为 ${validFrom} 至 ${validUntil}` };
  return undefined;
}
