// One unit's yearly table, filed once, audited tier by tier, and whatever comes in between.
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import type { Instant } from "../../src/base/instant.ts";
import type { PlainDay } from "../../src/base/plain-day.ts";
import { decideFiling, evolveFiling, turnOf, type FilingCommand, type FilingState } from "../../src/upkeep/filing.ts";

const season = { id: "s", edition: "e", editionHash: "h", year: 2025, kind: "factory", level: "province", node: "33", form: "factory-2026", due: "2026-04-15" as PlainDay, tiers: ["county", "city"], clause: "二（三）.4", standing: "open" } as const;
const at = (text: string): Instant => text as Instant;
const file: FilingCommand = { kind: "file", id: "f", entry: "n", digest: "d1", receipt: "R1", by: "unit", at: at("2026-04-15T15:59:59.000Z"), season, listed: true, faults: [] };
const audit = (tier: "county" | "city", digest = "d1"): FilingCommand => ({ kind: "audit", tier, digest, opinion: "", by: tier });
const run = (...commands: readonly FilingCommand[]): { readonly state: FilingState; readonly said: readonly string[] } => {
  const said: string[] = [];
  let state: FilingState;
  for (const command of commands) {
    const result = decideFiling(state, command);
    said.push(result.ok ? "ok" : result.refusals.map(({ code }) => code).join(" "));
    if (result.ok) state = result.value.reduce(evolveFiling, state);
  }
  return { state, said };
};

describe("a yearly table", () => {
  test("[F1 F2] county, then city; then it has passed and is over", () => {
    const { state, said } = run(file, audit("city"), audit("county"), audit("county"), audit("city"), audit("city"), file);
    expect(said).toEqual(["ok", "tier-not-in-turn", "ok", "tier-not-in-turn", "ok", "nothing-to-audit", "filing-over"]);
    expect(state?.standing).toBe("passed");
  });
  test("[F1] the last second of the last day in Shanghai is in time, the next is late, and late it stays", () => {
    expect(run(file).state?.late).toBe(false);
    const late = { ...file, at: at("2026-04-15T16:00:00.000Z") };
    expect(run(late).state?.late).toBe(true);
    const returned: FilingCommand = { kind: "return", tier: "county", digest: "d1", reason: "r", fields: ["energy"], by: "county" };
    expect(run(late, returned, { ...file, digest: "d2" }).state).toMatchObject({ late: true, times: 2, standing: "filed" });
  });
  test("[F12 Bad input] only what a removal closed is opened again: not what was never filed, not what runs or has passed", () => {
    const reopen: FilingCommand = { kind: "reopen", reason: "r", due: "2026-06-01" as PlainDay, by: "office" };
    const close: FilingCommand = { kind: "close", reason: "r", by: "office" };
    expect(run(reopen).said).toEqual(["nothing-closed"]);
    expect(run(file, reopen, audit("county"), audit("city"), reopen).said).toEqual(["ok", "nothing-closed", "ok", "ok", "nothing-closed"]);
    const again = run(file, close, reopen, reopen);
    expect(again.said).toEqual(["ok", "ok", "ok", "nothing-closed"]);
    expect(again.state?.standing).toBe("returned");
  });
  test("[F1 Bad input] twice, for a unit that has left, after the season, with faults: each has one answer", () => {
    expect(run(file, file).said).toEqual(["ok", "already-filed"]);
    expect(run({ ...file, listed: false }).said).toEqual(["entry-left"]);
    expect(run({ ...file, season: { ...season, standing: "closed" } }).said).toEqual(["season-closed"]);
    expect(run({ ...file, faults: [{ code: "figure-missing", place: "energy", hint: "" }, { code: "energy-sum", place: "energy", hint: "" }] }).said).toEqual(["figure-missing energy-sum"]);
  });
  test("[F2] whoever audits judges what stands now; what was returned comes before the county again", () => {
    const returned: FilingCommand = { kind: "return", tier: "city", digest: "d1", reason: "取水量有误", fields: ["water"], by: "city" };
    const { said, state } = run(file, audit("county"), { ...returned, reason: " " }, returned, { ...file, digest: "d2" }, audit("county", "d1"), audit("county", "d2"));
    expect(said).toEqual(["ok", "ok", "reason-missing", "ok", "ok", "digest-stale", "ok"]);
    expect(turnOf(state)).toBe("city");
  });
  test("[F3] a failing key indicator is named with its reason and ends the audit", () => {
    const fail: FilingCommand = { kind: "fail", tier: "county", digest: "d1", indicators: [{ indicator: "单位产值综合能耗", reason: "高于基准值" }], proceeding: "p", by: "county" };
    expect(run(file, { ...fail, indicators: [] }, { ...fail, indicators: [{ indicator: "x", reason: "" }] }, fail, audit("county")).said).toEqual(["ok", "indicators-missing", "reason-missing", "ok", "nothing-to-audit"]);
  });
  test("[F4 Bad input] a unit removed while its table is open closes the table; a passed one stays as it is", () => {
    const close: FilingCommand = { kind: "close", reason: "已移出名单", by: "platform" };
    expect(run(file, close, close, audit("county"), file).said).toEqual(["ok", "ok", "nothing-open", "nothing-to-audit", "filing-over"]);
    expect(run(file, audit("county"), audit("city"), close).said.at(-1)).toBe("nothing-open");
  });
  test("[F1 K1] whatever is asked in whatever order, only one tier ever has its turn, and what is over stays over", () => {
    const any = fc.constantFrom<FilingCommand>(file, { ...file, digest: "d2" }, audit("county"), audit("city"), audit("county", "d2"), { kind: "return", tier: "county", digest: "d1", reason: "r", fields: [], by: "c" }, { kind: "fail", tier: "city", digest: "d1", indicators: [{ indicator: "i", reason: "r" }], proceeding: "p", by: "c" }, { kind: "close", reason: "r", by: "p" });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (commands) => {
        let state: FilingState;
        for (const command of commands) {
          const before: FilingState = state;
          const result = decideFiling(state, command);
          if (result.ok) state = result.value.reduce(evolveFiling, state);
          if (before !== undefined && ["passed", "failed", "closed"].includes(before.standing) && command.kind !== "close") expect(result.ok).toBe(false);
          expect(turnOf(state) === undefined).toBe(state?.standing !== "filed");
        }
      }),
    );
  });
});
