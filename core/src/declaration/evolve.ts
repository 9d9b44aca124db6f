// state × event → state. Total: any event in any order gives a state; that only fitting ones come is the business of decide.
import { done, evolveList } from "./evolve-list.ts";
import type { DeclarationEvent, Opening } from "./event.ts";
import type { Declaration, DeclarationState } from "./state.ts";

const opening = (opened: Opening): Declaration => ({
  opening: { id: opened.id, number: opened.number, round: opened.round, edition: opened.edition, hash: opened.hash, kind: opened.kind, organisation: opened.organisation, name: opened.name, region: opened.region, nodes: opened.nodes, ...(opened.industry === undefined ? {} : { industry: opened.industry }) },
  standing: "draft",
  done: [],
  submissions: 0,
  departures: [],
  doubts: [],
  reasons: [],
  opinions: {},
  scores: {},
  recommendation: { kind: "none" },
  openObjections: [],
});

type Submitted = Extract<DeclarationEvent, { type: "submitted" }>;

function submitted(state: Declaration, event: Submitted): Declaration {
  const { returnedFrom: _, refusal: __, correctUntil: ___, ...rest } = state;
  return { ...rest, standing: "under-way", body: event.body, digest: event.digest, receipt: event.receipt, submittedOn: event.day, submissions: state.submissions + 1, departures: event.departures, doubts: event.doubts, reasons: [] };
}

/** Back to the applicant; what the reopened steps had passed, opined or scored is asked for anew. */
function returned(state: Declaration, event: Extract<DeclarationEvent, { type: "returned" }>): Declaration {
  const kept = <T>(given: { readonly [step: string]: T }): { readonly [step: string]: T } => Object.fromEntries(Object.entries(given).filter(([step]) => !event.reopens.includes(step)));
  const still = state.done.filter((step) => !event.reopens.includes(step));
  return { ...state, standing: "returned", returnedFrom: event.step, reasons: event.reasons, done: still, opinions: kept(state.opinions), scores: kept(state.scores), ...(event.until === undefined ? {} : { correctUntil: event.until }) };
}

/** A draft as on its first day, with what was written; an engagement without a report ended with the withdrawal, a report that was filed stays. */
function reopened(state: Declaration): Declaration {
  const { engagement, evaluation, body } = state;
  const carried = engagement === undefined || evaluation === undefined ? {} : { engagement, evaluation };
  return { ...opening(state.opening), ...(body === undefined ? {} : { body }), ...carried };
}

const without = <T>(table: { readonly [name: string]: T }, gone: string): { readonly [name: string]: T } => Object.fromEntries(Object.entries(table).filter(([name]) => name !== gone));

function disengaged(state: Declaration): Declaration {
  const { engagement: _, evaluation: __, ...rest } = state;
  return rest;
}

type Evaluated = Extract<DeclarationEvent, { type: "evaluated" }>;

function evaluated({ evaluator, conclusion, undertaking, score, sheet, proofs, work, signed }: Evaluated): NonNullable<Declaration["evaluation"]> {
  const given = { ...(score === undefined ? {} : { score }), ...(sheet === undefined ? {} : { sheet }), ...(proofs === undefined ? {} : { proofs }), ...(work === undefined ? {} : { work }), ...(signed === undefined ? {} : { signed }) };
  return { evaluator, conclusion, undertaking, ...given };
}

function evolveOne(state: Declaration, event: DeclarationEvent): Declaration {
  switch (event.type) {
    case "opened":
      return state;
    case "engaged":
      return { ...state, engagement: { id: event.engagement, evaluator: event.evaluator, ...(event.answerBy === undefined ? {} : { answerBy: event.answerBy }) } };
    case "engagement-accepted":
      return state.engagement === undefined ? state : { ...state, engagement: { ...state.engagement, accepted: true } };
    case "disengaged":
      return disengaged(state);
    case "submitted":
      return submitted(state, event);
    case "withdrawn":
      return { ...state, standing: "withdrawn" };
    case "reopened":
      return reopened(state);
    case "evaluated":
      return done({ ...state, evaluation: evaluated(event) }, event.step);
    case "passed":
      return done(state, event.step);
    case "returned":
      return returned(state, event);
    case "refused":
      return { ...state, standing: "refused", refusal: event.refusal };
    case "opined":
      return { ...state, opinions: { ...state.opinions, [event.step]: { ...state.opinions[event.step], [event.department]: event.opinion } } };
    case "scored":
      return { ...state, scores: { ...state.scores, [event.step]: { ...state.scores[event.step], [event.expert]: event.score } } };
    case "score-set-aside":
      return { ...state, scores: { ...state.scores, [event.step]: without(state.scores[event.step] ?? {}, event.expert) } };
    case "lapsed":
      return { ...state, standing: "left-out", refusal: event.refusal };
    default:
      return evolveList(state, event);
  }
}

/** The one way a declaration changes. */
export function evolve(state: DeclarationState, event: DeclarationEvent): DeclarationState {
  if (event.type === "opened") return state ?? opening(event);
  return state === undefined ? undefined : evolveOne(state, event);
}

export const replay = (events: readonly DeclarationEvent[]): DeclarationState => events.reduce<DeclarationState>(evolve, undefined);
