// A quota table pasted from a spreadsheet.
import { describe, expect, test } from "vitest";
import { readQuotas } from "../src/text/quota-paste.ts";

const nodes = [{ code: "3301", name: "杭州市" }, { code: "3302", name: "宁波市" }];

describe("a pasted quota table", () => {
  test("[A4] names with or without 市, or codes, with tabs, commas or spaces, are read and summed", () => {
    expect(readQuotas("杭州市\t5\n\n宁波, 4\n", nodes)).toEqual({ table: { "3301": 5, "3302": 4 }, total: 9, faults: [] });
    expect(readQuotas("3301 0", nodes).table).toEqual({ "3301": 0 });
  });
  test("[U3] each line that cannot be read is named with its number", () => {
    const { faults, table } = readQuotas("杭州市 5\n温州市 3\n宁波市 三\n杭州 1\n宁波市", nodes);
    expect(table).toEqual({ "3301": 5 });
    expect(faults).toEqual(["第 2 行：没有“温州市”这一地区", "第 3 行：“三”不是非负整数", "第 4 行：地区重复", "第 5 行：须写地区和数目"]);
  });
  test("[A4] a number that is negative or has a fraction is no quota", () => {
    expect(readQuotas("杭州市 -1", nodes).faults).toHaveLength(1);
    expect(readQuotas("杭州市 1.5", nodes).faults).toHaveLength(1);
  });
});
