// The procedure grammar: steps in order or side by side, who acts, which act, by which date, how disagreement is settled.
import Type, { type Static } from "typebox";
import { Cite, closed, ground, Id } from "./cited.ts";
import { appliesTo, For, Tier, type Kind } from "./kind.ts";

/**
 * Acts of a step. `declare evaluate review opine score` happen per declaration, `recommend` per region,
 * `select meet publicise announce register` once for the round's list.
 */
export const StepAct = Type.Enum(["declare", "evaluate", "review", "recommend", "opine", "score", "select", "meet", "publicise", "announce", "register"]);
export type StepAct = Static<typeof StepAct>;

export const Actor = Type.Enum(["applicant", "evaluator", "county", "city", "province", "nation", "expert"]);
export type Actor = Static<typeof Actor>;

export const Disagreement = Type.Enum(["all-agree", "majority", "lead-decides"]);
/** Rule for disagreement 意见不一致 among departments. */
export type Disagreement = Static<typeof Disagreement>;

export const Step = Type.Object(
  {
    id: Id,
    act: StepAct,
    actor: Actor,
    for: Type.Optional(For),
    ...ground,
    /** Runs side by side with the step named, instead of after it. */
    with: Type.Optional(Id),
    /** Id of one of the procedure's dates: the last day for this step. */
    date: Type.Optional(Id),
    departments: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    lead: Type.Optional(Type.String()),
    disagreement: Type.Optional(Type.Object({ rule: Disagreement, ...ground }, closed)),
    /** How many experts score one declaration, and how their scores become one. */
    experts: Type.Optional(Type.Object({ n: Type.Integer({ minimum: 1 }), combine: Type.Enum(["mean", "median", "trimmed-mean"]), /** Cases that one expert is given at most in a round; left out, nothing limits them. */ load: Type.Optional(Type.Integer({ minimum: 1 })), /** Experts of the applicant's own place at this tier stay away. */ "away-from": Type.Optional(Tier), ...ground }, closed)),
    says: Type.String(),
  },
  closed,
);
export type Step = Static<typeof Step>;

/** Dates of the round: `unstated` ones are set by the authority when it opens the round. */
export const ProcedureDate = Type.Object(
  { id: Id, day: Type.String({ pattern: "^([0-9]{4}-[0-9]{2}-[0-9]{2}|unstated)$" }), who: Actor, what: Type.String(), ...ground },
  closed,
);
export type ProcedureDate = Static<typeof ProcedureDate>;

export const TierPath = Type.Object({ path: Type.Array(Actor, { minItems: 1 }), cite: Type.Optional(Cite), reading: Type.Optional(Type.String()) }, closed);

/** The steps that a kind goes through, in order; each inner list runs side by side. */
export function stagesOf(steps: readonly Step[], kind: Kind): readonly (readonly Step[])[] {
  const stages: Step[][] = [];
  for (const step of steps.filter((one) => appliesTo(one.for, kind))) {
    const beside = step.with === undefined ? undefined : stages.find((stage) => stage.some((one) => one.id === step.with));
    if (beside === undefined) stages.push([step]);
    else beside.push(step);
  }
  return stages;
}

/** Cases that one expert may have in hand at a step. */
export const mostCases = ({ experts }: Pick<Step, "experts">): number => experts?.load ?? Number.POSITIVE_INFINITY;

export const perDeclaration = (act: StepAct): boolean => act === "declare" || act === "evaluate" || act === "review" || act === "opine" || act === "score";
