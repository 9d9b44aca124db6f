// The inbox over declarations: sifted, sorted and paged by the columns written beside each row, and the groups that its figures come from.
import { sql } from "kysely";
import { limitOf, patternsOf, where, type Condition } from "./conditions.ts";
import type { Tx } from "./database.ts";
import { declarationConditions, type DeclarationFilter } from "./declarations.ts";

/** Marks of the reader (acts/declarations/turn-marks.ts). */
export interface Reader {
  readonly marks: readonly string[];
  /** An expert's account: what waits for it are the assignments that it still owes, which no mark of the row tells. */
  readonly expert?: string | undefined;
}

export interface InboxFilter extends Omit<DeclarationFilter, "step"> {
  /** one of the open steps */
  readonly open?: string | undefined;
  /** only what waits for the reader */
  readonly mine: boolean;
  /** part of the name, its pinyin or initials, or of the number */
  readonly search?: string | undefined;
}

export type InboxSort = "due" | "name" | "region" | "submitted" | "score";

/** The last day of a step in a round. */
export interface StepDue {
  readonly round: string;
  readonly step: string;
  readonly day: string;
}

export interface InboxPage {
  readonly sort: InboxSort;
  /** Key and id of the row gone before. */
  readonly after?: readonly [key: string, id: string] | undefined;
  readonly limit: number;
}

const mineOf = ({ marks, expert }: Reader): Condition =>
  expert === undefined
    ? sql`(turn && ${marks}::text[])`
    : sql`(turn && ${marks}::text[] and exists (select from assignment a where a.declaration_id = declaration.id and a.expert_id = ${expert} and a.state in ('assigned', 'declared')))`;

const conditions = (reader: Reader, filter: InboxFilter): readonly (Condition | false)[] => {
  const sought = patternsOf(filter.search ?? "");
  return [
    ...declarationConditions(filter),
    filter.open !== undefined && sql`${filter.open} = any(open)`,
    filter.mine && mineOf(reader),
    filter.search !== undefined && sql`id in (select search_declarations(${sought.words}, ${sought.sounds}))`,
  ];
};

// a returned declaration is due when the step that returned it is
const clocks = sql`case when status = 'returned' then array[coalesce(body->'state'->>'returnedFrom', step)] else open end`;

/** Each order as one text, so that a page goes on after a text and an id. */
const keyOf = (reader: Reader, sort: InboxSort): { readonly key: Condition; readonly falling: boolean } => {
  switch (sort) {
    case "due":
      return { key: sql`case when ${mineOf(reader)} then '0' else '1' end || coalesce((select min(due.day) from due where due.round = round_id and due.step = any(${clocks})), '9999-12-31') || coalesce(number, '')`, falling: false };
    case "name":
      return { key: sql`left(pinyin, 80)`, falling: false };
    case "region":
      return { key: sql`region`, falling: false };
    case "submitted":
      return { key: sql`coalesce(to_char(submitted_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS'), '')`, falling: true };
    case "score":
      return { key: sql`coalesce(to_char(score, 'FM000000000.000000'), '')`, falling: true };
  }
};

/** Ids in order with the key of each. */
export async function listInbox(tx: Tx, reader: Reader, filter: InboxFilter, dues: readonly StepDue[], page: InboxPage): Promise<readonly { readonly id: string; readonly key: string }[]> {
  const { key, falling } = keyOf(reader, page.sort);
  const way = falling ? sql`desc` : sql`asc`;
  const [after, beyond] = [page.after, falling ? sql`<` : sql`>`];
  const { rows } = await sql<{ readonly id: string; readonly key: string }>`
    with due as materialized (
      select * from unnest(${dues.map((one) => one.round)}::text[], ${dues.map((one) => one.step)}::text[], ${dues.map((one) => one.day)}::text[]) as u(round, step, day)
    ), found as (select id, (${key}) collate "C" as key from declaration ${where(...conditions(reader, filter))})
    select id, key from found
    ${where(after !== undefined && sql`(key collate "C", id) ${beyond} (${after[0]}::text collate "C", ${after[1]}::text)`)}
    order by key collate "C" ${way}, id ${way} limit ${limitOf(page)}`.execute(tx);
  return rows;
}

export async function countInbox(tx: Tx, reader: Reader, filter: InboxFilter): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`select count(*) as count from declaration ${where(...conditions(reader, filter))}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Declarations that stand alike; `mineAt` holds `step|mark` of what waits for the reader. */
export interface InboxGroup {
  readonly round: string;
  readonly kind: string;
  readonly status: string;
  readonly open: readonly string[];
  readonly mineAt: readonly string[];
  readonly count: number;
}

export async function groupInbox(tx: Tx, reader: Reader, filter: DeclarationFilter): Promise<readonly InboxGroup[]> {
  const own = sql`case when ${mineOf(reader)} then array(select t from unnest(turn) t where split_part(t, '|', 2) = any(${reader.marks}::text[]) order by t) else '{}' end`;
  const { rows } = await sql<InboxGroup>`
    select round_id as round, kind, status, open, ${own} as "mineAt", count(*) as count
    from declaration ${where(...declarationConditions(filter))}
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(tx);
  return rows;
}

/** How many are registered in each region. */
export async function countInboxRegions(tx: Tx, filter: DeclarationFilter): Promise<readonly { readonly region: string; readonly count: number }[]> {
  const { rows } = await sql<{ readonly region: string; readonly count: number }>`select region, count(*) as count from declaration ${where(...declarationConditions(filter))} group by region`.execute(tx);
  return rows;
}
