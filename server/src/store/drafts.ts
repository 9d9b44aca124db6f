// Drafts 草稿 of declarations: saved as they are typed, outside the log. A save is refused only by a later save.
import type { Instant } from "@qingce/core/base/instant";
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface DraftRow {
  readonly declarationId: string;
  readonly organisationId: string;
  readonly body: JsonObject;
  readonly revision: number;
  readonly savedAt: Instant;
}

/** `revision` is the one that the writer last saw, 0 for the first save. */
export type DraftSave = DraftRow;

/**
 * Saves over the revision that the writer saw and returns the new one; else refuses with `draft-stale`,
 * `facts` holding `{stored, storedRevision, savedAt, offered}`: nothing typed on either side is lost.
 */
export async function saveDraft(tx: Tx, save: DraftSave): Promise<Result<number>> {
  const body = JSON.stringify(save.body);
  const { rows } = await (save.revision === 0
    ? sql<{ readonly revision: number }>`
        insert into draft (declaration_id, organisation_id, body, revision, saved_at)
        values (${save.declarationId}, ${save.organisationId}, ${body}, 1, ${save.savedAt})
        on conflict (declaration_id) do nothing returning revision`
    : sql<{ readonly revision: number }>`
        update draft set body = ${body}, revision = revision + 1, saved_at = ${save.savedAt}
        where declaration_id = ${save.declarationId} and revision = ${save.revision} returning revision`
  ).execute(tx);
  return rows[0] ? ok(rows[0].revision) : staleAgainst(save, await findDraft(tx, save.declarationId));
}

export async function findDraft(tx: Tx, declarationId: string): Promise<DraftRow | null> {
  const { rows } = await sql<Omit<DraftRow, "body"> & { readonly body: string }>`
    select declaration_id as "declarationId", organisation_id as "organisationId", body, revision, saved_at as "savedAt"
    from draft where declaration_id = ${declarationId}`.execute(tx);
  return rows[0] ? { ...rows[0], body: JSON.parse(rows[0].body) as JsonObject } : null;
}

const staleAgainst = (save: DraftSave, stored: DraftRow | null): Result<never> =>
  refuse({
    code: "draft-stale",
    facts: {
      stored: stored?.body ?? null,
      storedRevision: stored?.revision ?? 0,
      savedAt: stored?.savedAt ?? null,
      offered: save.body,
    },
    hint: "这份草稿已在另一窗口保存，请对照两份内容后选择保留哪一份。",
  });
