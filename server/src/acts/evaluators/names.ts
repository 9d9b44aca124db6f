// Dirty names of evaluators in published lists: proposals that two spellings are one body, which an officer confirms or dismisses. Never by itself.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { proposeNames, type KnownBody, type NameProposal } from "@qingce/core/register/evaluator-names";
import { listNames, publishedNames, putName } from "../../store/evaluator-names.ts";
import { listEvaluators } from "../../store/evaluators.ts";
import { append } from "../../store/event-log.ts";
import { listReference } from "../../store/imports-reference.ts";
import type { Work } from "../command.ts";
import type { House } from "../house.ts";
import { asRegistrar } from "./as-registrar.ts";

async function knownBodies(work: Work): Promise<readonly KnownBody[]> {
  const known: KnownBody[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listEvaluators(work.tx, {}, { limit: 500, after });
    known.push(...page.map(({ id, name }) => ({ evaluator: id, name })));
    if (page.length < 500) return known;
    after = page.at(-1)?.id;
  }
}

async function proposalsNow(work: Work): Promise<readonly NameProposal[]> {
  const { spellings } = await listReference();
  const judged = new Set((await listNames(work.tx)).map(({ name, chief }) => `${name}\n${chief}`));
  return proposeNames(await publishedNames(work.tx), await knownBodies(work), judged, spellings);
}

export interface NamesRead {
  readonly proposals: readonly NameProposal[];
  readonly judged: readonly { readonly name: string; readonly chief: string; readonly same: boolean; readonly evaluator: string | null }[];
}

export async function readEvaluatorNames(house: House, actor: Actor, input: { readonly node: string }): Promise<Result<NamesRead>> {
  return asRegistrar(house, actor, { act: "read-registrations", node: input.node, input: {} }, async (work) =>
    ok({ proposals: await proposalsNow(work), judged: (await listNames(work.tx)).map(({ name, chief, same, evaluatorId }) => ({ name, chief, same, evaluator: evaluatorId })) }));
}

export interface JudgeName {
  readonly node: string;
  readonly name: string;
  readonly chief: string;
  readonly same: boolean;
}

/** Only what is proposed now can be judged. */
export async function judgeEvaluatorName(house: House, actor: Actor, input: JudgeName, key?: string): Promise<Result<{ readonly same: boolean }>> {
  return asRegistrar(house, actor, { act: "review-evaluator", node: input.node, input: { ...input }, key }, async (work) => {
    const proposal = (await proposalsNow(work)).find((one) => one.name === input.name && one.chief === input.chief);
    if (proposal === undefined) return refuse({ code: "not-proposed", place: "name", hint: "没有这一待认定的提议，请刷新" });
    const body = { name: input.name, chief: input.chief, same: input.same, evaluator: proposal.evaluator };
    const head = await append(work.tx, { stream: { kind: "evaluator-name", id: house.ids.next("name") }, expectedVersion: 0, events: [{ type: "judged", body }], at: work.at, actor: actor.account, scope: [input.node, "public"], suite: house.suite });
    if (!head.ok) return head;
    await putName(work.tx, { name: input.name, chief: input.chief, same: input.same, evaluatorId: proposal.evaluator, decidedAt: work.at, decidedBy: actor.account });
    return ok({ same: input.same });
  });
}
