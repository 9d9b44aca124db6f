// A small country, a small table of spellings and a small ledger for lists that nobody published.
import { parseCsv } from "../../src/base/csv.ts";
import { makeRegionTable, type RegionTable } from "../../src/base/region.ts";
import type { ListReference } from "../../src/register/list-entry.ts";
import { planList, type ListPlan } from "../../src/register/list-plan.ts";
import { readListSpellings } from "../../src/register/list-spellings.ts";

export const regions: RegionTable = makeRegionTable([
  { code: "CN", name: "中华人民共和国", level: "nation" },
  { code: "15", name: "内蒙古自治区", parent: "CN", level: "province" },
  { code: "33", name: "浙江省", parent: "CN", level: "province" },
  { code: "3301", name: "杭州市", parent: "33", level: "city" },
  { code: "330122", name: "桐庐县", parent: "3301", level: "county" },
  { code: "3302", name: "宁波市", parent: "33", level: "city", separatelyPlanned: true },
  { code: "44", name: "广东省", parent: "CN", level: "province" },
  { code: "66", name: "新疆生产建设兵团", parent: "CN", level: "province" },
]);

const columns = Object.fromEntries(
  ["category", "batch", "year", "sequence", "region", "name", "industry", "evaluator", "product", "model", "recommender", "heading", "standard", "highlight"].map((name) => [name, [name]]),
);

const read = readListSpellings({
  columns: { ...columns, name: ["name", "企业名称"] },
  categories: { 工厂: "factory", 园区: "park", 产品: "product" },
  regionEndings: ["自治区", "省", "市"],
  bureauEndings: ["委员会", "厅", "局"],
  regions: [
    { given: "内蒙", region: "15", sure: true, why: "简写" },
    { given: "兵团", region: "66", sure: true, why: "简写" },
    { given: "甲乙", enterprise: "甲乙丙公司", region: "44", sure: false, why: "另一名单" },
  ],
  names: [{ given: "甲 乙公司", name: "甲·乙公司", why: "另一名单" }],
  legalEndings: ["有限公司", "公司"],
  sameForms: [{ from: "有限责任公司", to: "有限公司" }],
  remarkHeads: ["原"],
  remarkEnds: ["公司", "车间"],
});
if (!read.ok) throw new Error(JSON.stringify(read.refusals));

export const spellings = read.value;

const line = (category: string, batch: string, published: string, added: number) => ({ category, batch, published, added, removed: 0, cumulative: null, source: batch === "甲批" ? "工信厅节函〔2018〕1号" : "" });

export const reference: ListReference = {
  spellings,
  ledger: ["工厂", "园区", "产品"].flatMap((category) => [line(category, "甲批", "2018-02", 2), line(category, "乙批", "2019-09", 1)]),
  adjustments: [{ category: "园区", batch: "乙批", published: "2019-09", nameAsListed: "某 园区", nameInNotice: "某园区", document: "文二" }],
};

export function plan(text: string): ListPlan {
  const records = parseCsv(text);
  const planned = records.ok ? planList(records.value, reference, regions) : records;
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusals));
  return planned.value;
}
