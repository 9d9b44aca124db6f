// The register: nobody stands twice on one list, whichever way it came, and a round registers once.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitor } from "@qingce/core/access/actor";
import { listEntries } from "../../src/acts/entries/list-entries.ts";
import { enterLowerList } from "../../src/acts/register/enter-lower-list.ts";
import { registerList } from "../../src/acts/rounds/register-list.ts";
import { decideObjection, listObjections } from "../../src/acts/objections/handle-objections.ts";
import { object } from "../../src/acts/objections/receive-objection.ts";
import { confirmPublication, endPublicity, proposePublication } from "../../src/acts/rounds/publish-list.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { advance, publish, type Journey } from "./advance.ts";
import { codes, count, declare, each, enterList, eventsOf, firmsIn, numbers, openRoundOf, openStage, value, type Filed, type Firm, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
const province = officer("33");
let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-06-03", 16);
});
afterAll(async () => {
  await stage.close();
});

async function journeyTo(step: string, n: number): Promise<Journey> {
  stage.clock.day("2025-06-03");
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, n, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  const journey = { edition, round, authority: "33", filed };
  await advance(stage, journey, step);
  return journey;
}

const register = ({ round }: Journey) => registerList(stage.house, province, { round, step: "registration" });
const listOf = (node: string, firms: readonly Firm[]) => ({ level: "city" as const, kind: "factory" as const, document: "演示名单", from: "2024-01-02", node, entries: firms.map(({ name, creditCode, region }) => ({ name, creditCode, region })) });

describe("the register step", () => {
  it("[E3 E4 zj-2025 二（四）.4] enters everybody announced, on the announced day's list with its document; a second time nobody waits", { timeout: 60_000 }, async () => {
    const journey = await journeyTo("registration", 3);
    expect(value(await register(journey))).toEqual({ registered: 3 });
    expect(codes(await register(journey))).toEqual(["nobody-waits"]);
    const { rows } = await stage.owner.query("select level, kind, pool, credit_code as code, declaration_id as declaration, from_day::text as from, body->>'document' as document from entry where round_id = $1 order by credit_code", [journey.round]);
    const want = journey.filed.map(({ firm, declaration }) => ({ level: "province", kind: "factory", pool: false, code: firm.creditCode, declaration, from: stage.clock.now().slice(0, 10), document: "演示announcement文件" }));
    expect(rows).toEqual(want.toSorted((one, other) => (one.code < other.code ? -1 : 1)));
    expect((await eventsOf(stage, "round", journey.round)).filter((one) => one.type === "registered")).toMatchObject([{ body: { entries: 3 } }]);
    for (const { declaration } of journey.filed) expect((await eventsOf(stage, "declaration", declaration)).at(-1)?.type).toBe("registered");
  });

  it("[R2 E4] eight register the same round at once: it is registered once", { timeout: 60_000 }, async () => {
    const journey = await journeyTo("registration", 2);
    const results = await each(numbers(8), () => register(journey));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(await count(stage, "entry where round_id = $1", journey.round)).toBe(2);
  });

  it("[E4 S3] nobody but the authority registers, and not before the announcement", { timeout: 60_000 }, async () => {
    const journey = await journeyTo("announcement", 1);
    expect(codes(await register(journey))).toEqual(["nobody-waits"]);
    await advance(stage, journey, "registration", "announcement");
    expect(codes(await registerList(stage.house, officer("3308"), { round: journey.round, step: "registration" }))).toEqual(["not-found"]);
    expect(value(await register(journey))).toEqual({ registered: 1 });
  });

  it("[E4] the register on any day: nobody the day before, everybody from that day on", { timeout: 60_000 }, async () => {
    const journey = await journeyTo("registration", 1);
    stage.clock.day("2025-12-01");
    value(await register(journey));
    const { name } = (journey.filed[0] as Filed).firm;
    const on = async (day: string) => value(await listEntries(stage.house, visitor, { level: "province", q: name, on: day as never })).entries.length;
    expect([await on("2025-11-30"), await on("2025-12-01")]).toEqual([0, 1]);
  });
});

describe("nobody twice", () => {
  it("[E4] a unit that stands on a list is not entered again: the whole list is refused with its row", async () => {
    const firms = await firmsIn(stage, 3, "330106");
    const [one, two] = firms as [Firm, Firm];
    value(await enterLowerList(stage.house, officer("3301"), listOf("3301", [two])));
    expect(await enterLowerList(stage.house, officer("3301"), listOf("3301", [one, two]))).toMatchObject({ ok: false, refusals: [{ code: "already-listed", place: "entries.1" }] });
    expect(await enterLowerList(stage.house, officer("3301"), listOf("3301", [one, one]))).toMatchObject({ ok: false, refusals: [{ code: "already-listed", place: "entries.1" }] });
    expect(await count(stage, "entry where credit_code = $1", one.creditCode)).toBe(0);
  });

  it("[R2 E4] the same list entered twelve times at once stands once", { timeout: 60_000 }, async () => {
    const firms = await firmsIn(stage, 4, "330106");
    const results = await each(numbers(12), () => enterLowerList(stage.house, officer("3301"), listOf("3301", firms)));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    for (const { creditCode } of firms) expect(await count(stage, "entry where credit_code = $1", creditCode)).toBe(1);
  });

  it("[R2 E4] two lists with the same units in contrary order, entered at once, do not lock each other out", { timeout: 60_000 }, async () => {
    const firms = await firmsIn(stage, 12, "330106");
    const results = await each(numbers(8), (n) => enterLowerList(stage.house, officer("3301"), listOf("3301", n % 2 === 0 ? firms : firms.toReversed())));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(new Set(results.flatMap(codes))).toEqual(new Set(["already-listed"]));
  });
});

describe("a unit held back", () => {
  it("[E2 E3 zj-2025 二（四）.4] is neither announced nor registered with the others while the objection is open", { timeout: 60_000 }, async () => {
    const journey = await journeyTo("publicity", 2);
    const [held] = journey.filed as [Filed, Filed];
    stage.clock.day("2025-09-22");
    await publish(stage, journey, "publicity", "publicity");
    value(await object(stage.house, visitor, { round: journey.round, number: held.number, name: "演示异议人", contact: "00000000000", reason: "演示：所报数据与实际情况明显不符", evidence: [] }));
    stage.clock.day("2025-09-29");
    value(await endPublicity(stage.house, province, { round: journey.round }));
    value(await proposePublication(stage.house, province, { round: journey.round, publication: "announcement", step: "announcement", document: "演示公布" }));
    value(await confirmPublication(stage.house, secondOfficer("33"), { round: journey.round }));
    expect(value(await register(journey))).toEqual({ registered: 1 });
    expect(await count(stage, "entry where credit_code = $1 and level = 'province'", held.firm.creditCode)).toBe(0);
    const [objection] = value(await listObjections(stage.house, province, { round: journey.round })).objections;
    expect(codes(await decideObjection(stage.house, province, { objection: objection?.objection ?? "", upheld: false, reason: "演示：不属实" }))).toEqual([]);
    expect(value(await proposePublication(stage.house, province, { round: journey.round, publication: "announcement", step: "announcement", document: "演示补充公布" })).list).toEqual([held.number]);
    value(await confirmPublication(stage.house, secondOfficer("33"), { round: journey.round }));
    expect(value(await register(journey))).toEqual({ registered: 1 });
    expect(await count(stage, "entry where credit_code = $1 and level = 'province'", held.firm.creditCode)).toBe(1);
  });

  it("[E4 zj-2025] a firm that the province lists already keeps its one entry when a later round names it again", { timeout: 60_000 }, async () => {
    const journey = await journeyTo("registration", 2);
    const [listed] = journey.filed as [Filed];
    const { name, creditCode, region } = listed.firm;
    value(await enterLowerList(stage.house, province, { level: "province", kind: "factory", document: "演示往年名单", from: "2024-01-02", node: "33", entries: [{ name, creditCode, region }] }));
    expect(value(await register(journey))).toEqual({ registered: 2 });
    expect(await count(stage, "entry where credit_code = $1 and level = 'province'", creditCode)).toBe(1);
  });
});
