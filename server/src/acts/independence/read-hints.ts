// The hints of a case for those who review it, and what they noted after looking at the places. No verdict is made of them.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { IndependenceHint } from "@qingce/core/review/independence-hint";
import { independenceClause } from "@qingce/core/rule/evaluation";
import { findDeclaration } from "../../store/declarations.ts";
import { append } from "../../store/event-log.ts";
import { findLook, holdLook, putLook, type LookNote, type LookRow, type UnreadFile } from "../../store/independence-looks.ts";
import { allowed, command, type Work } from "../command.ts";
import { accessTo, stateOf, takeUp, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { openTo } from "../reviews/own-assignment.ts";
import { wantsIndependence } from "./ask-for-hints.ts";

/** The applicant of another report, where the reader may see that case too. */
export interface OtherCase {
  readonly declaration: string;
  readonly number: string;
  readonly name: string;
}

export interface HintsRead {
  /** `not-asked`: the edition wants no independence; `waiting`: nothing filed yet, or not yet compared. */
  readonly state: "not-asked" | "waiting" | "looked";
  readonly clause?: string;
  readonly lookedAt?: string;
  /** The material has changed since. */
  readonly stale?: boolean;
  readonly hints: readonly IndependenceHint[];
  readonly others: readonly OtherCase[];
  readonly unread: readonly UnreadFile[];
  readonly notes: readonly LookNote[];
}

/** Of a case that the reader does not see neither id nor the names of files are told. */
function shielded(hint: IndependenceHint, others: readonly OtherCase[]): IndependenceHint {
  if (hint.kind !== "other-report" || others.some((one) => one.declaration === hint.declaration)) return hint;
  const unnamed = <T extends { readonly other: { readonly document: string; readonly at: string } }>(found: T): T => ({ ...found, other: { ...found.other, document: "另一份评价报告" } });
  return { ...hint, declaration: "", figures: hint.figures.map(unnamed), rows: hint.rows.map(unnamed) };
}

async function othersOf({ tx }: Work, hints: readonly IndependenceHint[]): Promise<readonly OtherCase[]> {
  const found: OtherCase[] = [];
  for (const hint of hints) {
    const row = hint.kind === "other-report" ? await findDeclaration(tx, hint.declaration) : null;
    if (row !== null) found.push({ declaration: row.id, number: stateOf(row).opening.number, name: stateOf(row).opening.name });
  }
  return found;
}

/** The look at the evaluation that stands. */
async function standingLook({ tx }: Work, { state }: DeclarationInHand): Promise<LookRow | null> {
  const look = await findLook(tx, state.opening.id);
  return look !== null && look.engagementId === state.engagement?.id ? look : null;
}

export async function readHints(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<HintsRead>> {
  return command<HintsRead>(house, actor, { act: "read-independence-hints", input: {} }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const experts = await openTo(work, input.declaration);
    if (!experts.ok) return experts;
    const may = allowed(actor, "read-independence-hints", { ...accessTo(found.value), experts: experts.value });
    if (!may.ok) return may;
    const { state, sealed } = found.value;
    const nothing = { hints: [], others: [], unread: [], notes: [] };
    if (!wantsIndependence(found.value)) return ok({ state: "not-asked", ...nothing });
    const rule = sealed.edition.procedure.evaluation[state.opening.kind];
    const cite = rule === undefined ? undefined : independenceClause(rule);
    const clause = cite === undefined ? {} : { clause: cite };
    const look = await standingLook(work, found.value);
    if (look === null) return ok({ state: "waiting", ...clause, ...nothing });
    const others = await othersOf(work, look.hints);
    return ok({ state: "looked", ...clause, lookedAt: look.lookedAt, stale: look.digest !== state.digest, hints: look.hints.map((hint) => shielded(hint, others)), others, unread: look.unread, notes: look.notes });
  });
}

/** An officer has looked at the places and says what it saw; the log keeps it. */
export async function noteHints(house: House, actor: Actor, input: { readonly declaration: string; readonly note: string }, key?: string): Promise<Result<{ readonly notes: number }>> {
  return command(house, actor, { act: "note-independence-hints", input: { ...input }, key }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "note-independence-hints", accessTo(found.value));
    if (!may.ok) return may;
    const note = input.note.trim();
    if (note === "") return refuse({ code: "note-missing", place: "note", hint: "请写明核对了什么、所见如何" });
    const look = (await standingLook(work, found.value)) === null ? null : await holdLook(work.tx, input.declaration);
    if (look === null) return refuse({ code: "hints-not-ready", hint: "本件没有已比对的提示" });
    const body = { declaration: input.declaration, engagement: look.engagementId, hints: look.hints.length, note };
    const head = await append(work.tx, { stream: { kind: "independence", id: input.declaration }, expectedVersion: look.notes.length, events: [{ type: "looked-at", body }], at: work.at, actor: actor.account, scope: look.scope, suite: house.suite });
    if (!head.ok) return head;
    await putLook(work.tx, { ...look, notes: [...look.notes, { by: actor.account, at: work.at, note }], version: look.version + 1 });
    return ok({ notes: look.notes.length + 1 });
  });
}
