// What an evaluator is judged on today under an edition: what it stated, and in place of it what the edition counts from records.
import type { Edition } from "@qingce/core/programme/edition";
import { groupOf } from "@qingce/core/register/evaluator-ties";
import type { Facts } from "@qingce/core/rule/fact";
import { countedFacts } from "@qingce/core/rule/counted";
import { tieKinds } from "@qingce/core/rule/tie-kind";
import { countableDeeds } from "../../store/evaluator-deeds.ts";
import { countableStaff } from "../../store/evaluator-staff.ts";
import { listTies } from "../../store/evaluator-ties.ts";
import { listEvaluators, type EvaluatorRow } from "../../store/evaluators.ts";
import type { Work } from "../command.ts";
import { bodyOf } from "./evaluator-in-hand.ts";

/** Ids of the bodies among which a person counts once: the group as it stands today. */
async function bodiesTied(work: Work, { creditCode }: EvaluatorRow): Promise<readonly string[]> {
  const ties = (await listTies(work.tx, creditCode)).filter((tie) => tie.to === undefined);
  const group = groupOf(creditCode, ties, tieKinds, work.today);
  return (await listEvaluators(work.tx, { creditCodes: group }, { limit: 500 })).map((row) => row.id);
}

/** By every edition in force: what was stated, and what each of them counts. */
export async function factsOfAll(work: Work, evaluator: EvaluatorRow): Promise<Facts> {
  const all: Facts[] = [];
  for (const { edition } of work.house.editions.current.values()) all.push(await factsToJudge(work, edition, evaluator));
  return Object.assign({}, bodyOf(evaluator).facts, ...all) as Facts;
}

export async function factsToJudge(work: Work, edition: Edition, evaluator: EvaluatorRow): Promise<Facts> {
  const { facts: definitions } = edition.eligibility;
  const stated = bodyOf(evaluator).facts;
  if (Object.values(definitions).every((one) => one.counted === undefined)) return stated;
  const staff = await countableStaff(work.tx, await bodiesTied(work, evaluator));
  return { ...stated, ...countedFacts(definitions, evaluator.id, { staff, deeds: await countableDeeds(work.tx, evaluator.id) }, work.today) };
}
