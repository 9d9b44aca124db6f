// The four real lists, on a real database: totals, proposals by kind, and a second import that changes nothing.
import { afterAll, beforeAll, expect, test } from "vitest";
import { visitor } from "@qingce/core/access/actor";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { listEntries } from "../../src/acts/entries/list-entries.ts";
import { importRegister, type ImportReport } from "../../src/acts/imports/import-register.ts";
import { registerTotals } from "../../src/acts/imports/read-imports.ts";
import { verifyChain } from "../../src/store/verify-chain.ts";
import { fingerprint, listFile, nationalOfficer, openHouse, realList, type ListName, type TestHouse } from "./registrar.ts";

const names: readonly ListName[] = ["factories", "parks", "supply-chain", "products"];
const dryRuns = new Map<ListName, ImportReport>();
let writtenByDryRuns = 0;
const reports = new Map<ListName, ImportReport>();
let here: TestHouse;

async function bring(name: ListName, more: { readonly dryRun?: boolean; readonly confirmed?: "all" } = {}): Promise<ImportReport> {
  const done = await importRegister(here.house, nationalOfficer, { file: listFile(name), text: await realList(name), ...more });
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return done.value;
}

const numbers = ({ read, taken, known, corrected, repeated, rejected }: ImportReport) => ({ read, taken, known, corrected, repeated, rejected: rejected.length });

const byKind = ({ proposals }: ImportReport): { readonly [kind: string]: number } => {
  const counts: { [kind: string]: number } = {};
  for (const { kind, state } of proposals) counts[`${kind} ${state}`] = (counts[`${kind} ${state}`] ?? 0) + 1;
  return counts;
};

const standing = async (kind: string, on: string): Promise<number> => {
  const { rows } = await here.owner.query<{ n: number }>("select count(*)::int as n from entry where level = 'nation' and kind = $1 and from_day <= $2::date and (to_day is null or to_day >= $2::date)", [kind, on]);
  return rows[0]?.n ?? -1;
};

/** Rows that an import could write, all together. */
const written = async (): Promise<number> => {
  const { rows } = await here.owner.query<{ n: number }>(
    "select ((select count(*) from event) + (select count(*) from entry) + (select count(*) from register_import) + (select count(*) from register_proposal) + (select count(*) from listed_name))::int as n",
  );
  return rows[0]?.n ?? -1;
};

beforeAll(async () => {
  here = await openHouse();
  for (const name of names) {
    const before = await written();
    dryRuns.set(name, await bring(name, { dryRun: true }));
    writtenByDryRuns += (await written()) - before;
    reports.set(name, await bring(name));
  }
}, 120_000);
afterAll(() => here.close());

test("[G2] a dry run answers what the import then does, proposals and all, and writes nothing", () => {
  expect(writtenByDryRuns).toBe(0);
  for (const name of names) expect(dryRuns.get(name)).toEqual({ ...reports.get(name)!, state: "dry-run", import: null });
});

test("[E4] all rows are taken: 1,402 factories, 119 parks, 90 supply chains, and 1,097 product rows as 1,096 entries and one told repeat", () => {
  const none = { known: 0, corrected: 0, repeated: 0, rejected: 0 };
  expect(names.map((name) => numbers(reports.get(name)!))).toEqual([
    { ...none, read: 1402, taken: 1402 },
    { ...none, read: 119, taken: 119 },
    { ...none, read: 90, taken: 90 },
    { ...none, read: 1097, taken: 1096, repeated: 1 },
  ]);
});

test("[E4] every batch has the ledger's number, the repeated product counted by its rows: 480 = 479 + 1", async () => {
  const totals = await registerTotals(here.house, visitor);
  const batches = totals.ok ? totals.value.batches : [];
  expect(batches).toHaveLength(16);
  expect(batches.filter((one) => !one.agrees)).toEqual([]);
  expect(batches.find((one) => one.category === "绿色设计产品" && one.batch === "第三批")).toMatchObject({ entries: 479, repeated: 1, rows: 480, official: 480 });
  const last = (category: string) => batches.find((one) => one.category === category && one.batch === "第四批")?.cumulative;
  expect(["绿色工厂", "绿色工业园区", "绿色供应链管理企业", "绿色设计产品"].map(last)).toEqual([1402, 118, 90, 1097]);
});

test("[E4] on any day the register holds the ledger's cumulative count, and the removed park is seen to have left", async () => {
  const days = ["2017-08-31", "2017-09-01", "2018-02-01", "2018-10-31", "2018-11-01", "2019-09-01"];
  expect(await Promise.all(days.map((day) => standing("park", day)))).toEqual([0, 24, 46, 46, 79, 118]);
  expect(await Promise.all(days.map((day) => standing("factory", day)))).toEqual([0, 201, 409, 409, 800, 1402]);
  const found = await listEntries(here.house, visitor, { q: "泰兴", kind: "park", on: "2018-10-31" as PlainDay });
  expect(found).toMatchObject({ ok: true, value: { entries: [{ name: "江苏省泰兴经济开发区", region: "32", from: "2018-02-01", to: "2018-10-31" }] } });
  const { rows } = await here.owner.query<{ body: unknown }>("select body::json as body from event where stream_kind = 'entry' and type = 'left'");
  expect(rows).toEqual([{ body: { on: "2018-11-01", document: "工信厅节函〔2018〕341号", reason: expect.stringContaining("生态环境污染事件") as unknown } }]);
});

test("[G2] proposals are listed, exactly these", () => {
  expect(Object.fromEntries(names.map((name) => [name, byKind(reports.get(name)!)]))).toEqual({
    factories: { "region-spelling applied": 11, "name-brackets applied": 11, "name-space applied": 1, "name-dot open": 1, "name-remark open": 3 },
    parks: { "name-brackets applied": 2 },
    "supply-chain": { "name-space applied": 4 },
    products: {
      "region-spelling applied": 19,
      "region-city open": 46,
      "region-unknown open": 13,
      "name-space applied": 3,
      "name-spelling applied": 2,
      "sequence-repeated told": 28,
      "heading-count told": 2,
      "listed-twice told": 1,
      "listed-again told": 1,
    },
  });
});

test("[E4] 兵团 and 内蒙 are placed, and what the list says besides is kept", async () => {
  const count = async (region: string) => (await here.owner.query<{ n: number }>("select count(*)::int as n from entry where region = $1 and kind = 'factory'", [region])).rows[0]?.n;
  expect([await count("66"), await count("15"), await count("3302")]).toEqual([6, 30, 15]);
  const { rows } = await here.owner.query<{ body: unknown }>("select body from entry where name = '天伟化工有限公司'");
  expect(rows).toMatchObject([{ body: { document: "第二批名单通知", published: { batch: "第二批", dayCertainty: "month", regionGiven: "新疆兵团", industry: "化工", evaluator: "新疆生产建设兵团工程咨询有限责任公司", places: [{ sequence: 200 }] } } }]);
});

test("[E4 G2] a second import of all four changes nothing, whatever order its columns come in", async () => {
  const before = await fingerprint(here);
  for (const name of names) {
    const again = await bring(name);
    const { read, repeated } = reports.get(name)!;
    expect(numbers(again)).toEqual({ read, taken: 0, known: read - repeated, corrected: 0, repeated, rejected: 0 });
  }
  const turned = (await realList("parks")).split("\n").map((line) => (line.startsWith("#") ? line : line.split(",").toReversed().join(",")));
  expect(await importRegister(here.house, nationalOfficer, { file: "turned.csv", text: turned.join("\n") })).toMatchObject({ ok: true, value: { taken: 0, known: 119 } });
  expect(await fingerprint(here)).toBe(before);
}, 60_000);

test("[G2] confirming all places the 59 doubtful rows, once; afterwards nothing is open, and the chain holds", async () => {
  const confirmed = await bring("products", { confirmed: "all" });
  expect(numbers(confirmed)).toMatchObject({ taken: 0, corrected: 59, known: 1037 });
  const before = await fingerprint(here);
  const again = await bring("products");
  expect(numbers(again)).toMatchObject({ taken: 0, corrected: 0, known: 1096 });
  expect(again.proposals.filter((one) => one.state === "open")).toEqual([]);
  expect(await fingerprint(here)).toBe(before);
  const { rows } = await here.owner.query<{ region: string; n: number }>("select region, count(*)::int as n from entry where kind = 'product' and region in ('CN', '3401', '620423') group by 1 order by 1");
  expect(rows).toEqual([{ region: "3401", n: 35 }, { region: "620423", n: 1 }]);
  expect((await verifyChain(here.owner)).broken).toBeNull();
}, 60_000);
