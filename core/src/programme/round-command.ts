// What an authority can ask of a round.
import type { PlainDay } from "../base/plain-day.ts";
import type { Kind } from "../rule/kind.ts";
import type { Scheme } from "../score/scheme.ts";
import type { AmendmentChange, Dates, FrozenTable, Letter, PeerOrigin, Post, Publication } from "./round-event.ts";

export type RoundCommand =
  | { readonly kind: "open"; readonly id: string; readonly hash: string; readonly year: number; readonly authority: string; readonly title: string; readonly opens: PlainDay; readonly dates: Dates }
  | { readonly kind: "import-quota"; readonly of: Kind; readonly table: { readonly [node: string]: number }; readonly source: string; /** Seats already held, by node. */ readonly taken?: { readonly [node: string]: number } }
  | { readonly kind: "adopt-scheme"; readonly of: Kind; readonly scheme: Scheme; readonly hash: string; readonly benchmarks: { readonly [name: string]: string }; readonly source: string; readonly day: PlainDay; readonly origins?: { readonly [benchmark: string]: PeerOrigin }; readonly carriers?: FrozenTable; /** Declarations of this kind already submitted. */ readonly submitted: number }
  | { readonly kind: "amend"; readonly change: AmendmentChange; readonly signedBy: string; readonly reason: string; /** Slots already held at the giving node. */ readonly taken?: number }
  | { readonly kind: "post"; readonly node: string; readonly post: Post; readonly signedBy: string; readonly day: PlainDay }
  | { readonly kind: "send-list"; readonly step: string; readonly of: Kind; readonly node: string; readonly letter: Letter; readonly ranked: readonly string[]; readonly reserve: readonly string[] }
  | { readonly kind: "select"; readonly step: string; readonly of: Kind; readonly selected: readonly string[]; readonly leftOut: number }
  | { readonly kind: "meet"; readonly step: string; readonly record: string; readonly present: readonly string[] }
  | { readonly kind: "propose"; readonly publication: Publication; readonly step: string; readonly list: readonly string[]; readonly by: string; readonly document: string; readonly start?: PlainDay }
  | { readonly kind: "confirm"; readonly by: string }
  | { readonly kind: "end-publicity"; readonly step: string }
  | { readonly kind: "register"; readonly step: string; readonly entries: number };
