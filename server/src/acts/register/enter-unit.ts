// Enters one unit into the register: its own stream, its row, once per level and kind while it stands.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import { decideEntry } from "@qingce/core/register/entry";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import { listEntries, putEntry } from "../../store/entries.ts";
import { append } from "../../store/event-log.ts";
import { takeSlot } from "../../store/slots.ts";
import type { Work } from "../command.ts";
import { toStored } from "../stored-event.ts";

export interface Unit {
  readonly level: Tier;
  readonly kind: Kind;
  readonly pool: boolean;
  readonly year: number;
  readonly name: string;
  readonly creditCode: string;
  readonly region: string;
  readonly industry: string | null;
  readonly organisation: string | null;
  readonly source: string;
  readonly document: string;
  readonly from: PlainDay;
  readonly edition: string | null;
  readonly round: string | null;
  readonly declaration: string | null;
  readonly scope: readonly string[];
}

/** The seat that one unit takes on a list; it holds under parallel entries, and is left when the unit leaves. */
export const entrySeat = ({ level, kind, pool, creditCode }: Pick<Unit, "level" | "kind" | "pool" | "creditCode">): string => `entry:${level}:${kind}:${pool ? "pool" : "list"}:${creditCode}`;

/** The entries with which a unit stands on a list now; none for products, of which a firm may have several. */
export async function standingEntries(work: Work, unit: Pick<Unit, "level" | "kind" | "pool" | "creditCode">): Promise<readonly string[]> {
  if (unit.kind === "product") return [];
  const held = await listEntries(work.tx, { creditCode: unit.creditCode, level: unit.level, kind: unit.kind, pool: unit.pool }, { limit: 10 });
  return held.filter((one) => one.toDay === null).map((one) => one.id);
}

/** Returns the entry's id, or `already-listed`. */
export async function enterUnit(work: Work, unit: Unit): Promise<Result<string>> {
  const open = [...(await standingEntries(work, unit))];
  const id = work.house.ids.next("entry");
  if (unit.kind !== "product") {
    const seat = await takeSlot(work.tx, { key: entrySeat(unit), cap: 1, holder: id });
    if (!seat.ok && open.length === 0) open.push(unit.creditCode);
  }
  const { level, kind, pool, year, name, creditCode, region, source, document, from } = unit;
  const decided = decideEntry(undefined, { kind: "enter", held: open, entry: { id, level, kind, pool, year, name, creditCode, region, source, document, from, ...(unit.industry === null ? {} : { industry: unit.industry }) } });
  if (!decided.ok) return decided;
  const head = await append(work.tx, { stream: { kind: "entry", id }, expectedVersion: 0, events: decided.value.map(toStored), at: work.at, actor: work.actor.account || work.actor.role, scope: [...unit.scope, "public"], suite: work.house.suite });
  if (!head.ok) return head;
  await putEntry(work.tx, { id, level, kind, year, name, creditCode, region, industry: unit.industry, edition: unit.edition, roundId: unit.round, declarationId: unit.declaration, organisationId: unit.organisation, fromDay: from, toDay: null, pool, published: true, scope: unit.scope, body: { document, source }, version: 1 });
  return ok(id);
}
