// What the checks over a year found, table by table, with the question that was asked about it. A run puts one check's findings in place of those before.
import type { Finding } from "@qingce/core/upkeep/report-check";
import { sql, type RawBuilder } from "kysely";
import { limitOf, where, type Condition } from "./conditions.ts";
import type { Tx } from "./database.ts";

export interface FoundRows {
  readonly check: string;
  readonly place: number;
  readonly severity: Finding["severity"];
  readonly filings: readonly string[];
  readonly values: readonly (number | null)[];
  readonly others: readonly (number | null)[];
  readonly factors: readonly (number | null)[];
  readonly otherFilings: readonly (string | null)[];
}

/** As the owner, in the run's own transaction. */
export async function replaceFindings(tx: Tx, of: { readonly season: string; readonly run: string }, rows: FoundRows): Promise<void> {
  await sql`delete from nation_finding where season_id = ${of.season} and check_id = ${rows.check}`.execute(tx);
  if (rows.filings.length === 0) return;
  await sql`
    insert into nation_finding (filing_id, check_id, season_id, run_id, place, severity, value, other, factor, other_filing, scope)
    select f.id, ${rows.check}, ${of.season}, ${of.run}, ${rows.place}, ${rows.severity}, n.value, n.other, n.factor, n.other_filing, f.scope
    from unnest(${rows.filings}::text[], ${rows.values}::double precision[], ${rows.others}::double precision[], ${rows.factors}::double precision[], ${rows.otherFilings}::text[])
      as n (filing, value, other, factor, other_filing) join filing f on f.id = n.filing`.execute(tx);
}

/** Findings of checks that the form has no longer. */
export async function dropFindingsBefore(tx: Tx, of: { readonly season: string; readonly checks: readonly string[] }): Promise<void> {
  await sql`delete from nation_finding where season_id = ${of.season} and check_id <> all(${of.checks}::text[])`.execute(tx);
}

export type FindingStanding = "open" | "asked" | "answered" | "confirmed" | "cleared";

export interface NationFindingRow extends Omit<Finding, "value" | "other" | "factor"> {
  readonly filing: string;
  readonly entry: string;
  readonly name: string;
  readonly region: string;
  readonly industry: string | null;
  readonly place: number;
  readonly value: number | null;
  readonly other: number | null;
  readonly factor: number | null;
  /** Name of the unit whose table has the same figures, where the caller may see it. */
  readonly otherName: string | null;
  /** What the unit wrote beside it when it filed. */
  readonly note: string | null;
  readonly standing: FindingStanding;
  readonly question: string | null;
  readonly answer: string | null;
  readonly reason: string | null;
}

export interface FindingFilter {
  readonly check?: string | undefined;
  readonly severity?: string | undefined;
  readonly standing?: string | undefined;
  readonly node?: string | undefined;
  /** Division of industry 大类, two digits. */
  readonly division?: string | undefined;
}

const findingOrders = ["check", "severity", "region", "industry", "name"] as const;
export type FindingOrder = (typeof findingOrders)[number];

/** A question on a table filed before says nothing of the table as it stands. */
const withQuestion: RawBuilder<unknown> = sql`
  nation_finding n join filing f on f.id = n.filing_id
  left join finding_question q on q.filing_id = n.filing_id and q.check_id = n.check_id and q.digest = f.digest`;
const standing = sql`coalesce(q.outcome, case when q.answer is not null then 'answered' when q.filing_id is not null then 'asked' else 'open' end)`;

const conditions = (season: string, { check, severity, standing: wanted, node, division }: FindingFilter): readonly (Condition | false)[] => [
  sql`n.season_id = ${season}`,
  check !== undefined && sql`n.check_id = ${check}`,
  severity !== undefined && sql`n.severity = ${severity}`,
  wanted !== undefined && sql`${standing} = ${wanted}`,
  node !== undefined && sql`${node} = any(n.scope)`,
  division !== undefined && sql`left(coalesce(f.industry, ''), 2) = ${division}`,
];

const orders: { readonly [order in FindingOrder]: RawBuilder<unknown> } = {
  check: sql`n.place`,
  severity: sql`array_position(array['fault', 'doubt', 'hint'], n.severity), n.place`,
  region: sql`f.region, n.place`,
  industry: sql`coalesce(f.industry, '~'), n.place`,
  name: sql`f.name collate "C", n.place`,
};

export interface FindingPage {
  readonly order: FindingOrder;
  /** So many were seen before. */
  readonly from: number;
  readonly limit: number;
}

/** In the order asked for, then in that of the form, then by table. */
export async function listNationFindings(tx: Tx, season: string, filter: FindingFilter, page: FindingPage): Promise<readonly NationFindingRow[]> {
  const { rows } = await sql<NationFindingRow>`
    select n.filing_id as filing, f.entry_id as entry, f.name, f.region, f.industry, n.check_id as check, n.place, n.severity, n.value, n.other, n.factor,
      o.name as "otherName", f.body->'notes'->>n.check_id as note, ${standing} as standing, q.question, q.answer, q.reason
    from ${withQuestion} left join filing o on o.id = n.other_filing
    ${where(...conditions(season, filter))}
    order by ${orders[page.order]}, n.filing_id offset ${page.from} limit ${limitOf(page)}`.execute(tx);
  return rows;
}

export async function countFiltered(tx: Tx, season: string, filter: FindingFilter): Promise<number> {
  const { rows } = await sql<{ readonly n: number }>`select count(*)::int as n from ${withQuestion} ${where(...conditions(season, filter))}`.execute(tx);
  return rows[0]?.n ?? 0;
}

export interface FindingCount {
  readonly check: string;
  readonly found: number;
  readonly open: number;
  readonly asked: number;
  readonly answered: number;
  readonly confirmed: number;
  readonly cleared: number;
}

/** By check: what stands found, and what became of every question ever asked, be the table filed again since or not. */
export async function countFindings(tx: Tx, season: string, node?: string): Promise<readonly FindingCount[]> {
  const { rows } = await sql<FindingCount>`
    with found as (
      select n.check_id, count(*)::int as found, (count(*) filter (where q.filing_id is null))::int as open
      from ${withQuestion} where n.season_id = ${season} and (${node ?? null}::text is null or ${node ?? null} = any(n.scope)) group by n.check_id
    ), asked as (
      select q.check_id, (count(*) filter (where q.outcome is null and q.answer is null))::int as asked, (count(*) filter (where q.outcome is null and q.answer is not null))::int as answered,
        (count(*) filter (where q.outcome = 'confirmed'))::int as confirmed, (count(*) filter (where q.outcome = 'cleared'))::int as cleared
      from finding_question q join filing f on f.id = q.filing_id
      where f.season_id = ${season} and (${node ?? null}::text is null or ${node ?? null} = any(q.scope)) group by q.check_id
    )
    select check_id as check, coalesce(found, 0) as found, coalesce(open, 0) as open, coalesce(asked, 0) as asked, coalesce(answered, 0) as answered,
      coalesce(confirmed, 0) as confirmed, coalesce(cleared, 0) as cleared
    from found full join asked using (check_id) order by check_id`.execute(tx);
  return rows;
}

/** Whether the last run found this in the table. */
export async function wasFound(tx: Tx, of: { readonly filing: string; readonly check: string }): Promise<boolean> {
  const { rows } = await sql<{ readonly n: number }>`select count(*) as n from nation_finding where filing_id = ${of.filing} and check_id = ${of.check}`.execute(tx);
  return (rows[0]?.n ?? 0) > 0;
}
