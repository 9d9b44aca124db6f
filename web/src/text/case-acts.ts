// Which acts are lit for whom on a case: the role, the open steps, the node whose turn it is. The server decides; this only lights the bar.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type CaseAnswer = OutputOf<RouteOf<"read-declaration">>;
type Me = OutputOf<RouteOf<"me">>;

export interface LitStep {
  readonly act: "review" | "opine" | "score" | "recommend" | "evaluate";
  readonly step: string;
  readonly says: string;
  readonly clause?: string;
}

/** Departments asked at each step, by step id. */
export type Departments = { readonly [step: string]: readonly string[] };

type Open = CaseAnswer["open"][number];

const nodeOf = ({ declaration }: CaseAnswer, actor: string): string | undefined => (declaration.opening.nodes as { readonly [tier: string]: string | undefined })[actor];

function forOfficer(one: CaseAnswer, me: Me, open: Open, departments: Departments): LitStep["act"] | undefined {
  const node = nodeOf(one, open.actor);
  if (node === undefined || !me.nodes.includes(node)) return undefined;
  if (open.act === "review" || open.act === "recommend") return open.act;
  if (open.act !== "opine" || me.department === null || !(departments[open.id] ?? []).includes(me.department)) return undefined;
  return one.declaration.opinions[open.id]?.[me.department] === undefined ? "opine" : undefined;
}

function forEvaluator(one: CaseAnswer, me: Me, open: Open): LitStep["act"] | undefined {
  const { engagement } = one.declaration;
  if (engagement?.accepted !== true || engagement.evaluator !== me.evaluator) return undefined;
  if (open.act === "evaluate") return "evaluate";
  // Where the notice has no step of its own for it, the third party files while the applicant still declares.
  return open.act === "declare" && one.declaration.evaluation === undefined ? "evaluate" : undefined;
}

function actOf(one: CaseAnswer, me: Me, open: Open, departments: Departments): LitStep["act"] | undefined {
  switch (me.role) {
    case "officer":
      return forOfficer(one, me, open, departments);
    case "expert":
      return open.act === "score" ? "score" : undefined;
    case "evaluator":
      return forEvaluator(one, me, open);
    default:
      return undefined;
  }
}

/** The acts that the reader can do now, in the order of the open steps. */
export const litActs = (one: CaseAnswer, me: Me, departments: Departments): readonly LitStep[] =>
  one.open.flatMap((open) => {
    const act = actOf(one, me, open, departments);
    return act === undefined ? [] : [{ act, step: open.id, says: open.says, ...(open.clause === undefined ? {} : { clause: open.clause }) }];
  });
