// Enters everybody who waits at the register step into the register, or into the pool where the edition's outcome is one.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationRow } from "../../store/declarations.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { notFound, type Work } from "../command.ts";
import { askForRecords } from "../evaluators/recompute-records.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { enterUnit, standingEntries } from "../register/enter-unit.ts";
import { changeRound } from "./change-round.ts";
import { moveEach } from "./publish-list.ts";
import type { RoundInHand } from "./round-in-hand.ts";
import { waitingAt } from "./select-list.ts";

/** A notice that does not bar listed units may name one again: it keeps the entry it has. */
async function enter(work: Work, found: RoundInHand, row: DeclarationRow): Promise<Result<string>> {
  const { opening, document } = stateOf(row);
  const organisation = await findOrganisation(work.tx, opening.organisation);
  if (organisation === null) return notFound;
  const { edition } = found.sealed;
  const place = { level: edition.edition.level, kind: opening.kind, pool: edition.edition.outcome.is === "pool", creditCode: organisation.creditCode };
  const [standing] = await standingEntries(work, place);
  if (standing !== undefined) return ok(standing);
  return enterUnit(work, {
    ...place,
    year: found.round.year,
    name: organisation.name,
    region: organisation.region,
    industry: organisation.industry,
    organisation: organisation.id,
    source: `round:${found.round.id}`,
    document: document ?? found.round.title,
    from: work.today,
    edition: edition.id,
    round: found.round.id,
    declaration: opening.id,
    scope: row.scope,
  });
}

export async function registerList(house: House, actor: Actor, input: { readonly round: string; readonly step: string }, key?: string): Promise<Result<{ readonly registered: number }>> {
  let rows: readonly DeclarationRow[] = [];
  const entries = new Map<string, string>();
  return changeRound(
    house, actor, "register-list", input.round, { ...input }, key,
    async (work) => {
      rows = await waitingAt(work, input.round, input.step);
      return rows.length === 0 ? refuse({ code: "nobody-waits", hint: "没有等待列入名单的申报" }) : ok({ kind: "register", step: input.step, entries: rows.length });
    },
    async (work, found) => {
      for (const row of rows) {
        const entry = await enter(work, found, row);
        if (!entry.ok) return entry;
        entries.set(row.id, entry.value);
      }
      const moved = await moveEach(work, found, rows, ({ opening }) => ({ kind: "register", step: input.step, entry: entries.get(opening.id) ?? "" }));
      if (!moved.ok) return moved;
      await askForRecords(work, input.round, found.round.authority);
      return ok({ registered: rows.length });
    },
  );
}
