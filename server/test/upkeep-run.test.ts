// Years of upkeep of every edition on a real database, through the acts: nothing unexpected is refused, the same seed repeats to the byte.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSealedEditions } from "../src/acts/wiring-editions.ts";
import { upkeepOutcome } from "../src/cli/upkeep-run.ts";
import { programmesFolder } from "../src/cli/place.ts";
import { houseOver } from "../src/cli/simulation/open-house.ts";
import { playYears, startOf } from "../src/cli/upkeep-simulation/play-years.ts";
import { defaultSuite } from "../src/store/digest.ts";
import { verifyChain } from "../src/store/verify-chain.ts";
import { createDatabase } from "./database.ts";

const folders = [programmesFolder()];
let evidence = "";

beforeAll(async () => {
  evidence = await mkdtemp(join(tmpdir(), "qingce-upkeep-"));
});
afterAll(() => rm(evidence, { recursive: true, force: true }));

async function play(id: string, units: number, years: number, seed: string) {
  const database = await createDatabase();
  const edition = (await loadSealedEditions(folders, defaultSuite)).get(id)?.edition;
  if (edition === undefined) throw new Error(id);
  const plan = { edition, units, years, seed, lastKnown: 2026 };
  const { house, clock } = await houseOver(database.app, folders, startOf(plan), evidence);
  const played = await playYears({ house, clock, owner: database.owner }, plan);
  const outcome = await upkeepOutcome(edition, units, played, { owner: database.owner, house });
  const { broken } = await verifyChain(database.owner);
  await database.close();
  return { outcome, unexpected: played.unexpected, broken };
}

const total = (tables: { readonly [name: string]: number }): number => Object.values(tables).reduce((sum, one) => sum + one, 0);

describe("years of upkeep", () => {
  it.each(["zhejiang/2023", "zhejiang/2025", "miit/2022"])("[F1 F2 F3 F4 F12 F14] %s: filed, late, found, assessed, removed, renamed; nothing refused that nobody expected", { timeout: 120_000 }, async (id) => {
    const { outcome, unexpected, broken } = await play(id, 24, 2, "3");
    expect([unexpected, broken]).toEqual([[], null]);
    expect(outcome.years.map(({ year }) => year)).toEqual([2024, 2025]);
    expect(outcome).toMatchObject({ edition: id, units: 24, spotCheck: { seed: null, drawn: [] }, greenCode: { kind: "not-computed" } });
    for (const year of outcome.years) expect([year.filed <= 24, year.late <= year.filed]).toEqual([true, true]);
    const all = (count: (year: (typeof outcome.years)[number]) => number): number => outcome.years.reduce((sum, year) => sum + count(year), 0);
    expect([all(({ filed }) => filed) > 24, all(({ findings }) => total(findings)) > 0, all(({ removed }) => total(removed)) > 0, all(({ renamed }) => renamed) > 0]).toEqual([true, true, true, true]);
  });

  it("[F7 M 五（四）] city-model/draft files nothing and says so; one unit in four is drawn", { timeout: 120_000 }, async () => {
    const { outcome, unexpected } = await play("city-model/draft", 13, 2, "3");
    expect(unexpected).toEqual([]);
    expect(outcome.years.map(({ filed, findings }) => [filed, findings])).toEqual([[0, {}], [0, {}]]);
    expect(outcome).toMatchObject({ says: "本通知没有要求每年填报动态管理表" });
    expect([outcome.spotCheck.drawn.length, outcome.spotCheck.seed?.split("|").length]).toEqual([3, 2]);
  });

  it("[R6 K1] the same seed gives the same bytes, chain head included; another seed does not", { timeout: 120_000 }, async () => {
    const runs = [];
    for (const seed of ["7", "7", "8"]) runs.push(JSON.stringify((await play("zhejiang/2025", 10, 1, seed)).outcome));
    expect(runs[0]).toBe(runs[1]);
    expect(runs[0]).not.toBe(runs[2]);
  });
});
