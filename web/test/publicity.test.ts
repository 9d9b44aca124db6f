import { describe, expect, test } from "vitest";
import { besideFields, emptyObjection, objectionFaults, receiptWord } from "../src/text/objection-form.ts";
import { objectionsWaiting } from "../src/text/objections-waiting.ts";
import { leftOut, publicitiesOf, sayLeft, standingOn, unitsOf } from "../src/text/publicity.ts";
import type { PublicationListed } from "../src/text/question.ts";
import { parentsToAsk, regionName } from "../src/text/region-name.ts";

const window = { opens: "2025-09-26", closes: "2025-10-09" } as Pick<PublicationListed, "opens" | "closes">;

describe("the window of a publicity", () => {
  test.each([
    ["2025-09-25", "coming", "剩 14 天"],
    ["2025-09-26", "running", "剩 13 天"],
    ["2025-10-09", "running", "今天截止"],
    ["2025-10-10", "past", ""],
  ])("[E1 U3] on %s it is %s: %s", (today, standing, left) => {
    expect([standingOn(today, window), sayLeft(today, window.closes)]).toEqual([standing, left]);
  });

  test("[E5] publicities stand newest first, announcements stay away", () => {
    const one = (publication: string, kind: string, opens: string): PublicationListed => ({ publication, kind, opens, round: null, number: null, title: "", closes: null }) as PublicationListed;
    expect(publicitiesOf([one("a", "publicity", "2024-01-01"), one("b", "announcement", "2025-02-01"), one("c", "publicity", "2025-01-01")]).map(({ publication }) => publication)).toEqual(["c", "a"]);
  });

  test("[E2] a list that changed between publicity and announcement shows who is gone", () => {
    const units = unitsOf({ list: [{ number: "1", name: "甲", kind: "factory", region: "330802" }, { number: "2", name: "乙" }, "nonsense", null] });
    expect(units.map(({ name, region }) => [name, region])).toEqual([["甲", "330802"], ["乙", ""]]);
    expect(leftOut(units, units.slice(0, 1)).map(({ name }) => name)).toEqual(["乙"]);
    expect(unitsOf(undefined)).toEqual([]);
  });
});

describe("the objection form", () => {
  test("[E2 U3] says of every field what is missing, and counts the words of the reason", () => {
    expect(Object.keys(objectionFaults(emptyObjection))).toEqual(["number", "name", "contact", "reason"]);
    expect(objectionFaults({ number: "1", name: "张三", contact: "0571", reason: " 能耗数据不实 " })).toEqual({ reason: "请写明事实和理由，不少于 10 字（现有 6 字）" });
    expect(objectionFaults({ number: "1", name: "张三", contact: "0571", reason: "所报能耗与实际不符。" })).toEqual({});
  });

  test("[E2 U3] puts each refusal beside its field, the first of a field alone, the rest together", () => {
    const refusals = [
      { code: "objector-anonymous", place: "objector.name", hint: "须署名" },
      { code: "field-type", place: "name", hint: "二" },
      { code: "publicity-over", hint: "公示已结束" },
    ];
    expect(besideFields(refusals)).toEqual({ faults: { name: "须署名" }, rest: ["公示已结束"] });
  });

  test("[E2] a receipt is answered in words; an unknown state stands as it is", () => {
    expect(["open", "dismissed", "constructor"].map(receiptWord)).toEqual(["已受理，正在核实", "已处理：异议不成立", "constructor"]);
  });
});

describe("regions by name", () => {
  const names = new Map([["33", "浙江省"], ["3308", "衢州市"], ["330802", "柯城区"], ["11", "北京市"], ["1101", "市辖区"], ["110101", "东城区"]]);

  test.each([
    ["330802", "浙江省衢州市柯城区"],
    ["110101", "北京市东城区"],
    ["33", "浙江省"],
    ["659001", "659001"],
  ])("[U3] %s is %s", (code, name) => {
    expect(regionName(code, names)).toBe(name);
  });

  test("[U3] asks each province and city once, and leaves counties unnamed where there are too many cities", () => {
    expect(parentsToAsk(["330802", "330803", "3301"])).toEqual(["33", "3308"]);
    expect(parentsToAsk(Array.from({ length: 40 }, (_, n) => `33${String(n + 10)}01`))).toEqual(["33"]);
  });
});

describe("objections in the authority's inbox", () => {
  const one = (state: string, due: string | null) => ({ state, clock: { due } });

  test("[E2 U1] those that wait are counted with the day that comes first; decided ones are not, and none is said where none waits", () => {
    expect(objectionsWaiting([one("open", "2025-10-20"), one("dismissed", "2025-10-01"), one("open", "2025-10-17")])).toEqual({ count: 2, due: "2025-10-17" });
    expect(objectionsWaiting([one("open", null)])).toEqual({ count: 1, due: null });
    expect(objectionsWaiting([one("upheld", "2025-10-17")])).toBeUndefined();
  });
});
