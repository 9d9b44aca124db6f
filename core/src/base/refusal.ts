// A refusal is data: what was refused, where, by which clause, and how to mend it. Nobody throws one inside core.
import type { Json } from "./json.ts";

/**
 * One reason why something was not done.
 * `code` is stable (kebab-case); `clause` is `edition#anchor` or an anchor of the edition in hand; `place` says where in the
 * input (JSON pointer, form field, sheet cell); `facts` are the figures it was judged on; `hint` speaks Chinese to the reader who can act.
 */
export interface Refusal {
  readonly code: string;
  readonly hint: string;
  readonly clause?: string;
  readonly place?: string;
  readonly facts?: { readonly [name: string]: Json };
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (...refusals: readonly Refusal[]): { readonly ok: false; readonly refusals: readonly Refusal[] } => ({
  ok: false,
  refusals,
});
