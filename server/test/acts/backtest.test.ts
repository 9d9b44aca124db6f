// The backtest over rounds that were really run: reckoned from the log, for the round's authority alone, and nothing is written.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backtestRound, readThresholds } from "../../src/acts/backtests/backtest-round.ts";
import { downloadBacktest } from "../../src/acts/backtests/download-backtest.ts";
import { commission } from "./evaluation.ts";
import { selectList } from "../../src/acts/rounds/select-list.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance } from "./advance.ts";
import { codes, count, declare, draft, enterList, firmsIn, fitAgency, openRoundOf, openStage, submit, value, type Filed, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-03-03", 16);
});
afterAll(async () => {
  await stage.close();
});

describe("city-model: the line 80 and the first 30", () => {
  const edition = "city-model/draft";
  const city = officer("3301");
  let round = "";
  let filed: readonly Filed[] = [];

  // by hand: over 80 stand 92, 88, 84 and 81; 80 and 79 do not
  beforeAll(async () => {
    stage.clock.day("2025-03-03");
    round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority: "3301" });
    const made: Filed[] = [];
    for (const firm of await firmsIn(stage, 6, "330106", "330102")) made.push(await declare(stage, edition, round, firm));
    filed = made;
    stage.clock.day("2025-03-04");
    const scores = ["92", "88", "84", "81", "80", "79"];
    await advance(stage, { edition, round, authority: "3301", filed, score: (one) => scores[filed.indexOf(one)] ?? "" }, "selection");
    value(await selectList(stage.house, city, { round, kind: "factory", step: "selection" }));
  }, 60_000);

  const run = async (changes?: string) => value(await backtestRound(stage.house, city, { round, changes }));

  it("[A9 D7] under its own edition the round differs in nothing, and the recorded ends come out again", async () => {
    expect(await run()).toMatchObject({ cases: 6, entered: [], dropped: [], undecided: [], astray: [], changed: { changes: [] } });
  });

  it("[A9 D7] the line 80 to 85: 92 88 84 81 stood, 92 88 stand; 84 and 81 drop by the line's clause", async () => {
    const found = await run("procedure.selection.factory.cuts.over-80.over=85");
    expect(found.changed.changes).toEqual([{ file: "procedure.yaml", key: "selection.factory.cuts.0.over", from: "80", to: "85", says: "入选规则 · XX市绿色工厂：得分高于80分：下限（须超过）", fromSaid: "80", toSaid: "85", clause: "五（三）.4" }]);
    expect([found.before, found.after]).toEqual([4, 2]);
    expect(found.dropped.map(({ number, reasons }) => [number, reasons.map((one) => [one.code, one.clause])])).toEqual([filed[2], filed[3]].map((one) => [one?.number, [["not-selected-over-80", "五（三）.4"]]]));
    expect([found.entered, found.undecided, found.astray]).toEqual([[], [], []]);
  });

  it("[A9 D7] a line of 80 reached by 80 itself would not; at 79.5 the unit with 80 enters and 79 does not", async () => {
    expect((await run("procedure.selection.factory.cuts.over-80.over=80")).entered).toEqual([]);
    expect((await run("procedure.selection.factory.cuts.over-80.over=79.5")).entered).toMatchObject([{ number: filed[4]?.number, reasons: [{ code: "not-selected-over-80" }] }]);
  });

  it("[A9 H1] the sums by region, sector and evaluator name their keys and add up", async () => {
    const found = await run("procedure.selection.factory.cuts.over-80.over=85");
    expect(found.byRegion.map(({ name, before, after }) => [name, before, after])).toEqual([["上城区", 2, 1], ["西湖区", 2, 1]]);
    expect(found.bySector).toMatchObject([{ key: "30", name: "非金属矿物制品业", before: 4, after: 2, dropped: 2 }]);
    expect(found.byEvaluator).toMatchObject([{ key: "", name: "未委托", before: 4, after: 2 }]);
  });

  it("[A9] the answer carries its baseline: round, edition and its hash, the head of the records, the day", async () => {
    const { baseline, changed } = await run("procedure.selection.factory.cuts.first-30.first=1");
    expect(baseline).toMatchObject({ round, edition, hash: stage.house.editions.current.get(edition)?.hash, day: "2025-03-04" });
    expect(baseline.chainHead).toMatch(/^[0-9a-f]{64}$/u);
    expect(changed.hash).not.toBe(baseline.hash);
  });

  it("[A9] a backtest writes nothing", async () => {
    const before = await count(stage, "event");
    await run("procedure.selection.factory.cuts.over-80.over=85");
    expect(await count(stage, "event")).toBe(before);
  });

  it("[A9 A10] a change that would not be taken from a file is refused with file, key and clause", async () => {
    const bad = async (changes: string) => {
      const result = await backtestRound(stage.house, city, { round, changes });
      return result.ok ? [] : result.refusals.map(({ code, clause, facts }) => [code, clause, facts?.["file"], facts?.["key"]]);
    };
    expect(await bad("procedure.selection.factory.cuts.first-30.first=0")).toEqual([[expect.any(String), "五（三）.5", "procedure.yaml", "selection.factory.cuts.1.first"]]);
    expect(await bad("procedure.cap.n=5")).toEqual([["change-nowhere", undefined, "procedure.yaml", "cap.n"]]);
    expect(await bad("procedure.selection.factory.cuts.over-80.over=many")).toEqual([[expect.any(String), "五（三）.4", "procedure.yaml", expect.stringContaining("selection.factory.cuts.0")]]);
    expect((await bad("lower the line")).map(([code]) => code)).toEqual(["change-malformed"]);
    expect((await bad("procedure.cap.n=5\nprocedure.cap.n=6")).map(([code]) => code)).toContain("change-twice");
    expect(codes(await backtestRound(stage.house, city, { round, edition: "nobody/1900" }))).toEqual(["edition-unknown"]);
  });

  it("[A9 S1] for the round's own authority: another city, a county and a province find nothing, an applicant may not", async () => {
    for (const other of [officer("3302"), officer("330106"), officer("33")]) {
      expect(codes(await backtestRound(stage.house, other, { round }))).toEqual(["not-found"]);
      expect(codes(await readThresholds(stage.house, other, { round }))).toEqual(["not-found"]);
      expect(codes(await downloadBacktest(stage.house, other, { round, format: "csv" }))).toEqual(["not-found"]);
    }
    expect(codes(await backtestRound(stage.house, filed[0]?.firm.actor ?? city, { round }))).toEqual(["not-allowed"]);
    expect(codes(await backtestRound(stage.house, city, { round: "no-such-round" }))).toEqual(["not-found"]);
  });

  it("[A9] the file tells round, edition, hash, head and day above everything else", async () => {
    const { baseline } = await run();
    for (const format of ["csv", "xlsx"] as const) {
      const file = value(await downloadBacktest(stage.house, city, { round, format, changes: "procedure.selection.factory.cuts.over-80.over=85" }));
      const chunks: Buffer[] = [];
      for await (const chunk of file.bytes) chunks.push(Buffer.from(chunk as Uint8Array));
      const bytes = Buffer.concat(chunks);
      expect(bytes.length).toBe(file.size);
      if (format === "xlsx") {
        expect(bytes.subarray(0, 2).toString()).toBe("PK");
        continue;
      }
      const lines = bytes.toString().split("\r\n");
      expect(lines.slice(1, 7).join("\n")).toContain(baseline.hash);
      expect(lines.slice(1, 7).join("\n")).toContain(baseline.chainHead);
      expect(lines.slice(1, 7).join("\n")).toContain("2025-03-04");
      expect(lines.filter((line) => line.startsWith("落选,"))).toHaveLength(2);
    }
  });

  it("[A9] the thresholds offered are those of the sealed edition, each with its clause", async () => {
    const { thresholds } = value(await readThresholds(stage.house, city, { round }));
    expect(thresholds).toContainEqual({ at: "procedure.selection.factory.cuts.0.over", clause: "五（三）.4", topic: "入选规则 · XX市绿色工厂", key: "下限（须超过）", says: "得分高于80分", value: "80", valueSaid: "80", options: [] });
    const other = value(await readThresholds(stage.house, city, { round, edition: "zhejiang/2025" }));
    expect(other.thresholds.find(({ at }) => at === "procedure.quota.factory.table.3308")).toMatchObject({ topic: "推荐名额 · 绿色低碳工厂", key: "衢州市", value: "6" });
    expect(other.thresholds.find(({ at }) => at === "procedure.publicity.take.unit")).toMatchObject({ valueSaid: "工作日", options: [{ value: "working-day", says: "工作日" }, { value: "calendar-day", says: "自然日" }] });
    expect(codes(await readThresholds(stage.house, city, { round, edition: "none/2000" }))).toEqual(["edition-unknown"]);
    expect(thresholds.every(({ at }) => !at.startsWith("upkeep"))).toBe(true);
  });
});

describe("zhejiang/2023: the cap 10, and another edition", () => {
  const edition = "zhejiang/2023";
  const province = officer("33");
  let round = "";
  let filed: readonly Filed[] = [];

  // by hand: one body is engaged seven times, in the order of the firms; all seven are recommended and selected
  beforeAll(async () => {
    stage.clock.day("2023-05-04");
    round = await openRoundOf(stage, { edition, year: 2023, opens: "2023-05-04" });
    const body = await fitAgency(stage, edition);
    const firms = await firmsIn(stage, 7, "330106");
    await enterList(stage, "3301", "city", "factory", firms);
    const made: Filed[] = [];
    for (const firm of firms) {
      const one = await draft(stage, edition, round, firm);
      await commission(stage, one, body);
      made.push(await submit(stage, one));
    }
    filed = made;
    await advance(stage, { edition, round, authority: "33", filed, agency: body }, "publicity");
  }, 60_000);

  it("[A9 C2] cap 10 to 5: the sixth and the seventh engagement fall, and where evaluation is required their declarations with them", async () => {
    const found = value(await backtestRound(stage.house, province, { round, changes: "procedure.cap.n=5" }));
    expect([found.before, found.after]).toEqual([7, 5]);
    expect(found.dropped.map(({ number }) => number)).toEqual([filed[5]?.number, filed[6]?.number]);
    expect(found.dropped[0]?.reasons).toMatchObject([{ code: "evaluator-cap-full", clause: "二（二）.4" }, { code: "engagement-missing" }]);
    expect(found.byEvaluator).toMatchObject([{ before: 7, after: 5, dropped: 2 }]);
    expect(found.limits.join("")).toContain("按委托先后保留在前的");
  });

  it("[A9 C2] a cap of seven drops nobody, of six the last", async () => {
    const drops = async (n: number) => value(await backtestRound(stage.house, province, { round, changes: `procedure.cap.n=${n}` })).dropped.map(({ number }) => number);
    expect(await drops(7)).toEqual([]);
    expect(await drops(6)).toEqual([filed[6]?.number]);
  });

  it("[A9] under the notice of 2025 nothing is guessed: who is not told is undecided, with what was not asked", async () => {
    const found = value(await backtestRound(stage.house, province, { round, edition: "zhejiang/2025" }));
    expect(found.changed).toMatchObject({ edition: "zhejiang/2025", changes: [] });
    expect(found.undecided.length + found.dropped.length + found.after).toBe(7);
    expect(found.undecided.every(({ reasons }) => reasons.length > 0 && reasons.every(({ code }) => code.startsWith("untold-")))).toBe(true);
  });
});
