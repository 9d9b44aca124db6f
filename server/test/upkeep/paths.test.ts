// Which stages a proceeding takes under each edition, ground by ground.
import { describe, expect, test } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { pathOf, type Asked } from "@qingce/core/upkeep/path";
import type { UpkeepGround } from "@qingce/core/upkeep/ground";
import { editionOf } from "./editions.ts";

const failed: UpkeepGround = { kind: "failed-key-indicator", filing: "f", indicators: [{ indicator: "单位产值综合能耗", reason: "高于基准值" }] };
const incident = (record: string, severity?: string): UpkeepGround => ({ kind: "incident", incident: "i", record, day: "2024-05-01" as PlainDay, ...(severity === undefined ? {} : { severity }) });
const other: UpkeepGround = { kind: "other-rule", rule: "not-filed", basis: "演示规则第一条", facts: "经两次催报仍未填报" };

async function said(id: string, asked: Asked): Promise<readonly string[]> {
  const path = pathOf(await editionOf(id), asked);
  return path.ok ? path.value.map((one) => `${one.act} ${one.who}${one.clause === undefined ? "" : ` ${one.clause}`}`) : path.refusals.map((one) => `${one.code}${one.clause === undefined ? "" : ` ${one.clause}`}`);
}

describe("stages of a proceeding", () => {
  test("[F3 F12 zj-2023 一（四）] city assesses and opines, province decides, three departments review, publicity, announcement", async () => {
    expect(await said("zhejiang/2023", { kind: "factory", level: "province", ground: failed })).toEqual(["assess city 一（四）.5", "give-opinion city 一（四）.6", "hear province", "decide province 一（四）.7", "decide-jointly province 二（四）.2", "publicise province 二（四）.3", "announce province 二（四）.5", "carry-out province"]);
  });
  test("[F3 miit-2022 二.1] province assesses and opines, the ministry decides", async () => {
    expect(await said("miit/2022", { kind: "park", level: "nation", ground: failed })).toEqual(["assess province 二.1.5", "give-opinion province 二.1.6", "hear nation", "decide nation 二.1.7", "carry-out nation"]);
  });
  test("[F3 zj-2025 一（三）] who decides is unstated: the list's own authority, without a clause", async () => {
    expect(await said("zhejiang/2025", { kind: "park", level: "province", ground: failed })).toEqual(["assess city 一（三）.4", "give-opinion city 一（三）.5", "hear province", "decide province", "carry-out province"]);
  });
  test("[F3 js-2023 四] county assesses and feeds back to the city; the list's authority decides", async () => {
    expect(await said("jiangsu-suzhou/2023", { kind: "factory", level: "province", ground: failed })).toEqual(["assess county 四.4", "give-opinion county 四.5", "hear province", "decide province", "carry-out province"]);
  });
  test("[F3 M] the model plan words no assessment: refused, another document must be named", async () => {
    expect(await said("city-model/draft", { kind: "factory", level: "city", ground: failed })).toEqual(["assessment-unstated"]);
    expect(await said("city-model/draft", { kind: "factory", level: "city", ground: other })).toEqual(["hear city", "decide city", "carry-out city"]);
  });
  test("[F7 M 五（四）.8] what a spot check finds is announced; nothing else is by that clause", async () => {
    expect(await said("city-model/draft", { kind: "factory", level: "city", ground: { kind: "other-rule", rule: "spot-check", basis: "演示规则第二条", facts: "自评表与现场不符" } })).toEqual(["hear city", "decide city", "announce city 五（四）.8", "carry-out city"]);
  });
  test("[F4 zj-2023 一（四）.10] an accident with great social effect removes at once, one below does not", async () => {
    expect(await said("zhejiang/2023", { kind: "factory", level: "province", ground: incident("accident-effect", "造成重大社会影响") })).toEqual(["report city 一（四）.8", "hear province", "decide province 一（四）.10", "carry-out province"]);
    expect(await said("zhejiang/2023", { kind: "factory", level: "province", ground: incident("accident-effect") })).toEqual(["incident-below-severity 一（四）.10"]);
  });
  test("[F4 miit-2022 二.1.8] any accident removes, whatever its grade", async () => {
    expect(await said("miit/2022", { kind: "factory", level: "nation", ground: incident("safety-accident") })).toEqual(["report province 二.1.9", "hear nation", "decide nation 二.1.8", "carry-out nation"]);
  });
  test("[F4 zj-2025] removal is left to rules not held: the incident is refused, not copied from another year", async () => {
    expect(await said("zhejiang/2025", { kind: "factory", level: "province", ground: incident("safety-accident", "较大") })).toEqual(["incident-unstated"]);
  });
  test("[F4] refusal to file needs the document that says so, and the facts", async () => {
    expect(await said("miit/2022", { kind: "factory", level: "nation", ground: { ...other, basis: " ", facts: "" } })).toEqual(["basis-missing", "facts-missing"]);
    expect(await said("miit/2022", { kind: "factory", level: "nation", ground: other })).toEqual(["hear nation", "decide nation 二.1.7", "carry-out nation"]);
  });
  test("[F3] without an indicator named there is nothing to assess", async () => {
    expect(await said("miit/2022", { kind: "factory", level: "nation", ground: { kind: "failed-key-indicator", filing: "f", indicators: [] } })).toEqual(["indicators-missing"]);
  });
});
