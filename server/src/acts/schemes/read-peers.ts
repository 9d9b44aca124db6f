// Where a unit stands among its peers, figure by figure, without any other's figure.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { settledSheet, type Scoring } from "@qingce/core/declaration/scoring";
import { fillSlots } from "@qingce/core/score/answers";
import { workFormulas } from "@qingce/core/score/interpret";
import { leastPeers } from "@qingce/core/base/house-settings";
import { coarse, peerPercentile } from "@qingce/core/score/peers";
import { peerValues } from "@qingce/core/score/peer-values";
import { emptySheet } from "@qingce/core/score/sheet";
import { findDraft } from "../../store/drafts.ts";
import { putSheetFigures } from "../../store/sheet-figures.ts";
import { allowed, command, type Work } from "../command.ts";
import { accessTo, takeUp, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { PeerGroups } from "./peer-group.ts";
import { scoringOf } from "./scheme-in-hand.ts";

export interface PeerStanding {
  readonly item: string;
  readonly name: string;
  readonly unit: string;
  /** GB/T 4754 prefix of the group: the unit's own class, or the nearest wider one that is large enough. */
  readonly industry: string;
  readonly n: number;
  /** How many of them count by their yearly table of `year`, how many by a submitted sheet. */
  readonly tables: number;
  readonly sheets: number;
  readonly year: number | null;
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

export async function readPeers(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<{ readonly least: number; readonly day: string; readonly standings: readonly PeerStanding[] }>> {
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
    const groups = await PeerGroups.open(work, { scheme: scoring.scheme, hash: scoring.hash, listed: false, except: state.opening.organisation });
    const standings: PeerStanding[] = [];
    for (const value of peerValues(scoring.scheme)) {
      const { industry, figures, tables, sheets, year } = await groups.nearest(value, state.opening.industry ?? "");
      const percentile = peerPercentile(figures, own[value.slot] ?? Number.NaN, value.higher);
      standings.push({ item: value.item, name: value.name, unit: value.unit, industry, n: figures.length, tables, sheets, year, percentile: percentile ?? null });
    }
    return ok({ least: leastPeers.n, day: work.today, standings });
  });
}
