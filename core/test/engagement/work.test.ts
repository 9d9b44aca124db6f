// What an evaluator puts on record: by whom of its registered staff, when, and what is refused.
import { expect, test } from "vitest";
import { decideWork, type WorkCommand, type WorkContext } from "../../src/engagement/decide-work.ts";
import { evolveWork } from "../../src/engagement/event.ts";
import { feasibilityFaults } from "../../src/engagement/feasibility.ts";
import { noWork } from "../../src/engagement/work.ts";
import { context, contract, review, visit, wholeWork, work } from "./whole-work.ts";

const codes = (command: WorkCommand, change: object = {}, more: Partial<WorkContext> = {}): readonly string[] => {
  const decided = decideWork(wholeWork, { ...command, ...change }, { ...context, ...more });
  return decided.ok ? [] : decided.refusals.map((one) => `${one.code} ${one.place ?? ""}`.trim());
};

test("[C5] contract, document review and visit stand on record with the names that the register had on the day", () => {
  expect(wholeWork.contract).toEqual({ number: "演示合同1号", signedOn: "2025-05-21", client: "演示法人", contractor: "演示负责人", file: "f0" });
  expect(wholeWork.documents).toMatchObject([{ id: "r1", on: "2025-06-01", by: [{ name: "演示人员甲" }, { name: "演示人员乙", title: "middle" }], findings: "与申报一致" }]);
  expect(wholeWork.visits).toMatchObject([{ id: "w1", received: "演示厂长", photos: [{ takenAt: "2025-06-05T09:05", source: "photograph" }] }]);
});

test.each([contract, review, visit, { kind: "strike", record: "w1", reason: "误记" } as const])("[C5 C8] nothing is recorded before the engagement is accepted: $kind", (command) => {
  const decided = decideWork(wholeWork, command, { ...context, accepted: false });
  expect(decided).toMatchObject({ ok: false, refusals: [{ code: "engagement-unanswered", clause: "甲三" }] });
});

test("[C5] a visit on the day of the engagement passes, one the day before it is refused with the clause; one that is not over is refused", () => {
  expect(codes(visit, { from: "2025-05-20T08:00", to: "2025-05-20T09:00" })).toEqual([]);
  expect(codes(visit, { from: "2025-05-19T08:00", to: "2025-05-20T09:00" })).toEqual(["visit-before-engagement from"]);
  expect(decideWork(noWork, { ...visit, from: "2025-05-19T08:00" } as WorkCommand, context)).toMatchObject({ refusals: [{ clause: "甲三", facts: { engagedOn: "2025-05-20" } }] });
  expect(codes(visit, { from: "2025-06-10T11:00", to: "2025-06-10T12:00" })).toEqual([]);
  expect(codes(visit, { from: "2025-06-10T11:00", to: "2025-06-10T12:01" })).toEqual(["visit-in-future to"]);
  expect(codes(visit, { from: "2025-06-11T11:00", to: "2025-06-11T12:00" })).toEqual(["visit-in-future from"]);
  expect(codes(visit, { to: "2025-06-05T08:59" })).toEqual(["times-reversed to"]);
  expect(codes(visit, { from: "gestern" })).toEqual(["time-malformed from"]);
  expect(codes(visit, { to: "2025-06-05" })).toEqual(["time-malformed to"]);
});

test("[C5 C1] a visitor is on the evaluator's registered staff on that day: on the last day yes, the day after no", () => {
  const by = (staff: readonly string[], day: string) => codes(visit, { staff, from: `${day}T08:00`, to: `${day}T09:00` });
  expect(by(["s2"], "2025-06-05")).toEqual([]);
  expect(by(["s2"], "2025-06-06")).toEqual(["examiner-not-registered staff"]);
  expect(by(["s2"], "2025-06-01")).toEqual([]);
  expect(by(["s2"], "2025-05-31")).toEqual(["examiner-not-registered staff"]);
  expect(by(["s1", "nobody"], "2025-06-05")).toEqual(["examiner-not-registered staff"]);
  expect(by([], "2025-06-05")).toEqual(["examiner-missing staff"]);
});

test("[C5] a photograph's own time is taken as it is; one stated by hand must be a time, and past", () => {
  const photo = (change: object) => codes(visit, { photos: [{ digest: "f3", name: "车间.jpg", takenAt: "2025-06-05T10:00", source: "stated", ...change }] });
  expect(photo({})).toEqual([]);
  expect(photo({ takenAt: "" })).toEqual(["photo-time-missing photos.0"]);
  expect(photo({ takenAt: "2025-06-10T12:01" })).toEqual(["photo-in-future photos.0"]);
  expect(photo({ takenAt: "2031-01-01T00:00", source: "photograph" })).toEqual([]);
});

test("[C5] what is left blank is told all at once, each beside its field", () => {
  expect(codes(visit, { place: "", received: " ", seen: "", staff: [] })).toEqual(["record-incomplete place", "record-incomplete received", "record-incomplete seen", "examiner-missing staff"]);
  expect(codes(review, { findings: "", documents: [{ name: " " }], on: "2025-06-11" })).toEqual(["review-in-future on", "documents-missing documents", "record-incomplete findings", "examiner-not-registered staff"]);
  expect(codes(review, { on: "2025-05-19" })).toEqual(["review-before-engagement on", "examiner-not-registered staff"]);
  expect(codes(review, { on: "?" })).toEqual(["day-malformed on"]);
  expect(codes(contract, { number: "", client: "", contractor: "", file: "", signedOn: "2025-06-11" })).toEqual(["record-incomplete number", "record-incomplete client", "record-incomplete contractor", "contract-file-missing file", "contract-in-future signedOn"]);
  expect(codes(contract, { signedOn: "2025-06-10" })).toEqual([]);
  expect(codes(contract, { signedOn: "" })).toEqual(["day-malformed signedOn"]);
});

test("[C5] a record entered by mistake is struck with a reason and counts no more; another contract takes the place of the first", () => {
  expect(work(contract, review, visit, { kind: "strike", record: "w1", reason: "误记" }).visits).toEqual([]);
  expect(work(contract, { ...contract, number: "演示合同2号" } as WorkCommand).contract?.number).toBe("演示合同2号");
  expect(codes({ kind: "strike", record: "w1", reason: " " })).toEqual(["reason-missing reason"]);
  expect(codes({ kind: "strike", record: "w9", reason: "误记" })).toEqual(["record-unknown record"]);
});

const fit = { fit: true, words: "在能力范围内" };
const feasible = { scope: fit, resources: fit, conflicts: fit };

test("[C5] the feasibility check answers all three questions in words, and one no forbids to accept, not to decline", () => {
  expect(feasibilityFaults(feasible, "accept")).toEqual([]);
  const no = { ...feasible, conflicts: { fit: false, words: "曾为其编写自评价" } };
  expect(feasibilityFaults(no, "accept")).toMatchObject([{ code: "feasibility-not-met", place: "feasibility.conflicts" }]);
  expect(feasibilityFaults(no, "decline")).toEqual([]);
  expect(feasibilityFaults({ ...feasible, scope: { fit: true, words: " " } }, "decline")).toMatchObject([{ code: "feasibility-unexplained", place: "feasibility.scope" }]);
  expect(evolveWork(noWork, { type: "accepted", feasibility: feasible }).feasibility).toEqual(feasible);
});
