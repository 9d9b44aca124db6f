// Which national units a province takes under its management: of the kinds that its own notice speaks of, by the clause that says so.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { importRegister } from "../../src/acts/imports/import-register.ts";
import { bringUnderProvince, listNationalNotProvincial } from "../../src/acts/imports/national-not-provincial.ts";
import { creditCode, nationalOfficer, officer, openHouse, type TestHouse } from "./registrar.ts";

let here: TestHouse;
const ids: Record<string, string> = {};
const province = officer("33");

beforeAll(async () => {
  here = await openHouse();
  const head = "category,batch,list_year,seq,region,name,industry,third_party";
  for (const [n, category] of ["绿色工厂", "绿色工业园区", "绿色供应链管理企业"].entries()) {
    const done = await importRegister(here.house, nationalOfficer, { file: `${category}.csv`, text: [head, `${category},第四批,2019,1,浙江,演示${category}单位${n},机械,演示评价院`, `${category},第四批,2019,2,江苏,演示${category}外省${n},机械,演示评价院`].join("\n") });
    if (!done.ok || done.value.taken !== 2) throw new Error(JSON.stringify(done));
  }
  const { rows } = await here.owner.query<{ id: string; kind: string; region: string }>("select id, kind, region from entry order by id");
  for (const [n, row] of rows.entries()) {
    await here.owner.query("update entry set credit_code = $1 where id = $2", [creditCode(700 + n), row.id]);
    if (row.region === "33") ids[row.kind] = row.id;
  }
});
afterAll(() => here.close());

test("[F8 zj-2025 一（三）.6 R-Y7] factories and parks of the province are listed, supply chains and other provinces' units are not", async () => {
  const listed = await listNationalNotProvincial(here.house, province, { province: "33" });
  expect(listed.ok && [listed.value.entries.map(({ kind }) => kind).toSorted(), listed.value.total]).toEqual([["factory", "park"], 2]);
});

test("[F8 R-Y7] a supply chain is refused by its clause and nothing is entered; where no notice is held, nothing is narrowed", async () => {
  const bring = (who: typeof province, node: string, ...entries: readonly string[]) => bringUnderProvince(here.house, who, { province: node, entries, document: "演示纳入文件", from: "2025-06-01" as PlainDay });
  expect(await bring(province, "33", ids["factory"] ?? "", ids["supply-chain"] ?? "")).toMatchObject({ ok: false, refusals: [{ code: "kind-not-taken-up", clause: "一（三）.6", place: "entries.1" }] });
  expect(await bring(province, "33", ids["factory"] ?? "", ids["park"] ?? "")).toEqual({ ok: true, value: { entered: 2 } });
  expect(await listNationalNotProvincial(here.house, province, { province: "33" })).toMatchObject({ ok: true, value: { total: 0 } });
  expect(await listNationalNotProvincial(here.house, officer("32"), { province: "32" })).toMatchObject({ ok: true, value: { total: 3 } });
});
