// The authority adopts the scheme that scores a kind in its round; its text, and the energy factors of the day, are sealed in the same transaction.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Kind } from "@qingce/core/rule/kind";
import { carriesEnergy } from "@qingce/core/score/carried-fields";
import { sealCarrierTable } from "../../store/carrier-tables.ts";
import { sealScheme } from "../../store/schemes.ts";
import { allDeclarations } from "../declarations/all-declarations.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { peerOrigins } from "../schemes/peer-benchmarks.ts";
import { schemeById } from "../schemes/scheme-by-id.ts";
import { changeRound } from "./change-round.ts";

export interface AdoptScheme {
  readonly round: string;
  readonly kind: Kind;
  readonly scheme: string;
  readonly benchmarks: { readonly [name: string]: string };
  readonly source: string;
  /** The group whose figures were taken over: values that are its own keep where they come from. */
  readonly peers?: { readonly industry: string };
}

const unknown = (scheme: string) => refuse({ code: "scheme-unknown", place: "scheme", facts: { scheme }, hint: "没有这个计分方案" });

export const adoptScheme = (house: House, actor: Actor, input: AdoptScheme, key?: string): Promise<Result<{ readonly round: string; readonly hash: string }>> =>
  changeRound(
    house, actor, "adopt-scheme", input.round, { ...input }, key,
    async (work) => {
      const sealed = await schemeById(work, input.scheme);
      if (sealed === undefined) return unknown(input.scheme);
      const rows = await allDeclarations(work, { roundId: input.round, kind: input.kind });
      const submitted = rows.filter((row) => stateOf(row).submissions > 0).length;
      const { carriers } = house.tables;
      const frozen = carriers === undefined ? {} : { carriers: { edition: carriers.edition, hash: carriers.hash } };
      const origins = input.peers === undefined ? {} : { origins: await peerOrigins(work, sealed, input.peers.industry, input.benchmarks) };
      return ok({ kind: "adopt-scheme", of: input.kind, scheme: sealed.scheme, hash: sealed.hash, benchmarks: input.benchmarks, source: input.source, day: work.today, ...origins, ...frozen, submitted });
    },
    async (work, _found, round) => {
      const sealed = await schemeById(work, input.scheme);
      if (sealed === undefined) return unknown(input.scheme);
      await sealScheme(work.tx, { id: input.scheme, hash: sealed.hash, body: sealed.text, sealedAt: work.at });
      const { carriers } = house.tables;
      if (carriers !== undefined && carriesEnergy(sealed.scheme)) await sealCarrierTable(work.tx, { edition: carriers.edition, hash: carriers.hash, body: carriers.text, sealedAt: work.at });
      return ok({ round: round.id, hash: sealed.hash });
    },
  );
