// What the pages of upkeep say and light: findings with their numbers, places of a table's body, whose turn it is in a proceeding.
import { describe, expect, test } from "vitest";
import type { Check, YearFormFile } from "@qingce/core/upkeep/year-form-file";
import type { YearTableBody } from "@qingce/core/upkeep/year-table-body";
import { groundFrom } from "../src/text/ground-typed.ts";
import { askFrom, asksAfterwards, asksNow, openFields } from "../src/text/proceeding-asks.ts";
import type { Proceeding } from "../src/text/proceeding-said.ts";
import { concerns, isTurnOf, tablesAsked } from "../src/text/season-said.ts";
import { yearPlaces } from "../src/text/year-place.ts";
import { besideOf, sayChange, sayFound, sayYearFigure, sayYearStanding } from "../src/text/year-said.ts";

const figure = (label: string, unit: string) => ({ label, unit, block: "scale" });
const file: YearFormFile = {
  id: "f", name: "演示表", kind: "factory", years: { from: 2021 }, status: "design", source: "演示", certainty: "partial", blocks: [{ id: "scale", name: "规模" }], checks: [],
  figures: { output: figure("产值", "万元"), part: figure("其中", "万元"), water: figure("取水量", "m3") },
  derived: { "water-per-output": { label: "单位产值取水量", unit: "m3/万元", expr: "water / output" } },
};
const equal: Check = { id: "sum", kind: "equal", left: "output", right: "part", unit: "万元", within: "0.001", severity: "fault", ground: "design", says: "应相等" };
const limit: Check = { id: "limit", kind: "limit", of: "water-per-output", unit: "m3/万元", "at-most": "5", severity: "fault", ground: "design", says: "限值" };

describe("a yearly table in words", () => {
  test("[F2] a finding gives its numbers with the unit, and stands beside the figure it speaks of, or the first behind a value worked out", () => {
    expect(sayFound(file, equal, { value: 12_000, other: 11_000 })).toBe("一边 12,000 万元，另一边 11,000 万元，相差 1,000 万元");
    expect(sayFound(file, limit, { value: 7, other: 5 })).toBe("为 7 m³/万元，限值 5 m³/万元");
    expect([besideOf(file, equal), besideOf(file, limit)]).toEqual(["output", "water"]);
  });
  test("[F1] zero is a figure and nothing is a dash; a change names its share, from nothing it names none", () => {
    expect([sayYearFigure(0), sayYearFigure(null), sayYearFigure(1_234_567.5)]).toEqual(["0", "—", "1,234,567.5"]);
    expect([sayChange(110, 100), sayChange(90, 100), sayChange(5, 5), sayChange(5, 0), sayChange(5, null)]).toEqual(["+10（+10%）", "−10（−10%）", "持平", "+5", ""]);
    expect([sayYearStanding(null), sayYearStanding("filed", "city"), sayYearStanding("returned")]).toEqual(["未填报", "待市级审核", "已退回"]);
  });
  test("[R7] two windows: what one alone changed is joined, what both changed is asked", () => {
    const base: YearTableBody = { figures: { output: 1, water: 2 }, notes: {}, changes: "" };
    const mine = { ...base, figures: { output: 5, water: 2 } };
    const theirs = { ...base, figures: { output: 6, water: 3 } };
    const sides = yearPlaces.sides(base, mine, theirs);
    expect(sides).toEqual({ "figures.output": undefined, "figures.water": "theirs" });
    expect(yearPlaces.merged(mine, theirs, { ...sides, "figures.output": "mine" }).figures).toEqual({ output: 5, water: 3 });
  });
});

describe("seasons and whose turn it is", () => {
  test("[F1 F2] an office sees the seasons over it and below it, and audits where its tier has the turn", () => {
    expect([concerns("33", ["330106"]), concerns("3301", ["33"]), concerns("CN", ["33"]), concerns("32", ["33"])]).toEqual([true, true, true, false]);
    expect([isTurnOf(["330106"], "county", "330106"), isTurnOf(["330106"], "city", "330106"), isTurnOf(["3302"], "city", "330106"), isTurnOf(["3301"], null, "330106")]).toEqual([true, false, false, false]);
  });
  test("[U3] the filters of the address are what the API is asked, and what it does not know is left out", () => {
    expect(tablesAsked("?standing=filed&turn=city&late=yes&q=ys", "s", undefined)).toEqual({ season: "s", limit: 50, standing: "filed", turn: "city", late: true, search: "ys" });
    expect(tablesAsked("?standing=lost&turn=moon", "s", "t")).toEqual({ season: "s", limit: 50, after: "t" });
  });
});

const province = { role: "officer", nodes: ["33"], department: null };
const unit = { role: "applicant", nodes: [], department: null };

function at(act: string, state: object = {}): Proceeding {
  const path = [{ act: "assess", who: "city" }, { act: "hear", who: "province" }, { act: "decide", who: "province" }, { act: "decide-jointly", who: "province", departments: ["省经信厅"] }, { act: "publicise", who: "province" }];
  const whole = { path, at: path.findIndex((one) => one.act === act), standing: "open", hearing: "not-noticed", agreed: [], reconsideration: "none", plaqueReturned: false, ...state };
  return { standing: whole.standing, turn: act === "assess" ? "3301" : "33", state: whole } as unknown as Proceeding;
}

describe("what may be asked of a proceeding", () => {
  test("[F12] notice, then the unit's word, then record or, the day past, decision; the day itself still counts", () => {
    const noticed = at("hear", { hearing: "noticed", hearingUntil: "2024-03-08" });
    expect(asksNow(at("hear"), province, "2024-03-01")).toEqual(["give-reasons"]);
    expect([asksNow(noticed, province, "2024-03-08"), asksNow(noticed, province, "2024-03-09"), asksNow(noticed, unit, "2024-03-08")]).toEqual([[], ["decide"], ["ask-hearing", "waive-hearing"]]);
    expect(asksNow(at("hear", { hearing: "asked" }), province, "2024-03-01")).toEqual(["hold-hearing"]);
  });
  test("[F3 F12] only whose turn it is; a department once; publicity begins, then ends", () => {
    expect([asksNow(at("assess"), province, "2024-03-01"), asksNow(at("assess"), { ...province, nodes: ["3301"] }, "2024-03-01")]).toEqual([[], ["assess"]]);
    const department = { ...province, department: "省经信厅" };
    expect([asksNow(at("decide-jointly"), province, ""), asksNow(at("decide-jointly"), department, ""), asksNow(at("decide-jointly", { agreed: ["省经信厅"] }), department, "")]).toEqual([[], ["opine-jointly"], []]);
    expect([asksNow(at("publicise"), province, ""), asksNow(at("publicise", { publicity: { start: "2024-03-04", end: "2024-03-08" } }), province, "")]).toEqual([["publicise"], ["end-publicity"]]);
  });
  test("[F12 F14] after removal the unit may ask for reconsideration once, who decided answers it and takes the plaque", () => {
    const removed = at("publicise", { standing: "removed", at: 5 });
    const asked = at("publicise", { standing: "removed", at: 5, reconsideration: "asked" });
    expect([asksAfterwards(removed, unit), asksAfterwards(asked, unit)]).toEqual([["ask-reconsideration"], []]);
    expect([asksAfterwards(removed, province), asksAfterwards(asked, province), asksAfterwards(removed, { ...province, nodes: ["3301"] })]).toEqual([["return-plaque"], ["answer-reconsideration", "return-plaque"], []]);
  });
  test("[R3] people one a line, no objection where none is written, days and choices asked for before sending", () => {
    expect(askFrom("hold-hearing", { on: "2024-03-01", record: "演示", present: "甲、乙\n丙" })).toEqual({ kind: "hold-hearing", on: "2024-03-01", record: "演示", present: ["甲", "乙", "丙"] });
    expect([askFrom("end-publicity", { objection: " " }), askFrom("end-publicity", { objection: "演示" })]).toEqual([{ kind: "end-publicity" }, { kind: "end-publicity", objection: "演示" }]);
    expect(openFields("assess", {}).map(({ name }) => name)).toEqual(["on", "meets"]);
  });
  test("[F4] an incident needs its case, its name and its day; another document's rule is judged by the server", () => {
    const typed = { kind: "incident", record: "", severity: "", incident: " ", day: "", rule: "fraud", basis: "", facts: "" } as const;
    const open = groundFrom(typed);
    expect(open.ok ? [] : open.refusals.map(({ place }) => place)).toEqual(["record", "incident", "day"]);
    expect(groundFrom({ ...typed, record: "accident-effect", incident: "演示", day: "2024-02-20" })).toEqual({ ok: true, value: { kind: "incident", record: "accident-effect", incident: "演示", day: "2024-02-20" } });
    expect(groundFrom({ ...typed, kind: "other-rule" }).ok).toBe(true);
  });
});
