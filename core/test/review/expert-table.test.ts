// The pool's table: good rows are read, each fault is told by row and column.
import { describe, expect, it } from "vitest";
import { makeIndustryTable } from "../../src/base/industry.ts";
import { makeRegionTable } from "../../src/base/region.ts";
import { expertColumns, faultColumn, readExpertTable } from "../../src/review/expert-table.ts";
import { unavailable } from "../../src/review/expert-profile.ts";
import type { PlainDay } from "../../src/base/plain-day.ts";

const industries = makeIndustryTable([{ code: "C", level: "门类", name: "制造业" }, { code: "30", level: "大类", name: "非金属矿物制品业", parent: "C" }]);
const regions = makeRegionTable([{ code: "330106", name: "西湖区", level: "county" } as never]);
if (!industries.ok) throw new Error("industries");
const tables = { industries: industries.value, regions };
const good = ["zhang", "演示甲", "30、能源", "演示研究院", "", "高级工程师", "330106", "是", "2025-01-01", "2027-12-31", ""];
const read = (...rows: readonly (readonly string[])[]) => readExpertTable([expertColumns, ...rows].map((cells, n) => ({ line: n + 1, cells })), tables);
const faults = (...cells: readonly string[]) => { const done = read(cells); return done.ok ? (done.value[0]?.faults ?? []).map((one) => `${one.code} ${faultColumn(one.place)}`) : done.refusals.map((one) => one.code); };
const but = (at: number, cell: string) => good.map((one, n) => (n === at ? cell : one));

describe("[D6] the expert pool as a table", () => {
  it("[D6] a good row is read, fields by division or by topic", () => {
    const done = read(good);
    expect(done.ok ? done.value[0]?.profile : undefined).toMatchObject({ login: "zhang", fields: ["30", "energy"], available: true });
  });
  it("[D6] a field outside the closed list, a strange region, a broken code, a wrong day: each by its column", () => {
    expect(faults(...but(2, "炼金术"))).toEqual(["field-of-expertise-unknown 专业领域"]);
    expect(faults(...but(6, "999999"))).toEqual(["region-unknown 地区代码"]);
    expect(faults(...but(4, "12345"))).toEqual([expect.stringMatching(/ 统一社会信用代码$/u)]);
    expect(faults(...but(9, "2027/12/31"))).toEqual(["day-malformed 有效期止"]);
    expect(faults(...but(9, "2024-12-31"))).toEqual(["validity-backwards 有效期止"]);
    expect(faults(...but(0, ""))).toEqual(["field-missing 登录名"]);
  });
  it("[D6] one login twice: the later row is told of the first", () => {
    const done = read(good, good);
    expect(done.ok ? done.value[1]?.faults : []).toEqual([expect.objectContaining({ code: "row-repeated", facts: { row: 2 } })]);
  });
  it("[D6] a table without its columns is refused whole", () => {
    const done = readExpertTable([{ line: 1, cells: ["姓名"] }], tables);
    expect(done.ok ? [] : done.refusals.map((one) => one.code)).toEqual(["columns-missing"]);
  });
  it("[D6] on its last day an entry holds, the day after it does not", () => {
    const entry = { available: true, validFrom: "2025-01-01", validUntil: "2025-06-30" };
    expect(unavailable(entry, "2025-06-30" as PlainDay)).toBeUndefined();
    expect(unavailable(entry, "2025-07-01" as PlainDay)?.code).toBe("expert-validity-over");
    expect(unavailable(entry, "2024-12-31" as PlainDay)?.code).toBe("expert-validity-over");
    expect(unavailable({ ...entry, available: false }, "2025-06-30" as PlainDay)?.code).toBe("expert-unavailable");
  });
});
