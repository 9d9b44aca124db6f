// Gathers what eligibility is judged on: the facts stated, the records of outside registers, the listings of the register.
import { addDays, type PlainDay } from "@qingce/core/base/plain-day";
import { severitiesOf, type Edition } from "@qingce/core/programme/edition";
import { lookBackDay } from "@qingce/core/programme/look-back-day";
import type { Round } from "@qingce/core/programme/round";
import { removalRecords, type Removal } from "@qingce/core/register/removal-record";
import type { Circumstances } from "@qingce/core/rule/circumstances";
import type { Facts } from "@qingce/core/rule/fact";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import type { Listing } from "@qingce/core/rule/listing";
import type { OutsideRecord } from "@qingce/core/rule/record";
import { listEntries } from "../../store/entries.ts";
import { listRecords } from "../../store/records.ts";
import type { Work } from "../command.ts";

export interface Subject {
  readonly creditCode: string;
  readonly kind: Kind;
  readonly facts: Facts;
  readonly statements: { readonly [rule: string]: string };
}

/** Records read about an organisation, newest reading of each register as it stands. */
export async function recordsOf(work: Work, creditCode: string): Promise<readonly OutsideRecord[]> {
  const rows = await listRecords(work.tx, creditCode);
  return rows.map((row) => ({
    kind: row.kind,
    register: row.register,
    readOn: row.readOn as PlainDay,
    source: row.source,
    ...(row.severity === null ? {} : { severity: row.severity }),
    ...(row.occurredOn === null ? {} : { occurredOn: row.occurredOn as PlainDay }),
    ...(row.resolved === null ? {} : { resolved: row.resolved }),
  }));
}

/** Where an organisation stands on lists and in pools, by credit code. A row keeps the last day on the list, a listing the first day off it. */
export async function listingsOf(work: Work, creditCode: string): Promise<readonly Listing[]> {
  const rows = await listEntries(work.tx, { creditCode }, { limit: 100 });
  return rows.map((row) => ({ level: row.level as Tier, kind: row.kind as Kind, from: row.fromDay, source: row.id, pool: row.pool, ...(row.toDay === null ? {} : { to: addDays(row.toDay, 1) }) }));
}

/** Removals from lists by this platform's own register, by credit code. */
async function removalsOf(work: Work, creditCode: string): Promise<readonly Removal[]> {
  const rows = creditCode === "" ? [] : await listEntries(work.tx, { creditCode, pool: false }, { limit: 100 });
  return rows.flatMap(({ toDay, level, body }) => {
    const left = body["left"] as { readonly ground?: string; readonly document?: string } | undefined;
    return toDay !== null && left?.ground === "removal" ? [{ level: level as Tier, on: addDays(toDay, 1), document: left.document ?? "" }] : [];
  });
}

export async function gather(work: Work, edition: Edition, round: Pick<Round, "dates" | "authority">, subject: Subject): Promise<Circumstances> {
  const regions = Object.values(subject.facts).filter((value): value is string => typeof value === "string" && work.house.regions.get(value) !== undefined);
  return {
    kind: subject.kind,
    on: lookBackDay(edition, round.dates, work.today),
    facts: subject.facts,
    records: [...(await recordsOf(work, subject.creditCode)), ...removalRecords(edition.eligibility.records, await removalsOf(work, subject.creditCode), work.today)],
    listings: await listingsOf(work, subject.creditCode),
    authority: round.authority,
    nodesOf: Object.fromEntries(regions.map((code) => [code, work.house.regions.ancestors(code).map((region) => region.code)])),
    lookBack: edition.eligibility["look-back"],
    severities: severitiesOf(edition),
    statements: subject.statements,
  };
}
