// What waits, as the caller sees it, where no other store lists it: tables to audit by season, questions, drawn units, proposals to publish. Counts stop at a thousand.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import type { Proceeding } from "@qingce/core/upkeep/proceeding";
import type { DrawnStanding } from "@qingce/core/upkeep/spot-check";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

const most = 1000;

export interface TablesWaiting {
  readonly season: string;
  readonly edition: string;
  readonly year: number;
  readonly kind: Kind;
  readonly level: Tier;
  readonly due: PlainDay;
  readonly count: number;
}

/** Tables of open seasons that wait for the audit of a node, which stands for a tier. */
export async function tablesWaiting(tx: Tx, of: { readonly node: string; readonly tier: string }): Promise<readonly TablesWaiting[]> {
  const { rows } = await sql<TablesWaiting>`
    select s.id as season, s.edition, s.year, s.kind, s.level, s.due, n.count::int as count
    from season s, lateral (
      select count(*) from (select from filing f where f.season_id = s.id and f.turn = ${of.tier} and (${of.node} = 'CN' or ${of.node} = any(f.scope)) limit ${most}) as few
    ) as n
    where n.count > 0 order by s.due, s.id`.execute(tx);
  return rows;
}

/** How many findings 疑似在册 wait. */
export async function countOpenFindings(tx: Tx): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`select count(*)::int as count from (select from finding where state = 'open' limit ${most}) as few`.execute(tx);
  return rows[0]?.count ?? 0;
}

export interface QuestionWaiting {
  readonly season: string;
  readonly entry: string;
  readonly name: string;
  readonly year: number;
  readonly node: string;
  readonly turn: Tier | null;
  readonly scope: readonly string[];
  readonly organisation: string | null;
  readonly answered: boolean;
}

/** Questions on tables as they still stand filed, not answered or not decided. */
export async function questionsWaiting(tx: Tx, answered: boolean): Promise<readonly QuestionWaiting[]> {
  const { rows } = await sql<QuestionWaiting>`
    select s.id as season, f.entry_id as entry, f.name, f.year, s.node, f.turn, f.scope, q.organisation_id as organisation, q.answer is not null as answered
    from finding_question q join filing f on f.id = q.filing_id join season s on s.id = f.season_id
    where q.outcome is null and f.digest = q.digest and (q.answer is not null) = ${answered}
    order by q.asked_at, q.filing_id, q.check_id limit ${most}`.execute(tx);
  return rows;
}

export interface DrawnWaiting {
  readonly spotCheck: string;
  readonly editionHash: string;
  readonly kind: Kind;
  readonly node: string;
  readonly entry: string;
  readonly name: string;
  readonly scope: readonly string[];
  readonly organisation: string | null;
  readonly standing: DrawnStanding;
}

/** Drawn units whose papers wait for the unit or for an office. */
export async function drawnWaiting(tx: Tx): Promise<readonly DrawnWaiting[]> {
  const { rows } = await sql<DrawnWaiting>`
    select c.id as "spotCheck", c.edition_hash as "editionHash", c.kind, c.node, u.entry_id as entry, u.name, u.scope, u.organisation_id as organisation, u.standing
    from spot_check c join spot_check_unit u on u.spot_check_id = c.id
    where c.standing = 'drawn' and u.standing in ('drawn', 'filed', 'first-audited')
    order by c.day, u.entry_id limit ${most}`.execute(tx);
  return rows;
}

/** Spot checks of nodes that wait for their number, or, every unit concluded, for their publication. */
export async function spotChecksWaiting(tx: Tx, nodes: readonly string[]): Promise<readonly { readonly id: string; readonly node: string; readonly standing: "frozen" | "drawn"; readonly numberDay: PlainDay; readonly kind: Kind; readonly level: Tier }[]> {
  const { rows } = await sql<{ readonly id: string; readonly node: string; readonly standing: "frozen" | "drawn"; readonly numberDay: PlainDay; readonly kind: Kind; readonly level: Tier }>`
    select c.id, c.node, c.standing, c.number_day as "numberDay", c.kind, c.level from spot_check c
    where c.node = any(${nodes}::text[]) and (c.standing = 'frozen' or c.standing = 'drawn'
      and not exists (select from spot_check_unit u where u.spot_check_id = c.id and u.standing in ('drawn', 'filed', 'first-audited')))
    order by c.day, c.id`.execute(tx);
  return rows;
}

export interface ProposalWaiting {
  readonly round: string;
  readonly title: string;
  readonly authority: string;
  readonly publication: string;
  readonly by: string;
  readonly list: readonly string[];
}

/** Rounds of authorities in which a list was proposed for publication. */
export async function proposalsWaiting(tx: Tx, authorities: readonly string[]): Promise<readonly ProposalWaiting[]> {
  const { rows } = await sql<ProposalWaiting>`
    select id as round, title, authority, body #>> '{state,proposal,publication}' as publication, body #>> '{state,proposal,by}' as by, body #> '{state,proposal,list}' as list
    from round where authority = any(${authorities}::text[]) and body #> '{state,proposal}' is not null order by id`.execute(tx);
  return rows;
}

export interface ReconsiderationWaiting {
  readonly id: string;
  readonly name: string;
  readonly scope: readonly string[];
  readonly state: Proceeding;
}

/** Removals whose unit has asked to have them reconsidered. */
export async function reconsiderationsWaiting(tx: Tx): Promise<readonly ReconsiderationWaiting[]> {
  const { rows } = await sql<ReconsiderationWaiting>`
    select id, name, scope, state from proceeding where standing = 'removed' and state->>'reconsideration' = 'asked' order by id limit ${most}`.execute(tx);
  return rows;
}

/** Bodies that took part in a round and have not filed their yearly report. */
export async function countUnreported(tx: Tx, round: string): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(distinct e.evaluator_id)::int as count from engagement e
    where e.round_id = ${round} and not exists (select from year_report y where y.round_id = e.round_id and y.evaluator_id = e.evaluator_id)`.execute(tx);
  return rows[0]?.count ?? 0;
}
