// Where a unit stands among its peers, figure by figure, without any other's figure; and benchmarks worked out from peers for an authority.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { settledSheet, type Scoring } from "@qingce/core/declaration/scoring";
import { fillSlots } from "@qingce/core/score/answers";
import { workFormulas } from "@qingce/core/score/interpret";
import { leastPeers } from "@qingce/core/base/house-settings";
import { coarse, peerPercentile, peerStatistics } from "@qingce/core/score/peers";
import { peerValues, type PeerValue } from "@qingce/core/score/peer-values";
import { emptySheet } from "@qingce/core/score/sheet";
import { findDraft } from "../../store/drafts.ts";
import { peerFigures, putSheetFigures } from "../../store/sheet-figures.ts";
import { allowed, command, type Work } from "../command.ts";
import { accessTo, takeUp, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";
import { scoringOf } from "./scheme-in-hand.ts";

export interface PeerStanding {
  readonly item: string;
  readonly name: string;
  readonly unit: string;
  /** GB/T 4754 prefix of the group: the unit's own class, or the nearest wider one that is large enough. */
  readonly industry: string;
  readonly n: number;
  /** Better than so many in a hundred, in steps of five; null where the group is too small or the figure missing. */
  readonly percentile: number | null;
}

function figuresOf(scoring: Scoring, body: DeclarationBody): Float64Array {
  const { scheme, benchmarks } = scoring;
  return workFormulas(scheme, fillSlots(scheme, settledSheet(scoring, body.sheet ?? emptySheet).answers, benchmarks).slots);
}

/** Keeps the figures of a sheet that was submitted. */
export async function keepFigures(work: Work, { state }: Pick<DeclarationInHand, "state">, scoring: Scoring, body: DeclarationBody): Promise<void> {
  const { id, organisation, industry, region } = state.opening;
  await putSheetFigures(work.tx, { declaration: id, organisation, hash: scoring.hash, industry: industry ?? "", region, figures: [...figuresOf(scoring, body)], submittedAt: work.at });
}

/** The narrowest group of the industry that is large enough; the widest when none is. */
async function nearest(work: Work, hash: string, value: PeerValue, industry: string, except: string): Promise<{ readonly industry: string; readonly figures: readonly number[] }> {
  for (let length = industry.length; length >= 2; length -= 1) {
    const group = industry.slice(0, length);
    const figures = await peerFigures(work.tx, { hash, slot: value.slot, industry: group, region: "", listed: false, except });
    if (figures.length >= leastPeers.n || length === 2) return { industry: group, figures };
  }
  return { industry, figures: [] };
}

export async function readPeers(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<{ readonly least: number; readonly standings: readonly PeerStanding[] }>> {
  return command(house, actor, { act: "read-declaration", input: {} }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "read-peers", accessTo(found.value));
    if (!may.ok) return may;
    const { state, round } = found.value;
    const scoring = await scoringOf(work, round, state.opening);
    if (scoring === undefined) return refuse({ code: "scheme-not-adopted", hint: "本批次没有采用计分方案，没有可比的指标" });
    const draft = actor.role === "applicant" ? await findDraft(work.tx, input.declaration) : null;
    const empty = { facts: {}, proofs: [], statements: {} };
    const handedIn = figuresOf(scoring, state.body ?? empty);
    const drafted = draft === null ? handedIn : figuresOf(scoring, draft.body as unknown as DeclarationBody);
    const own = drafted.map((figure, at) => (figure === handedIn[at] ? figure : coarse(figure)));
    const standings: PeerStanding[] = [];
    for (const value of peerValues(scoring.scheme)) {
      const group = await nearest(work, scoring.hash, value, state.opening.industry ?? "", state.opening.organisation);
      const percentile = peerPercentile(group.figures, own[value.slot] ?? Number.NaN, value.higher);
      standings.push({ item: value.item, name: value.name, unit: value.unit, industry: group.industry, n: group.figures.length, percentile: percentile ?? null });
    }
    return ok({ least: leastPeers.n, standings });
  });
}

export interface PeerBenchmark {
  readonly benchmark: string;
  readonly item: string;
  readonly take: "leading-5" | "mean";
  readonly value: string | null;
  readonly n: number;
}

export interface ReadPeerBenchmarks { readonly round: string; readonly standard: string; readonly scheme: string; readonly industry: string }

/** Proposals for an adoption, from units that stand on a list: leading five in a hundred and average, null where too few. Official limits go first. */
export async function readPeerBenchmarks(house: House, actor: Actor, input: ReadPeerBenchmarks): Promise<Result<{ readonly least: number; readonly day: string; readonly benchmarks: readonly PeerBenchmark[] }>> {
  return command(house, actor, { act: "read-benchmarks", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const may = allowed(actor, "read-benchmarks", { authority: found.value.round.authority, scope: [] });
    if (!may.ok) return may;
    const sealed = house.schemes.get(`${input.standard}/${input.scheme}`);
    if (sealed === undefined) return refuse({ code: "scheme-unknown", hint: "没有这个计分方案" });
    const benchmarks: PeerBenchmark[] = [];
    for (const value of peerValues(sealed.scheme)) {
      const figures = await peerFigures(work.tx, { hash: sealed.hash, slot: value.slot, industry: input.industry, region: "", listed: true, except: "" });
      const statistics = peerStatistics(figures, value.higher);
      const text = (number: number | undefined): string | null => (number === undefined ? null : String(Number(number.toFixed(9))));
      if (value.lead !== undefined) benchmarks.push({ benchmark: value.lead, item: value.item, take: "leading-5", value: text(statistics?.leading), n: figures.length });
      if (value.base !== undefined) benchmarks.push({ benchmark: value.base, item: value.item, take: "mean", value: text(statistics?.mean), n: figures.length });
    }
    return ok({ least: leastPeers.n, day: work.today, benchmarks });
  });
}
