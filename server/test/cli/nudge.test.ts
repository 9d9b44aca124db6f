// `qingce check --nudge`: quiet where every threshold is guarded, and precise about one that is not.
import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { nudge } from "../../src/cli/nudge.ts";
import { programmesFolder } from "../../src/cli/place.ts";
import { plant, smallEdition, type Planting } from "./planted-edition.ts";

async function run(folder: string): Promise<{ readonly count: number; readonly said: readonly string[] }> {
  const said: string[] = [];
  const count = await nudge(folder, programmesFolder(), (line) => said.push(line));
  return { count, said: said.map((line) => line.replace(/^.*qingce-planted-[^/\\]+[/\\]/u, "")) };
}

async function planted(planting: Planting): Promise<Awaited<ReturnType<typeof run>>> {
  const folder = await plant(planting);
  const outcome = await run(folder);
  await rm(folder, { recursive: true });
  return outcome;
}

test("[L2] every threshold of the small edition is guarded by a case", async () => {
  expect(await run(smallEdition)).toEqual({ count: 0, said: ["test/small: nudges 44 · unproven 0"] });
});

test("[L2] a threshold that no case guards is named with file, line, key, clause and both values", async () => {
  const { count, said } = await planted({ file: "cases/good/procedure.yaml", find: 'given: { kind: factory, held: 10 }, expect: { allowed: false }', put: 'given: { kind: factory, held: 99 }, expect: { allowed: false }' });
  expect(count).toBe(1);
  expect(said).toEqual(["procedure.yaml:7 cap.n 二.2 10 → 11: 无案例能发现", "test/small: nudges 44 · unproven 1"]);
});

test("[L2] a case that is red already guards nothing", async () => {
  const { said } = await planted({ file: "cases/good/upkeep.yaml", find: 'at: "2026-05-01" }, expect: { late: true }', put: 'at: "2026-05-01" }, expect: { late: false }' });
  expect(said[0]).toBe("upkeep.yaml:2 duties.0.due 三.1 2026-04-30 → 2026-05-01: 无案例能发现");
});

test("[L2] an edition with faults is not passed over", async () => {
  expect((await planted({ file: "upkeep.yaml" })).count).toBe(1);
});
