// The backtest from the command line, and over rounds played whole: each edition's own rules give its recorded ends again.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorityOf } from "@qingce/core/programme/case-circumstances";
import { backtestRound } from "../../src/acts/backtests/backtest-round.ts";
import { loadSealedEditions } from "../../src/acts/wiring-editions.ts";
import { backtestVerb } from "../../src/cli/backtest.ts";
import { programmesFolder } from "../../src/cli/place.ts";
import { houseOver } from "../../src/cli/simulation/open-house.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { playRound, startOf } from "../../src/cli/simulation/play-round.ts";
import { defaultSuite } from "../../src/store/digest.ts";
import { value } from "../acts/stage.ts";
import { createDatabase } from "../database.ts";

let evidence = "";
beforeAll(async () => {
  evidence = await mkdtemp(join(tmpdir(), "qingce-backtest-"));
});
afterAll(() => rm(evidence, { recursive: true, force: true }));

async function played(id: string, changes?: string) {
  const database = await createDatabase();
  const edition = (await loadSealedEditions([programmesFolder()], defaultSuite)).get(id)?.edition;
  if (edition === undefined) throw new Error(id);
  const { house, clock } = await houseOver(database.app, [programmesFolder()], startOf(edition), evidence);
  const { round } = await playRound(house, clock, { edition, applicants: 30, seed: "3" });
  const city = officer(authorityOf(edition));
  const [same, changed] = [value(await backtestRound(house, city, { round })), value(await backtestRound(house, city, { round, changes }))];
  await database.close();
  return { same, changed };
}

describe("a round played whole", () => {
  for (const [id, changes] of [["miit/2022", "procedure.cap.n=5"], ["zhejiang/2023", "procedure.cap.n=5"], ["zhejiang/2025", "procedure.cap.n=5"], ["jiangsu-suzhou/2023", undefined], ["city-model/draft", "procedure.selection.factory.cuts.over-80.over=85"]] as const) {
    it(`[A9] ${id} comes out under its own edition as it was recorded, and differs from itself in nothing`, { timeout: 120_000 }, async () => {
      const { same, changed } = await played(id, changes);
      expect(same.cases).toBeGreaterThan(0);
      expect([same.astray, same.entered, same.dropped, same.undecided, same.after]).toEqual([[], [], [], [], same.before]);
      expect(changed.before).toBe(same.before);
      expect(changed.dropped.every(({ reasons }) => reasons.some(({ clause }) => clause !== null))).toBe(true);
    });
  }
});

describe("the words", () => {
  const run = async (...words: readonly string[]) => {
    const said: string[] = [];
    const code = await backtestVerb(words, (line) => void said.push(line));
    return { code, said: said.join("\n") };
  };

  it("[A9] without a round, or without an edition to play, the use is told", async () => {
    for (const words of [[], ["--json"], ["run"], ["run", "--json"], ["run", "zhejiang/2025", "--applicants", "none"]]) {
      const { code, said } = await run(...words);
      expect([code, said.startsWith("用法")]).toEqual([2, true]);
    }
  });

  it("[A9] an unknown edition is refused", async () => {
    const { code, said } = await run("run", "nobody/1900", "--json");
    expect([code, said]).toEqual([1, JSON.stringify({ refusals: [{ code: "edition-unknown", hint: "没有这一版：nobody/1900" }] })]);
  });
});
