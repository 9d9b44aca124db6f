// An open round changes only by a signed amendment, which stands beside the sealed text.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { AmendmentChange } from "@qingce/core/programme/round-event";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { amendRound, importQuota } from "../../src/acts/rounds/change-round.ts";
import { readRound } from "../../src/acts/rounds/read-rounds.ts";
import { readRanking } from "../../src/acts/recommendations/read-ranking.ts";
import { visitor } from "@qingce/core/access/actor";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, recommendOne, type Journey } from "./advance.ts";
import { codes, declare, draft, each, enterList, eventsOf, firmsIn, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
});
afterAll(async () => {
  await stage.close();
});

const open = async (): Promise<string> => {
  stage.clock.day("2025-06-03");
  return openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03", dates: { "declare-by": "2025-06-10" } });
};
const amend = (round: string, change: AmendmentChange, signedBy = "演示签发人", reason = "演示理由", node = "33") => amendRound(stage.house, officer(node), { round, change, signedBy, reason });
const transfer = (n: number, from = "3308", to = "3309"): AmendmentChange => ({ kind: "quota-transfer", of: "factory", from, to, n });
const extension = (day: string, date = "declare-by"): AmendmentChange => ({ kind: "extension", date, day: day as PlainDay });
const read = async (round: string) => value(await readRound(stage.house, visitor, { round }));

async function atDesk(round: string, city: string, county: string, n: number): Promise<Journey> {
  const firms = await firmsIn(stage, n, county);
  await enterList(stage, city, "city", "factory", firms);
  const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  const journey = { edition, round, authority: "33", filed };
  await advance(stage, journey, "recommend");
  return journey;
}

describe("amendments", () => {
  it("[A14 A5 R3] an extension moves the applicants' day for those who were late, and nothing else", async () => {
    const round = await open();
    const firms = await firmsIn(stage, 1, "330802");
    await enterList(stage, "3308", "city", "factory", firms);
    const one = await draft(stage, edition, round, firms[0] as never);
    const send = () => submitDeclaration(stage.house, one.firm.actor, { declaration: one.declaration });
    stage.clock.set("2025-06-12 10:00:00");
    expect(codes(await send())).toEqual(["deadline-passed"]);
    value(await amend(round, extension("2025-06-12")));
    expect(codes(await send())).toEqual([]);
    expect(await read(round)).toMatchObject({ dates: { "declare-by": "2025-06-12" }, amendments: [{ change: { kind: "extension" }, signedBy: "演示签发人", reason: "演示理由", day: "2025-06-12" }] });
    const { rows } = await stage.owner.query<{ closes: string }>("select closes::text from round where id = $1", [round]);
    expect(rows).toEqual([{ closes: "2025-06-12" }]);
  });

  it("[A14 R3 三.2] the stated 30 June moves by an extension only, and never backwards", async () => {
    const round = await open();
    const journey = await atDesk(round, "3308", "330802", 1);
    stage.clock.set("2025-07-01 08:00:00");
    expect(codes(await recommendOne(stage, journey, journey.filed[0] as Filed))).toEqual(["deadline-passed"]);
    expect(codes(await amend(round, extension("2025-06-29", "recommend-by")))).toEqual(["extension-backwards"]);
    expect(codes(await amend(round, extension("2025-06-30", "recommend-by")))).toEqual(["extension-backwards"]);
    expect(codes(await amend(round, extension("2025-07-02", "someday")))).toEqual(["date-unknown"]);
    value(await amend(round, extension("2025-07-01", "recommend-by")));
    expect(codes(await recommendOne(stage, journey, journey.filed[0] as Filed))).toEqual([]);
  });

  it("[A14 D3 附件1] a quota transfer gives to one what it takes from another, the total stays, and a quota never falls below what is taken", { timeout: 60_000 }, async () => {
    const round = await open();
    const journey = await atDesk(round, "3309", "330902", 2);
    const [one, two] = journey.filed as [Filed, Filed];
    value(await recommendOne(stage, journey, one));
    expect(codes(await recommendOne(stage, journey, two))).toEqual(["quota-full"]);
    expect(await amend(round, transfer(1, "3309", "3308"))).toMatchObject({ ok: false, refusals: [{ code: "quota-lowered-below-taken", facts: { quota: 1, taken: 1, n: 1 } }] });
    value(await amend(round, transfer(1)));
    expect(codes(await recommendOne(stage, journey, two))).toEqual([]);
    expect((await read(round)).quotas).toEqual({ factory: { "3308": 5, "3309": 2 } });
    expect(value(await readRanking(stage.house, officer("3309"), { round, kind: "factory", node: "3309" })).quota).toBe(2);
    expect(codes(await amend(round, transfer(6)))).toEqual(["quota-lowered-below-taken"]);
    expect(codes(await amend(round, transfer(1, "3308", "3308")))).toEqual(["transfer-to-itself"]);
    expect(codes(await amend(round, transfer(0)))).toEqual(["quota-malformed"]);
    expect(codes(await amend(round, transfer(1, "3308", "3201")))).toEqual(["quota-unstated"]);
  });

  it("[A14] corrections and supplements are kept word for word beside the sealed text; empty ones are refused", async () => {
    const round = await open();
    const { hash } = await read(round);
    value(await amend(round, { kind: "correction", text: "附件2表头“类型”更正为“类别”" }));
    value(await amend(round, { kind: "supplement", text: "补充：材料一式两份" }));
    expect(codes(await amend(round, { kind: "correction", text: " " }))).toEqual(["text-missing"]);
    expect(await read(round)).toMatchObject({ hash, amendments: [{ change: { kind: "correction" } }, { change: { text: "补充：材料一式两份" } }] });
    expect((await eventsOf(stage, "round", round)).map((one) => one.type)).toEqual(["opened", "amended", "amended"]);
  });

  it("[A14 K3] unsigned, without a reason, or by another node than the authority it is refused", async () => {
    const round = await open();
    expect(codes(await amend(round, extension("2025-06-20"), " "))).toEqual(["signature-missing"]);
    expect(codes(await amend(round, extension("2025-06-20"), "演示签发人", ""))).toEqual(["reason-missing"]);
    expect(codes(await amend(round, extension("2025-06-20"), "演示签发人", "演示", "3301"))).toEqual(["not-found"]);
    expect((await read(round)).amendments).toEqual([]);
  });

  it("[A14] after the announcement nothing changes any more", { timeout: 60_000 }, async () => {
    const round = await open();
    const journey = await atDesk(round, "3308", "330802", 1);
    await advance(stage, journey, "registration", "recommend");
    expect(codes(await amend(round, extension("2027-01-01")))).toEqual(["round-announced"]);
    expect(codes(await amend(round, transfer(1)))).toEqual(["round-announced"]);
  });
});

describe("importing a quota", () => {
  it("[D3 A14 zj-2025 三.1] parks state no number: one table is imported, once; what was recommended before it counts as taken", { timeout: 60_000 }, async () => {
    const round = await open();
    const parks = await each(await firmsIn(stage, 3, "330802"), (firm) => declare(stage, edition, round, firm, "park"));
    const journey: Journey = { edition, round, authority: "33", filed: parks };
    await advance(stage, journey, "recommend");
    const [one, two, three] = parks as [Filed, Filed, Filed];
    value(await recommendOne(stage, journey, one));
    const give = (table: { readonly [node: string]: number }, kind: "park" | "factory" = "park") => importQuota(stage.house, officer("33"), { round, kind, table, source: "演示名额表" });
    expect(await give({ "3308": 3 }, "factory")).toMatchObject({ ok: false, refusals: [{ code: "quota-stated", clause: "附件1" }] });
    expect(codes(await give({ "3308": -1 }))).toEqual(["quota-malformed"]);
    value(await give({ "3308": 2 }));
    expect(codes(await give({ "3308": 9 }))).toEqual(["quota-already-imported"]);
    expect(codes(await recommendOne(stage, journey, two))).toEqual([]);
    expect(await recommendOne(stage, journey, three)).toMatchObject({ ok: false, refusals: [{ code: "quota-full", clause: "三.1", facts: { quota: 2, taken: 2 } }] });
  });
});
