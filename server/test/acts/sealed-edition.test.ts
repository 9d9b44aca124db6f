// A round decides by the edition that it was sealed under, whatever lies on disk afterwards.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Edition } from "@qingce/core/programme/edition";
import type { House } from "../../src/acts/house.ts";
import { readDeclaration } from "../../src/acts/declarations/read-declaration.ts";
import { openRound } from "../../src/acts/rounds/open-round.ts";
import { readRound } from "../../src/acts/rounds/read-rounds.ts";
import { precheck } from "../../src/acts/precheck/precheck.ts";
import { sealed } from "../../src/acts/wiring-editions.ts";
import { visitor } from "@qingce/core/access/actor";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, recommendOne } from "./advance.ts";
import { codes, count, declare, each, enterList, firmsIn, openRoundOf, openStage, value, type Stage } from "./stage.ts";

const id = "zhejiang/2025";
let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
});
afterAll(async () => {
  await stage.close();
});

/** The same id with 舟山's quota of one raised to two and the park's share lowered: what an editor might have done to the files. */
function mutated(edition: Edition): Edition {
  const { factory } = edition.procedure.quota;
  if (factory === undefined || "is" in factory) throw new Error("the edition states a quota");
  const quota = { ...edition.procedure.quota, factory: { ...factory, table: { ...factory.table, "3309": 2, "3302": 30 } } };
  return { ...edition, procedure: { ...edition.procedure, quota } };
}

/** A house whose disk now holds another text under the same id, beside the sealed one. */
function houseAfterEdit(house: House): House {
  const before = house.editions.current.get(id);
  if (before === undefined) throw new Error(id);
  const after = sealed(mutated(before.edition), house.suite);
  const current = new Map([...house.editions.current, [id, after]]);
  return { ...house, editions: { current, byHash: (hash) => (hash === after.hash ? after : house.editions.byHash(hash)) } };
}

describe("a sealed edition", () => {
  it("[A7] the round's hash is that of the text stored with it, and every declaration names it", async () => {
    const round = await openRoundOf(stage, { edition: id, year: 2025, opens: "2025-06-03" });
    const { hash } = value(await readRound(stage.house, visitor, { round }));
    expect(hash).toBe(stage.house.editions.current.get(id)?.hash);
    const { rows } = await stage.owner.query<{ body: string }>("select body from edition where hash = $1", [hash]);
    expect(rows).toEqual([{ body: stage.house.editions.current.get(id)?.text }]);
    const [firm] = await firmsIn(stage, 1, "330902");
    await enterList(stage, "3309", "city", "factory", [firm as never]);
    const filed = await declare(stage, id, round, firm as never);
    expect(value(await readDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration }))).toMatchObject({ declaration: { opening: { hash } }, round: { hash } });
  });

  it("[A7 D3 附件1] files changed on disk do not move an open round: its quota stays, a new round takes the new one", { timeout: 60_000 }, async () => {
    const round = await openRoundOf(stage, { edition: id, year: 2025, opens: "2025-06-03" });
    const later: Stage = { ...stage, house: houseAfterEdit(stage.house) };
    expect(later.house.editions.current.get(id)?.hash).not.toBe(stage.house.editions.current.get(id)?.hash);
    const firms = await firmsIn(later, 2, "330902");
    await enterList(later, "3309", "city", "factory", firms);
    const two = async (into: string) => {
      const filed = await each(firms, (firm) => declare(later, id, into, firm));
      const journey = { edition: id, round: into, authority: "33", filed };
      await advance(later, journey, "recommend");
      return [codes(await recommendOne(later, journey, filed[0] as never)), codes(await recommendOne(later, journey, filed[1] as never))];
    };
    expect(await two(round)).toEqual([[], ["quota-full"]]);
    const fresh = value(await openRound(later.house, officer("33"), { edition: id, year: 2025, authority: "33", title: "演示", opens: "2025-06-03", dates: {} }));
    expect(fresh.hash).not.toBe(value(await readRound(later.house, visitor, { round })).hash);
    expect(await two(fresh.round)).toEqual([[], []]);
    expect(await count(stage, "edition where id = $1", id)).toBe(2);
  });

  it("[A7] a round whose sealed text is nowhere to be found is not decided by another", async () => {
    const round = await openRoundOf(stage, { edition: id, year: 2025, opens: "2025-06-03" });
    const lost: House = { ...stage.house, editions: { ...stage.house.editions, byHash: () => undefined } };
    expect(codes(await precheck(lost, visitor, { round, kind: "factory", facts: {} }))).toEqual(["not-found"]);
  });

  it("[A7] an unknown edition opens no round", async () => {
    expect(codes(await openRound(stage.house, officer("33"), { edition: "zhejiang/1999", year: 2025, authority: "33", title: "演示", opens: "2025-06-03", dates: {} }))).toEqual(["edition-unknown"]);
  });
});
