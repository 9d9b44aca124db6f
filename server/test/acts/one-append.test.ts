// Every accepted act leaves its event in the transaction that wrote the row; where a later statement fails, neither stands.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitor } from "@qingce/core/access/actor";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { passReview } from "../../src/acts/reviews/review.ts";
import { registerOrganisation } from "../../src/acts/organisations/register-organisation.ts";
import { enterLowerList } from "../../src/acts/register/enter-lower-list.ts";
import { amendRound } from "../../src/acts/rounds/change-round.ts";
import { registerList } from "../../src/acts/rounds/register-list.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { verifyChain } from "../../src/store/verify-chain.ts";
import { advance, recommendOne } from "./advance.ts";
import { codes, count, declare, draft, each, enterList, eventsOf, firmsIn, openRoundOf, openStage, registration, value, type Filed, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
let stage: Stage;
let round = "";

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
});
afterAll(async () => {
  await stage.close();
});

/** What a half-done act would have left behind somewhere. */
const everything = async (): Promise<readonly number[]> =>
  each(["event", "stream", "declaration", "organisation", "account", "entry", "slot", "command", "recommendation", "publication", "round"], (table) => count(stage, table));
const versions = async (): Promise<readonly unknown[]> => (await stage.owner.query<{ [column: string]: unknown }>("select kind, id, version, digest from stream order by kind, id")).rows;

/** Plays an act while every write to a table fails, as the last statement of a transaction might. */
async function whileBroken<T>(table: string, act: () => Promise<T>): Promise<unknown> {
  await stage.owner.query(`create or replace function broken() returns trigger language plpgsql as $$ begin raise exception 'broken on purpose'; end $$`);
  await stage.owner.query(`create trigger broken before insert or update on ${table} for each statement execute function broken()`);
  try {
    return await act().then(() => undefined, (error: unknown) => error);
  } finally {
    await stage.owner.query(`drop trigger broken on ${table}`);
  }
}

async function fresh(): Promise<Filed> {
  const firms = await firmsIn(stage, 1, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  return draft(stage, edition, round, firms[0] as never);
}

async function fails(table: string, act: () => Promise<unknown>): Promise<void> {
  const before = [await everything(), await versions()];
  const error = await whileBroken(table, act);
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toContain("broken on purpose");
  expect([await everything(), await versions()]).toEqual(before);
}

describe("an act whose last statement fails", () => {
  it("[K1 R1] a submit leaves no event, no seat and no used key, and the same key submits afterwards", async () => {
    const one = await fresh();
    const submit = () => submitDeclaration(stage.house, one.firm.actor, { declaration: one.declaration }, "key");
    await fails("declaration", submit);
    expect((await eventsOf(stage, "declaration", one.declaration)).map((event) => event.type)).toEqual(["opened"]);
    expect(codes(await submit())).toEqual([]);
    expect((await eventsOf(stage, "declaration", one.declaration)).map((event) => event.type)).toEqual(["opened", "submitted"]);
  });

  it("[K1 R1 B1] a registration leaves no organisation, account, seat or event", async () => {
    const given = registration("330802");
    for (const table of ["account", "organisation"]) await fails(table, () => registerOrganisation(stage.house, visitor, given));
    expect(codes(await registerOrganisation(stage.house, visitor, given))).toEqual([]);
  });

  it("[K1 R1 D3] a recommendation leaves its seat free", { timeout: 60_000 }, async () => {
    const one = await fresh();
    const { digest } = value(await submitDeclaration(stage.house, one.firm.actor, { declaration: one.declaration }));
    const journey = { edition, round, authority: "33", filed: [{ ...one, digest }] };
    await advance(stage, journey, "recommend");
    const key = `quota:${round}:factory:3308`;
    const taken = await count(stage, "slot where scope_key = $1", key);
    await fails("declaration", () => recommendOne(stage, journey, journey.filed[0] as Filed));
    expect(await count(stage, "slot where scope_key = $1", key)).toBe(taken);
    expect(codes(await recommendOne(stage, journey, journey.filed[0] as Filed))).toEqual([]);
    expect(await count(stage, "slot where scope_key = $1", key)).toBe(taken + 1);
  });

  it("[K1 R1 E4] registering a list, and entering one, is all or nothing", { timeout: 60_000 }, async () => {
    const own = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
    const firms = await firmsIn(stage, 3, "330802");
    const entries = firms.map(({ name, creditCode, region }) => ({ name, creditCode, region }));
    const list = () => enterLowerList(stage.house, officer("3308"), { level: "city", kind: "factory", document: "演示名单", from: "2024-01-02", node: "3308", entries });
    await fails("entry", list);
    value(await list());
    const filed = await each(firms, (firm) => declare(stage, edition, own, firm));
    await advance(stage, { edition, round: own, authority: "33", filed }, "registration");
    const register = () => registerList(stage.house, officer("33"), { round: own, step: "registration" });
    for (const table of ["entry", "declaration", "round"]) await fails(table, register);
    expect(value(await register())).toEqual({ registered: 3 });
    stage.clock.day("2025-06-03");
  });
});

describe("an accepted act", () => {
  it("[K1] leaves one event on its stream with its actor; a refused one leaves none", async () => {
    const one = await fresh();
    const { digest } = value(await submitDeclaration(stage.house, one.firm.actor, { declaration: one.declaration }));
    const pass = (judged: string) => passReview(stage.house, officer("330802"), { declaration: one.declaration, step: "county-review", digest: judged, opinion: "演示" });
    const before = await count(stage, "event");
    expect(codes(await pass("0".repeat(64)))).toEqual(["digest-stale"]);
    expect(await count(stage, "event")).toBe(before);
    value(await pass(digest));
    expect(await count(stage, "event")).toBe(before + 1);
    const events = await eventsOf(stage, "declaration", one.declaration);
    expect(events.map(({ type, actor }) => [type, actor])).toEqual([["opened", one.firm.actor.account], ["submitted", one.firm.actor.account], ["passed", "officer-330802"]]);
    value(await amendRound(stage.house, officer("33"), { round, change: { kind: "supplement", text: "演示补充" }, signedBy: "演示签发人", reason: "演示" }));
    expect(await count(stage, "event")).toBe(before + 2);
  });

  it("[K1] after all of this the chain verifies from end to end", async () => {
    expect((await verifyChain(stage.owner)).broken).toBeNull();
  });
});
