// A duty before it is told: with the act that does it and what that act is done to, so that the policy is asked of each.
import type { Act } from "@qingce/core/access/act";
import type { Duty } from "@qingce/core/access/duty";
import type { AccessObject } from "@qingce/core/access/may";
import type { Work } from "../command.ts";

export interface Owed extends Duty {
  readonly act: Act;
  readonly object: AccessObject;
}

/** One thing, of no case, without a day, unless said otherwise. */
export const owed = (given: Pick<Owed, "kind" | "who" | "page" | "act" | "object"> & Partial<Owed>): Owed => ({ count: 1, due: null, declaration: null, ...given });

/** What one part of the house knows to be due from the caller. */
export type Source = (work: Work) => Promise<readonly Owed[]>;
