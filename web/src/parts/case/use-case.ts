// Everything that a case page shows, read together: the case, its verdicts, its log, its proofs, the notice it stands under.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { Refused } from "../desk/api.ts";
import { useMe } from "../desk/session.tsx";
import { useRead } from "../desk/use-api.ts";
import type { CaseAnswer } from "../../text/case-acts.ts";
import { changesOf, type Changes } from "../../text/case-history.ts";

export type Verdict = OutputOf<RouteOf<"read-judgment">>["verdicts"][number];
export type TimelineEntry = OutputOf<RouteOf<"read-timeline">>["events"][number];
export type Law = OutputOf<RouteOf<"read-edition">>;
export type ProofStored = OutputOf<RouteOf<"list-proofs">>["proofs"][number];

export interface CaseInHand {
  readonly one: CaseAnswer;
  readonly verdicts: readonly Verdict[];
  readonly log: readonly TimelineEntry[];
  readonly changes: Changes;
  readonly proofs: readonly ProofStored[];
  readonly law: Law;
}

export interface CaseAsked {
  readonly found?: CaseInHand;
  readonly error?: Refused;
}

/** Experts see no log: what their colleagues do stays sealed. */
export function useCase(declaration: string): CaseAsked {
  const me = useMe();
  const one = useRead("read-declaration", { declaration });
  const judged = useRead("read-judgment", { declaration });
  const log = useRead("read-timeline", { declaration }, { enabled: me.role !== "expert" });
  const proofs = useRead("list-proofs", { declaration });
  const [authority = "", edition = ""] = (one.data?.round.edition ?? "").split("/");
  const law = useRead("read-edition", { authority, edition }, { enabled: edition !== "" });
  const error = one.error ?? judged.error ?? law.error ?? proofs.error;
  if (error !== null) return { error };
  if (one.data === undefined || law.data === undefined || judged.data === undefined) return {};
  const entries = log.data?.events ?? [];
  return { found: { one: one.data, verdicts: judged.data.verdicts, log: entries, changes: changesOf(entries), proofs: proofs.data?.proofs ?? [], law: law.data } };
}
