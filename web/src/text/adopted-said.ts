// A scheme that a round adopted, as the public reads it: what it is, how sure its text, and where each benchmark comes from.
import { sayDay } from "./day.ts";
import { sayOrigin } from "./peers-said.ts";
import type { AdoptedAnswer } from "./question.ts";
import { sayCertainty, saySchemeStatus } from "./scheme-words.ts";

/** Points as they stand in the scheme, or that nobody here holds them. */
export const sayStanding = (text: string): string => (text === "not-held" ? "未持有" : text);

const held = ({ groups }: AdoptedAnswer): string => {
  const items = groups.flatMap((group) => group.items);
  const missing = items.filter(({ points }) => points === "not-held").length;
  return missing === 0 ? `持有，${items.length} 项指标` : `${items.length} 项指标中 ${missing} 项的分值未持有`;
};

export const schemeFacts = (one: AdoptedAnswer): readonly { readonly name: string; readonly says: string }[] => [
  { name: "依据标准", says: one.standard },
  { name: "方案", says: `${one.scheme}，${saySchemeStatus(one.status)}` },
  { name: "文本来源", says: `${one.source}；可信程度：${sayCertainty(one.certainty)}` },
  { name: "分值", says: held(one) },
  { name: "基本要求", says: one.gates.length === 0 ? "无" : one.gates.map(({ says, encouraged }) => `${says}${encouraged ? "（鼓励）" : ""}`).join("；") },
  { name: "合格线", says: one.pass ?? "方案未载明" },
  { name: "采用", says: `${one.day === null ? "日期未记录" : sayDay(one.day)}；${one.industries.length === 0 ? "各行业" : `限行业 ${one.industries.join("、")}`}` },
  { name: "采用依据", says: one.stated },
  ...(one.carriers === null ? [] : [{ name: "能源参数表", says: `${one.carriers} 版` }]),
  { name: "封存摘要", says: one.hash },
];

/** With its unit as people write it: m³, m², none for a plain number. */
export const benchmarkValue = ({ value, unit }: AdoptedAnswer["benchmarks"][number]): string => (unit === "1" ? value : `${value} ${unit.replaceAll("m3", "m³").replaceAll("m2", "m²")}`);

/** In words: among peers, by the authority's document, or written in the scheme. */
export const benchmarkOrigin = ({ origin, source }: AdoptedAnswer["benchmarks"][number]): string => (origin === null ? source : sayOrigin(origin));
