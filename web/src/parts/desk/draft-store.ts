// The draft in hand: what is typed, what the server holds, and the saving between them. Typing is never refused and never waits.
import type { Refusal, Result } from "@qingce/core/base/refusal";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { differingPlaces, merged, sidesOf } from "../../text/draft-place.ts";
import type { KeptDraft } from "./kept-draft.ts";

export type SaveStatus =
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "waiting"; readonly why: "offline" | "signed-out"; readonly again: number }
  | { readonly kind: "stale"; readonly theirs: DeclarationBody; readonly revision: number }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

export interface DraftView {
  readonly body: DeclarationBody;
  /** What the server held when this tab last heard of it. */
  readonly base: DeclarationBody;
  readonly status: SaveStatus;
  /** Places taken over from another's save at the last merge. */
  readonly taken: readonly string[];
}

export interface DraftPorts {
  readonly save: (revision: number, body: DeclarationBody) => Promise<Result<{ readonly revision: number }>>;
  readonly kept: KeptDraft;
  readonly now: () => number;
}

export interface DraftStore {
  readonly view: () => DraftView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (next: (body: DeclarationBody) => DeclarationBody) => void;
  /** Saves now; true once the server holds all that is typed. */
  readonly flush: () => Promise<boolean>;
  /** Goes on with what the writer chose after somebody else had saved. */
  readonly settle: (body: DeclarationBody) => void;
  /** Tries again at once: the line is back, or the writer has signed in. */
  readonly resume: () => void;
  readonly stop: () => void;
}

/** Quiet for this long, it saves; and never later than `longest` after the first unsaved keystroke. */
const quiet = 700;
const longest = 1500;
const slowest = 15_000;

const passing = new Set(["no-answer", "busy", "internal", "database-unavailable", "too-many-requests"]);
const same = (one: DeclarationBody, other: DeclarationBody): boolean => differingPlaces(one, other).length === 0;

interface Stand {
  body: DeclarationBody;
  base: DeclarationBody;
  revision: number;
  status: SaveStatus;
  /** A body that was sent and whose answer never came: the server may hold it. */
  lost: DeclarationBody | undefined;
  taken: readonly string[];
  unsavedSince: number | undefined;
  /** When the browser was last given what is typed. */
  keptAt: number;
  tries: number;
}

/** Somebody saved in between: what only one side has changed is joined, and only what both have is asked. */
function joined(stand: Stand, theirs: DeclarationBody, revision: number): void {
  const sides = sidesOf(stand.base, stand.body, theirs, stand.lost);
  stand.lost = undefined;
  if (Object.values(sides).includes(undefined)) {
    stand.status = { kind: "stale", theirs, revision };
    return;
  }
  const taken = Object.keys(sides).filter((place) => sides[place] === "theirs");
  Object.assign(stand, { body: merged(stand.body, theirs, sides), base: theirs, revision, tries: 0, status: { kind: "unsaved" }, ...(taken.length > 0 ? { taken } : {}) });
}

function refused(stand: Stand, sent: DeclarationBody, refusals: readonly Refusal[], now: number): void {
  const [first] = refusals;
  const stale = refusals.find((one) => one.code === "draft-stale");
  if (stale !== undefined) {
    const theirs = stale.facts?.["stored"] as unknown as DeclarationBody;
    const revision = Number(stale.facts?.["storedRevision"]);
    const ours = same(theirs, sent) || (stand.lost !== undefined && same(theirs, stand.lost));
    if (!ours) return joined(stand, theirs, revision);
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

function saved(stand: Stand, sent: DeclarationBody, revision: number, { kept, now }: DraftPorts): void {
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
function nextSave({ status, unsavedSince }: Stand, now: number): number | undefined {
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
function saving(stand: Stand, ports: DraftPorts, tell: () => void): Saving {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let resting = false;
  const once = async (): Promise<void> => {
    const sent = stand.body;
    stand.status = { kind: "saving" };
    tell();
    const result = await ports.save(stand.revision, sent).catch((): Result<never> => ({ ok: false, refusals: [{ code: "no-answer", hint: "" }] }));
    if (result.ok) saved(stand, sent, result.value.revision, ports);
    else refused(stand, sent, result.refusals, ports.now());
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

export interface Loaded {
  /** What stands in the form. */
  readonly body: DeclarationBody;
  readonly base: DeclarationBody;
  readonly revision: number;
}

function standOf({ body, base, revision }: Loaded, now: number): Stand {
  const clean = same(body, base);
  return { body, base, revision, status: clean ? { kind: "saved", at: now } : { kind: "unsaved" }, lost: undefined, taken: [], unsavedSince: clean ? undefined : now, keptAt: now, tries: 0 };
}

const isDirty = ({ status }: Stand): boolean => status.kind === "unsaved" || status.kind === "waiting" || status.kind === "refused";

async function flushed(stand: Stand, { send, isSending }: Saving): Promise<boolean> {
  if (isSending()) await send();
  for (let n = 0; n < 3 && isDirty(stand); n += 1) await send();
  return stand.status.kind === "saved";
}

export function draftStore(loaded: Loaded, ports: DraftPorts): DraftStore {
  const stand = standOf(loaded, ports.now());
  const listeners = new Set<() => void>();
  const seen = (): DraftView => ({ body: stand.body, base: stand.base, status: stand.status, taken: stand.taken });
  let view = seen();
  const tell = (): void => {
    view = seen();
    listeners.forEach((listener) => listener());
  };
  const going = saving(stand, ports, tell);
  const put = (next: DeclarationBody): void => {
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
