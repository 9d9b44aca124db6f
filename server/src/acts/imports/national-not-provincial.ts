// Units on the national list that their province has not recognised (zhejiang/2025 一（三）.6), and bringing them under the province.
import { yearOf, type PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { kindWord } from "@qingce/core/register/entry-words";
import { nameKey } from "@qingce/core/register/list-name";
import type { Kind } from "@qingce/core/rule/kind";
import { findEntry } from "../../store/entries.ts";
import { countNationalOutside, listNationalOutside, listProvincialNames, type NationalRow } from "../../store/imports-entries.ts";
import { listReference } from "../../store/imports-reference.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { enterUnit } from "../register/enter-unit.ts";
import { takenUp } from "./taken-up.ts";

export interface NationalAskedFor {
  readonly province: string;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export interface NationalPage {
  readonly entries: readonly NationalRow[];
  readonly next: string | null;
  /** On all pages together, and how many of them have a credit code. */
  readonly total: number;
  readonly identified: number;
}

/** National entries of the kinds that its notice speaks of, that stand in the province today and on none of its lists, by credit code or by name; 计划单列市 are within. */
export async function listNationalNotProvincial(house: House, actor: Actor, input: NationalAskedFor): Promise<Result<NationalPage>> {
  if (house.regions.get(input.province)?.level !== "province") return refuse({ code: "region-unknown", place: "province", facts: { province: input.province }, hint: "没有这一省级行政区划代码" });
  const may = allowed(actor, "read-findings", { scope: house.regions.ancestors(input.province).map((region) => region.code) });
  if (!may.ok) return may;
  const { spellings } = await listReference();
  const limit = Math.min(input.limit ?? 100, 500);
  return command(house, actor, { act: "read-findings", input: {} }, async ({ tx, today }) => {
    const own = await listProvincialNames(tx, input.province, today);
    const has = own.flatMap(({ kind, name, creditCode }) => [`${kind}|${nameKey(name, spellings)}`, ...(creditCode === null ? [] : [`${kind}|${creditCode}`])]);
    const asked = { province: input.province, on: today, has, kinds: takenUp(house, input.province)?.kinds };
    const entries = await listNationalOutside(tx, { ...asked, after: input.after, limit });
    return ok({ ...(await countNationalOutside(tx, asked)), entries, next: entries.length === limit ? (entries.at(-1)?.id ?? null) : null });
  });
}

export interface BringUnder {
  readonly province: string;
  /** National entries, each with its credit code found. */
  readonly entries: readonly string[];
  readonly document: string;
  readonly from: PlainDay;
}

async function bring(work: Work, input: BringUnder, id: string): Promise<Result<string>> {
  const entry = await findEntry(work.tx, id);
  if (entry === null || entry.level !== "nation" || !entry.scope.includes(input.province)) return refuse({ code: "entry-unknown", facts: { entry: id }, hint: "本省没有这一国家级名单条目" });
  const told = takenUp(work.house, input.province);
  if (told !== undefined && !told.kinds.some((kind) => kind === entry.kind)) return refuse({ code: "kind-not-taken-up", clause: told.clause, facts: { entry: id, name: entry.name, kind: entry.kind }, hint: `本省通知只就${told.kinds.map(kindWord).join("、")}作此规定，这一类别不处理` });
  if (entry.creditCode === null) return refuse({ code: "entry-unidentified", facts: { entry: id, name: entry.name }, hint: "该条目尚无统一社会信用代码，请先由主管部门确认疑似在册线索" });
  return enterUnit(work, { level: "province", kind: entry.kind as Kind, pool: false, year: yearOf(input.from), name: entry.name, creditCode: entry.creditCode, region: entry.region, industry: entry.industry, organisation: entry.organisationId, source: `entry:${entry.id}`, document: input.document, from: input.from, edition: null, round: null, declaration: null, scope: entry.scope });
}

/** 纳入省级统一管理: a provincial entry beside each national one, all or none. */
export async function bringUnderProvince(house: House, actor: Actor, input: BringUnder, key?: string): Promise<Result<{ readonly entered: number }>> {
  const may = allowed(actor, "enter-lower-list", { node: input.province });
  if (!may.ok) return may;
  return command(house, actor, { act: "enter-lower-list", input: { ...input }, key }, async (work) => {
    for (const [n, id] of input.entries.entries()) {
      const entered = await bring(work, input, id);
      if (!entered.ok) return refuse(...entered.refusals.map((one) => ({ ...one, place: `entries.${n}` })));
    }
    return ok({ entered: input.entries.length });
  });
}
