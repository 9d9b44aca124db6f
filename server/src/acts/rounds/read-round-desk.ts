// The desk of a round's authority: how many wait at each step of each kind, how many ended how, which quotas are in force and used.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { opened, type Edition } from "@qingce/core/programme/edition";
import { quotaInForce, type Round } from "@qingce/core/programme/round";
import { dayOf } from "@qingce/core/rule/deadline";
import type { Kind } from "@qingce/core/rule/kind";
import { stagesOf, type Step } from "@qingce/core/rule/step";
import { countDeclarations } from "../../store/declarations.ts";
import { listHolders } from "../../store/slots.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { quotaKey } from "../recommendations/seats.ts";
import { takeUpRound } from "./round-in-hand.ts";

type Count = Awaited<ReturnType<typeof countDeclarations>>[number];

function stepShown(edition: Edition, round: Round, step: Step, stage: number, counts: readonly Count[]) {
  const date = edition.procedure.dates.find((one) => one.id === step.date);
  return {
    step: step.id,
    act: step.act,
    actor: step.actor,
    says: step.says,
    clause: step.cite ?? null,
    stage,
    departments: step.departments ?? [],
    lead: step.lead ?? null,
    disagreement: step.disagreement?.rule ?? null,
    experts: step.act === "score" ? (step.experts?.n ?? 1) : null,
    due: (date === undefined ? undefined : dayOf(date, round.dates)) ?? null,
    waiting: counts.filter((one) => one.step === step.id && (one.status === "under-way" || one.status === "draft" || one.status === "returned")).reduce((sum, one) => sum + one.count, 0),
  };
}

/** The quota in force at every node that has one or has sent, and what is used of it. */
export async function quotaShown(work: Work, edition: Edition, round: Round, kind: Kind) {
  const quota = edition.procedure.quota[kind];
  const stated = quota !== undefined && !("is" in quota) ? quota : undefined;
  const own = round.quotas[kind];
  const sent = round.sent.filter((one) => one.kind === kind).map((one) => one.node);
  const named = [...new Set([...Object.keys(stated?.table ?? {}), ...Object.keys(own ?? {}), ...sent])].toSorted();
  const nodes = [];
  for (const node of named) {
    const taken = await listHolders(work.tx, quotaKey(round.id, kind, node));
    nodes.push({ node, name: work.house.regions.get(node)?.name ?? node, quota: quotaInForce(round, edition, kind, node) ?? null, taken: taken.length, sent: sent.includes(node) });
  }
  const how = stated === undefined ? (quota !== undefined && "is" in quota ? quota.is : "none") : stated.strict === true ? "strict" : stated.strict;
  return { how, clause: quota?.cite ?? null, imported: own !== undefined, nodes };
}

async function kindShown(work: Work, edition: Edition, round: Round, kind: Kind) {
  const counts = await countDeclarations(work.tx, { roundId: round.id, kind });
  const steps = stagesOf(edition.procedure.steps, kind).flatMap((stage, n) => stage.map((step) => stepShown(edition, round, step, n, counts)));
  const ended = counts.filter((one) => !["under-way", "draft", "returned"].includes(one.status));
  const ends = [...new Set(ended.map((one) => one.status))].map((standing) => ({ standing, count: ended.filter((one) => one.status === standing).reduce((sum, one) => sum + one.count, 0) }));
  const selection = (edition.procedure.selection[kind]?.cuts ?? []).map((cut) => ({ id: cut.id, says: cut.says, clause: cut.cite ?? null }));
  return { kind, name: edition.edition.kinds[kind]?.name ?? kind, steps, ends, quota: await quotaShown(work, edition, round, kind), selection };
}

export async function readRoundDesk(house: House, actor: Actor, input: { readonly round: string }): Promise<Result<{ readonly office: string; readonly kinds: readonly Awaited<ReturnType<typeof kindShown>>[] }>> {
  return command(house, actor, { act: "read-ranking", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const { round, sealed } = found.value;
    const may = allowed(actor, "read-ranking", { authority: round.authority });
    if (!may.ok) return may;
    const kinds = [];
    for (const kind of opened(sealed.edition)) kinds.push(await kindShown(work, sealed.edition, round, kind));
    return ok({ office: sealed.edition.edition.authority.office, kinds });
  });
}
