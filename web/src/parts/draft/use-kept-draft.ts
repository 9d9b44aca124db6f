// Puts the draft store behind a page: loads what this browser kept, saves over the API, and tries again when the line or the session is back.
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Result } from "@qingce/core/base/refusal";
import type { BodyPlaces } from "../../text/draft-place.ts";
import { isSignedOut } from "../desk/api.ts";
import { draftStore, type DraftStore, type DraftView, type Loaded } from "../desk/draft-store.ts";
import { forgetOthers, keptDraft, tabName, type Kept } from "../desk/kept-draft.ts";
import { onSignedIn, tellSignedOut } from "../desk/signed-out.ts";
import type { Restored } from "./restored-note.tsx";

export interface DraftAsked<B> {
  /** What is being written, one name a form. */
  readonly name: string;
  readonly account: string;
  readonly server: { readonly revision: number; readonly body: B };
  readonly places: BodyPlaces<B>;
  readonly save: (revision: number, body: B) => Promise<Result<{ readonly revision: number }>>;
}

export interface KeptDraftInHand<B> extends DraftView<B> {
  readonly store: DraftStore<B>;
  /** What this browser had kept and the server did not know. */
  readonly restored: Restored | undefined;
}

/** What was kept goes on from the revision that it began from. */
function started<B>({ server, places: ways }: DraftAsked<B>, kept: Kept<B> | undefined): { readonly loaded: Loaded<B>; readonly restored: Restored | undefined } {
  const plain = { loaded: { body: server.body, base: server.body, revision: server.revision }, restored: undefined };
  if (kept === undefined) return plain;
  const places = ways.differing(server.body, kept.body);
  if (places.length === 0) return plain;
  // An older revision is sent as it is: the server answers with both values, and the writer chooses.
  return { loaded: { body: kept.body, base: kept.revision === server.revision ? server.body : kept.base, revision: kept.revision }, restored: { at: kept.at, places } };
}

function begin<B>(asked: DraftAsked<B>): { readonly store: DraftStore<B>; readonly restored: Restored | undefined } {
  const { name, account, places } = asked;
  const tab = tabName(sessionStorage);
  const shelf = keptDraft<B>(localStorage, { declaration: name, account, tab });
  const kept = shelf.read();
  const { loaded, restored } = started(asked, kept);
  if (kept === undefined || restored === undefined) shelf.clear(Date.now());
  else shelf.write(kept);
  if (kept !== undefined) forgetOthers(localStorage, name, tab, kept.at);
  const save = async (revision: number, body: B): Promise<Result<{ readonly revision: number }>> => {
    const result = await asked.save(revision, body);
    if (!result.ok && isSignedOut(result.refusals)) tellSignedOut();
    return result;
  };
  return { store: draftStore<B>(loaded, { save, kept: shelf, places, now: () => Date.now() }), restored };
}

function useComebacks<B>(store: DraftStore<B>): void {
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === "hidden") void store.flush();
    };
    const away = onSignedIn(() => store.resume());
    const online = (): void => store.resume();
    addEventListener("online", online);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      away();
      removeEventListener("online", online);
      document.removeEventListener("visibilitychange", hidden);
      store.stop();
    };
  }, [store]);
}

/** What is asked is read once, when the page opens. */
export function useKeptDraft<B>(asked: DraftAsked<B>): KeptDraftInHand<B> {
  const [{ store, restored }] = useState(() => begin(asked));
  useComebacks(store);
  const view = useSyncExternalStore(store.subscribe, store.view);
  return { ...view, store, restored };
}
