// Quotas 名额: a table by region or one number each, strict or in principle; unstated tables are imported by an officer when the round opens.
import Type, { type Static } from "typebox";
import type { Refusal } from "../base/refusal.ts";
import { Cite, closed, ground, Unstated } from "./cited.ts";
import { Tier } from "./kind.ts";

export const QuotaTable = Type.Object(
  {
    /** The tier whose nodes hold a quota each. */
    per: Tier,
    table: Type.Optional(Type.Record(Type.String(), Type.Integer({ minimum: 0 }))),
    each: Type.Optional(Type.Integer({ minimum: 0 })),
    total: Type.Optional(Type.Integer({ minimum: 0 })),
    strict: Type.Union([Type.Literal(true), Type.Literal("in-principle")]),
    cite: Cite,
    reading: Type.Optional(Type.String()),
  },
  closed,
);
export type QuotaTable = Static<typeof QuotaTable>;

export const Quota = Type.Union([QuotaTable, Type.Object({ is: Type.Union([Unstated, Type.Literal("not-held"), Type.Literal("none")]), ...ground }, closed)]);
export type Quota = Static<typeof Quota>;

/** The number that a region node may recommend, or undefined where no number binds. */
export function quotaOf(quota: Quota | undefined, node: string, imported: { readonly [node: string]: number } = {}): number | undefined {
  const own = imported[node];
  if (own !== undefined) return own;
  if (quota === undefined || "is" in quota) return undefined;
  if (quota.table !== undefined) return quota.table[node] ?? 0;
  return quota.each;
}

/** Refuses one more recommendation at a full quota; an in-principle quota lets it pass with a written reason. */
export function overQuota(quota: Quota | undefined, cap: number | undefined, taken: number, node: string, reason: string | undefined): Refusal | undefined {
  if (cap === undefined || taken < cap) return undefined;
  const inPrinciple = quota !== undefined && !("is" in quota) && quota.strict === "in-principle";
  if (inPrinciple && reason?.trim()) return undefined;
  const clause = quota === undefined ? undefined : quota.cite;
  return {
    code: inPrinciple ? "quota-departure-unexplained" : "quota-full",
    ...(clause === undefined ? {} : { clause }),
    facts: { node, quota: cap, taken },
    hint: inPrinciple ? `原则上不超过 ${cap} 个，超出须写明理由` : `推荐名额 ${cap} 个已用完`,
  };
}
