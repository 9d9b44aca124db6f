// What the rounds of one edition score by, for everyone: the scheme that each adopted, its items with points, and its benchmarks with where they come from.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { AdoptedScheme, PeerOrigin } from "@qingce/core/programme/round-event";
import type { Scheme } from "@qingce/core/score/scheme";
import { listRounds, type RoundRow } from "../../store/rounds.ts";
import { command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { roundOf } from "../rounds/round-in-hand.ts";
import { schemeByHash } from "./scheme-in-hand.ts";

interface BenchmarkTold {
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  readonly source: string;
  readonly origin: PeerOrigin | null;
}

export interface AdoptedTold {
  readonly round: string;
  readonly title: string;
  readonly kind: string;
  readonly scheme: string;
  readonly name: string;
  readonly standard: string;
  readonly status: string;
  readonly certainty: string;
  readonly source: string;
  readonly hash: string;
  readonly day: string | null;
  /** What the authority stated when it adopted. */
  readonly stated: string;
  readonly industries: readonly string[];
  readonly carriers: string | null;
  readonly max: string;
  readonly pass: string | null;
  readonly gates: readonly { readonly says: string; readonly clause: string; readonly encouraged: boolean }[];
  readonly groups: readonly { readonly name: string; readonly max: string; readonly items: readonly { readonly no: string | null; readonly name: string; readonly clause: string; readonly points: string }[] }[];
  readonly benchmarks: readonly BenchmarkTold[];
}

/** Those that the round froze, then those written in the scheme. */
function benchmarksOf({ file }: Scheme, adopted: AdoptedScheme): readonly BenchmarkTold[] {
  return Object.entries(file.benchmarks).flatMap(([name, { label, unit, held, source }]): readonly BenchmarkTold[] => {
    if (held !== "not-held" && held !== "peers") return [{ label, unit, value: held, source: source ?? file.source, origin: null }];
    const frozen = Object.hasOwn(adopted.benchmarks, name) ? adopted.benchmarks[name] : undefined;
    const origin = adopted.origins !== undefined && Object.hasOwn(adopted.origins, name) ? (adopted.origins[name] ?? null) : null;
    return frozen === undefined ? [] : [{ label, unit, value: frozen, source: adopted.source, origin }];
  });
}

const passOf = ({ file: { pass } }: Scheme): string | null => (pass === "unstated" ? null : "over" in pass ? `高于 ${pass.over} 分` : `不低于 ${pass["at-least"]} 分`);

function toldOf(round: { readonly id: string; readonly title: string }, kind: string, adopted: AdoptedScheme, scheme: Scheme): AdoptedTold {
  const { file, standard } = scheme;
  return {
    round: round.id, title: round.title, kind, scheme: file.id, name: file.name, standard: standard.number ?? standard.name, status: file.status, certainty: file.certainty, source: file.source,
    hash: adopted.hash, day: adopted.day ?? null, stated: adopted.source, industries: adopted.industries, carriers: adopted.carriers?.edition ?? null, max: file.max, pass: passOf(scheme),
    gates: file.gates.map(({ says, clause, encouraged }) => ({ says, clause, encouraged: encouraged === true })),
    groups: file.groups.map((group) => ({ name: group.name, max: group.max, items: file.items.filter((item) => item.group === group.id).map(({ no, name, clause, points }) => ({ no: no ?? null, name, clause, points })) })),
    benchmarks: benchmarksOf(scheme, adopted),
  };
}

async function ofRound(work: Work, row: RoundRow): Promise<readonly AdoptedTold[]> {
  const told: AdoptedTold[] = [];
  for (const [kind, all] of Object.entries(roundOf(row).schemes ?? {})) for (const adopted of all) {
    const sealed = await schemeByHash(work, adopted.hash);
    if (sealed !== undefined) told.push(toldOf(row, kind, adopted, sealed.scheme));
  }
  return told;
}

/** Newest round first; empty where scores are attested by whoever signs. */
export const readAdoptedSchemes = (house: House, actor: Actor, input: { readonly authority: string; readonly edition: string }): Promise<Result<{ readonly adopted: readonly AdoptedTold[] }>> =>
  command<{ readonly adopted: readonly AdoptedTold[] }>(house, actor, { act: "read-public", input: {} }, async (work) => {
    const rows = await listRounds(work.tx, { edition: `${input.authority}/${input.edition}` }, { limit: 100 });
    const told: AdoptedTold[] = [];
    for (const row of rows.toSorted((one, other) => other.year - one.year)) told.push(...(await ofRound(work, row)));
    return ok({ adopted: told });
  });
