// A round 批次: one edition opened for one year by one authority. State and evolve.
import type { PlainDay } from "../base/plain-day.ts";
import type { Kind } from "../rule/kind.ts";
import { quotaOf } from "../rule/quota.ts";
import type { Edition } from "./edition.ts";
import type { AdoptedScheme, AmendmentChange, Dates, Quotas, RoundEvent } from "./round-event.ts";

type Proposal = Extract<RoundEvent, { type: "proposed" }>;
/** A post of a tier, with the day and the name it was signed by. */
export type Posted = Omit<Extract<RoundEvent, { type: "posted" }>, "type">;

export interface Round {
  readonly id: string;
  readonly edition: string;
  readonly hash: string;
  readonly year: number;
  readonly authority: string;
  readonly title: string;
  readonly opens: PlainDay;
  readonly dates: Dates;
  readonly quotas: Quotas;
  /** Kinds whose scores are computed; the others are attested. */
  readonly schemes?: { readonly [kind in Kind]?: readonly AdoptedScheme[] };
  readonly amendments: readonly { readonly change: AmendmentChange; readonly signedBy: string; readonly day: PlainDay; readonly reason: string }[];
  /** Oldest first. */
  readonly posts?: readonly Posted[];
  readonly sent: readonly { readonly step: string; readonly kind: Kind; readonly node: string }[];
  readonly done: readonly string[];
  readonly selected: readonly Kind[];
  readonly proposal?: Proposal;
  /** The last window that was opened; its step is done once the window has ended. */
  readonly publicity?: { readonly step: string; readonly list: readonly string[]; readonly start: PlainDay; readonly end: PlainDay };
  readonly announcement?: { readonly document: string; readonly day: PlainDay; readonly list: readonly string[] };
}

export type RoundState = Round | undefined;

function moveQuota(quotas: Quotas, change: Extract<AmendmentChange, { kind: "quota-transfer" }>, edition: Edition | undefined): Quotas {
  const own = quotas[change.of] ?? {};
  const stated = (node: string): number => quotaOf(edition?.procedure.quota[change.of], node, own) ?? 0;
  return { ...quotas, [change.of]: { ...own, [change.from]: stated(change.from) - change.n, [change.to]: stated(change.to) + change.n } };
}

function amend(state: Round, event: Extract<RoundEvent, { type: "amended" }>, edition: Edition | undefined): Round {
  const { change } = event;
  const next = { ...state, amendments: [...state.amendments, { change, signedBy: event.signedBy, day: event.day, reason: event.reason }] };
  switch (change.kind) {
    case "extension":
      return { ...next, dates: { ...state.dates, [change.date]: change.day } };
    case "quota-transfer":
      return { ...next, quotas: moveQuota(state.quotas, change, edition) };
    case "correction":
    case "supplement":
      return next;
  }
}

function adopt(state: Round, event: Extract<RoundEvent, { type: "scheme-adopted" }>): Round {
  const { type: _, kind, ...adopted } = event;
  return { ...state, schemes: { ...state.schemes, [kind]: [...(state.schemes?.[kind] ?? []), adopted] } };
}

const finish = (state: Round, step: string): Round => ({ ...state, done: state.done.includes(step) ? state.done : [...state.done, step] });

function withoutProposal(state: Round): Round {
  const { proposal: _, ...rest } = state;
  return rest;
}

/** A later announcement adds to the list and opens the register again for those it adds. */
function announced(state: Round, event: Extract<RoundEvent, { type: "announced" }>, edition: Edition | undefined): Round {
  const registers = new Set((edition?.procedure.steps ?? []).filter((step) => step.act === "register").map((step) => step.id));
  const list = [...(state.announcement?.list ?? []), ...event.list];
  const done = state.announcement === undefined ? state.done : state.done.filter((id) => !registers.has(id));
  return { ...withoutProposal(state), done, announcement: { document: event.document, day: event.day, list } };
}

/** Evolves a round; the edition is wanted for quota transfers out of a stated table. */
export function evolveRound(state: RoundState, event: RoundEvent, edition: Edition | undefined): RoundState {
  if (event.type === "opened") {
    return state ?? { id: event.id, edition: event.edition, hash: event.hash, year: event.year, authority: event.authority, title: event.title, opens: event.opens, dates: event.dates, quotas: {}, amendments: [], sent: [], done: [], selected: [] };
  }
  if (state === undefined) return undefined;
  switch (event.type) {
    case "quota-imported":
      return { ...state, quotas: { ...state.quotas, [event.kind]: event.table } };
    case "scheme-adopted":
      return adopt(state, event);
    case "amended":
      return amend(state, event, edition);
    case "posted":
      return { ...state, posts: [...(state.posts ?? []), { node: event.node, post: event.post, signedBy: event.signedBy, day: event.day }] };
    case "list-sent":
      return { ...state, sent: [...state.sent, { step: event.step, kind: event.kind, node: event.node }] };
    case "selected":
      return { ...state, selected: [...state.selected, event.kind] };
    case "met":
    case "publicity-ended":
    case "registered":
      return finish(state, event.step);
    case "proposed":
      return { ...state, proposal: event };
    case "publicised":
      return { ...withoutProposal(state), publicity: { step: event.step, list: event.list, start: event.start, end: event.end } };
    case "announced":
      return finish(announced(state, event, edition), event.step);
  }
}

export const replayRound = (events: readonly RoundEvent[], edition: Edition | undefined): RoundState =>
  events.reduce<RoundState>((state, event) => evolveRound(state, event, edition), undefined);

/** The quota in force at a node: imported or transferred, else the edition's own; undefined where no number binds. An imported table is whole: a node it does not name has none. */
export function quotaInForce(round: Round, edition: Edition, kind: Kind, node: string): number | undefined {
  const quota = edition.procedure.quota[kind];
  const own = round.quotas[kind];
  if (own !== undefined && (quota === undefined || "is" in quota)) return Object.hasOwn(own, node) ? own[node] : 0;
  return quotaOf(quota, node, own);
}
