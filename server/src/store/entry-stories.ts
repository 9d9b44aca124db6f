// What listed units tell of themselves: practice, commitment, report.
import type { Instant } from "@qingce/core/base/instant";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { StoryKind, StoryState } from "@qingce/core/register/entry-story";
import { sql } from "kysely";
import { limitOf, patternsOf, where, type Condition, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";

export interface StoryFile {
  readonly digest: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}

export interface StoryRow {
  readonly id: string;
  readonly entryId: string;
  readonly organisationId: string;
  readonly kind: StoryKind;
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly file: StoryFile | null;
  readonly state: StoryState;
  readonly filedAt: Instant | null;
  readonly reason: string | null;
  readonly recommended: boolean;
  readonly document: string | null;
  readonly publishedOn: PlainDay | null;
  readonly authority: string;
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`id, entry_id as "entryId", organisation_id as "organisationId", kind, name, title, summary, file, state, filed_at as "filedAt",
  reason, recommended, document, published_on as "publishedOn", authority, scope, version`;

export async function putStory(tx: Tx, row: StoryRow): Promise<void> {
  await sql`
    insert into entry_story (id, entry_id, organisation_id, kind, name, title, summary, file, state, filed_at, reason, recommended, document, published_on, authority, scope, version)
    values (${row.id}, ${row.entryId}, ${row.organisationId}, ${row.kind}, ${row.name}, ${row.title}, ${row.summary}, ${row.file === null ? null : JSON.stringify(row.file)}::jsonb,
      ${row.state}, ${row.filedAt}::timestamptz, ${row.reason}, ${row.recommended}, ${row.document}, ${row.publishedOn}::date, ${row.authority}, ${row.scope}::text[], ${row.version})`.execute(tx);
}

/** An update of its own: the offices may move a story and may not put one there. */
export async function moveStory(tx: Tx, row: StoryRow): Promise<void> {
  await sql`
    update entry_story set kind = ${row.kind}, title = ${row.title}, summary = ${row.summary}, file = ${row.file === null ? null : JSON.stringify(row.file)}::jsonb, state = ${row.state},
      filed_at = ${row.filedAt}::timestamptz, reason = ${row.reason}, recommended = ${row.recommended}, document = ${row.document},
      published_on = ${row.publishedOn}::date, version = ${row.version}
    where id = ${row.id} and version < ${row.version}`.execute(tx);
}

export async function findStory(tx: Tx, id: string): Promise<StoryRow | null> {
  const { rows } = await sql<StoryRow>`select ${columns} from entry_story where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export interface StoryFilter {
  readonly entry?: string | undefined;
  readonly state?: string | undefined;
  readonly kind?: string | undefined;
  readonly recommended?: boolean | undefined;
  readonly search?: string | undefined;
}

const conditions = ({ entry, state, kind, recommended, search }: StoryFilter): readonly (Condition | false)[] => {
  const { words, sounds } = patternsOf(search ?? "");
  return [
    entry !== undefined && sql`entry_id = ${entry}`,
    state !== undefined && sql`state = ${state}`,
    kind !== undefined && sql`kind = ${kind}`,
    recommended !== undefined && sql`recommended = ${recommended}`,
    search !== undefined && sql`(title like ${words} or entry_id in (select search_entries(${words}, ${sounds})))`,
  ];
};

export async function listStories(tx: Tx, filter: StoryFilter, page: Page): Promise<readonly StoryRow[]> {
  const { rows } = await sql<StoryRow>`select ${columns} from entry_story ${where(page.after !== undefined && sql`id > ${page.after}`, ...conditions(filter))} order by id limit ${limitOf(page)}`.execute(tx);
  return rows;
}

export async function countStories(tx: Tx, filter: StoryFilter): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`select count(*) as count from entry_story ${where(...conditions(filter))}`.execute(tx);
  return rows[0]?.count ?? 0;
}
