// A command with a key has one effect, however often and however much at once it comes; its answer stays the same.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withdrawDeclaration } from "../../src/acts/declarations/withdraw-declaration.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { confirmPublication, endPublicity, proposePublication } from "../../src/acts/rounds/publish-list.ts";
import { registerList } from "../../src/acts/rounds/register-list.ts";
import { meetOnList, selectList } from "../../src/acts/rounds/select-list.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { advance, recommendOne, type Journey } from "./advance.ts";
import { codes, count, declare, draft, each, enterList, eventsOf, firmsIn, numbers, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

const edition = "city-model/draft";
let stage: Stage;
let round = "";

beforeAll(async () => {
  stage = await openStage("2025-03-03", 16);
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority: "3301", dates: {} });
});
afterAll(async () => {
  await stage.close();
});

const fresh = async (): Promise<Filed> => draft(stage, edition, round, (await firmsIn(stage, 1, "330106"))[0] as never);

describe("a command with a key", () => {
  it("[R2 B7] twelve submits with one key at once leave one submission and give one receipt twelve times", async () => {
    const filed = await fresh();
    const results = await each(numbers(12), () => submitDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration }, "key-1"));
    const receipts = results.map((one) => value(one));
    expect(new Set(receipts.map((one) => JSON.stringify(one))).size).toBe(1);
    expect((await eventsOf(stage, "declaration", filed.declaration)).map((one) => one.type)).toEqual(["opened", "submitted"]);
    expect((await eventsOf(stage, "declaration", filed.declaration))[1]?.body["receipt"]).toBe(receipts[0]?.receipt);
  });

  it("[R2 B7] without a key twelve submits at once leave one submission, and eleven are told that the step is done", async () => {
    const filed = await fresh();
    const results = await each(numbers(12), () => submitDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration }));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(new Set(results.flatMap(codes))).toEqual(new Set(["step-not-open"]));
    expect(await eventsOf(stage, "declaration", filed.declaration)).toHaveLength(2);
  });

  it("[R2] the same key with another input, or for another act, is refused as key-reused and changes nothing", async () => {
    const filed = await fresh();
    const { actor } = filed.firm;
    value(await withdrawDeclaration(stage.house, actor, { declaration: filed.declaration, reason: "演示一" }, "key-2"));
    expect(codes(await withdrawDeclaration(stage.house, actor, { declaration: filed.declaration, reason: "演示二" }, "key-2"))).toEqual(["key-reused"]);
    expect(codes(await submitDeclaration(stage.house, actor, { declaration: filed.declaration }, "key-2"))).toEqual(["key-reused"]);
    expect(await withdrawDeclaration(stage.house, actor, { declaration: filed.declaration, reason: "演示一" }, "key-2")).toEqual({ ok: true, value: { standing: "withdrawn" } });
    expect((await eventsOf(stage, "declaration", filed.declaration)).map((one) => one.type)).toEqual(["opened", "withdrawn"]);
  });

  it("[R2] a refusal leaves the key free, and one account's key is nobody else's", async () => {
    const [one, other] = [await fresh(), await fresh()];
    const withdraw = (filed: Filed, reason: string) => withdrawDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration, reason }, "key-3");
    expect(codes(await withdraw(one, " "))).toEqual(["reason-missing"]);
    expect(codes(await withdraw(one, "演示"))).toEqual([]);
    expect(codes(await withdraw(other, "演示"))).toEqual([]);
  });

  it("[R2 D3 zj-2025 附件1] a recommendation repeated with its key takes one seat", async () => {
    const zhejiang = "zhejiang/2025";
    const list = await openRoundOf(stage, { edition: zhejiang, year: 2025, opens: "2025-03-03" });
    const firms = await firmsIn(stage, 1, "330902");
    await enterList(stage, "3309", "city", "factory", firms);
    const filed = await each(firms, (firm) => declare(stage, zhejiang, list, firm));
    const journey = { edition: zhejiang, round: list, authority: "33", filed };
    await advance(stage, journey, "recommend");
    const results = await each(numbers(8), () => recommendOne(stage, journey, filed[0] as Filed, "recommend", "key-4"));
    expect(results.map(codes)).toEqual(numbers(8).map(() => []));
    expect(await count(stage, "slot where scope_key = $1", `quota:${list}:factory:3309`)).toBe(1);
  });
});

describe("the round's own commands with a key", () => {
  it("[R2 D7 D8 E1 E3] select, meet, propose, confirm, end and register answer the second time what they answered the first", { timeout: 60_000 }, async () => {
    const filed = await each(await firmsIn(stage, 3, "330106"), (firm) => declare(stage, edition, round, firm));
    const journey: Journey = { edition, round, authority: "3301", filed };
    await advance(stage, journey, "selection");
    const { house } = stage;
    const [one, two] = [officer("3301"), secondOfficer("3301")];
    const twice = async <T>(act: () => Promise<T>): Promise<void> => {
      const first = await act();
      expect(first).toMatchObject({ ok: true });
      expect(await act()).toEqual(first);
    };
    await twice(() => selectList(house, one, { round, kind: "factory", step: "selection" }, "select"));
    await twice(() => meetOnList(house, one, { round, step: "meeting", record: "演示记录", present: ["演示局长"] }, "meet"));
    await twice(() => proposePublication(house, one, { round, publication: "publicity", step: "publicity", document: "演示公示" }, "propose"));
    await twice(() => confirmPublication(house, two, { round }, "confirm"));
    stage.clock.day("2025-04-01");
    await twice(() => endPublicity(house, one, { round }, "end"));
    await twice(() => proposePublication(house, one, { round, publication: "announcement", step: "announcement", document: "演示公布" }, "propose-2"));
    await twice(() => confirmPublication(house, two, { round }, "confirm-2"));
    await twice(() => registerList(house, one, { round, step: "registration" }, "register"));
    expect(value(await registerList(house, one, { round, step: "registration" }, "register"))).toEqual({ registered: 3 });
  });
});
