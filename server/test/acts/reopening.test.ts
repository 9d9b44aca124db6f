// A withdrawn declaration taken up again: before the last day, while its seat in the round is free, and by one of many who ask at once.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDeclaration } from "../../src/acts/declarations/open-declaration.ts";
import { listDeclarations } from "../../src/acts/declarations/list-declarations.ts";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { reopenDeclaration } from "../../src/acts/declarations/reopen-declaration.ts";
import { withdrawDeclaration } from "../../src/acts/declarations/withdraw-declaration.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, count, declare, each, eventsOf, firmsIn, numbers, openRoundOf, openStage, submit, value, type Filed, type Firm, type Stage } from "./stage.ts";

const edition = "city-model/draft";
let stage: Stage;
let round = "";

beforeAll(async () => {
  stage = await openStage("2025-03-03", 16);
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority: "3301", dates: { "declare-by": "2025-04-30" } });
});
afterAll(async () => {
  await stage.close();
});

const firm = async (): Promise<Firm> => (await firmsIn(stage, 1, "330106"))[0] as Firm;
const withdraw = (one: Filed) => withdrawDeclaration(stage.house, one.firm.actor, { declaration: one.declaration, reason: "演示：重新准备" });
const reopen = (one: Filed, key?: string) => reopenDeclaration(stage.house, one.firm.actor, { declaration: one.declaration }, key);
const open = (one: Filed) => openDeclaration(stage.house, one.firm.actor, { round, kind: "factory" });
const withdrawn = async (): Promise<Filed> => {
  const one = await declare(stage, edition, round, await firm());
  value(await withdraw(one));
  return one;
};
const seats = (one: Filed): Promise<number> => count(stage, "slot where scope_key = $1", `declared:${round}:factory:${one.firm.actor.organisation}`);

describe("taking up again what was withdrawn", () => {
  it("[B7] under its old number with all that was written, unseen by offices until it is submitted anew", async () => {
    const one = await withdrawn();
    const { body } = value(await readDraft(stage.house, one.firm.actor, { declaration: one.declaration }));
    expect(await seats(one)).toBe(0);
    expect(value(await reopen(one))).toEqual({ standing: "draft" });
    expect(value(await readDraft(stage.house, one.firm.actor, { declaration: one.declaration })).body).toEqual(body);
    expect(await seats(one)).toBe(1);
    expect(await count(stage, "declaration where id = $1 and scope = '{}' and submitted_at is null", one.declaration)).toBe(1);
    const seen = async () => value(await listDeclarations(stage.house, officer("330106"), { round, limit: 500 })).declarations.filter((row) => row.declaration === one.declaration).length;
    expect(await seen()).toBe(0);
    await submit(stage, one);
    expect(await seen()).toBe(1);
    expect((await eventsOf(stage, "declaration", one.declaration)).map((event) => event.type)).toEqual(["opened", "submitted", "withdrawn", "reopened", "submitted"]);
    value(await withdraw(one));
  });

  it("[B7] not one that was never withdrawn, and not where another of the kind stands in its place", async () => {
    const one = await declare(stage, edition, round, await firm());
    expect(codes(await reopen(one))).toEqual(["not-withdrawn"]);
    value(await withdraw(one));
    value(await open(one));
    expect(codes(await reopen(one))).toEqual(["already-declared"]);
    expect((await eventsOf(stage, "declaration", one.declaration)).at(-1)?.type).toBe("withdrawn");
  });

  it("[R2 B7] asked for twelve times at once, beside twelve new ones: one stands", { timeout: 60_000 }, async () => {
    const one = await withdrawn();
    const results = await Promise.all([each(numbers(12), () => reopen(one)), each(numbers(12), () => open(one))]);
    expect(results.flat().filter((result) => result.ok)).toHaveLength(1);
    expect(await seats(one)).toBe(1);
    expect(await count(stage, "declaration where organisation_id = $1 and status = 'draft'", one.firm.actor.organisation)).toBe(1);
  });

  it("[R2 B7] with a key the second answer is the first's", async () => {
    const one = await withdrawn();
    expect(value(await reopen(one, "key-r"))).toEqual(value(await reopen(one, "key-r")));
    expect((await eventsOf(stage, "declaration", one.declaration)).filter((event) => event.type === "reopened")).toHaveLength(1);
  });

  it("[B7] until the last instant of the last day, and not after it", async () => {
    const [one, other] = [await withdrawn(), await withdrawn()];
    stage.clock.set("2025-04-30 23:59:59");
    expect(codes(await reopen(one))).toEqual([]);
    stage.clock.set("2025-05-01 00:00:00");
    expect(codes(await reopen(other))).toEqual(["deadline-passed"]);
    expect(await seats(other)).toBe(0);
    stage.clock.day("2025-03-03");
  });
});
