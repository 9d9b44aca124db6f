// A spot check from the frozen list to the published result, and every refusal with its other side.
import { describe, expect, test } from "vitest";
import type { PlainDay } from "../../src/base/plain-day.ts";
import type { Edition } from "../../src/programme/edition.ts";
import { redraw, type DrawFile } from "../../src/upkeep/redraw.ts";
import { decideSpotCheck, evolveSpotCheck, type SpotCheckCommand, type SpotCheckState } from "../../src/upkeep/spot-check.ts";
import { frozenText, seedText, type Drawable } from "../../src/upkeep/spot-draw.ts";
import { paperFaults, papersAsked } from "../../src/upkeep/spot-papers.ts";

const hash = (text: string): string => {
  let h = 2166136261;
  for (let n = 0; n < text.length; n += 1) h = Math.imul(h ^ text.charCodeAt(n), 16777619) >>> 0;
  return h.toString(16).padStart(8, "0");
};
const day = (text: string): PlainDay => text as PlainDay;
const duty = (id: string, act: string, more: object = {}) => ({ id, cite: `五.${id}`, act, who: "applicant", says: id, ...more });
const edition = { id: "m/1", upkeep: { duties: [duty("check", "spot-check", { who: "city", "every-years": 3 }), duty("summary", "summarise"), duty("table", "self-review", { form: "自评表" }), duty("later", "plan")] } } as unknown as Edition;
const silent = { id: "m/2", upkeep: { duties: [] } } as unknown as Edition;

const units: readonly Drawable[] = [1, 2, 3, 4].map((n) => ({ id: `u${n}`, stratum: "s" }));
const listDigest = hash(frozenText(units));
const freeze: Extract<SpotCheckCommand, { kind: "freeze" }> = { kind: "freeze", id: "c", editionHash: "h", of: { kind: "factory", level: "city", node: "3301" }, units, listDigest, logHead: "head", n: 2, numberSource: "演示指数收盘点位", numberDay: day("2026-03-02"), by: "officer" };
const draw: SpotCheckCommand = { kind: "draw", number: "3021.5", units, listDigest, by: "officer" };

interface At { readonly on?: string; readonly edition?: Edition }
const decide = (state: SpotCheckState, command: SpotCheckCommand, { on = "2026-03-01", edition: of = edition }: At = {}) => decideSpotCheck(state, command, { edition: of, today: day(on), hash });
const codes = (state: SpotCheckState, command: SpotCheckCommand, at: At = {}): readonly string[] => {
  const result = decide(state, command, at);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};
function after(state: SpotCheckState, command: SpotCheckCommand, at: At = {}): SpotCheckState {
  const result = decide(state, command, at);
  if (!result.ok) throw new Error(result.refusals.map(({ code }) => code).join(" "));
  return result.value.reduce<SpotCheckState>(evolveSpotCheck, state);
}
const drawn = (): NonNullable<SpotCheckState> => after(after(undefined, freeze), draw, { on: "2026-03-02" }) as NonNullable<SpotCheckState>;
const file = (entry: string, digest = "d1"): SpotCheckCommand => ({ kind: "file-papers", entry, digest, faults: [], by: "unit" });
const audit = (entry: string, digest = "d1"): SpotCheckCommand => ({ kind: "first-audit", entry, digest, opinion: "", by: "county" });
const conclude = (entry: string, meets: boolean, opinion = "演示"): SpotCheckCommand => ({ kind: "conclude", entry, meets, opinion, by: "city" });
const publish = { kind: "publish" as const, document: "演示公布", by: "city" } satisfies SpotCheckCommand;

describe("freezing a list", () => {
  test("[F7 M 五（四）.2] where no spot check is ruled there is none; of nobody none is drawn", () => {
    expect(codes(undefined, freeze, { edition: silent })).toEqual(["spot-check-unstated"]);
    expect(codes(undefined, { ...freeze, units: [] })).toEqual(["list-empty", "sample-size"]);
    expect(codes(after(undefined, freeze), freeze)).toEqual(["already-frozen"]);
  });
  test.each([[0, ["sample-size"]], [1, []], [4, []], [5, ["sample-size"]], [1.5, ["sample-size"]]] as const)("[F7] of four units %s are drawn: %s", (n, said) => {
    expect(codes(undefined, { ...freeze, n })).toEqual(said);
  });
  test("[F7] the public number is named, and known only after the day of freezing", () => {
    expect(codes(undefined, { ...freeze, numberSource: " " })).toEqual(["numberSource-missing"]);
    expect(codes(undefined, { ...freeze, numberDay: day("2026-03-01") })).toEqual(["number-day-known"]);
    expect(codes(undefined, freeze)).toEqual([]);
  });
  test("[F7 M 五（四）.2 原则上每三年] three years to the day are in time, a day earlier wants a reason", () => {
    const last = day("2023-03-02");
    expect(codes(undefined, { ...freeze, last })).toEqual(["too-early"]);
    expect(codes(undefined, { ...freeze, last, reason: "演示：举报集中" })).toEqual([]);
    expect(codes(undefined, { ...freeze, last: day("2023-03-01") })).toEqual([]);
  });
});

describe("drawing", () => {
  test("[F7] not before the number's day, not without number, not from another list, not twice", () => {
    const state = after(undefined, freeze);
    expect(codes(undefined, draw)).toEqual(["spot-check-unknown"]);
    expect(codes(state, draw)).toEqual(["number-to-come"]);
    expect(codes(state, { ...draw, number: " " }, { on: "2026-03-02" })).toEqual(["number-missing"]);
    expect(codes(state, { ...draw, listDigest: "other" }, { on: "2026-03-02" })).toEqual(["list-changed"]);
    expect(drawn().drawn).toHaveLength(2);
    expect(codes(drawn(), draw, { on: "2026-03-02" })).toEqual(["already-drawn"]);
  });
  test("[F7] anybody draws the same again from what is published, and sees a list, seed or draw that was changed", () => {
    const state = drawn();
    const told: DrawFile = { spotCheck: "c", edition: "m/1", day: "2026-03-01", suite: "sm3", list: [...units], listDigest, logHead: "head", numberSource: "x", numberDay: "2026-03-02", number: "3021.5", seed: seedText("head", "3021.5"), n: 2, drawn: state.drawn.map(({ entry }) => entry) };
    expect(redraw(told, hash)).toEqual({ drawn: told.drawn, differs: [] });
    expect(redraw({ ...told, drawn: told.drawn.toReversed() }, hash).differs).toEqual(["drawn"]);
    expect(redraw({ ...told, seed: "head|1" }, hash).differs).toEqual(["seed"]);
    expect(redraw({ ...told, list: [...told.list, { id: "u5", stratum: "t" }] }, hash).differs).toContain("listDigest");
  });
});

describe("drawn units", () => {
  const one = (): string => drawn().drawn[0]?.entry ?? "";
  test("[F7 M 五（四）.3 五（四）.4] the edition's papers: a text for the summary, a file for the form", () => {
    const asked = papersAsked(edition, "factory");
    expect(asked.map(({ id, as }) => [id, as])).toEqual([["summary", "text"], ["table", "file"]]);
    const none = paperFaults(asked, { texts: {}, files: {} }, new Set());
    expect(none.map(({ code, place, clause }) => [code, place, clause])).toEqual([["paper-missing", "texts.summary", "五.summary"], ["paper-missing", "files.table", "五.table"]]);
    expect(paperFaults(asked, { texts: { summary: "近三年" }, files: { table: "d" } }, new Set()).map(({ code }) => code)).toEqual(["file-unknown"]);
    expect(paperFaults(asked, { texts: { summary: "近三年", other: "x" }, files: { table: "d" } }, new Set(["d"])).map(({ code }) => code)).toEqual(["paper-unknown"]);
    expect(paperFaults(asked, { texts: { summary: "近三年" }, files: { table: "d" } }, new Set(["d"]))).toEqual([]);
  });
  test("[F7] who was not drawn files nothing; papers with faults are not filed; anew until the first audit", () => {
    const state = drawn();
    const stranger = units.find(({ id }) => !state.drawn.some(({ entry }) => entry === id))?.id ?? "";
    expect(codes(state, file(stranger))).toEqual(["not-drawn"]);
    expect(codes(state, { kind: "file-papers", entry: one(), digest: "d", faults: [{ code: "paper-missing", hint: "" }], by: "unit" })).toEqual(["paper-missing"]);
    const filed = after(after(state, file(one())), file(one(), "d2"));
    expect(codes(filed, audit(one(), "d1"))).toEqual(["digest-stale"]);
    expect(codes(after(filed, audit(one(), "d2")), file(one(), "d3"))).toEqual(["already-audited"]);
  });
  test("[F7 M 五（四）.6 五（四）.7] the county first, then the city with its reason; who files nothing can only fail", () => {
    const state = drawn();
    expect(codes(state, audit(one()))).toEqual(["papers-missing"]);
    expect(codes(state, conclude(one(), true))).toEqual(["not-audited"]);
    expect(codes(state, conclude(one(), false))).toEqual([]);
    const filed = after(state, file(one()));
    expect(codes(filed, conclude(one(), false))).toEqual(["not-audited"]);
    const audited = after(filed, audit(one()));
    expect(codes(audited, conclude(one(), true, " "))).toEqual(["opinion-missing"]);
    expect(codes(audited, conclude(one(), true))).toEqual([]);
    expect(codes(after(audited, conclude(one(), true)), conclude(one(), false))).toEqual(["not-audited"]);
  });
  test("[F7 M 五（四）.8] published with a document once every unit has its conclusion, and then it is over", () => {
    const state = drawn();
    expect(codes(after(undefined, freeze), publish)).toEqual(["units-open"]);
    const [first, second] = state.drawn.map(({ entry }) => entry) as [string, string];
    const half = after(state, conclude(first, false));
    expect(codes(half, publish)).toEqual(["units-open"]);
    const whole = after(half, conclude(second, false));
    expect(codes(whole, { ...publish, document: "" })).toEqual(["document-missing"]);
    const over = after(whole, publish);
    expect(over?.standing).toBe("published");
    expect([codes(over, publish), codes(over, file(first)), codes(over, draw)]).toEqual([["spot-check-over"], ["spot-check-over"], ["already-drawn"]]);
  });
});
