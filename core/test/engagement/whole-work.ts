// A record of work with a contract, one document review and one visit, made by the deciders themselves.
import type { PlainDay } from "../../src/base/plain-day.ts";
import type { WallTime } from "../../src/base/wall-time.ts";
import { decideWork, type WorkCommand, type WorkContext } from "../../src/engagement/decide-work.ts";
import { evolveWork } from "../../src/engagement/event.ts";
import { noWork, type EvaluationWork } from "../../src/engagement/work.ts";

export const context: WorkContext = {
  accepted: true,
  engagedOn: "2025-05-20" as PlainDay,
  now: "2025-06-10T12:00" as WallTime,
  clause: "甲三",
  staff: [
    { staff: "s1", name: "演示人员甲", title: "senior", from: "2020-01-01" as PlainDay },
    { staff: "s2", name: "演示人员乙", title: "middle", from: "2025-06-01" as PlainDay, to: "2025-06-05" as PlainDay },
  ],
};

export const contract: WorkCommand = { kind: "contract", number: "演示合同1号", signedOn: "2025-05-21", client: "演示法人", contractor: "演示负责人", file: "f0" };
export const review: WorkCommand = { kind: "review-documents", id: "r1", on: "2025-06-01", staff: ["s1", "s2"], documents: [{ name: "电费清单", digest: "f1" }, { name: "原始台账" }], findings: "与申报一致" };
export const visit: WorkCommand = { kind: "visit", id: "w1", from: "2025-06-05T09:00", to: "2025-06-05T16:30", staff: ["s1"], place: "演示厂区", received: "演示厂长", seen: "两台落后电机已拆除", photos: [{ digest: "f2", name: "厂门.jpg", takenAt: "2025-06-05T09:05", source: "photograph" }] };

export function work(...commands: readonly WorkCommand[]): EvaluationWork {
  let state = noWork;
  for (const command of commands) {
    const decided = decideWork(state, command, context);
    if (!decided.ok) throw new Error(decided.refusals.map((one) => one.code).join(", "));
    state = decided.value.reduce(evolveWork, state);
  }
  return state;
}

export const wholeWork: EvaluationWork = work(contract, review, visit);
