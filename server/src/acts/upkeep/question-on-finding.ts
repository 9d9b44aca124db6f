// An office asks a unit about a finding by one click, the unit answers, the office confirms or clears: whose turn the table is, or whose list it stands on.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { AccessObject } from "@qingce/core/access/may";
import { decideQuestion, evolveQuestion, type Question, type QuestionCommand, type QuestionEvent, type QuestionStanding, type QuestionState } from "@qingce/core/upkeep/finding-question";
import { append } from "../../store/event-log.ts";
import { findFiling, type FilingRow } from "../../store/filings.ts";
import { findQuestion, listQuestions as allQuestions, putQuestion, type QuestionRow, type QuestionTold } from "../../store/finding-questions.ts";
import { wasFound } from "../../store/nation-findings.ts";
import { findSeason } from "../../store/seasons.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { toStored } from "../stored-event.ts";
import { nodeOfTier } from "../places/node-of-tier.ts";

interface Which {
  readonly filing: string;
  readonly check: string;
}

export interface QuestionAfter extends Which {
  readonly standing: QuestionStanding;
}

interface InHand {
  readonly filing: FilingRow;
  readonly row: QuestionRow | null;
  readonly access: AccessObject;
}

async function takeUp(work: Work, { filing: id, check }: Which): Promise<Result<InHand>> {
  const filing = await findFiling(work.tx, id);
  const season = filing === null ? null : await findSeason(work.tx, filing.seasonId);
  if (filing === null || season === null) return notFound;
  const turn = filing.turn === null ? undefined : nodeOfTier(work.house, filing.scope, filing.turn);
  const access: AccessObject = { scope: filing.scope, turn: [season.node, ...(turn === undefined ? [] : [turn])], ...(filing.organisationId === null ? {} : { organisation: filing.organisationId }) };
  return ok({ filing, row: await findQuestion(work.tx, { filing: id, check }), access });
}

const standingOf = (row: QuestionRow): QuestionStanding => row.outcome ?? (row.answer === null ? "asked" : "answered");

function stateOf(row: QuestionRow | null): QuestionState {
  if (row === null) return undefined;
  const { filing, check, digest, question, answer, reason } = row;
  return { filing, check, digest, question, standing: standingOf(row), ...(answer === null ? {} : { answer }), ...(reason === null ? {} : { reason }) };
}

/** Asked anew, nothing of the question before stays in the row; the log keeps it. */
function rowAfter(work: Work, { filing, row }: InHand, state: Question, version: number): QuestionRow {
  const by = work.actor.account;
  const asked = state.standing === "asked" || row === null ? { askedBy: by, askedAt: work.at } : { askedBy: row.askedBy, askedAt: row.askedAt };
  const decided = state.standing === "confirmed" || state.standing === "cleared" ? { outcome: state.standing, decidedBy: by, decidedAt: work.at } : { outcome: null, decidedBy: null, decidedAt: null };
  return {
    filing: filing.id, check: state.check, organisation: filing.organisationId, digest: state.digest, question: state.question, ...asked, answer: state.answer ?? null,
    answeredAt: state.standing === "answered" ? work.at : (state.answer === undefined ? null : (row?.answeredAt ?? null)), ...decided, reason: state.reason ?? null, scope: filing.scope, version,
  };
}

async function write(work: Work, hand: InHand, events: readonly QuestionEvent[]): Promise<Result<QuestionAfter>> {
  const state = events.reduce<QuestionState>(evolveQuestion, stateOf(hand.row));
  if (state === undefined) return notFound;
  const { filing, row } = hand;
  const marks = filing.organisationId === null ? [] : [`organisation:${filing.organisationId}`];
  const head = await append(work.tx, { stream: { kind: "question", id: `${filing.id}/${state.check}` }, expectedVersion: row?.version ?? 0, events: events.map(toStored), at: work.at, actor: work.actor.account || work.actor.role, scope: [...filing.scope, ...marks], suite: work.house.suite });
  if (!head.ok) return head;
  await putQuestion(work.tx, rowAfter(work, hand, state, head.value.version));
  return ok({ filing: filing.id, check: state.check, standing: state.standing });
}

interface Asked extends Which {
  readonly act: "question-finding" | "answer-question";
  readonly words: string;
}

async function change(house: House, actor: Actor, asked: Asked, key: string | undefined, commandFor: (work: Work, hand: InHand) => Promise<QuestionCommand>): Promise<Result<QuestionAfter>> {
  return command(house, actor, { act: asked.act, input: { filing: asked.filing, check: asked.check, words: asked.words }, key }, async (work) => {
    const hand = await takeUp(work, asked);
    if (!hand.ok) return hand;
    const may = allowed(actor, asked.act, hand.value.access);
    if (!may.ok) return may;
    const decided = decideQuestion(stateOf(hand.value.row), await commandFor(work, hand.value), hand.value.filing.digest);
    return decided.ok ? write(work, hand.value, decided.value) : decided;
  });
}

/** The question of one click: what the check says, in the form's own words. */
async function wordsOf(work: Work, { filing }: InHand, check: string): Promise<string> {
  const season = await findSeason(work.tx, filing.seasonId);
  const form = work.house.yearForms.find(({ file }) => file.id === season?.form);
  const says = form?.file.checks.find(({ id }) => id === check)?.says;
  return says === undefined ? "" : `${says}。请核实并说明。`;
}

export const askOnFinding = (house: House, actor: Actor, input: Which & { readonly question?: string | undefined }, key?: string): Promise<Result<QuestionAfter>> =>
  change(house, actor, { ...input, act: "question-finding", words: input.question ?? "" }, key, async (work, hand) => {
    const found = hand.filing.findings.some(({ check }) => check === input.check) || (await wasFound(work.tx, input));
    return { kind: "ask", filing: input.filing, check: input.check, question: input.question ?? (await wordsOf(work, hand, input.check)), found, by: actor.account };
  });

export const answerQuestion = (house: House, actor: Actor, input: Which & { readonly answer: string }, key?: string): Promise<Result<QuestionAfter>> =>
  change(house, actor, { ...input, act: "answer-question", words: input.answer }, key, async () => ({ kind: "answer", answer: input.answer, by: actor.account }));

export const decideFinding = (house: House, actor: Actor, input: Which & { readonly outcome: "confirm" | "clear"; readonly reason: string }, key?: string): Promise<Result<QuestionAfter>> =>
  change(house, actor, { ...input, act: "question-finding", words: `${input.outcome} ${input.reason}` }, key, async () => ({ kind: input.outcome, reason: input.reason, by: actor.account }));

export interface QuestionListed extends Omit<QuestionTold, "scope" | "version" | "organisation"> {
  readonly standing: QuestionStanding;
  /** What the check says of itself. */
  readonly says: string;
}

/** A unit sees what it was asked, an office what was asked in its regions; what waits comes first. */
export async function listQuestions(house: House, actor: Actor): Promise<Result<{ readonly questions: readonly QuestionListed[] }>> {
  return command(house, actor, { act: "list-questions", input: {} }, async ({ tx }) => {
    const told = await allQuestions(tx);
    const says = (form: string, check: string): string => house.yearForms.find(({ file }) => file.id === form)?.file.checks.find(({ id }) => id === check)?.says ?? check;
    return ok({ questions: told.map(({ scope: _s, version: _v, organisation: _o, ...one }) => ({ ...one, standing: one.outcome ?? (one.answer === null ? "asked" as const : "answered" as const), says: says(one.form, one.check) })) });
  });
}
