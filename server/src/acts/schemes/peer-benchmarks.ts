// Benchmarks worked out from listed peers for an authority: proposals for an adoption, and where those that a round froze come from.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { leastPeers } from "@qingce/core/base/house-settings";
import type { PeerOrigin } from "@qingce/core/programme/round-event";
import { peerStatistics } from "@qingce/core/score/peers";
import { peerValues } from "@qingce/core/score/peer-values";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";
import { PeerGroups, type PeerGroup } from "./peer-group.ts";
import { schemeById } from "./scheme-by-id.ts";
import type { SealedScheme } from "./sealed-scheme.ts";

export interface PeerBenchmark {
  readonly benchmark: string;
  readonly item: string;
  readonly take: PeerOrigin["take"];
  readonly value: string | null;
  readonly n: number;
  readonly tables: number;
  readonly sheets: number;
  readonly year: number | null;
}

/** Null where too few stand beside one another. Official limits go first: only what the scheme leaves open is proposed. */
async function peerBenchmarks(work: Work, { scheme, hash }: SealedScheme, industry: string): Promise<readonly PeerBenchmark[]> {
  const groups = await PeerGroups.open(work, { scheme, hash, listed: true, except: "" });
  const found: PeerBenchmark[] = [];
  for (const value of peerValues(scheme)) {
    const { figures, tables, sheets, year }: PeerGroup = await groups.of(value, industry);
    const statistics = peerStatistics(figures, value.higher);
    const told = (number: number | undefined): string | null => (number === undefined ? null : String(Number(number.toFixed(9))));
    const counted = { item: value.item, n: figures.length, tables, sheets, year };
    if (value.lead !== undefined) found.push({ ...counted, benchmark: value.lead, take: "leading-5", value: told(statistics?.leading) });
    if (value.base !== undefined) found.push({ ...counted, benchmark: value.base, take: "mean", value: told(statistics?.mean) });
  }
  return found;
}

/** Of the benchmarks of an adoption, those that are the peers' own of this day; the others come from what the authority states. */
export async function peerOrigins(work: Work, sealed: SealedScheme, industry: string, given: { readonly [name: string]: string }): Promise<{ readonly [name: string]: PeerOrigin }> {
  const found = await peerBenchmarks(work, sealed, industry);
  return Object.fromEntries(found.flatMap(({ benchmark, value, take, n, tables, sheets, year }): readonly (readonly [string, PeerOrigin])[] => {
    const text = Object.hasOwn(given, benchmark) ? given[benchmark] : undefined;
    return value === null || text === undefined || Number(text) !== Number(value) ? [] : [[benchmark, { day: work.today, industry, take, n, tables, sheets, ...(year === null ? {} : { year }) }]];
  }));
}

export interface ReadPeerBenchmarks { readonly round: string; readonly standard: string; readonly scheme: string; readonly industry: string }

export async function readPeerBenchmarks(house: House, actor: Actor, input: ReadPeerBenchmarks): Promise<Result<{ readonly least: number; readonly day: string; readonly benchmarks: readonly PeerBenchmark[] }>> {
  return command(house, actor, { act: "read-benchmarks", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const may = allowed(actor, "read-benchmarks", { authority: found.value.round.authority, scope: [] });
    if (!may.ok) return may;
    const sealed = await schemeById(work, `${input.standard}/${input.scheme}`);
    if (sealed === undefined) return refuse({ code: "scheme-unknown", hint: "没有这个计分方案" });
    return ok({ least: leastPeers.n, day: work.today, benchmarks: await peerBenchmarks(work, sealed, input.industry) });
  });
}
