// The draft in hand: what is typed, what the server holds, and the saving between them. Typing is never refused and never waits.
import type { Refusal, Result } from "@qingce/core/base/refusal";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { BodyPlaces } from "../../text/draft-place.ts";
import type { KeptDraft } from "./kept-draft.ts";

export type SaveStatus<B = DeclarationBody> =
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "waiting"; readonly why: "offline" | "signed-out"; readonly again: number }
  | { readonly kind: "stale"; readonly theirs: B; readonly revision: number }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

export interface DraftView<B = DeclarationBody> {
  readonly body: B;
  /** What the server held when this tab last heard of it. */
  readonly base: B;
  readonly status: SaveStatus<B>;
  /** Places taken over from another's save at the last merge. */
  readonly taken: readonly string[];
}

export interface DraftPorts<B = DeclarationBody> {
  readonly save: (revision: number, body: B) => Promise<Result<{ readonly revision: number }>>;
  readonly kept: KeptDraft<B>;
  readonly places: BodyPlaces<B>;
  readonly now: () => number;
}

export interface DraftStore<B = DeclarationBody> {
  readonly view: () => DraftView<B>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (next: (body: B) => B) => void;
  /** Saves now; true once the server holds all that is typed. */
  readonly flush: () => Promise<boolean>;
  /** Goes on with what the writer chose after somebody else had saved. */
  readonly settle: (body: B) => void;
  /** Tries again at once: the line is back, or the writer has signed in. */
  readonly resume: () => void;
  readonly stop: () => void;
}

/** Quiet for this long, it saves; and never later than `longest` after the first unsaved keystroke. */
const quiet = 700;
const longest = 1500;
const slowest = 15_000;

const passing = new Set(["no-answer", "busy", "internal", "database-unavailable", "too-many-requests"]);

interface Stand<B> {
  body: B;
  base: B;
  revision: number;
  status: SaveStatus<B>;
  /** A body that was sent and whose answer never came: the server may hold it. */
  lost: B | undefined;
  taken: readonly string[];
  unsavedSince: number | undefined;
  /** When the browser was last given what is typed. */
  keptAt: number;
  tries: number;
}

/** Somebody saved in between: what only one side has changed is joined, and only what both have is asked. */
function joined<B>(stand: Stand<B>, theirs: B, revision: number, places: BodyPlaces<B>): void {
  const sides = places.sides(stand.base, stand.body, theirs, stand.lost);
  stand.lost = undefined;
  if (Object.values(sides).includes(undefined)) {
    stand.status = { kind: "stale", theirs, revision };
    return;
  }
  const taken = Object.keys(sides).filter((place) => sides[place] === "theirs");
  Object.assign(stand, { body: places.merged(stand.body, theirs, sides), base: theirs, revision, tries: 0, status: { kind: "unsaved" }, ...(taken.length > 0 ? { taken } : {}) });
}

function refused<B>(stand: Stand<B>, sent: B, refusals: readonly Refusal[], { places, now: clock }: DraftPorts<B>): void {
  const now = clock();
  const same = (one: B, other: B): boolean => places.differing(one, other).length === 0;
  const [first] = refusals;
  const stale = refusals.find((one) => one.code === "draft-stale");
  if (stale !== undefined) {
    const theirs = stale.facts?.["stored"] as unknown as B;
    const revision = Number(stale.facts?.["storedRevision"]);
    const ours = same(theirs, sent) || (stand.lost !== undefined && same(theirs, stand.lost));
    if (!ours) return joined(stand, theirs, revision, places);
    Object.assign(stand, { base: theirs, revision, lost: undefined, tries: 0, status: { kind: "unsaved" } });
    return;
  }
  if (first?.code === "unauthenticated") stand.status = { kind: "waiting", why: "signed-out", again: now + 5000 };
  else if (first !== undefined && passing.has(first.code)) {
    if (first.code === "no-answer") stand.lost = sent;
    stand.status = { kind: "waiting", why: "offline", again: now + Math.min(slowest, 1000 * 2 ** stand.tries) };
    stand.tries += 1;
  } else stand.status = { kind: "refused", refusals };
}

function saved<B>(stand: Stand<B>, sent: B, revision: number, { kept, now }: DraftPorts<B>): void {
  Object.assign(stand, { base: sent, revision, lost: undefined, tries: 0 });
  if (stand.body !== sent) {
    stand.status = { kind: "unsaved" };
    stand.keptAt = now();
    kept.write({ revision, body: stand.body, base: sent, at: stand.keptAt });
    return;
  }
  kept.clear(stand.keptAt);
  stand.unsavedSince = undefined;
  stand.status = { kind: "saved", at: now() };
}

/** When the next save is due, in milliseconds from now; undefined where none is. */
function nextSave<B>({ status, unsavedSince }: Stand<B>, now: number): number | undefined {
  if (status.kind === "waiting") return Math.max(0, status.again - now);
  if (status.kind !== "unsaved") return undefined;
  return Math.max(0, Math.min(quiet, (unsavedSince ?? now) + longest - now));
}

interface Saving {
  /** Sets the timer for the next save. */
  readonly plan: () => void;
  /** Sends now, or waits for what is under way. */
  readonly send: () => Promise<void>;
  readonly isSending: () => boolean;
  readonly rest: (resting: boolean) => void;
}

/** One save at a time, the next one planned from where the last has left things. */
function saving<B>(stand: Stand<B>, ports: DraftPorts<B>, tell: () => void): Saving {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let resting = false;
  const once = async (): Promise<void> => {
    const sent = stand.body;
    stand.status = { kind: "saving" };
    tell();
    const result = await ports.save(stand.revision, sent).catch((): Result<never> => ({ ok: false, refusals: [{ code: "no-answer", hint: "" }] }));
    if (result.ok) saved(stand, sent, result.value.revision, ports);
    else refused(stand, sent, result.refusals, ports);
  };
  const plan = (): void => {
    clearTimeout(timer);
    const wait = sending === undefined && !resting ? nextSave(stand, ports.now()) : undefined;
    if (wait !== undefined) timer = setTimeout(() => void send(), wait);
  };
  const send = (): Promise<void> => {
    clearTimeout(timer);
    sending ??= once().finally(() => {
      sending = undefined;
      tell();
      plan();
    });
    return sending;
  };
  return {
    plan,
    send,
    isSending: () => sending !== undefined,
    rest: (now) => {
      resting = now;
      plan();
    },
  };
}

export interface Loaded<B = DeclarationBody> {
  /** What stands in the form. */
  readonly body: B;
  readonly base: B;
  readonly revision: number;
}

function standOf<B>({ body, base, revision }: Loaded<B>, { places, now: clock }: DraftPorts<B>): Stand<B> {
  const now = clock();
  const clean = places.differing(body, base).length === 0;
  return { body, base, revision, status: clean ? { kind: "saved", at: now } : { kind: "unsaved" }, lost: undefined, taken: [], unsavedSince: clean ? undefined : now, keptAt: now, tries: 0 };
}

const isDirty = <B>({ status }: Stand<B>): boolean => status.kind === "unsaved" || status.kind === "waiting" || status.kind === "refused";

async function flushed<B>(stand: Stand<B>, { send, isSending }: Saving): Promise<boolean> {
  if (isSending()) await send();
  for (let n = 0; n < 3 && isDirty(stand); n += 1) await send();
  return stand.status.kind === "saved";
}

export function draftStore<B>(loaded: Loaded<B>, ports: DraftPorts<B>): DraftStore<B> {
  const stand = standOf(loaded, ports);
  const listeners = new Set<() => void>();
  const seen = (): DraftView<B> => ({ body: stand.body, base: stand.base, status: stand.status, taken: stand.taken });
  let view = seen();
  const tell = (): void => {
    view = seen();
    listeners.forEach((listener) => listener());
  };
  const going = saving(stand, ports, tell);
  const put = (next: B): void => {
    stand.body = next;
    stand.unsavedSince ??= ports.now();
    stand.keptAt = ports.now();
    ports.kept.write({ revision: stand.revision, body: next, base: stand.base, at: stand.keptAt });
    if (stand.status.kind === "saved" || stand.status.kind === "refused") stand.status = { kind: "unsaved" };
    tell();
    going.plan();
  };
  going.plan();
  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      going.rest(false);
      return () => void listeners.delete(listener);
    },
    change: (next) => put(next(stand.body)),
    flush: () => flushed(stand, going),
    settle: (chosen) => {
      if (stand.status.kind !== "stale") return;
      Object.assign(stand, { base: stand.status.theirs, revision: stand.status.revision, status: { kind: "unsaved" } });
      put(chosen);
    },
    resume: () => {
      if (stand.status.kind === "waiting" && !going.isSending()) void going.send();
    },
    stop: () => {
      going.rest(true);
      if (isDirty(stand)) void going.send();
    },
  };
}
