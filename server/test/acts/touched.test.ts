// Two editions side by side over a round's open declarations: who would newly be refused, let in, or asked for more. Nothing is written.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTouched } from "../../src/acts/backtests/read-touched.ts";
import { addRecords } from "../../src/acts/records/add-records.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { commission } from "./evaluation.ts";
import { codes, count, declare, draft, enterList, firmsIn, fitAgency, openRoundOf, openStage, submit, value, type Filed, type Firm, type Stage } from "./stage.ts";

let stage: Stage;
const province = officer("33");

beforeAll(async () => {
  stage = await openStage("2023-05-04", 8);
});
afterAll(async () => {
  await stage.close();
});

const accident = ({ creditCode }: Firm, severity: string) =>
  addRecords(stage.house, province, { node: "33", records: [{ creditCode, kind: "safety-accident", register: "演示登记", readOn: "2023-05-04", source: "演示来源", severity, occurredOn: "2022-06-01" }] });

const touched = async (round: string, edition: string) => value(await readTouched(stage.house, province, { round, edition }));
const clauses = (matters: readonly { readonly code: string; readonly clause: string | null }[] | undefined) => (matters ?? []).map(({ code, clause }) => [code, clause]);

describe("a round under zhejiang/2023, the notice of 2025 beside it", () => {
  const edition = "zhejiang/2023";
  let round = "";
  let grave: Filed;
  let light: Filed;

  beforeAll(async () => {
    stage.clock.day("2023-05-04");
    round = await openRoundOf(stage, { edition, year: 2023, opens: "2023-05-04" });
    const firms = await firmsIn(stage, 3, "330106", "330102", "330106");
    await enterList(stage, "3301", "city", "factory", firms);
    const [one, other, third] = firms as readonly [Firm, Firm, Firm];
    const body = await fitAgency(stage, edition);
    const filed = async (firm: Firm) => {
      const made = await draft(stage, edition, round, firm);
      await commission(stage, made, body);
      return submit(stage, made);
    };
    [grave, light] = [await filed(one), await filed(other)];
    await draft(stage, edition, round, third);
    value(await accident(one, "较大"));
    value(await accident(other, "一般"));
  }, 60_000);

  it("[A8] 一（三）.2.2 has no counterpart in 2025: the unit with an accident 较大 is no longer held, the one with 一般 never was", async () => {
    const found = await touched(round, "zhejiang/2025");
    const of = ({ declaration }: Filed) => found.touched.find((one) => one.declaration === declaration);
    expect(clauses(of(grave)?.allowed)).toEqual([["no-grave-accident", "一（三）.2.2"]]);
    expect(clauses(of(light)?.allowed)).toEqual([]);
    expect([of(grave)?.refused, of(light)?.refused]).toEqual([[], []]);
    expect(of(grave)).toMatchObject({ name: grave.firm.name, regionName: "西湖区", standing: "under-way" });
  });

  it("[A8 二（一）.2] the undertaking is newly demanded of both, whose evaluators are engaged", async () => {
    const found = await touched(round, "zhejiang/2025");
    expect(found.touched.map(({ papers }) => clauses(papers))).toEqual([0, 1].map(() => [["undertaking-required", "二（一）.2"], ["paper", "二（一）.2.2"]]));
  });

  it("[A8] counts by region and kind; a draft never submitted is its owner's alone and not among them", async () => {
    const found = await touched(round, "zhejiang/2025");
    expect(found.cases).toBe(2);
    expect(found.byRegion.map(({ name, cases, refused, allowed, rework }) => [name, cases, refused, allowed, rework])).toEqual([["上城区", 1, 0, 0, 1], ["西湖区", 1, 0, 1, 1]]);
    expect(found.byKind).toMatchObject([{ key: "factory", cases: 2, allowed: 1, rework: 2 }]);
    expect([found.own.edition, found.next.edition]).toEqual([edition, "zhejiang/2025"]);
  });

  it("[A8] under its own edition nobody is touched", async () => {
    expect(await touched(round, edition)).toMatchObject({ cases: 2, touched: [], byKind: [{ untouched: 2 }] });
  });

  it("[A8] under the ministry's notice the facts that it asks and the form lacks are told by label and clause", async () => {
    const [first] = (await touched(round, "miit/2022")).touched;
    expect(first?.facts).toContainEqual({ code: "key_energy_industry", clause: "一（一）.2.1", says: "属于重点用能行业" });
  });

  it("[A8 S1] for the round's own authority: a city finds nothing, an applicant may not, an edition unknown is refused; nothing is written", async () => {
    const before = await count(stage, "event");
    expect(codes(await readTouched(stage.house, officer("3301"), { round, edition: "zhejiang/2025" }))).toEqual(["not-found"]);
    expect(codes(await readTouched(stage.house, officer("32"), { round, edition: "zhejiang/2025" }))).toEqual(["not-found"]);
    expect(codes(await readTouched(stage.house, grave.firm.actor, { round, edition: "zhejiang/2025" }))).toEqual(["not-allowed"]);
    expect(codes(await readTouched(stage.house, province, { round, edition: "nobody/1900" }))).toEqual(["edition-unknown"]);
    expect(await count(stage, "event")).toBe(before);
  });
});

describe("a round under zhejiang/2025, the notice of 2023 beside it", () => {
  let round = "";
  let listed: Filed;
  let unlisted: Filed;

  beforeAll(async () => {
    stage.clock.day("2025-06-10");
    round = await openRoundOf(stage, { edition: "zhejiang/2025", year: 2025, opens: "2025-06-03" });
    const [one, other] = (await firmsIn(stage, 2, "330106")) as readonly [Firm, Firm];
    await enterList(stage, "3301", "city", "park", [one]);
    [listed, unlisted] = [await declare(stage, "zhejiang/2025", round, one, "park"), await declare(stage, "zhejiang/2025", round, other, "park")];
  }, 60_000);

  it("[A8 一（一）.8] a park off the city's list would newly be refused, one on it would not", async () => {
    const found = await touched(round, "zhejiang/2023");
    const of = ({ declaration }: Filed) => found.touched.find((one) => one.declaration === declaration);
    expect(clauses(of(unlisted)?.refused)).toEqual([["park-on-city-list", "一（一）.8"]]);
    expect(of(listed)?.refused).toEqual([]);
  });

  it("[A8 二（二）.1] evaluation is newly required of both, and registers never asked are told as to be looked up, not as clean", async () => {
    for (const one of (await touched(round, "zhejiang/2023")).touched) {
      expect(clauses(one.papers)).toEqual([["evaluation-required", "二（二）.1"], ["paper", "附件5"]]);
      expect(clauses(one.checks)).toContainEqual(["no-grave-accident", "一（三）.2.2"]);
    }
  });
});
