// Counts over the declarations of a round that the caller may see, for a tier's dashboard: row-level security alone decides whose are counted.
import { sql } from "kysely";
import { where } from "./conditions.ts";
import type { Tx } from "./database.ts";
import { declarationConditions, type DeclarationFilter } from "./declarations.ts";

/** Submitted ones only: a draft is nobody's business but its owner's. */
const conditions = (filter: DeclarationFilter) => where(...declarationConditions(filter), sql`submitted_at is not null`);

export interface PlaceCount {
  readonly region: string;
  readonly status: string;
  /** The open steps; empty at every end. */
  readonly open: readonly string[];
  readonly count: number;
}

/** How many stand alike in each region of registration. */
export async function countByPlace(tx: Tx, filter: DeclarationFilter): Promise<readonly PlaceCount[]> {
  const { rows } = await sql<PlaceCount>`
    select region, status, case when status = 'returned' then array[coalesce(body->'state'->>'returnedFrom', step)] else open end as open, count(*) as count
    from declaration ${conditions(filter)} group by 1, 2, 3 order by 1, 2, 3`.execute(tx);
  return rows;
}

export interface ScoreBand {
  readonly source: "self" | "evaluator";
  /** Lower end of a band five points wide. */
  readonly from: number;
  readonly count: number;
}

const width = 5;

/** The self scores and evaluators' scores in bands of five points. */
export async function countScores(tx: Tx, filter: DeclarationFilter): Promise<readonly ScoreBand[]> {
  const { rows } = await sql<ScoreBand>`
    select s.source, (floor(s.score / ${width}) * ${width})::int as "from", count(*) as count
    from declaration cross join lateral (values
      ('self', (body->'state'->'body'->>'selfScore')::numeric),
      ('evaluator', (body->'state'->'evaluation'->>'score')::numeric)) as s(source, score)
    ${where(...declarationConditions(filter), sql`submitted_at is not null`, sql`s.score is not null`)}
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}

/** Experts' scores of each declaration at a step, only where that step waits for none any more. */
export async function expertScores(tx: Tx, filter: DeclarationFilter, step: string): Promise<readonly (readonly string[])[]> {
  const { rows } = await sql<{ readonly scores: readonly string[] }>`
    select array(select value from jsonb_each_text(body->'state'->'scores'->${step})) as scores
    from declaration ${where(...declarationConditions(filter), sql`not ${step} = any(open)`, sql`body->'state'->'scores'->${step} is not null`)}`.execute(tx);
  return rows.map(({ scores }) => scores);
}

/** How many of those in sight each evaluator evaluates. */
export async function countByEvaluator(tx: Tx, filter: DeclarationFilter): Promise<readonly { readonly evaluator: string; readonly count: number }[]> {
  const { rows } = await sql<{ readonly evaluator: string; readonly count: number }>`
    select body->'state'->'engagement'->>'evaluator' as evaluator, count(*) as count
    from declaration ${where(...declarationConditions(filter), sql`submitted_at is not null`, sql`body->'state'->'engagement' is not null`)}
    group by 1 order by 2 desc, 1`.execute(tx);
  return rows;
}

export interface ReturnedField {
  readonly field: string;
  readonly count: number;
  /** The reason written most often. */
  readonly reason: string;
}

/** The fields returned most, with the reason most often written. */
export async function countReturned(tx: Tx, filter: DeclarationFilter, most: number): Promise<readonly ReturnedField[]> {
  const { rows } = await sql<ReturnedField>`
    select r.reason->>'field' as field, count(*) as count, mode() within group (order by r.reason->>'reason') as reason
    from event e cross join lateral jsonb_array_elements(e.body::jsonb->'reasons') as r(reason)
    where e.stream_kind = 'declaration' and e.type = 'returned'
      and e.stream_id in (select id from declaration ${conditions(filter)})
    group by 1 order by 2 desc, 1 limit ${most}`.execute(tx);
  return rows;
}

export interface Whole {
  readonly submitted: number;
  /** Sent in more than once: something was missing or wrong. */
  readonly again: number;
  /** With a record that an officer still had to settle. */
  readonly doubtful: number;
  readonly evaluated: number;
}

/** How whole the papers came in. */
export async function countWhole(tx: Tx, filter: DeclarationFilter): Promise<Whole> {
  const { rows } = await sql<Whole>`
    select count(*) as submitted,
      count(*) filter (where status = 'returned' or (body->'state'->>'submissions')::int > 1) as again,
      count(*) filter (where jsonb_array_length(body->'state'->'doubts') > 0) as doubtful,
      count(*) filter (where body->'state'->'evaluation' is not null) as evaluated
    from declaration ${conditions(filter)}`.execute(tx);
  return rows[0] ?? { submitted: 0, again: 0, doubtful: 0, evaluated: 0 };
}

/** On how many days before the last one how many came in, for each day that saw any. */
export async function countByDay(tx: Tx, filter: DeclarationFilter): Promise<readonly { readonly day: string; readonly count: number }[]> {
  const { rows } = await sql<{ readonly day: string; readonly count: number }>`
    select to_char(submitted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(*) as count
    from declaration ${conditions(filter)} group by 1 order by 1`.execute(tx);
  return rows;
}
