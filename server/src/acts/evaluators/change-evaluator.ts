// An evaluator changes its own registration: legal representative, facts, papers. What stands published stays so until the change is published.
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Facts } from "@qingce/core/rule/fact";
import { decideStanding, type EvaluatorStanding } from "@qingce/core/register/evaluator-standing";
import { representativeName } from "@qingce/core/register/evaluator-ties";
import type { EvaluatorRow } from "../../store/evaluators.ts";
import type { NewEvent } from "../../store/event-log.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { bodyOf, takeUpEvaluator, writeEvaluator } from "./evaluator-in-hand.ts";
import { settleGroup, tie, untie } from "./ties.ts";

export interface ChangeEvaluator {
  readonly legalRepresentative?: string | undefined;
  readonly facts?: Facts | undefined;
  readonly documents?: { readonly [fact: string]: string } | undefined;
}

/** One representative goes, another comes: the groups that each of them made are settled anew. */
async function changeRepresentative(work: Work, row: EvaluatorRow, name: string): Promise<readonly NewEvent[]> {
  const [before, after] = [representativeName(row.legalRepresentative), representativeName(name)];
  const events = before === after ? [] : [...(await untie(work, row, "legal-representative", before)), ...(await tie(work, row, [{ kind: "legal-representative", other: after }]))];
  return [{ type: "representative-changed", body: { from: row.legalRepresentative, to: name, day: work.today } }, ...events];
}

export async function changeEvaluator(house: House, actor: Actor, input: ChangeEvaluator, key?: string): Promise<Result<{ readonly standing: EvaluatorStanding }>> {
  const evaluator = actor.evaluator ?? "";
  const may = allowed(actor, "keep-registration", { evaluator });
  if (!may.ok) return may;
  return command(house, actor, { act: "keep-registration", input: { ...input } as unknown as JsonObject, key }, async (work) => {
    const found = await takeUpEvaluator(work, evaluator);
    if (!found.ok) return found;
    const row = found.value;
    const representative = input.legalRepresentative?.trim() ?? row.legalRepresentative;
    if (representative === "") return refuse({ code: "representative-missing", place: "legalRepresentative", hint: "请填写法定代表人" });
    const known = bodyOf(row);
    const changed = representative !== row.legalRepresentative ? await changeRepresentative(work, row, representative) : [];
    const stated: readonly NewEvent[] = input.facts === undefined && input.documents === undefined ? [] : [{ type: "facts-changed", body: { facts: input.facts ?? known.facts, documents: input.documents ?? known.documents } }];
    if (changed.length + stated.length === 0) return refuse({ code: "nothing-changed", hint: "没有变更" });
    const standing = decideStanding(row.standing, { kind: "change" });
    if (!standing.ok) return standing;
    const { returned: _, ...kept } = known;
    const written = await writeEvaluator(work, row, [...changed, ...stated], { legalRepresentative: representative, standing: standing.value, body: { ...kept, facts: input.facts ?? known.facts, documents: input.documents ?? known.documents } });
    if (!written.ok) return written;
    await settleGroup(work, row.creditCode);
    return ok({ standing: standing.value });
  });
}
