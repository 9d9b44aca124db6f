// What the evaluator's own pages read: the registration with what the editions ask and the reports owed.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type Own = OutputOf<RouteOf<"read-own-registration">>;

export interface Told {
  readonly one: Own;
  readonly done: (said: string) => void;
}
