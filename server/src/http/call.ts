// One call of a route as a handler sees it: who calls, what was asked, and the few things that only HTTP knows.
import type { Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { InputOf, OutputOf } from "@qingce/core/contract/route";
import type { RouteId, RouteOf } from "@qingce/core/contract/routes";
import type { House } from "../acts/house.ts";
import type { GivenFile } from "../acts/proofs/take-file.ts";
import type { FileHandedOut } from "../acts/proofs/read-proofs.ts";
import type { Me } from "../acts/sessions/session-actor.ts";

export interface CallContext {
  /** Idempotency key of the caller, when it sent one. */
  readonly key: string | undefined;
  readonly address: string;
  /** Where browsers see the house, as far as it is known: told, or as this request came. */
  readonly origin: string;
  readonly agent: string;
  /** Digest of the caller's session; empty for a visitor. */
  readonly session: string;
  readonly me: Me | undefined;
  /** The uploaded file, read only when asked for. */
  readonly file: () => Promise<Result<GivenFile>>;
  /** Token by which the browser's device is known again, where it sent one. */
  readonly device: string | undefined;
  readonly keepDevice: (token: string) => void;
  /** Gives the browser a session, or takes it away. */
  readonly keepToken: (token: string | undefined) => void;
}

/** What a handler may answer: the contract's shape, read only; days and instants are text here. */
type Given<T> = unknown extends T
  ? T
  : T extends string
    ? string
    : T extends number | boolean | null | undefined
      ? T
      : T extends readonly (infer E)[]
        ? readonly Given<E>[]
        : { readonly [K in keyof T]: object extends Pick<T, K> ? Given<T[K]> | undefined : Given<T[K]> };

export type Handler<I extends RouteId> = (house: House, actor: Actor, input: InputOf<RouteOf<I>>, call: CallContext) => Promise<Result<RouteOf<I> extends { readonly file: true } ? FileHandedOut : Given<OutputOf<RouteOf<I>>>>>;

export type Handlers = { readonly [I in RouteId]: Handler<I> };

/** The same without the route's own types, for the one place that registers them all. */
export type AnyHandler = (house: House, actor: Actor, input: { readonly [name: string]: unknown }, call: CallContext) => Promise<Result<unknown>>;
