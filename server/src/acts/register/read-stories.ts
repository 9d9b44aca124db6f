// Practices, commitments and reports of listed units: those published with an entry, those before an office, a unit's own; and their files.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { findEntry } from "../../store/entries.ts";
import { countStories, findStory, listStories as rows, type StoryFilter, type StoryRow } from "../../store/entry-stories.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";

/** Of a unit that stands on its list: what a removed one told is not shown as a listed unit's. */
export async function listEntryStories(house: House, actor: Actor, input: { readonly entry: string }): Promise<Result<{ readonly stories: readonly StoryRow[] }>> {
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const entry = await findEntry(tx, input.entry);
    if (entry === null) return notFound;
    return ok({ stories: entry.toDay === null ? await rows(tx, { entry: entry.id, state: "published" }, { limit: 100 }) : [] });
  });
}

export interface StoriesAsked extends StoryFilter {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export async function listStories(house: House, actor: Actor, input: StoriesAsked): Promise<Result<{ readonly stories: readonly StoryRow[]; readonly total: number; readonly next: string | null }>> {
  const may = allowed(actor, "list-stories", {});
  if (!may.ok) return may;
  const { after, limit = 50, ...filter } = input;
  return command(house, actor, { act: "list-stories", input: {} }, async ({ tx }) => {
    const found = await rows(tx, filter, { after, limit });
    return ok({ stories: found, total: await countStories(tx, filter), next: found.length === limit ? (found.at(-1)?.id ?? null) : null });
  });
}

export async function readStoryFile(house: House, actor: Actor, input: { readonly story: string }): Promise<Result<FileHandedOut>> {
  const found = await command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const row = await findStory(tx, input.story);
    return row === null || row.file === null ? notFound : ok(row.file);
  });
  if (!found.ok) return found;
  const { digest, name, mediaType, size } = found.value;
  const bytes = await house.evidence.get(digest);
  return bytes === null ? notFound : ok({ name, mediaType, size, bytes });
}
