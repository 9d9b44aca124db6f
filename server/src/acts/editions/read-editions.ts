// Editions 通知版本 as everyone may read them: the list, and one whole with its clauses, readings, gaps and rounds.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { coverageOf } from "@qingce/core/programme/citations";
import { opened, type Edition } from "@qingce/core/programme/edition";
import { tiersOf } from "@qingce/core/programme/tier-tree";
import { listRounds } from "../../store/rounds.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House, SealedEdition } from "../house.ts";
import { datesOf, factsOf, gapsOf, readingsOf, stepsOf } from "./edition-asks.ts";
import { clausesOf } from "./edition-clauses.ts";

function coverageCounts(edition: Edition) {
  const { cited, silent, untouched } = coverageOf(edition);
  return { cited: cited.length, silent: silent.length, untouched: untouched.length };
}

function listed({ edition, hash }: SealedEdition) {
  const { meta } = edition.notice;
  const file = edition.edition;
  return {
    edition: edition.id,
    name: file.name,
    hash,
    office: file.authority.office,
    region: file.authority.region,
    level: file.level,
    kinds: opened(edition).map((kind) => ({ kind, name: file.kinds[kind]?.name ?? kind })),
    number: meta["number"] ?? null,
    date: meta["date"] ?? null,
    supersedes: meta["supersedes"] ?? null,
    tiers: [...new Set(opened(edition).flatMap((kind) => tiersOf(edition, kind)))],
    ...coverageCounts(edition),
  };
}

export type EditionListed = ReturnType<typeof listed>;

export async function listEditions(house: House, actor: Actor): Promise<Result<{ readonly editions: readonly EditionListed[] }>> {
  const may = allowed(actor, "read-public", {});
  return may.ok ? ok({ editions: [...house.editions.current.values()].map(listed) }) : may;
}

const roundsUnder = (house: House, actor: Actor, edition: string) =>
  command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const rows = await listRounds(tx, { edition }, { limit: 100 });
    return ok(rows.map((row) => ({ round: row.id, year: row.year, title: row.title, state: row.state })));
  });

/** One edition as it lies on disk now; what a round was opened under is found by its hash. */
export async function readEdition(house: House, actor: Actor, input: { readonly authority: string; readonly edition: string }) {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const sealed = house.editions.current.get(`${input.authority}/${input.edition}`);
  if (sealed === undefined) return notFound;
  const rounds = await roundsUnder(house, actor, sealed.edition.id);
  if (!rounds.ok) return rounds;
  const { edition } = sealed;
  return ok({
    ...listed(sealed),
    rounds: rounds.value,
    clauses: clausesOf(edition),
    readings: readingsOf(edition),
    unstated: gapsOf(edition.edition.unstated),
    notHeld: gapsOf(edition.edition["not-held"]),
    dates: datesOf(edition),
    facts: factsOf(edition),
    steps: stepsOf(edition),
    source: { meta: edition.notice.meta, edition: edition.edition, eligibility: edition.eligibility, procedure: edition.procedure, upkeep: edition.upkeep },
  });
}
