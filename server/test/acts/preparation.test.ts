// What an applicant is told to have at hand, read from the editions in use and from a scheme.
import { afterAll, beforeAll, expect, it } from "vitest";
import { preparation } from "@qingce/core/declaration/preparation";
import { precheck } from "../../src/acts/precheck/precheck.ts";
import { visitor } from "@qingce/core/access/actor";
import { openRoundOf, openStage, value, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
});
afterAll(async () => {
  await stage.close();
});

const names = (all: readonly { readonly name: string }[]): readonly string[] => all.map((one) => one.name);

it("[B2 zj-2025 二（三）.2 二（一）.2.2] a factory of 2025: its own report, a third party's undertaking where one is engaged, an attested score; no papers of the yearly upkeep", () => {
  const told = preparation(stage.edition("zhejiang/2025"), "factory");
  expect(names(told.papers)).toEqual(["自评价报告", "第三方机构承诺书"]);
  expect(told.papers[0]).toMatchObject({ who: "applicant", clause: "二（三）.2" });
  expect(told.score.kind).toBe("attested");
  expect(told.evaluation).toMatchObject({ need: "optional", undertaking: true });
  expect(told.signs.map(({ who }) => who)).toEqual(["representative", "evaluator"]);
});

it("[B2 miit-2022 附件6 zj-2023 附件4] nobody is told to have the yearly table at hand before declaring", () => {
  const all = ["miit/2022", "zhejiang/2023"].flatMap((id) => names(preparation(stage.edition(id), "factory").papers));
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter((name) => name.includes("动态管理"))).toEqual([]);
});

it("[B2 M 五（二）.4] by a scheme: every figure with its unit and years, and that what is filled in must be proven", () => {
  const scheme = [...stage.house.schemes.values()].find((one) => one.scheme.file.id.includes("form-2026"))?.scheme;
  const told = preparation(stage.edition("city-model/draft"), "factory", scheme);
  expect(names(told.papers)).toContain("绿色工厂申请材料");
  if (told.score.kind !== "computed") throw new Error("not computed");
  const output = told.score.figures.find(({ years }) => years === 3);
  expect([told.score.proofs, told.score.items > 20, told.score.figures.length > 20, output?.unit]).toEqual([true, true, true, "万元"]);
});

it("[B2] the pre-check carries it, for a visitor as well", async () => {
  const round = await openRoundOf(stage, { edition: "zhejiang/2025", year: 2025, opens: "2025-06-03" });
  const { prepare } = value(await precheck(stage.house, visitor, { round, kind: "park", facts: {} }));
  expect(prepare).toEqual(preparation(stage.edition("zhejiang/2025"), "park"));
});
