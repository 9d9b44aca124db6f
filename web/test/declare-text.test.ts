import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDecimals, parseDecimal } from "@qingce/core/base/decimal";
import { clipboardRows } from "../src/text/clipboard-rows.ts";
import { differingPlaces, merged, sideOf, takeAt } from "../src/text/draft-place.ts";
import { ago, dueOf } from "../src/text/due.ts";
import { pasteTable, type PasteField } from "../src/text/paste-table.ts";
import { codeVerdict, emptyRegistration, firstFaults, tidyCode } from "../src/text/registration.ts";
import { decimalOf, halfWidth, percentOf, shareOf } from "../src/text/share-percent.ts";
import { sayFault, sayFaultApart } from "../src/text/fault-said.ts";
import { browserOf } from "../src/text/browser-name.ts";
import type { PlainDay } from "@qingce/core/base/plain-day";

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 }).map((all) => all.join("").replace(/^0+(?=\d)/u, ""));
const percents = fc.tuple(fc.constantFrom("", "-"), digits, fc.option(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 }).map((all) => all.join("")), { nil: undefined })).map(([sign, whole, rest]) => `${sign}${whole}${rest === undefined ? "" : `.${rest}`}`);

describe("percent and share", () => {
  test.each([
    ["50", "0.50"],
    ["5", "0.05"],
    ["5.0", "0.050"],
    ["0.5", "0.005"],
    ["100", "1.00"],
    ["0", "0.00"],
    ["-3", "-0.03"],
    ["１２.５％", "0.125"],
    ["49.99999999999999999999", "0.4999999999999999999999"],
  ])("[B7 一（一）.2] %s %% is kept as the exact fraction %s", (percent, share) => expect(shareOf(percent)).toBe(share));

  test("[B7] a percent typed and shown again has the digits that were typed, without a float in between", () => {
    fc.assert(fc.property(percents, (percent) => percentOf(shareOf(percent)) === percent));
  });

  test("[B7] what is kept is a hundredth of what was typed, exactly", () => {
    fc.assert(
      fc.property(percents, (percent) => {
        const [share, typed] = [parseDecimal(shareOf(percent)), parseDecimal(percent)];
        return share.ok && typed.ok && compareDecimals({ units: share.value.units, scale: share.value.scale - 2 < 0 ? 0 : share.value.scale - 2 }, typed.value) === 0;
      }),
    );
  });

  test.each(["", "5.", "-", "abc", "五十", "1e3", "12,5"])("[R7] %j is no percent yet and stays as typed", (text) => {
    expect(shareOf(text)).toBe(text);
    expect(percentOf(text)).toBe(text);
  });

  test("[U3] numbers of a Chinese keyboard and thousands are read", () => {
    expect([halfWidth("１２。５"), decimalOf("1,234,567.8"), decimalOf("1,23")]).toEqual(["12.5", "1234567.8", "1,23"]);
  });
});

describe("what is due", () => {
  test.each([
    ["2025-06-11", "剩 9 天", "later"],
    ["2025-06-14", "剩 6 天", "soon"],
    ["2025-06-20", "今天截止", "today"],
    ["2025-06-22", "逾期 2 天", "over"],
  ])("[U3] on %s a last day of 20 June reads %s", (today, says, urgency) => expect(dueOf(today, "2025-06-20")).toMatchObject({ says, urgency }));

  test("[U3] a day that nobody has set is said to be open", () => {
    expect([dueOf("2025-06-11", null).says, dueOf("2025-06-11", "9999-12-31").says, dueOf(undefined, "2025-06-20").says]).toEqual(["期限未定", "期限未定", "期限未定"]);
  });

  test("[U3] the time since the last save is said as people say it", () => expect([ago(900), ago(12_000), ago(190_000), ago(7_300_000)]).toEqual(["刚刚", "12 秒前", "3 分钟前", "2 小时前"]));
});

const fields: readonly PasteField[] = [
  { name: "main", label: "以制造业为主要产业特色", type: "boolean", unit: null },
  { name: "share", label: "工业增加值占比", type: "share", unit: null },
  { name: "energy", label: "综合能源消费量", type: "decimal", unit: "万吨标准煤" },
  { name: "level", label: "园区级别", type: "text", unit: null },
];
const paste = (text: string, from = "main") => pasteTable(text, fields, from);
const valuesOf = (text: string, from?: string) => Object.fromEntries(paste(text, from).taken.map(({ name, value }) => [name, value]));

describe("a piece of a spreadsheet", () => {
  test("[B6] names beside values fill their fields in whatever order they come", () => {
    expect(valuesOf("园区级别\t国家级\r\n工业增加值占比\t62.50%\r\n以制造业为主要产业特色\t是\r\n")).toEqual({ level: "国家级", share: "0.6250", main: true });
  });

  test("[B6] a running number before the name and a unit in a third column are understood", () => {
    expect(valuesOf("1\t综合能源消费量\t1,234.5\t万吨标准煤\n2\t工业增加值占比（%）\t55")).toEqual({ energy: "1234.5", share: "0.55" });
  });

  test("[B6] one column goes in order from the field where it was pasted, empty cells stepping over", () => {
    expect(valuesOf("55%\n\n国家级", "share")).toEqual({ share: "0.55", level: "国家级" });
  });

  test("[B6 U3] a wrong unit is told in its row and fills nothing", () => {
    const { taken, left } = paste("综合能源消费量\t12\t吨标准煤\n工业增加值占比\t3\t万元");
    expect(taken).toEqual([]);
    expect(left.map(({ row, why }) => [row, why])).toEqual([
      [1, "综合能源消费量：单位应为万吨标准煤，所贴为“吨标准煤”，请换算后填写"],
      [2, "工业增加值占比：单位应为 %，所贴为“万元”，请换算成百分数"],
    ]);
  });

  test("[B6] a bare fraction is never taken for a percent unasked", () => {
    expect(paste("工业增加值占比\t0.62").left[0]?.why).toContain("没有写明单位");
    expect(valuesOf("工业增加值占比\t62")).toEqual({ share: "0.62" });
  });

  test("[B6 U3] five hundred rows with wrong units are told one by one, and no text of them is lost", () => {
    const rows = Array.from({ length: 500 }, (_, n) => `第${n}号指标\t${n}\t吨`);
    const { taken, left } = paste(rows.join("\n"));
    expect(taken).toEqual([]);
    expect(left).toHaveLength(500);
    expect(left.map(({ row, text }) => [row, text])).toEqual(rows.map((row, n) => [n + 1, row.replaceAll("\t", "　")]));
  });

  test("[B6] every row is either taken or told", () => {
    const cell = fc.constantFrom("", "工业增加值占比", "以制造业为主要产业特色", "55%", "0.5", "是", "吨", "综合能源消费量", "x\ty", '"a\nb"');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 30 }), (rows) => {
        const text = rows.map((row) => row.join("\t")).join("\n");
        const { taken, left } = paste(text);
        expect([...taken, ...left].map((one) => one.row).toSorted((a, b) => a - b)).toEqual(clipboardRows(text).map((row) => row.n));
      }),
    );
  });

  test("[B6] a name that stands twice is taken once, and the second is told", () => expect(paste("园区级别\t省级\n园区级别\t国家级").left[0]?.why).toContain("已按第 1 行填入"));

  test("[B6] a quoted cell may hold tabs, lines and quotes", () => expect(clipboardRows('"a\t""b""\nc"\td\r\ne')).toEqual([{ n: 1, cells: ['a\t"b"\nc', "d"] }, { n: 2, cells: ["e"] }]));
});

const body = { facts: {}, proofs: [], statements: {} };
const proof = { digest: "d1", name: "批复.pdf", of: "boundary" };

describe("two sides of a draft", () => {
  const base = { ...body, facts: { a: "1", b: true } };
  const mine = { ...base, facts: { a: "2", b: true }, selfScore: "80" };
  const theirs = { ...base, facts: { a: "3" }, proofs: [proof], commitment: { signatory: "演示法人", day: "2025-06-01" as PlainDay } };

  test("[B6] every place that differs is found, proofs by the fact that they prove", () => {
    expect(differingPlaces(mine, theirs)).toEqual(["facts.a", "facts.b", "selfScore", "proofs.boundary", "commitment"]);
  });

  test("[B6] where one side alone has changed it is that side; where both have, nobody decides for the writer", () => {
    expect(["facts.a", "facts.b", "selfScore", "commitment"].map((place) => sideOf(base, mine, theirs, place))).toEqual([undefined, "theirs", "mine", "theirs"]);
  });

  test("[B6] what is chosen is kept, on both sides", () => {
    expect(merged(mine, theirs, { "facts.a": "mine", "facts.b": "theirs", selfScore: "mine", "proofs.boundary": "theirs" })).toEqual({ ...theirs, facts: { a: "2" }, selfScore: "80" });
  });

  test("[B6] a place is taken over with its emptiness too", () => {
    expect(takeAt(theirs, "proofs.boundary", mine).proofs).toEqual([]);
    expect(takeAt(theirs, "commitment", mine)).not.toHaveProperty("commitment");
    expect(takeAt(mine, "selfScore", theirs)).not.toHaveProperty("selfScore");
    expect(takeAt(mine, "facts.b", theirs).facts).toEqual({ a: "2" });
  });

  test("[B6] the order of keys makes no difference", () => expect(differingPlaces({ ...body, commitment: { signatory: "甲", day: "2025-06-01" as PlainDay } }, { ...body, commitment: { day: "2025-06-01" as PlainDay, signatory: "甲" } })).toEqual([]));
});

describe("words", () => {
  test("[B1] the credit code speaks while it is typed", () => {
    expect(codeVerdict("")).toBeUndefined();
    expect(codeVerdict("91330106MA0DEMX0")?.says).toBe("还差 2 位");
    expect(codeVerdict("91350100M000100Y43")).toEqual({ ok: true, says: "校验码正确" });
    expect(codeVerdict("91350100M000100Y44")?.says).toContain("末位应为“3”");
    expect(tidyCode(" 91350100m000 100y43 ")).toBe("91350100M000100Y43");
  });

  test("[B1 U3] an empty registration is told whole, each fault at its field", () => {
    expect(firstFaults(emptyRegistration).map((one) => one.place)).toEqual(["name", "creditCode", "region", "industry", "legalRepresentative", "contactName", "phone", "login", "password"]);
    expect(firstFaults({ ...emptyRegistration, password: "short", again: "other", login: "a b" }).map((one) => one.code)).toEqual(expect.arrayContaining(["field-too-short", "password-differs", "field-malformed"]));
  });

  test("[U3] a rule that is not met says once what the notice wants", () => {
    const rules = [{ id: "share", says: "工业增加值占比超过50%" }];
    expect(sayFault({ code: "share", hint: "工业增加值占比超过50%（工业增加值占比超过50%）" }, rules)).toBe("不符合：工业增加值占比超过50%");
    expect(sayFaultApart({ code: "proof-missing", place: "proofs.boundary", hint: "请上传佐证：批复" }, rules, "法定边界的佐证")).toBe("请上传佐证：批复（法定边界的佐证）");
    expect(sayFaultApart({ code: "fact-missing", hint: "请填写：园区级别" }, rules, "园区级别")).toBe("请填写：园区级别");
  });

  test("[S4] a session is known by its browser", () => expect([browserOf("Mozilla/5.0 (Windows NT 10.0) Chrome/147.0 Safari/537.36"), browserOf("")]).toEqual(["Chrome（Windows）", "未知设备"]));
});
