// What the case page derives: values in Chinese habit, lit acts, changes since the last submit, the walk.
import { describe, expect, test } from "vitest";
import { litActs, type CaseAnswer } from "../src/text/case-acts.ts";
import { changesOf, sayEvent, whoOf } from "../src/text/case-history.ts";
import { afterActing, neighbour } from "../src/text/case-walk.ts";
import { sayValue } from "../src/text/fact-value.ts";
import { sayMoment } from "../src/text/moment.ts";
import { returnFields } from "../src/text/return-fields.ts";

describe("a fact's value", () => {
  test("[U3] a share is said as percent, exactly", () => {
    expect(sayValue({ type: "share", unit: null }, "0.655")).toBe("65.5%");
    expect(sayValue({ type: "share", unit: null }, "1")).toBe("100%");
  });
  test("[U3] yes and no, units, regions and gaps are said in Chinese", () => {
    expect(sayValue({ type: "boolean", unit: null }, false)).toBe("否");
    expect(sayValue({ type: "decimal", unit: "kgce/t" }, "0.214")).toBe("0.214 kgce/t");
    expect(sayValue({ type: "region", unit: null }, "330803", () => "衢江区")).toBe("衢江区");
    expect(sayValue({ type: "text", unit: null }, undefined)).toBe("未填");
  });
  test("[R3] a moment is told by the clock of Shanghai", () => {
    expect(sayMoment("2025-06-30T16:00:00.000Z")).toBe("2025年7月1日 00:00");
  });
});

const me = { account: "a", name: "", login: "", role: "officer", nodes: ["3308"], department: null, organisation: null, evaluator: null, door: { profile: "", hasFactor: false, needsFactor: false, owes: null, proof: null } };
const made = (act: string, actor: string, more: object = {}): CaseAnswer =>
  ({ declaration: { opening: { nodes: { county: "330803", city: "3308", province: "33" } }, opinions: {}, ...more }, open: [{ id: "s", act, actor, says: "某环节" }], stages: [] }) as unknown as CaseAnswer;
const actsFor = (one: CaseAnswer, who: Partial<typeof me>) => litActs(one, { ...me, ...who }, { s: ["甲厅", "乙厅"] }).map((lit) => lit.act);

describe("the acts lit on a case", () => {
  test("[D1 K3] a review is lit for the node whose turn it is and for nobody else", () => {
    expect(actsFor(made("review", "city"), {})).toEqual(["review"]);
    expect(actsFor(made("review", "county"), {})).toEqual([]);
    expect(actsFor(made("review", "city"), { role: "applicant" })).toEqual([]);
  });
  test("[D5] an opinion is lit for a department asked that has not spoken", () => {
    const province = { nodes: ["33"], department: "甲厅" } as never;
    expect(actsFor(made("opine", "province"), province)).toEqual(["opine"]);
    expect(actsFor(made("opine", "province", { opinions: { s: { 甲厅: "agree" } } }), province)).toEqual([]);
    expect(actsFor(made("opine", "province"), { nodes: ["33"], department: "丙厅" } as never)).toEqual([]);
  });
  test("[C5 D6] an expert scores, an evaluator files only what it was engaged for", () => {
    expect(actsFor(made("score", "expert"), { role: "expert" })).toEqual(["score"]);
    expect(actsFor(made("evaluate", "evaluator", { engagement: { id: "e", evaluator: "v", accepted: true } }), { role: "evaluator", evaluator: "v" } as never)).toEqual(["evaluate"]);
    expect(actsFor(made("evaluate", "evaluator", { engagement: { id: "e", evaluator: "v" } }), { role: "evaluator", evaluator: "v" } as never)).toEqual([]);
    expect(actsFor(made("evaluate", "evaluator", { engagement: { id: "e", evaluator: "v", accepted: true } }), { role: "evaluator", evaluator: "w" } as never)).toEqual([]);
  });
});

const entry = (version: number, type: string, body: object) => ({ version, type, at: "2025-06-10T01:00:00.000Z", actor: "x", digest: "d", body }) as never;
const submitted = (version: number, changed: readonly string[], selfScore: string) => entry(version, "submitted", { digest: "d", receipt: "r", day: "2025-06-10", changed, departures: [], body: { facts: {}, proofs: [], statements: {}, selfScore } });

describe("what changed since the last submit", () => {
  test("[D2] a first submit marks nothing, a second marks its changes and knows what was before", () => {
    expect(changesOf([submitted(1, ["selfScore"], "80")]).places).toEqual([]);
    const again = changesOf([submitted(1, ["selfScore"], "80"), entry(2, "returned", { step: "s", digest: "d", reasons: [{ field: "selfScore", reason: "请附依据" }], reopens: [] }), submitted(3, ["selfScore"], "81")]);
    expect(again.places).toEqual(["selfScore"]);
    expect(again.before?.selfScore).toBe("80");
    expect(again.asked).toEqual([{ field: "selfScore", reason: "请附依据" }]);
  });
  test("[D2] an event is said with its reason and clause, and by whom", () => {
    const refused = { type: "refused", step: "s", digest: "d", refusal: { code: "c", clause: "一（一）.2", hint: "占比不足" } } as const;
    expect(sayEvent(refused)).toMatchObject({ what: "不予通过", words: "占比不足", clause: "一（一）.2" });
    expect(whoOf(refused, () => "县级")).toBe("县级");
    expect(whoOf({ type: "objection-opened", objection: "o" }, () => undefined)).toBe("公众（匿去）");
  });
});

describe("the walk through a list", () => {
  test("[D2] goes on to the next after acting, at the end back to the one before, alone nowhere", () => {
    expect(afterActing(["a", "b", "c"], "b")).toBe("c");
    expect(afterActing(["a", "b"], "b")).toBe("a");
    expect(afterActing(["a"], "a")).toBeUndefined();
    expect(neighbour(["a", "b"], "x", 1)).toBeUndefined();
  });
});

describe("the fields that a return can name", () => {
  test("[B7 D2] are those the kind is asked for, their proofs, the score and the commitment", () => {
    const facts = [{ fact: "share", label: "占比", proof: "统计资料", from: "applicant", kinds: ["park"] }, { fact: "other", label: "其他", proof: null, from: "applicant", kinds: ["factory"] }];
    expect(returnFields(facts, "park", { facts: {}, proofs: [], statements: {}, selfScore: "80" }).map((one) => one.field)).toEqual(["facts.share", "proofs.share", "selfScore", "commitment"]);
  });
});
