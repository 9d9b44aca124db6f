// What levels and kinds of the register are called where no edition names them.
import type { Kind, Tier } from "../rule/kind.ts";

export const levelWords: Readonly<Record<Tier, string>> = { county: "县级", city: "市级", province: "省级", nation: "国家级" };
export const kindWords: Readonly<Record<Kind, string>> = { factory: "绿色工厂", park: "绿色工业园区", "supply-chain": "绿色供应链管理企业", product: "绿色设计产品" };

const wordIn = (table: { readonly [key: string]: string }, key: string): string => (Object.hasOwn(table, key) ? (table[key] ?? key) : key);

/** An unknown word stands as it is. */
export const levelWord = (level: string): string => wordIn(levelWords, level);
export const kindWord = (kind: string): string => wordIn(kindWords, kind);
