// The round's selection: cuts applied to everybody who waits at the step; each one left out is told why. And the meeting that confirms.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { ownCaseRefusal } from "@qingce/core/access/may";
import type { Declaration } from "@qingce/core/declaration/state";
import { candidateOf } from "@qingce/core/review/candidate";
import type { ListCommand } from "@qingce/core/review/command";
import { decideList } from "@qingce/core/review/decide-list";
import type { Kind } from "@qingce/core/rule/kind";
import { select, type SelectionOutcome } from "@qingce/core/rule/select";
import { findOrganisation } from "../../store/organisations.ts";
import type { DeclarationRow } from "../../store/declarations.ts";
import type { Work } from "../command.ts";
import { allDeclarations } from "../declarations/all-declarations.ts";
import { listingsOf } from "../declarations/circumstances.ts";
import { contextOf, stateOf, writeDeclaration } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { changeRound } from "./change-round.ts";
import type { RoundInHand } from "./round-in-hand.ts";

export interface SelectList {
  readonly round: string;
  readonly kind: Kind;
  readonly step: string;
}

export const waitingAt = (work: Work, round: string, step: string, kind?: Kind): Promise<readonly DeclarationRow[]> =>
  allDeclarations(work, { roundId: round, step, status: "under-way", kind });

/** A decision-maker never decides on its own organisation: with it on the list somebody else acts. */
export const ownAmong = (actor: Actor, rows: readonly DeclarationRow[]): Result<null> =>
  actor.organisation !== undefined && rows.some((row) => row.organisationId === actor.organisation) ? refuse(ownCaseRefusal) : ok(null);

async function outcomeOf(work: Work, found: RoundInHand, kind: Kind, rows: readonly DeclarationRow[]): Promise<SelectionOutcome> {
  const rule = found.sealed.edition.procedure.selection[kind] ?? { cuts: [], order: [] };
  const candidates = [];
  for (const row of rows) {
    const organisation = await findOrganisation(work.tx, row.organisationId);
    const listings = organisation === null ? [] : await listingsOf(work, organisation.creditCode);
    candidates.push(candidateOf(found.sealed.edition, stateOf(row), row.submittedAt ?? "", listings));
  }
  return select(rule, candidates);
}

/** Writes one list command per declaration. */
async function applyEach(work: Work, found: RoundInHand, rows: readonly DeclarationRow[], make: (state: Declaration) => ListCommand): Promise<Result<null>> {
  for (const row of rows) {
    const state = stateOf(row);
    const decided = decideList(state, make(state), contextOf(work, found));
    if (!decided.ok) return decided;
    const written = await writeDeclaration(work, { declaration: row, state, sealed: found.sealed }, decided.value);
    if (!written.ok) return written;
  }
  return ok(null);
}

export async function selectList(house: House, actor: Actor, input: SelectList, key?: string): Promise<Result<{ readonly selected: readonly string[]; readonly leftOut: readonly { readonly number: string; readonly code: string; readonly hint: string }[] }>> {
  let outcome: SelectionOutcome = { selected: [], left: [] };
  let rows: readonly DeclarationRow[] = [];
  return changeRound(
    house, actor, "select", input.round, { ...input }, key,
    async (work, found) => {
      rows = await waitingAt(work, input.round, input.step, input.kind);
      if (rows.length === 0) return refuse({ code: "nobody-waits", hint: "没有等待遴选的申报" });
      const own = ownAmong(actor, rows);
      if (!own.ok) return own;
      outcome = await outcomeOf(work, found, input.kind, rows);
      return ok({ kind: "select", step: input.step, of: input.kind, selected: outcome.selected.map((one) => one.number), leftOut: outcome.left.length });
    },
    async (work, found) => {
      const applied = await applyEach(work, found, rows, ({ opening }) => {
        const place = outcome.selected.findIndex((one) => one.number === opening.number) + 1;
        const left = outcome.left.find((one) => one.candidate.number === opening.number);
        return left === undefined ? { kind: "select", step: input.step, place } : { kind: "leave-out", step: input.step, refusal: left.refusal };
      });
      if (!applied.ok) return applied;
      return ok({ selected: outcome.selected.map((one) => one.number), leftOut: outcome.left.map(({ candidate, refusal }) => ({ number: candidate.number, code: refusal.code, hint: refusal.hint })) });
    },
  );
}

export interface MeetOnList {
  readonly round: string;
  readonly step: string;
  readonly record: string;
  readonly present: readonly string[];
}

/** The meeting 会议讨论 confirms everybody who waits at its step. */
export async function meetOnList(house: House, actor: Actor, input: MeetOnList, key?: string): Promise<Result<{ readonly confirmed: number }>> {
  let rows: readonly DeclarationRow[] = [];
  return changeRound(
    house, actor, "meet", input.round, { ...input, present: [...input.present] }, key,
    async (work) => {
      rows = await waitingAt(work, input.round, input.step);
      const own = ownAmong(actor, rows);
      if (!own.ok) return own;
      return rows.length === 0 ? refuse({ code: "nobody-waits", hint: "没有等待会议讨论的申报" }) : ok({ kind: "meet", step: input.step, record: input.record, present: input.present });
    },
    async (work, found) => {
      const applied = await applyEach(work, found, rows, () => ({ kind: "confirm", step: input.step, record: input.record }));
      return applied.ok ? ok({ confirmed: rows.length }) : applied;
    },
  );
}
