// The shape a procedure must have to be played to an end: every kind begins by declaring, ends by registering, joint steps name who is asked, a cap over affiliates says what ties them.
import type { Fault } from "../notice/fault.ts";
import { stagesOf } from "../rule/step.ts";
import { opened, type Edition } from "./edition.ts";
import { faultAt, type LineOf } from "./fault-at.ts";

function checkEnds(edition: Edition, lineOf: LineOf): readonly Fault[] {
  const at = (says: string): Fault => faultAt(lineOf, "procedure.yaml", ["steps"], "steps-unfinished", says);
  return opened(edition).flatMap((kind) => {
    const stages = stagesOf(edition.procedure.steps, kind);
    const acts = stages.map((stage) => stage.map((step) => step.act).join("+"));
    const registers = acts.filter((act) => act.includes("register")).length;
    return [
      ...(acts[0] === "declare" && acts.filter((act) => act.includes("declare")).length === 1 ? [] : [at(`${kind} 的第一步须是 declare，且只有一步`)]),
      ...(acts.at(-1) === "register" && registers === 1 ? [] : [at(`${kind} 的最后一步须是 register，且只有一步`)]),
    ];
  });
}

const checkJoint = (edition: Edition, lineOf: LineOf): readonly Fault[] =>
  edition.procedure.steps.flatMap((step, n) =>
    step.act === "opine" && step.departments === undefined ? [faultAt(lineOf, "procedure.yaml", ["steps", String(n)], "key-missing", `步骤 ${step.id} 是征求意见，须写明 departments`, step.cite)] : [],
  );

function checkTied({ procedure: { cap } }: Edition, lineOf: LineOf): readonly Fault[] {
  if (cap?.["counted-by"] !== "affiliates" || cap["tied-by"] !== undefined) return [];
  return [faultAt(lineOf, "procedure.yaml", ["cap"], "key-missing", "上限按关联单位合并计算，须写明 tied-by：何种关系为关联", cap.cite)];
}

export const checkOrder = (edition: Edition, lineOf: LineOf): readonly Fault[] => [...checkEnds(edition, lineOf), ...checkJoint(edition, lineOf), ...checkTied(edition, lineOf)];
