// The demonstration's register: the four real lists, entered once, and nothing invented beside a real name.
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureNationalLists } from "../../src/cli/demo-lists.ts";
import { registerTotals } from "../../src/acts/imports/read-imports.ts";
import { fingerprint, nationalOfficer, openHouse, type TestHouse } from "./registrar.ts";

let here: TestHouse;
beforeAll(async () => {
  here = await openHouse();
});
afterAll(() => here.close());

test("[E4 G1] a first start enters the four lists in the demonstration's time, a second changes nothing, no figure is invented", async () => {
  await ensureNationalLists(here.house);
  const before = await fingerprint(here);
  const totals = await registerTotals(here.house, nationalOfficer);
  expect(new Set(totals.ok ? totals.value.batches.map((one) => one.category) : [])).toEqual(new Set(["绿色工厂", "绿色工业园区", "绿色供应链管理企业", "绿色设计产品"]));
  const { rows } = await here.owner.query<{ late: string; invented: string }>(
    "select (select count(*) from event where at >= '2025-06-03') as late, (select count(*) from entry where credit_code is not null or declaration_id is not null or organisation_id is not null or industry is not null) as invented",
  );
  expect(rows.map(({ late, invented }) => [Number(late), Number(invented)])).toEqual([[0, 0]]);
  await ensureNationalLists(here.house);
  expect(await fingerprint(here)).toBe(before);
}, 60_000);
