// Schemes taken up for an act: by id to adopt one, by hash to score with the very text a round adopted.
import type { Round } from "@qingce/core/programme/round";
import type { AdoptedScheme } from "@qingce/core/programme/round-event";
import { schemeFor } from "@qingce/core/programme/scheme-for";
import type { Context } from "@qingce/core/declaration/context";
import type { Opening } from "@qingce/core/declaration/event";
import type { Lists } from "@qingce/core/declaration/listed-standard";
import type { Scoring } from "@qingce/core/declaration/scoring";
import { findScheme } from "../../store/schemes.ts";
import type { Work } from "../command.ts";
import { contextOf, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { carriersByHash } from "./sealed-carriers.ts";
import { openSealed, type SealedScheme } from "./sealed-scheme.ts";

/** Sealed texts never change, so what was read once stays. */
const read = new Map<string, SealedScheme>();

export async function schemeByHash(work: Work, hash: string): Promise<SealedScheme | undefined> {
  const held = [...work.house.schemes.values()].find((one) => one.hash === hash) ?? read.get(hash);
  if (held !== undefined) return held;
  const row = await findScheme(work.tx, hash);
  if (row === null) return undefined;
  const opened = openSealed(row.body, row.hash);
  read.set(hash, opened);
  return opened;
}

/** What a declaration is scored by in its round; undefined where scores are attested. */
export async function scoringOf(work: Work, round: Round, { kind, industry }: Pick<Opening, "kind" | "industry">): Promise<(Scoring & Pick<AdoptedScheme, "source" | "origins">) | undefined> {
  const adopted = schemeFor(round.schemes?.[kind] ?? [], industry ?? "");
  const sealed = adopted === undefined ? undefined : await schemeByHash(work, adopted.hash);
  if (adopted === undefined || sealed === undefined) return undefined;
  const carriers = adopted.carriers === undefined ? {} : { carriers: await carriersByHash(work, adopted.carriers) };
  return { scheme: sealed.scheme, hash: sealed.hash, benchmarks: adopted.benchmarks, source: adopted.source, ...(adopted.origins === undefined ? {} : { origins: adopted.origins }), ...carriers };
}

export const listsOf = ({ tables: { products } }: House): Lists => (products === undefined ? {} : { products });

/** The context of a decision that a computed score, or a list in hand, may enter. */
export async function scoringContext(work: Work, found: DeclarationInHand): Promise<Context> {
  const scoring = await scoringOf(work, found.round, found.state.opening);
  return { ...contextOf(work, found), lists: listsOf(work.house), ...(scoring === undefined ? {} : { scoring }) };
}
