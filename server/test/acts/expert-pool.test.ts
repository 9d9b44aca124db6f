// The pool at work: entered, refused by field, found; assigned only free of conflicts, within validity and below the load; drawn from a seed.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { confirmPanels, proposePanels } from "../../src/acts/experts/draw-panels.ts";
import { importExperts, keepExpert, listPool, type KeepExpert } from "../../src/acts/experts/keep-experts.ts";
import { assignExpert } from "../../src/acts/reviews/assign-expert.ts";
import { administrator, officer } from "../../src/cli/simulation/people.ts";
import { advance } from "./advance.ts";
import { codes, declare, each, enterList, eventsOf, firmsIn, openRoundOf, openStage, value, type Filed, type Firm, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
const office = officer("33");
let stage: Stage;
let round: string;
let firms: readonly Firm[];
let filed: readonly Filed[];

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  firms = await firmsIn(stage, 2, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  await advance(stage, { edition, round, authority: "33", filed }, "joint-review");
}, 60_000);
afterAll(async () => {
  await stage.close();
});

const profile = (login: string, more: Partial<KeepExpert> = {}): KeepExpert => ({ authority: "33", login, name: `演示${login}`, fields: ["30", "能源"], employer: "演示研究院", employerCode: "", title: "高级工程师", region: "330106", available: true, validFrom: "2025-01-01", validUntil: "2027-12-31", worked: [], ...more });

async function entered(login: string, more: Partial<KeepExpert> = {}): Promise<string> {
  value(await createAccount(stage.house, administrator, { login, password: "simulated-1-Aa1!simulated", name: `演示${login}`, role: "expert", nodes: [] }));
  return value(await keepExpert(stage.house, office, profile(login, more))).expert;
}

const assigned = (expert: string, n = 0) => assignExpert(stage.house, office, { declaration: filed[n]?.declaration ?? "", expert });

describe("the pool", () => {
  it("[D6] every fault of an entry at once, by field; without an account nobody enters; another office's pool is not this one's", async () => {
    expect(codes(await keepExpert(stage.house, office, profile("nobody-there", { fields: ["炼金术"], region: "999999", validUntil: "2024-01-01" })))).toEqual(["field-of-expertise-unknown", "region-unknown", "validity-backwards", "expert-unknown"]);
    expect(codes(await keepExpert(stage.house, officer("34"), profile("expert-1")))).toEqual(["not-found"]);
    await entered("wang-gong", { name: "王工", title: "工程师" });
    value(await keepExpert(stage.house, office, profile("wang-gong", { name: "王工", title: "教授级高工" })));
    expect(codes(await keepExpert(stage.house, officer("34"), profile("wang-gong", { authority: "34" })))).toEqual(["expert-elsewhere"]);
    for (const q of ["王工", "wanggong", "研究院"]) expect(value(await listPool(stage.house, office, { authority: "33", q })).experts.map((one) => [one.name, one.title, one.fieldNames])).toEqual([["王工", "教授级高工", ["非金属矿物制品业", "能源"]]]);
    expect(value(await listPool(stage.house, officer("34"), { authority: "34" })).experts).toEqual([]);
  });

  it("[D6] a table: on trial nothing is kept, then the good rows; a file that is no table is refused", async () => {
    const head = "登录名,姓名,专业领域,工作单位,职称,地区代码,有效期起,有效期止";
    const text = `${head}\nexpert-1,演示甲,环境,演示研究院,高级工程师,330106,2025-01-01,2027-12-31\nexpert-2,演示乙,环境,,高级工程师,330106,2025-01-01,2027-13-31`;
    async function* bytes(of: string): AsyncGenerator<Uint8Array> {
      yield Buffer.from(of);
    }
    const give = (of: string, dryRun: boolean) => importExperts(stage.house, office, { authority: "33", dryRun }, async () => ({ ok: true, value: { name: "名册.csv", bytes: bytes(of) } }));
    const told = { read: 2, taken: 1, rejected: [{ row: 3, column: "工作单位", code: "field-missing" }, { row: 3, column: "有效期止", code: "day-malformed" }] };
    expect(value(await give(text, true))).toMatchObject(told);
    expect(value(await listPool(stage.house, office, { authority: "33", q: "演示甲" })).experts).toEqual([]);
    expect(value(await give(text, false))).toMatchObject(told);
    expect(value(await listPool(stage.house, office, { authority: "33", q: "演示甲" })).experts).toHaveLength(1);
    expect(codes(await give("姓名\n演示", false))).toEqual(["columns-missing"]);
  });
});

describe("assignment out of the pool", () => {
  it("[D6] never to a case of its employer, of a unit it has served, or whose legal representative is its employer's", async () => {
    const inside = await entered("inside", { employer: "改了名的厂", employerCode: firms[0]?.creditCode ?? "" });
    expect(await assigned(inside)).toMatchObject({ ok: false, refusals: [{ code: "expert-conflict", facts: { conflicts: ["employer-is-applicant"] } }] });
    // the firms of this stage share one legal representative
    expect(await assigned(inside, 1)).toMatchObject({ ok: false, refusals: [{ code: "expert-conflict", facts: { conflicts: ["same-legal-representative"] } }] });
    const served = await entered("served", { worked: [firms[0]?.creditCode ?? ""] });
    expect(await assigned(served)).toMatchObject({ ok: false, refusals: [{ code: "expert-conflict", facts: { conflicts: ["past-engagement"] } }] });
    expect(codes(await assigned(served, 1))).toEqual([]);
  });

  it("[D6] nobody who is away or whose entry has run out", async () => {
    expect(codes(await assigned(await entered("away-now", { available: false })))).toEqual(["expert-unavailable"]);
    expect(codes(await assigned(await entered("ran-out", { validFrom: "2020-01-01", validUntil: "2025-06-02" })))).toEqual(["expert-validity-over"]);
    expect(codes(await assigned(await entered("last-day", { validUntil: "2025-06-03" })))).toEqual([]);
  });

  it("[D6] the draw: the same seed, the same proposal; confirmed it is assigned whole and its seed kept; what has changed since must be drawn again", async () => {
    const seen = value(await proposePanels(stage.house, office, { round, seed: "公证2025" }));
    expect(value(await proposePanels(stage.house, office, { round, seed: "公证2025" }))).toEqual(seen);
    expect(seen.pairs).toHaveLength(4);
    const barred = new Set(["inside", "away-now", "ran-out"]);
    const pool = value(await listPool(stage.house, office, { authority: "33", limit: 100 })).experts;
    expect(seen.pairs.filter((pair) => barred.has(pool.find((one) => one.expert === pair.expert)?.login ?? ""))).toEqual([]);
    await entered("newcomer");
    const after = value(await proposePanels(stage.house, office, { round, seed: "公证2025" }));
    if (after.digest !== seen.digest) expect(codes(await confirmPanels(stage.house, office, { round, seed: "公证2025", digest: seen.digest }))).toEqual(["proposal-stale"]);
    expect(codes(await confirmPanels(stage.house, office, { round, seed: "另一种子", digest: after.digest }))).toEqual(["proposal-stale"]);
    expect(value(await confirmPanels(stage.house, office, { round, seed: "公证2025", digest: after.digest })).assigned).toBe(4);
    const { rows } = await stage.owner.query<{ id: string }>("select stream_id as id from event where stream_kind = 'expert-draw'");
    expect((await eventsOf(stage, "expert-draw", rows[0]?.id ?? ""))[0]?.body).toMatchObject({ seed: "公证2025", pairs: 4 });
    expect(codes(await confirmPanels(stage.house, office, { round, seed: "公证2025", digest: after.digest }))).toEqual(["proposal-stale"]);
  });
});
