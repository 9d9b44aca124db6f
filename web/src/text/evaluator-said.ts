// Words of the registry of evaluators: titles, ties, fields.
import type { TieKind } from "@qingce/core/register/evaluator-ties";
import type { Title } from "@qingce/core/rule/staff";

export const titleWords: Readonly<Record<Title, string>> = { junior: "初级", middle: "中级", senior: "高级（含副高、正高）" };

export const tieWords: Readonly<Record<TieKind, string>> = { ownership: "持股或控制", declared: "其他关联", "legal-representative": "同一法定代表人" };

/** Fields that the notices name; another one is written in by hand. */
export const namedFields = ["能源", "环境", "生态", "低碳", "生命周期评价", "其他相关专业"] as const;
