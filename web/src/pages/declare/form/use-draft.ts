// The declaration's draft in hand, kept in this browser and saved over the API.
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { client } from "../../../parts/desk/api.ts";
import { useKeptDraft, type KeptDraftInHand } from "../../../parts/draft/use-kept-draft.ts";
import { draftPlaces } from "../../../text/draft-place.ts";

export interface ServerDraft {
  readonly revision: number;
  readonly body: DeclarationBody;
}

export type DraftInHand = KeptDraftInHand<DeclarationBody>;

export const useDraft = (declaration: string, account: string, server: ServerDraft): DraftInHand =>
  useKeptDraft<DeclarationBody>({ name: declaration, account, server, places: draftPlaces, save: (revision, body) => client.call("save-draft", { declaration, revision, body: structuredClone(body) as never }) });
