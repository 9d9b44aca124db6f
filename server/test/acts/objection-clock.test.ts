// The handling of objections by the clock: what the reading takes where the notice is silent, opinions, overdue ones, and the list changed in the open.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitor, type Actor } from "@qingce/core/access/actor";
import { decideObjection, listObjections, opineOnObjection, readReceipt } from "../../src/acts/objections/handle-objections.ts";
import { object } from "../../src/acts/objections/receive-objection.ts";
import { declareConflict } from "../../src/acts/officers/declare-conflict.ts";
import { listPublications, readPublication } from "../../src/acts/publications/read-publications.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, publish } from "./advance.ts";
import { codes, declare, each, enterList, eventsOf, firmsIn, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
const province = officer("33");
let stage: Stage;
let round: string;
let filed: readonly Filed[];

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, 4, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  await advance(stage, { edition, round, authority: "33", filed }, "publicity");
  stage.clock.day("2025-09-22");
  await publish(stage, { round, authority: "33" }, "publicity", "publicity");
});
afterAll(async () => {
  await stage.close();
});

async function raised(n: number): Promise<{ readonly objection: string; readonly receipt: string }> {
  const { receipt } = value(await object(stage.house, visitor, { round, number: (filed[n] as Filed).number, name: "演示异议人", contact: "0", reason: "演示：所报用能数据与实际严重不符", evidence: [] }));
  const all = value(await listObjections(stage.house, province, { round })).objections;
  return { receipt, objection: all.find((one) => one.declaration === filed[n]?.declaration && one.state === "open")?.objection ?? "" };
}

const listed = async (objection: string) => value(await listObjections(stage.house, province, { round })).objections.find((one) => one.objection === objection);
const overdue = async () => value(await listObjections(stage.house, province, { round, overdue: true })).objections.map((one) => one.objection);

describe("an objection by the clock", () => {
  it("[E2 zj-2025 R-Y1] the notice states no days: fifteen working days by the reading, said to be so, over the National Day holidays", async () => {
    const { objection, receipt } = await raised(0);
    expect((await listed(objection))?.clock).toEqual({ due: "2025-10-17", n: 15, unit: "working-day", stated: false, overdue: false });
    expect(value(await readReceipt(stage.house, visitor, { round, receipt }))).toMatchObject({ state: "open", outcome: null, decidedOn: null, day: "2025-09-22", clock: { due: "2025-10-17", stated: false } });
    stage.clock.set("2025-10-17 23:59:59");
    expect(await overdue()).toEqual([]);
    stage.clock.set("2025-10-18 00:00:00");
    expect(await overdue()).toEqual([objection]);
    stage.clock.day("2025-09-22");
  });

  it("[E2] an opinion is written before the decision, again if need be; empty it is refused, and late it is refused", async () => {
    const { objection, receipt } = await raised(1);
    expect(codes(await opineOnObjection(stage.house, province, { objection, opinion: "  " }))).toEqual(["opinion-missing"]);
    value(await opineOnObjection(stage.house, province, { objection, opinion: "演示：已赴现场核查" }));
    expect((await listed(objection))?.opinion).toBe("演示：已赴现场核查");
    value(await decideObjection(stage.house, province, { objection, upheld: false, reason: "演示：经核查不属实" }));
    expect(codes(await opineOnObjection(stage.house, province, { objection, opinion: "演示：补充" }))).toEqual(["already-decided"]);
    expect(codes(await decideObjection(stage.house, province, { objection, upheld: true, reason: "演示" }))).toEqual(["already-decided"]);
    expect((await eventsOf(stage, "objection", objection)).map((event) => event.type)).toEqual(["received", "opined", "decided"]);
    expect(value(await readReceipt(stage.house, visitor, { round, receipt }))).toMatchObject({ state: "dismissed", outcome: "演示：经核查不属实", decidedOn: "2025-09-22" });
  });

  it("[E2] one upheld changes the public list in the open: the unit stays on it, marked, with the reason and the day", async () => {
    const { objection } = await raised(2);
    value(await decideObjection(stage.house, province, { objection, upheld: true, reason: "演示：经核查属实，移出名单" }));
    const [found] = value(await listPublications(stage.house, visitor, { round, kind: "publicity" })).publications;
    const body = value(await readPublication(stage.house, visitor, { publication: found?.publication ?? "" })).body as { readonly list: readonly unknown[]; readonly adjusted: readonly unknown[] };
    expect(body.list).toHaveLength(4);
    expect(body.adjusted).toEqual([{ number: filed[2]?.number, name: filed[2]?.firm.name, reason: "演示：经核查属实，移出名单", day: "2025-09-22" }]);
  });

  it("[S3 D11] who declared a conflict, or works at the subject, decides nothing of it", async () => {
    const { objection } = await raised(3);
    const insider: Actor = { ...officer("33"), account: "insider", organisation: filed[3]?.firm.actor.organisation ?? "" };
    const tied: Actor = { ...officer("33"), account: "tied" };
    value(await declareConflict(stage.house, tied, { declaration: filed[3]?.declaration ?? "", reason: "演示：亲属任职" }));
    for (const actor of [insider, tied]) {
      expect(codes(await decideObjection(stage.house, actor, { objection, upheld: false, reason: "演示" }))).toEqual(["own-case"]);
      expect(codes(await opineOnObjection(stage.house, actor, { objection, opinion: "演示" }))).toEqual(["own-case"]);
    }
    value(await decideObjection(stage.house, province, { objection, upheld: false, reason: "演示" }));
  });
});
