// The shape of procedure.yaml: tiers, dates, evaluation, steps, quotas, selection, publicity, papers and dated duties.
import Type, { type Static } from "typebox";
import { Cite, closed, ground, Id } from "../rule/cited.ts";
import { Cap, Evaluation } from "../rule/evaluation.ts";
import { ObjectionRule } from "../rule/objection-rule.ts";
import { Publicity } from "../rule/publicity-rule.ts";
import { Quota } from "../rule/quota.ts";
import { Selection } from "../rule/selection.ts";
import { Actor, ProcedureDate, Step, TierPath } from "../rule/step.ts";
import { Paper } from "./paper.ts";

const perKind = <T extends Type.TSchema>(schema: T) =>
  Type.Object({ factory: Type.Optional(schema), park: Type.Optional(schema), "supply-chain": Type.Optional(schema), product: Type.Optional(schema) }, closed);

export const Duty = Type.Object({ id: Id, who: Actor, what: Type.String(), date: Type.Optional(Id), paper: Type.Optional(Id), cite: Cite, reading: Type.Optional(Type.String()) }, closed);

export const ProcedureFile = Type.Object(
  {
    tiers: perKind(TierPath),
    dates: Type.Array(ProcedureDate),
    evaluation: perKind(Evaluation),
    cap: Type.Optional(Cap),
    steps: Type.Array(Step, { minItems: 1 }),
    resubmission: Type.Object({ "resumes-at": Type.Enum(["same-step", "first-step"]), /** Correction period 补正期限 in calendar days after the return; the officer sets one where the notice does not. */ within: Type.Optional(Type.Integer({ minimum: 1 })), ...ground }, closed),
    quota: perKind(Quota),
    selection: perKind(Selection),
    publicity: Type.Optional(Publicity),
    objection: ObjectionRule,
    papers: Type.Array(Paper),
    duties: Type.Array(Duty),
  },
  closed,
);
export type ProcedureFile = Static<typeof ProcedureFile>;
