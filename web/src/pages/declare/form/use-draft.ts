// Puts the draft store behind a page: loads what this browser kept, saves over the API, and tries again when the line or the session is back.
import { useEffect, useState, useSyncExternalStore } from "react";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { client, isSignedOut } from "../../../parts/desk/api.ts";
import { draftStore, type DraftStore, type DraftView, type Loaded } from "../../../parts/desk/draft-store.ts";
import { forgetOthers, keptDraft, tabName, type Kept } from "../../../parts/desk/kept-draft.ts";
import { onSignedIn, tellSignedOut } from "../../../parts/desk/signed-out.ts";
import { differingPlaces } from "../../../text/draft-place.ts";

export interface ServerDraft {
  readonly revision: number;
  readonly body: DeclarationBody;
}

export interface Restored {
  readonly at: number;
  readonly places: readonly string[];
}

export interface DraftInHand extends DraftView {
  readonly store: DraftStore;
  /** What this browser had kept and the server did not know. */
  readonly restored: Restored | undefined;
}

/** What was kept goes on from the revision that it began from. */
function started(server: ServerDraft, kept: Kept | undefined): { readonly loaded: Loaded; readonly restored: Restored | undefined } {
  const plain = { loaded: { body: server.body, base: server.body, revision: server.revision }, restored: undefined };
  if (kept === undefined) return plain;
  const places = differingPlaces(server.body, kept.body);
  if (places.length === 0) return plain;
  // An older revision is sent as it is: the server answers with both values, and the writer chooses.
  return { loaded: { body: kept.body, base: kept.revision === server.revision ? server.body : kept.base, revision: kept.revision }, restored: { at: kept.at, places } };
}

const saveOver =
  (declaration: string) =>
  async (revision: number, body: DeclarationBody): ReturnType<typeof client.call<"save-draft">> => {
    const result = await client.call("save-draft", { declaration, revision, body: structuredClone(body) as never });
    if (!result.ok && isSignedOut(result.refusals)) tellSignedOut();
    return result;
  };

function begin(declaration: string, account: string, server: ServerDraft): { readonly store: DraftStore; readonly restored: Restored | undefined } {
  const tab = tabName(sessionStorage);
  const shelf = keptDraft(localStorage, { declaration, account, tab });
  const kept = shelf.read();
  const { loaded, restored } = started(server, kept);
  if (kept === undefined || restored === undefined) shelf.clear(Date.now());
  else shelf.write(kept);
  if (kept !== undefined) forgetOthers(localStorage, declaration, tab, kept.at);
  return { store: draftStore(loaded, { save: saveOver(declaration), kept: shelf, now: () => Date.now() }), restored };
}

function useComebacks(store: DraftStore): void {
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

export function useDraft(declaration: string, account: string, server: ServerDraft): DraftInHand {
  const [{ store, restored }] = useState(() => begin(declaration, account, server));
  useComebacks(store);
  const view = useSyncExternalStore(store.subscribe, store.view);
  return { ...view, store, restored };
}
