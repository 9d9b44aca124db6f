// A place on a list or in a pool that the register holds for an organisation.
import type { PlainDay } from "../base/plain-day.ts";
import type { Kind, Tier } from "./kind.ts";

/** One stay on a list 在册: open while `to` is absent. `pool` marks the cultivation pool 培育库. */
export interface Listing {
  readonly level: Tier;
  readonly kind: Kind;
  readonly from: PlainDay;
  readonly to?: PlainDay;
  readonly pool?: boolean;
  readonly source: string;
}
