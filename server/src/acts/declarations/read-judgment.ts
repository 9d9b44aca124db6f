// Every rule judged on a declaration as it was submitted: what a reviewer sees beside the clause. Judges anew, decides nothing.
import type { Json } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationEvent } from "@qingce/core/declaration/event";
import { speechOf, type Edition } from "@qingce/core/programme/edition";
import { everywhere } from "@qingce/core/rule/condition";
import { judgeEligibility, type RuleVerdict } from "@qingce/core/rule/eligibility";
import type { Facts } from "@qingce/core/rule/fact";
import { sayCondition } from "@qingce/core/rule/sentence";
import { loadStream } from "../../store/load-stream.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { fromStored } from "../stored-event.ts";
import { gather } from "./circumstances.ts";
import { accessTo, takeUp, type DeclarationInHand } from "./declaration-in-hand.ts";
import { openTo } from "../reviews/own-assignment.ts";

export interface Judged {
  readonly rule: string;
  readonly stage: string;
  readonly clause: string;
  readonly says: string;
  readonly condition: string;
  readonly outcome: string;
  readonly facts: readonly string[];
  readonly seen: { readonly [name: string]: Json };
  readonly statement: string | null;
}

const outside: ReadonlySet<string> = new Set(["none-within-years", "none-standing", "listed-in"]);

function shown(edition: Edition, { rule, verdict }: RuleVerdict, statements: Facts, registers: boolean): Judged {
  const conditions = everywhere(rule.require);
  const facts = [...new Set(conditions.flatMap((one) => ("fact" in one ? [one.fact] : [])))];
  // Who may not read the registers is told nothing from them, not even that they are clean.
  const closed = !registers && conditions.some((one) => outside.has(one.kind));
  const said = statements[rule.id];
  return {
    rule: rule.id,
    stage: rule.stage,
    clause: rule.cite,
    says: rule.says,
    condition: sayCondition(rule.require, speechOf(edition)),
    outcome: closed ? "closed" : verdict.outcome,
    facts,
    seen: closed ? {} : verdict.seen,
    statement: typeof said === "string" && said !== "" ? said : null,
  };
}

/** What the recommender stated, once it has. */
async function recommended(work: Work, declaration: string): Promise<{ readonly facts: Facts; readonly statements: Facts }> {
  const { events } = await loadStream(work.tx, { kind: "declaration", id: declaration });
  const last = events.map((event) => fromStored(event) as DeclarationEvent).findLast((event) => event.type === "recommended");
  return last?.type === "recommended" ? { facts: last.facts, statements: last.statements } : { facts: {}, statements: {} };
}

async function judgedOn(work: Work, { state, round, sealed }: DeclarationInHand): Promise<readonly Judged[]> {
  const { edition } = sealed;
  const organisation = await findOrganisation(work.tx, state.opening.organisation);
  const later = await recommended(work, state.opening.id);
  const statements = { ...state.body?.statements, ...later.statements } as { readonly [rule: string]: string };
  const then = { ...work, today: state.submittedOn ?? work.today };
  const given = await gather(then, edition, round, { creditCode: organisation?.creditCode ?? "", kind: state.opening.kind, facts: { ...state.body?.facts, ...later.facts }, statements });
  const registers = organisation !== null && (work.actor.role === "officer" || work.actor.role === "applicant");
  return (["declare", "recommend"] as const).flatMap((stage) => judgeEligibility(edition.rules, stage, given, speechOf(edition)).verdicts).map((one) => shown(edition, one, statements, registers));
}

/** The verdicts of a case, for whoever may read it. */
export async function readJudgment(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<{ readonly verdicts: readonly Judged[] }>> {
  return command(house, actor, { act: "read-declaration", input: {} }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const experts = await openTo(work, input.declaration);
    if (!experts.ok) return experts;
    const may = allowed(actor, "read-declaration", { ...accessTo(found.value), experts: experts.value });
    return may.ok ? ok({ verdicts: await judgedOn(work, found.value) }) : may;
  });
}
