// A whole round of every edition on a real database, through the acts: nothing unexpected is refused, quotas hold, the same seed repeats to the byte.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@qingce/core/base/json";
import { replay } from "@qingce/core/declaration/evolve";
import type { DeclarationEvent } from "@qingce/core/declaration/event";
import { sql } from "kysely";
import { fromStored } from "../src/acts/stored-event.ts";
import { outcomeOf, type RoundRunOutcome } from "../src/cli/round-run.ts";
import { programmesFolder, root } from "../src/cli/place.ts";
import { houseOver } from "../src/cli/simulation/open-house.ts";
import { playRound, startOf } from "../src/cli/simulation/play-round.ts";
import { databaseOf } from "../src/store/database.ts";
import { loadSealedEditions } from "../src/acts/wiring-editions.ts";
import { defaultSuite } from "../src/store/digest.ts";
import { verifyChain } from "../src/store/verify-chain.ts";
import { createDatabase, type TestDatabase } from "./database.ts";

const folders = [programmesFolder(), join(root(), "server", "test", "fixtures", "sixth-edition")];
const ids = ["miit/2022", "zhejiang/2023", "zhejiang/2025", "jiangsu-suzhou/2023", "city-model/draft", "sixth-edition/2026"];
let evidence = "";
let first: TestDatabase | undefined;
const outcomes = new Map<string, RoundRunOutcome>();

beforeAll(async () => {
  evidence = await mkdtemp(join(tmpdir(), "qingce-round-"));
});
afterAll(async () => {
  await first?.close();
  await rm(evidence, { recursive: true, force: true });
});

async function play(id: string, applicants: number, seed: string): Promise<{ readonly outcome: RoundRunOutcome; readonly database: TestDatabase }> {
  const database = await createDatabase();
  const edition = (await loadSealedEditions(folders, defaultSuite)).get(id)?.edition;
  if (edition === undefined) throw new Error(id);
  const { house, clock } = await houseOver(database.app, folders, startOf(edition), evidence);
  const stage = await playRound(house, clock, { edition, applicants, seed });
  return { outcome: await outcomeOf(stage, { owner: database.owner, house }), database };
}

const within = (outcome: RoundRunOutcome): boolean => {
  const quota = outcome["quotaByRegion"] as { readonly [node: string]: number };
  return Object.entries(outcome["recommendedByRegion"] as { readonly [node: string]: number }).every(([node, n]) => n <= (quota[node] ?? 0));
};

describe("a whole round", () => {
  for (const id of ids) {
    it(`[A5 D3 E3 E4] ${id} runs from call to register without a line of code of its own, every quota kept`, { timeout: 120_000 }, async () => {
      const { outcome, database } = await play(id, 60, "7");
      outcomes.set(id, outcome);
      expect(outcome.unexpected).toEqual([]);
      expect(within(outcome)).toBe(true);
      expect(outcome["registered"]).toBeGreaterThan(0);
      expect(Object.keys(outcome["refusedByRule"] as object).length).toBeGreaterThan(0);
      if (id === "zhejiang/2025") first = database;
      else await database.close();
    });
  }

  it.each([["miit/2022", 0], ["zhejiang/2023", 1]] as const)("[C2 E2] %s tells engagements, those refused by cap and condition, objections upheld; without experts no scores and no conflicts", (id, upheld) => {
    const outcome = outcomes.get(id);
    expect(outcome?.["engagements"]).toBeGreaterThan(0);
    expect(outcome?.["refusedEngagements"]).toMatchObject({ "evaluator-cap-full": 1, "evaluator-legal-person": 1, "evaluator-senior-staff": 1 });
    expect(outcome).toMatchObject({ expertScores: 0, conflicts: {}, upheldObjections: upheld });
    expect(Number(outcome?.["publicised"]) - Number(outcome?.["announced"])).toBe(upheld);
  });

  it("[D6] where experts judge, their scores are counted, and conflicts by how they were found: by data, declared, after scoring", () => {
    const outcome = outcomes.get("city-model/draft");
    expect(outcome?.["expertScores"]).toBeGreaterThan(0);
    expect(Object.keys(outcome?.["conflicts"] ?? {})).toEqual(["employer-is-applicant", "found-after-scoring", "recused"]);
  });

  it("[R6 K1] the same seed gives the same bytes, chain head included; another seed does not", { timeout: 120_000 }, async () => {
    const runs = [];
    for (const seed of ["7", "7", "8"]) {
      const { outcome, database } = await play("city-model/draft", 30, seed);
      await database.close();
      runs.push(JSON.stringify(outcome));
    }
    expect(runs[0]).toBe(runs[1]);
    expect(runs[0]).not.toBe(runs[2]);
  });

  it("[K1] after a round the chain verifies, and every declaration's row is what its events replay to", { timeout: 60_000 }, async () => {
    if (first === undefined) throw new Error("the round of zhejiang/2025 did not run");
    expect((await verifyChain(first.owner)).broken).toBeNull();
    const db = databaseOf(first.owner);
    const { rows } = await sql<{ readonly id: string; readonly body: { readonly state: unknown } }>`select id, body from declaration order by id`.execute(db);
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      const events = await sql<{ readonly type: string; readonly body: string }>`select type, body from event where stream_kind = 'declaration' and stream_id = ${row.id} order by version`.execute(db);
      const replayed = replay(events.rows.map((one) => fromStored({ type: one.type, body: JSON.parse(one.body) as JsonObject }) as DeclarationEvent));
      expect(JSON.parse(JSON.stringify(replayed))).toEqual(row.body.state);
    }
  });
});
