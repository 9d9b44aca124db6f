// A listed unit tells of its practice, commitment or report: kept, with a file, filed; the authority of its list publishes it with the entry, may recommend it upward, or returns it.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideStory, type StoryAct, type StoryKind, type StoryState } from "@qingce/core/register/entry-story";
import { findEntry, type EntryRow } from "../../store/entries.ts";
import { findStory, moveStory, putStory, type StoryFile, type StoryRow } from "../../store/entry-stories.ts";
import { append } from "../../store/event-log.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeFile, type GivenFile } from "../proofs/take-file.ts";
import { authorityOfEntry } from "./authority-of-entry.ts";
import { takeUpEntry } from "./change-entry.ts";
import { organisationOfEntry } from "./organisation-of-entry.ts";

export interface StoryChanged {
  readonly story: string;
  readonly state: StoryState;
}

const stateOf = (row: StoryRow, entry: EntryRow) => ({ kind: row.kind, state: row.state, title: row.title, summary: row.summary, hasFile: row.file !== null, listed: entry.toDay === null });

async function write(work: Work, row: StoryRow, event: { readonly type: string; readonly body: { readonly [name: string]: string | boolean | null } }): Promise<Result<StoryChanged>> {
  const scope = [...row.scope, `organisation:${row.organisationId}`];
  const head = await append(work.tx, { stream: { kind: "entry-story", id: row.id }, expectedVersion: row.version, events: [{ type: event.type, body: { ...event.body, by: work.actor.account } }], at: work.at, actor: work.actor.account, scope, suite: work.house.suite });
  if (!head.ok) return head;
  const next = { ...row, version: head.value.version };
  await (row.version === 0 ? putStory(work.tx, next) : moveStory(work.tx, next));
  return ok({ story: row.id, state: row.state });
}

export interface KeepStory {
  readonly entry: string;
  /** The story that is written anew; left out, it is a new one. */
  readonly story?: string | undefined;
  readonly kind: StoryKind;
  readonly title: string;
  readonly summary: string;
}

export async function keepStory(house: House, actor: Actor, input: KeepStory, key?: string): Promise<Result<StoryChanged>> {
  const found = await takeUpEntry(house, actor, input.entry, "file-story");
  if (!found.ok) return found;
  const { kind, title, summary } = input;
  return command(house, actor, { act: "file-story", input: { ...input, story: input.story ?? null }, key }, async (work) => {
    const entry = await findEntry(work.tx, input.entry);
    if (entry === null) return notFound;
    const held = input.story === undefined ? null : await findStory(work.tx, input.story);
    if (input.story !== undefined && (held === null || held.entryId !== entry.id)) return notFound;
    const organisationId = (await organisationOfEntry(work.tx, entry)) ?? "";
    const row: StoryRow = held ?? { id: house.ids.next("story"), entryId: entry.id, organisationId, kind, name: entry.name, title, summary, file: null, state: "draft", filedAt: null, reason: null, recommended: false, document: null, publishedOn: null, authority: authorityOfEntry(house, entry) ?? "", scope: entry.scope, version: 0 };
    const decided = decideStory(stateOf(row, entry), { kind: "edit" });
    return decided.ok ? write(work, { ...row, kind, title, summary }, { type: "kept", body: { entry: entry.id, kind, title, summary } }) : decided;
  });
}

interface StoryInHand {
  readonly row: StoryRow;
  readonly entry: EntryRow;
}

async function takeUp(work: Work, id: string, act: "file-story" | "decide-story"): Promise<Result<StoryInHand>> {
  const row = await findStory(work.tx, id);
  const entry = row === null ? null : await findEntry(work.tx, row.entryId);
  if (row === null || entry === null) return notFound;
  const may = allowed(work.actor, act, { node: row.authority, scope: row.scope, organisation: row.organisationId });
  return may.ok ? ok({ row, entry }) : may;
}

/** The right is asked before a byte is read; a file given again takes the place of the first. */
export async function addStoryFile(house: House, actor: Actor, input: { readonly story: string }, file: () => Promise<Result<GivenFile>>): Promise<Result<StoryFile>> {
  const seen = await command(house, actor, { act: "file-story", input: {} }, async (work) => {
    const hand = await takeUp(work, input.story, "file-story");
    if (!hand.ok) return hand;
    const may = decideStory(stateOf(hand.value.row, hand.value.entry), { kind: "edit" });
    return may.ok ? ok(null) : may;
  });
  if (!seen.ok) return seen;
  const taken = await takeFile(house, file);
  if (!taken.ok) return taken;
  return command(house, actor, { act: "file-story", input: {} }, async (work) => {
    const hand = await takeUp(work, input.story, "file-story");
    if (!hand.ok) return hand;
    const decided = decideStory(stateOf(hand.value.row, hand.value.entry), { kind: "edit" });
    if (!decided.ok) return decided;
    const { digest, name, size, mediaType } = taken.value;
    const told = { digest, name, size, mediaType };
    const written = await write(work, { ...hand.value.row, file: told }, { type: "file-added", body: { digest, name } });
    return written.ok ? ok(told) : written;
  });
}

async function act(house: House, actor: Actor, id: string, asked: Exclude<StoryAct, { kind: "edit" }>, key: string | undefined): Promise<Result<StoryChanged>> {
  const name = asked.kind === "file" || asked.kind === "withdraw" ? "file-story" : "decide-story";
  return command(house, actor, { act: name, input: { story: id, ...asked }, key }, async (work) => {
    const hand = await takeUp(work, id, name);
    if (!hand.ok) return hand;
    const { row, entry } = hand.value;
    const decided = decideStory(stateOf(row, entry), asked);
    if (!decided.ok) return decided;
    const changed: StoryRow = { ...row, state: decided.value };
    switch (asked.kind) {
      case "file":
        return write(work, { ...changed, filedAt: work.at, reason: null }, { type: "filed", body: { title: row.title, summary: row.summary, digest: row.file?.digest ?? null } });
      case "withdraw":
        return write(work, { ...changed, recommended: false }, { type: "withdrawn", body: {} });
      case "return":
        return write(work, { ...changed, reason: asked.reason }, { type: "returned", body: { reason: asked.reason } });
      case "publish": {
        const document = asked.recommend ? asked.document.trim() : null;
        return write(work, { ...changed, publishedOn: work.today, recommended: asked.recommend, document }, { type: "published", body: { recommend: asked.recommend, document } });
      }
    }
  });
}

export const fileStory = (house: House, actor: Actor, input: { readonly story: string }, key?: string): Promise<Result<StoryChanged>> => act(house, actor, input.story, { kind: "file" }, key);

export const withdrawStory = (house: House, actor: Actor, input: { readonly story: string }, key?: string): Promise<Result<StoryChanged>> => act(house, actor, input.story, { kind: "withdraw" }, key);

export interface DecideStory {
  readonly story: string;
  readonly outcome: "publish" | "return";
  readonly reason?: string | undefined;
  readonly recommend?: boolean | undefined;
  readonly document?: string | undefined;
}

export const decideOnStory = (house: House, actor: Actor, { story, outcome, reason, recommend, document }: DecideStory, key?: string): Promise<Result<StoryChanged>> =>
  act(house, actor, story, outcome === "return" ? { kind: "return", reason: reason ?? "" } : { kind: "publish", recommend: recommend ?? false, document: document ?? "" }, key);
