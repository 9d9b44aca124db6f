// The living register: a rename, a move, a merger, leavings by two, over four levels; each list by its own authority, the list of any day as it was.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { visitor, type Actor } from "@qingce/core/access/actor";
import type { Tier } from "@qingce/core/rule/kind";
import { readEntryCode, readPlaque } from "../../src/acts/entries/entry-code.ts";
import { listEntries } from "../../src/acts/entries/list-entries.ts";
import { readEntry } from "../../src/acts/entries/read-entry.ts";
import { readStanding } from "../../src/acts/entries/read-standing.ts";
import { command } from "../../src/acts/command.ts";
import { carryLeaving } from "../../src/acts/register/carry-leaving.ts";
import { moveEntry, renameEntry } from "../../src/acts/register/change-entry.ts";
import { asAuthorityOf } from "../../src/acts/register/entry-in-hand.ts";
import { enterLowerList } from "../../src/acts/register/enter-lower-list.ts";
import { confirmLeaving, dropLeaving, proposeLeaving, type ProposeLeaving } from "../../src/acts/register/leave-entry.ts";
import { listOwnEntries, readEntryDesk } from "../../src/acts/register/read-entry-desk.ts";
import { keepEntry, listEntryNotices, listLeavings } from "../../src/acts/register/read-leavings.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { codes, count, each, eventsOf, firmsIn, numbers, openStage, value, type Firm, type Stage } from "./stage.ts";

const nodes: Readonly<Record<Tier, string>> = { county: "330106", city: "3301", province: "33", nation: "CN" };
const tiers: readonly Tier[] = ["county", "city", "province", "nation"];
let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-06-03", 16);
});
afterAll(async () => {
  await stage.close();
});

async function listed(firms: readonly Firm[], level: Tier = "city"): Promise<readonly string[]> {
  value(await enterLowerList(stage.house, officer(nodes[level]), { level, kind: "factory", document: `演示${level}文件`, from: "2024-01-02", node: nodes[level], entries: firms.map(({ name, creditCode, region }) => ({ name, creditCode, region })) }));
  const { rows } = await stage.owner.query<{ id: string; code: string }>("select id, credit_code as code from entry where level = $1", [level]);
  return firms.map(({ creditCode }) => rows.find((row) => row.code === creditCode)?.id ?? "");
}

async function one(level: Tier = "city"): Promise<{ readonly firm: Firm; readonly entry: string }> {
  const [firm] = (await firmsIn(stage, 1, "330106")) as [Firm];
  const [entry = ""] = await listed([firm], level);
  return { firm, entry };
}

const city = officer("3301");
const second = secondOfficer("3301");
const dated = { on: "2025-05-01", document: "演示登记通知书" };
const off = (entry: string, part: Partial<ProposeLeaving> = {}): ProposeLeaving => ({ entry, ground: "removal", on: "2025-06-01", reason: "演示：关键指标不再符合", document: "演示移出文件", ...part });
const standing = async (entry: string, on?: string) => value(await readStanding(stage.house, visitor, { entry, ...(on === undefined ? {} : { on: on as PlainDay }) }));
const openNotices = async (who: Actor, entry: string) => value(await listEntryNotices(stage.house, who, { state: "open", entry })).notices;

async function takenOff(entry: string, part: Partial<ProposeLeaving> = {}): Promise<void> {
  const { leaving } = value(await proposeLeaving(stage.house, city, off(entry, part)));
  value(await confirmLeaving(stage.house, second, { leaving }));
}

describe("renames and moves", () => {
  it("[E4 F5] a renamed unit keeps its entry; the list of a day before shows the name it bore; it is found under both", async () => {
    const { firm, entry } = await one();
    expect(value(await renameEntry(stage.house, city, { entry, to: `${firm.name}更名后`, ...dated }))).toEqual({ entry, name: `${firm.name}更名后`, region: "330106" });
    const names = async (q: string, on: string) => value(await listEntries(stage.house, visitor, { q, on: on as PlainDay })).entries.map((row) => [row.entry, row.name]);
    expect(await names(firm.name, "2025-04-30")).toEqual([[entry, firm.name]]);
    expect(await names(firm.name, "2025-05-01")).toEqual([[entry, `${firm.name}更名后`]]);
    expect(await standing(entry, "2025-04-30")).toMatchObject({ name: firm.name, renamedTo: `${firm.name}更名后`, valid: true });
    expect(await standing(entry)).toMatchObject({ name: `${firm.name}更名后`, renamedTo: null, formerNames: [firm.name], valid: true, levels: [{ entry }] });
    expect(value(await readEntry(stage.house, visitor, { entry })).history.map(({ on }) => on)).toEqual(["2024-01-02", "2025-05-01"]);
    expect((await eventsOf(stage, "entry", entry)).map(({ type }) => type)).toEqual(["entered", "renamed"]);
  });

  it("[F5] a rename to the name of another unit on the list is refused with its entry", async () => {
    const [first, other] = [await one(), await one()];
    expect(await renameEntry(stage.house, city, { entry: first.entry, to: other.firm.name, ...dated })).toMatchObject({ ok: false, refusals: [{ code: "name-taken", facts: { entries: [other.entry] } }] });
  });

  it("[F5] a moved unit is counted where it lay on each day, and no list lets it out of its area", async () => {
    const { firm, entry } = await one();
    expect(codes(await moveEntry(stage.house, city, { entry, to: "330281", ...dated }))).toEqual(["region-outside-list"]);
    expect(codes(await moveEntry(stage.house, city, { entry, to: "999999", ...dated }))).toEqual(["region-outside-list"]);
    value(await moveEntry(stage.house, city, { entry, to: "330108", ...dated }));
    const within = async (region: string, on: string) => value(await listEntries(stage.house, visitor, { q: firm.name, region, on: on as PlainDay })).total;
    expect([await within("330106", "2025-04-30"), await within("330108", "2025-04-30"), await within("330106", "2025-05-01"), await within("330108", "2025-05-01"), await within("3301", "2025-05-01")]).toEqual([1, 0, 0, 1, 1]);
    expect(value(await renameEntry(stage.house, city, { entry, to: `${firm.name}再更名`, ...dated }))).toMatchObject({ region: "330108" });
  });

  it("[E4 F14] each list changes by its own authority; the others are told, and settled by the same change or by a reason", async () => {
    const [firm] = (await firmsIn(stage, 1, "330106")) as [Firm];
    const entries: Record<string, string> = {};
    for (const tier of tiers) [entries[tier]] = (await listed([firm], tier)) as [string];
    const [county = "", cityEntry = "", province = "", nation = ""] = tiers.map((tier) => entries[tier]);
    expect((await standing(county)).levels.map(({ list }) => list)).toEqual(["国家级绿色工厂", "省级绿色工厂", "市级绿色工厂", "县级绿色工厂"]);
    const renaming = { to: `${firm.name}集团`, ...dated };
    for (const [who, want] of [[officer("33"), "not-allowed"], [officer("330106"), "not-allowed"], [officer("3302"), "not-found"]] as const) expect(codes(await renameEntry(stage.house, who, { entry: cityEntry, ...renaming }))).toEqual([want]);
    value(await renameEntry(stage.house, city, { entry: cityEntry, ...renaming }));
    expect(await count(stage, "entry_notice where cause_entry_id = $1 and state = 'open'", cityEntry)).toBe(3);
    const [told] = await openNotices(officer("33"), province);
    expect(told).toMatchObject({ change: "renamed", to: renaming.to, name: firm.name, authority: "33" });
    value(await renameEntry(stage.house, officer("33"), { entry: province, ...renaming }));
    expect(await openNotices(officer("33"), province)).toEqual([]);
    expect(await count(stage, "entry_notice where entry_id = $1", cityEntry)).toBe(0);
    const [held] = await openNotices(officer("CN"), nation);
    expect(codes(await keepEntry(stage.house, city, { notice: held?.id ?? "", reason: "演示" }))).toEqual(["not-allowed"]);
    expect(codes(await keepEntry(stage.house, officer("CN"), { notice: held?.id ?? "", reason: " " }))).toEqual(["reason-missing"]);
    value(await keepEntry(stage.house, officer("CN"), { notice: held?.id ?? "", reason: "演示：随年度名单统一公布" }));
    expect(codes(await keepEntry(stage.house, officer("CN"), { notice: held?.id ?? "", reason: "演示" }))).toEqual(["already-decided"]);
  });
});

describe("leaving", () => {
  it("[F14] two people take a unit off; from that day proof, code and plaque are no more, and it may be listed anew", async () => {
    const { firm, entry } = await one();
    expect(value(await readEntryCode(stage.house, visitor, { entry }, "https://qingce.test")).mediaType).toBe("image/svg+xml");
    const { leaving } = value(await proposeLeaving(stage.house, city, off(entry)));
    expect(codes(await proposeLeaving(stage.house, second, off(entry)))).toEqual(["already-proposed"]);
    expect((await standing(entry)).valid).toBe(true);
    expect(codes(await confirmLeaving(stage.house, city, { leaving }))).toEqual(["two-people"]);
    expect(codes(await confirmLeaving(stage.house, officer("33"), { leaving }))).toEqual(["not-allowed"]);
    expect(value(await confirmLeaving(stage.house, second, { leaving }))).toEqual({ entry, state: "confirmed" });
    expect(codes(await confirmLeaving(stage.house, second, { leaving }))).toEqual(["already-decided"]);
    expect(await standing(entry, "2025-05-31")).toMatchObject({ valid: true, word: "在册", left: null });
    expect(await standing(entry, "2025-06-01")).toMatchObject({ valid: false, word: "已移出", left: { on: "2025-06-01", says: "移出：演示：关键指标不再符合", document: "演示移出文件" } });
    for (const hand of [readEntryCode, readPlaque]) expect(codes(await hand(stage.house, visitor, { entry }, "https://qingce.test"))).toEqual(["proof-invalid"]);
    expect(codes(await proposeLeaving(stage.house, city, off(entry)))).toEqual(["already-left"]);
    expect(codes(await renameEntry(stage.house, city, { entry, to: "演示", ...dated, on: "2025-06-02" }))).toEqual(["already-left"]);
    expect(await listed([firm])).toHaveLength(1);
  });

  it("[F14] a removal on the day before the entry, before a later change or on a day to come is refused", async () => {
    const { firm, entry } = await one();
    expect(codes(await proposeLeaving(stage.house, city, off(entry, { on: "2024-01-01" })))).toEqual(["before-entering"]);
    expect(codes(await proposeLeaving(stage.house, city, off(entry, { on: "2025-06-04" })))).toEqual(["day-to-come"]);
    value(await renameEntry(stage.house, city, { entry, to: `${firm.name}改`, ...dated, on: "2025-06-02" }));
    expect(codes(await proposeLeaving(stage.house, city, off(entry)))).toEqual(["before-last-change"]);
  });

  it("[F14] a proposal that is dropped leaves the unit listed, and may be made again", async () => {
    const { entry } = await one();
    const { leaving } = value(await proposeLeaving(stage.house, city, off(entry)));
    expect(codes(await dropLeaving(stage.house, second, { leaving, reason: "" }))).toEqual(["reason-missing"]);
    expect(value(await dropLeaving(stage.house, second, { leaving, reason: "演示：证据不足" }))).toEqual({ entry, state: "dropped" });
    expect((await standing(entry)).valid).toBe(true);
    await takenOff(entry);
    expect(value(await listLeavings(stage.house, city, { entry })).leavings.map(({ state }) => state).toSorted()).toEqual(["confirmed", "dropped"]);
  });

  it("[E4] the list is narrowed to those that have left by a day, or told with both; the desk's page tells who may do what", async () => {
    const { firm, entry } = await one();
    await takenOff(entry);
    const found = async (standing: "listed" | "left" | "all", on?: string) => value(await listEntries(stage.house, visitor, { q: firm.name, standing, ...(on === undefined ? {} : { on: on as PlainDay }) })).entries.map((row) => row.entry);
    expect([await found("listed"), await found("left"), await found("all")]).toEqual([[], [entry], [entry]]);
    expect([await found("listed", "2025-05-31"), await found("left", "2025-05-31"), await found("all", "2024-01-01")]).toEqual([[entry], [], []]);
    const desk = async (who: Actor) => value(await readEntryDesk(stage.house, who, { entry }));
    expect(await desk(city)).toMatchObject({ authority: "3301", authorityName: "杭州市", mayChange: true, mayPropose: true, leavings: [{ own: true, list: "市级绿色工厂", regionName: "西湖区" }] });
    expect(await desk(second)).toMatchObject({ leavings: [{ own: false }] });
    expect(await desk(officer("33"))).toMatchObject({ mayChange: false, mayPropose: false });
    expect(await desk(firm.actor)).toMatchObject({ mayChange: false, mayPropose: true });
    expect(codes(await readEntryDesk(stage.house, officer("3302"), { entry }))).toEqual(["not-found"]);
    expect(value(await listOwnEntries(stage.house, firm.actor)).entries).toMatchObject([{ entry, list: "市级绿色工厂", to: "2025-05-31" }]);
    const mine = async (who: Actor) => value(await listLeavings(stage.house, who, { entry, mine: true })).total;
    expect([await mine(city), await mine(officer("33"))]).toEqual([1, 0]);
  });

  it("[F14] the other tiers are told of a leaving", async () => {
    const { firm, entry } = await one();
    const [province = ""] = await listed([firm], "province");
    await takenOff(entry);
    expect(await openNotices(officer("33"), province)).toMatchObject([{ change: "left", causeEntryId: entry, on: "2025-06-01" }]);
  });

  it("[F5] of two listed units that merge one leaves into the other, whose page tells it", async () => {
    const [gone, stays, elsewhere] = [await one(), await one(), await one("province")];
    expect(codes(await proposeLeaving(stage.house, city, off(gone.entry, { ground: "merger" })))).toEqual(["into-unknown"]);
    expect(codes(await proposeLeaving(stage.house, city, off(gone.entry, { ground: "merger", into: gone.entry })))).toEqual(["into-itself"]);
    expect(codes(await proposeLeaving(stage.house, city, off(gone.entry, { ground: "merger", into: elsewhere.entry })))).toEqual(["into-other-list"]);
    await takenOff(gone.entry, { ground: "merger", into: stays.entry });
    expect(await standing(gone.entry)).toMatchObject({ valid: false, left: { says: "合并退出：演示：关键指标不再符合" } });
    expect(value(await readEntry(stage.house, visitor, { entry: stays.entry })).history.at(-1)).toMatchObject({ on: "2025-06-01", says: `“${gone.firm.name}”并入本单位` });
    const third = await one();
    expect(codes(await proposeLeaving(stage.house, city, off(third.entry, { ground: "merger", into: gone.entry })))).toEqual(["into-left"]);
  });

  it("[F14] a removal that proceedings have settled is carried through in their transaction, and a proposal still open is dropped with it", async () => {
    const { firm, entry } = await one();
    const [province = ""] = await listed([firm], "province");
    const { leaving } = value(await proposeLeaving(stage.house, city, off(entry)));
    const told = { ground: "removal", on: "2025-06-02" as PlainDay, reason: "演示：评估结论", document: "演示决定", into: null } as const;
    const carried = await command(stage.house, second, { act: "confirm-leaving", input: {}, as: asAuthorityOf(second, { scope: ["330106", "3301", "33", "CN"] }) }, (work) => carryLeaving(work, entry, told));
    expect(value(carried)).toMatchObject({ id: entry, toDay: "2025-06-01" });
    expect(await standing(entry)).toMatchObject({ valid: false, left: { says: "移出：演示：评估结论" } });
    expect(value(await listLeavings(stage.house, city, { entry })).leavings).toMatchObject([{ id: leaving, state: "dropped", answer: "已依演示决定移出" }]);
    expect(await openNotices(officer("33"), province)).toMatchObject([{ change: "left", causeEntryId: entry }]);
  });

  it("[F14] a unit asks to leave by its own will, and for nothing else, also one that registered after it was listed; the authority confirms", async () => {
    const { firm, entry } = await one();
    await stage.owner.query("update entry set organisation_id = null where id = $1", [entry]);
    const { actor: stranger } = (await firmsIn(stage, 1, "330106"))[0] as Firm;
    expect(codes(await proposeLeaving(stage.house, stranger, off(entry, { ground: "own-will" })))).toEqual(["not-found"]);
    expect(codes(await proposeLeaving(stage.house, firm.actor, off(entry)))).toEqual(["ground-foreign"]);
    const { leaving } = value(await proposeLeaving(stage.house, firm.actor, off(entry, { ground: "own-will" })));
    expect(value(await listLeavings(stage.house, firm.actor, {})).leavings.map(({ id }) => id)).toEqual([leaving]);
    expect(codes(await confirmLeaving(stage.house, firm.actor, { leaving }))).toEqual(["not-allowed"]);
    value(await confirmLeaving(stage.house, city, { leaving }));
    expect((await standing(entry)).left?.says).toBe("自愿退出：演示：关键指标不再符合");
  });

  it("[R2 F14] proposed eight times at once it is proposed once; confirmed eight times at once it leaves once", { timeout: 60_000 }, async () => {
    const { entry } = await one();
    const proposed = await each(numbers(8), () => proposeLeaving(stage.house, city, off(entry)));
    const made = proposed.filter((result) => result.ok);
    expect([made.length, new Set(proposed.flatMap(codes))]).toEqual([1, new Set(["already-proposed"])]);
    const leaving = made[0]?.ok === true ? made[0].value.leaving : "";
    const confirmed = await each(numbers(8), () => confirmLeaving(stage.house, second, { leaving }));
    expect(confirmed.filter((result) => result.ok)).toHaveLength(1);
    expect((await eventsOf(stage, "entry", entry)).filter(({ type }) => type === "left")).toHaveLength(1);
  });
});
