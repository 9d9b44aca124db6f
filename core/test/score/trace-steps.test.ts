// The trace names every computed value on the way, in words, after what it needs.
import { expect, test } from "vitest";
import { fillSlots } from "../../src/score/answers.ts";
import { interpretScheme } from "../../src/score/interpret.ts";
import type { SchemeFile } from "../../src/score/scheme-file.ts";
import { mini } from "./mini-scheme.ts";

const number = (label: string, unit: string) => ({ type: "number" as const, label, unit });
const part: Partial<SchemeFile> = {
  fields: { coal: number("原煤折标", "tce"), power: number("电力折标", "tce"), output: { ...number("产值", "万元"), years: 3 } },
  derived: { energy: { label: "综合能耗", expr: "coal + power", unit: "tce" }, intensity: { label: "单位产值综合能耗", equation: "B.2", of: { E_i: "energy", G_i: "output" } } },
  items: [{ id: "it", group: "all", clause: "4.1", name: "强度", points: "10", by: { kind: "linear", value: "intensity", lead: "0.1", base: "0.3", better: "lower" } }],
};

function traced(answers: Parameters<typeof fillSlots>[1]) {
  const { scheme } = mini(part);
  if (scheme === undefined) throw new Error("no scheme");
  return interpretScheme(scheme, fillSlots(scheme, answers).slots).items[0];
}

test("[H3] a value is followed through its formulas down to what was entered, the last year standing for the bare name", () => {
  const item = traced({ coal: "30", power: "10", output: ["100", "150", "200"] });
  expect(item?.inputs).toEqual({ coal: 30, power: 10, output: 200 });
  expect(item?.steps).toEqual([
    { name: "energy", label: "综合能耗", formula: "原煤折标 + 电力折标", unit: "tce", value: 40 },
    { name: "intensity", label: "单位产值综合能耗", formula: "综合能耗 ÷ 产值", clause: "式（B.2）", unit: "tce/万元", value: 0.2 },
  ]);
  expect(item?.value).toBe(0.2);
  expect(item?.points).toBeCloseTo(5, 12);
});

test("[H3] what is missing is named by what has to be entered, not by what is computed from it", () => {
  expect(traced({ coal: "30" })?.reason).toBe("未填：电力折标、产值");
});
