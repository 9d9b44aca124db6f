// One ask of a proceeding, by the tier whose turn it is, a department asked there, or the unit; and reading proceedings.
import { nation } from "@qingce/core/base/region";
import { windowOf } from "@qingce/core/base/window";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Json } from "@qingce/core/base/json";
import type { Actor } from "@qingce/core/access/actor";
import { windowRule } from "@qingce/core/rule/publicity-rule";
import type { Tier } from "@qingce/core/rule/kind";
import { tiers } from "@qingce/core/rule/kind";
import { decideProceeding } from "@qingce/core/upkeep/decide-proceeding";
import { sayGround } from "@qingce/core/upkeep/ground";
import { openStage, type ProceedingEvent } from "@qingce/core/upkeep/proceeding";
import type { ProceedingAsk, Voice } from "@qingce/core/upkeep/proceeding-command";
import { findEntry } from "../../store/entries.ts";
import { findProceeding, listProceedings as proceedingRows, type ProceedingFilter, type ProceedingRow } from "../../store/proceedings.ts";
import { loadStream } from "../../store/load-stream.ts";
import { leaveSlot } from "../../store/slots.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { asAuthorityOf } from "../register/entry-in-hand.ts";
import { fromStored } from "../stored-event.ts";
import { nodeOfTier } from "../places/node-of-tier.ts";
import { sourcesOf, type IncidentSource } from "./incident-tellings.ts";
import { writeProceeding } from "./proceeding-in-hand.ts";
import { proceedingSeat } from "./proceeding-written.ts";

/** What arrives: the end of publicity is not the caller's to say. */
export type ProceedingAsked = Exclude<ProceedingAsk, { kind: "publicise" }> | { readonly kind: "publicise"; readonly start: PlainDay };

/** The leading department 牵头部门 speaks for its tier: the one that the edition names as lead, or first of those that act jointly. Others speak for themselves alone. */
function leads(house: House, row: ProceedingRow, department: string): boolean {
  const edition = house.editions.byHash(row.state.editionHash)?.edition;
  const named = [...(edition?.procedure.steps ?? []).flatMap(({ lead }) => lead ?? []), ...(edition?.upkeep.duties ?? []).flatMap(({ departments }) => departments?.[0] ?? [])];
  return named.length === 0 || named.includes(department);
}

/** The tier that the actor's node stands for over this unit; a department speaks at its own node. */
function voiceOf(house: House, actor: Actor, row: ProceedingRow): Voice | undefined {
  if (actor.role === "applicant") return { kind: "unit" };
  const stage = openStage(row.state);
  const holds = (tier: Tier): boolean => actor.nodes.includes(nodeOfTier(house, row.scope, tier) ?? "");
  const mine = stage !== undefined && holds(stage.who) ? stage.who : tiers.find(holds);
  if (mine === undefined) return undefined;
  const { department } = actor;
  if (department === undefined || (stage?.act !== "decide-jointly" && leads(house, row, department))) return { kind: "tier", tier: mine };
  return { kind: "department", tier: mine, department };
}

/** Whether the actor may take the open stage on: a department asked that has not spoken, or its tier, by another hand where the law wants two, and not while a day has to pass first. */
export function isOwnStage(house: House, actor: Actor, row: ProceedingRow, today: PlainDay): boolean {
  const [stage, voice] = [openStage(row.state), voiceOf(house, actor, row)];
  if (stage === undefined || voice === undefined || voice.kind === "unit" || voice.tier !== stage.who) return false;
  if (stage.act === "decide-jointly") return voice.kind === "department" && (stage.departments ?? []).includes(voice.department) && !row.state.agreed.includes(voice.department);
  if (voice.kind !== "tier") return false;
  const { hearing, hearingUntil, publicity, lastBy } = row.state;
  switch (stage.act) {
    case "hear":
      return hearing !== "noticed" || (hearingUntil !== undefined && today > hearingUntil);
    case "publicise":
      return publicity === undefined || today > publicity.end;
    case "carry-out":
      return lastBy !== actor.account;
    default:
      return true;
  }
}

/** How long a removal is publicised: as the edition has it for lists; where it has nothing, the officer cannot be asked to invent it. */
function publicised(house: House, row: ProceedingRow, start: PlainDay): Result<ProceedingAsk> {
  const sealed = house.editions.byHash(row.state.editionHash);
  const publicity = sealed?.edition.procedure.publicity;
  const rule = publicity === undefined ? undefined : windowRule(publicity);
  if (rule === undefined) return refuse({ code: "publicity-unstated", hint: "本通知没有载明公示期限，也没有记录解读" });
  const window = windowOf(house.calendar, start, rule);
  return window.ok ? ok({ kind: "publicise", start: window.value.start, end: window.value.end }) : window;
}

async function act(work: Work, row: ProceedingRow, voice: Voice, asked: ProceedingAsked): Promise<Result<ProceedingRow>> {
  const ask = asked.kind === "publicise" ? publicised(work.house, row, asked.start) : ok<ProceedingAsk>(asked);
  if (!ask.ok) return ask;
  const decided = decideProceeding(row.state, { as: voice, by: work.actor.account, ask: ask.value }, work.today);
  if (!decided.ok) return decided;
  const entry = await findEntry(work.tx, row.entryId);
  if (entry === null) return notFound;
  const written = await writeProceeding(work, { entry, organisation: row.organisationId ?? undefined, row }, decided.value);
  if (written.ok && row.standing === "open" && written.value.standing !== "open") await leaveSlot(work.tx, proceedingSeat(row.entryId), row.id);
  return written;
}

const accessTo = (row: ProceedingRow) => ({ scope: row.scope, ...(row.organisationId === null ? {} : { organisation: row.organisationId }) });

export async function actInProceeding(house: House, actor: Actor, input: { readonly proceeding: string; readonly ask: ProceedingAsked }, key?: string): Promise<Result<{ readonly proceeding: string; readonly standing: string; readonly stage: string | null }>> {
  const seen = await command(house, actor, { act: "read-proceeding", input: {} }, async ({ tx }) => {
    const row = await findProceeding(tx, input.proceeding);
    if (row === null) return notFound;
    const node = actor.nodes.find((one) => row.scope.includes(one) || one === nation);
    const may = allowed(actor, "act-in-proceeding", { ...accessTo(row), ...(node === undefined ? {} : { node }) });
    return may.ok ? ok(row) : may;
  });
  if (!seen.ok) return seen;
  return command(house, actor, { act: "act-in-proceeding", input: { proceeding: input.proceeding, ask: input.ask as unknown as Json }, key, as: asAuthorityOf(actor, seen.value) }, async (work) => {
    const row = await findProceeding(work.tx, input.proceeding);
    const voice = row === null ? undefined : voiceOf(house, actor, row);
    if (row === null || voice === undefined) return notFound;
    const done = await act(work, row, voice, input.ask);
    return done.ok ? ok({ proceeding: row.id, standing: done.value.standing, stage: done.value.stage }) : done;
  });
}

export type ProceedingRead = ProceedingRow & { readonly says: string };

/** What was done and when; the account that did it is left out. */
export interface ProceedingDone {
  readonly at: string;
  readonly event: WithoutBy<ProceedingEvent>;
}

type WithoutBy<E> = E extends unknown ? Omit<E, "by"> : never;

async function historyOf(work: Work, id: string): Promise<readonly ProceedingDone[]> {
  const { events } = await loadStream(work.tx, { kind: "proceeding", id });
  return events.map(({ at, type, body }) => ({ at, event: fromStored({ type, body: Object.fromEntries(Object.entries(body).filter(([name]) => name !== "by")) }) as WithoutBy<ProceedingEvent> }));
}

export async function readProceeding(house: House, actor: Actor, input: { readonly proceeding: string }): Promise<Result<ProceedingRead & { readonly history: readonly ProceedingDone[]; readonly sources: readonly IncidentSource[] }>> {
  return command(house, actor, { act: "read-proceeding", input: {} }, async (work) => {
    const row = await findProceeding(work.tx, input.proceeding);
    if (row === null) return notFound;
    const may = allowed(actor, "read-proceeding", accessTo(row));
    return may.ok ? ok({ ...row, says: sayGround(row.state.ground), history: await historyOf(work, row.id), sources: await sourcesOf(work, row) }) : may;
  });
}

/** Those of the officer's regions, with `mine` those whose turn is its own; a unit reads its own. */
export async function listProceedings(house: House, actor: Actor, input: Omit<ProceedingFilter, "turn"> & { readonly mine?: boolean | undefined; readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<Result<{ readonly proceedings: readonly ProceedingRead[]; readonly next: string | null }>> {
  const limit = input.limit ?? 50;
  return command(house, actor, { act: "list-proceedings", input: {} }, async ({ tx }) => {
    const rows = await proceedingRows(tx, { standing: input.standing, stage: input.stage, entry: input.entry, node: input.node, search: input.search, sort: input.sort, turn: input.mine === true ? actor.nodes : undefined }, { after: input.after, limit });
    return ok({ proceedings: rows.map((row) => ({ ...row, says: sayGround(row.state.ground) })), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null });
  });
}
