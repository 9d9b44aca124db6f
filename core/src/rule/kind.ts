// The four list kinds and the tiers of the administration; their names in an edition are the edition's own.
import Type, { type Static } from "typebox";

export const Kind = Type.Enum(["factory", "park", "supply-chain", "product"]);
/** List kind 名单类别: 绿色工厂, 绿色工业园区, 绿色供应链管理企业, 绿色设计产品. */
export type Kind = "factory" | "park" | "supply-chain" | "product";
export const kinds: readonly Kind[] = ["factory", "park", "supply-chain", "product"];

export const Tier = Type.Enum(["county", "city", "province", "nation"]);
/** Tier 层级 of the administration; an edition says what stands for it (计划单列市 may stand as a province). */
export type Tier = "county" | "city" | "province" | "nation";
export const tiers: readonly Tier[] = ["county", "city", "province", "nation"];

const tierNames: Readonly<Record<Tier, string>> = { county: "县（市、区）", city: "设区市", province: "省级", nation: "国家" };
export const tierName = (tier: Tier): string => tierNames[tier];

/** `for:` of a rule: one kind, several, or (absent) all kinds the edition opens. */
export const For = Type.Union([Kind, Type.Array(Kind, { minItems: 1 })]);
export type For = Static<typeof For>;

export const appliesTo = (of: For | undefined, kind: Kind): boolean =>
  of === undefined || (typeof of === "string" ? of === kind : of.includes(kind));
