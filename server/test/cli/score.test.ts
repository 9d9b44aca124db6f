// `qingce score`: the example beside each scheme, re-added by a reader that knows nothing of how it was scored.
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ScoreOutcome } from "@qingce/core/score/outcome";
import { programmesFolder } from "../../src/cli/place.ts";
import { score } from "../../src/cli/score.ts";

const standards = join(programmesFolder(), "standards");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qingce-score-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Told = ScoreOutcome & { readonly hash: string; readonly faults: readonly { readonly code: string; readonly place?: string }[] };

async function run(scheme: string, file: string): Promise<{ readonly exit: number; readonly told: Told }> {
  const lines: string[] = [];
  const exit = await score(scheme, file, programmesFolder(), true, (line) => lines.push(line));
  return { exit, told: JSON.parse(lines.join("\n")) as Told };
}

async function factsFile(facts: unknown): Promise<string> {
  const file = join(folder, "facts.json");
  await writeFile(file, typeof facts === "string" ? facts : JSON.stringify(facts));
  return file;
}

const examples = await Promise.all((await readdir(standards, { withFileTypes: true })).filter((one) => one.isDirectory()).map(async ({ name }) => (await readdir(join(standards, name))).filter((file) => file.startsWith("example-")).map((file) => [`${name}/${file.slice("example-".length, -".json".length)}`, join(standards, name, file)] as const)));

describe("examples", () => {
  it.each(examples.flat())("[H3] the points of %s's example add up from items to groups to the score, and every item has its reason", async (scheme, file) => {
    const { exit, told } = await run(scheme, file);
    expect(told.faults).toEqual([]);
    expect(exit).toBe(0);
    for (const group of told.groups) {
      const sum = told.items.filter((item) => item.group === group.id).reduce((total, item) => total + item.points, 0);
      expect(group.capped ? group.max : sum).toBeCloseTo(group.points, 9);
    }
    expect(told.groups.reduce((total, group) => total + group.points, 0)).toBeCloseTo(told.score, 8);
    expect(told.items.every((item) => item.points >= 0 && item.points <= item.max + 1e-9 && item.reason !== "" && item.clause !== "")).toBe(true);
    expect(told.hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it.each(examples.flat())("[H3] an adder that knows only the trace of %s's example reckons each measured item again from value, lead and baseline, and comes to the total", async (scheme, file) => {
    const { told } = await run(scheme, file);
    const again = told.items.map(({ value, lead, base, max, points }) => {
      if (value === null || lead === null || base === null || lead === base) return points;
      const share = (value - base) / (lead - base);
      return max * (share < 0 ? 0 : share > 1 ? 1 : share);
    });
    told.items.forEach((item, n) => expect([item.id, again[n]]).toEqual([item.id, expect.closeTo(item.points, 6)]));
    const groups = told.groups.map((group) => Math.min(group.max, told.items.reduce((sum, item, n) => (item.group === group.id ? sum + (again[n] ?? 0) : sum), 0)));
    expect(groups.reduce((sum, points) => sum + points, 0)).toBeCloseTo(told.score, 5);
    if (scheme.startsWith("gbt36132-2025/")) expect(told.items.filter(({ lead, base }) => lead !== null && base !== null).length).toBeGreaterThan(10);
  });

  it("[A3] the general standard's example scheme has an example", () => {
    expect(examples.flat().map(([scheme]) => scheme)).toContain("gbt36132-2025/c1");
  });
});

describe("bad input", () => {
  it("[B4] an unknown scheme, a file that is not there and one that is no JSON are told and score nothing", async () => {
    const exit = async (scheme: string, file: string) => score(scheme, file, programmesFolder(), true, () => undefined);
    expect(await exit("nobody/nothing", await factsFile({}))).toBe(2);
    expect(await exit("gbt36132-2025/c1", join(folder, "absent.json"))).toBe(2);
    expect(await exit("gbt36132-2025/c1", await factsFile("{"))).toBe(2);
    expect(await exit("gbt36132-2025/c1", await factsFile([]))).toBe(2);
  });

  it("[B4] JSON numbers are taken, null is empty and not zero, an unknown field is told by name", async () => {
    const { exit, told } = await run("gbt36132-2025/c1", await factsFile({ answers: { "energy-basis": "value", energy: 5000, "carbon-basis": "value", carbon: null, colour: "1" } }));
    expect(exit).toBe(1);
    expect(told.faults).toMatchObject([{ code: "field-unknown", place: "sheet.colour" }]);
    expect(told.items.some((item) => item.inputs["energy"] === 5000)).toBe(true);
    expect(told.items.some((item) => Object.hasOwn(item.inputs, "carbon") && item.inputs["carbon"] === null)).toBe(true);
    expect(told.score).toBe(0);
  });
});

describe("an energy table in the facts", () => {
  const grid = { place: "33", vintage: "2023", calibre: "average", fall: [] };
  const diesel = { carrier: "diesel", amount: "10", unit: "t", use: "energy" };

  it("[A4 B4] is reckoned into the fields by the table in hand, which is named by edition and hash", async () => {
    const { exit, told } = await run("gbt36132-2025/c1", await factsFile({ answers: { "energy-basis": "value", "gross-output": ["1", "1", "14571"] }, carriers: { rows: [diesel], grid } }));
    expect(exit).toBe(0);
    expect(told).toMatchObject({ carriers: { edition: "2025-12-31" } });
    // 10 t × 1.4571 = 14.571 tce
    expect(told.items.some((item) => item.inputs["energy"] === 14.571)).toBe(true);
  });

  it("[B4] of another shape is refused by its place, and one that must be measured is told", async () => {
    const odd = await factsFile({ answers: {}, carriers: { rows: [{ ...diesel, use: "burnt" }], grid } });
    expect(await run("gbt36132-2025/c1", odd)).toMatchObject({ exit: 2, told: { faults: [{ code: "field-choice", place: "carriers.rows.0.use" }] } });
    const gas = await factsFile({ answers: {}, carriers: { rows: [{ ...diesel, carrier: "natural-gas", unit: "万Nm3" }], grid } });
    expect(await run("gbt36132-2025/c1", gas)).toMatchObject({ exit: 1, told: { faults: [{ code: "coefficient-needs-measuring", place: "sheet.carriers.1.measured" }] } });
  });
});
