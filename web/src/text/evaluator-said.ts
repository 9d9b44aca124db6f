// Words of the registry of evaluators: titles, ties, fields.
import type { DeedKind } from "@qingce/core/rule/deeds";
import type { Title } from "@qingce/core/rule/staff";
import type { TieKind } from "@qingce/core/rule/tie-kind";

export const titleWords: Readonly<Record<Title, string>> = { junior: "初级", middle: "中级", senior: "高级（含副高、正高）" };

export const tieWords: Readonly<Record<TieKind, string>> = { ownership: "持股或控制", declared: "其他关联", "legal-representative": "同一法定代表人" };

/** Fields that the notices name; another one is written in by hand. */
export const namedFields = ["能源", "环境", "生态", "低碳", "生命周期评价", "其他相关专业"] as const;

export const deedWords: Readonly<Record<DeedKind, string>> = { evaluation: "评审、论证、评价", research: "省级以上科研项目", standard: "国家、行业标准制定", policy: "政策制定" };

export const historyWords = { evaluated: "出具评价报告", listed: "列入名单", removed: "移出名单" } as const;

/** What a blacklisting makes of a case in hand. */
export const foreseenWords = { freed: "申报尚未提交：终止委托，草稿保留，由申报单位另行委托", returned: "退回申报单位另行委托，评价及其后的意见重做", "left-out": "已随文上报：不再列入本次名单", stays: "已有结论：不受影响" } as const;

const unitWords = { body: "按机构计", affiliates: "按同一法人（含关联单位）合并计", "legal-representative": "按同一法定代表人合并计" } as const;

/** "按同一法人（含关联单位）合并计，本批次". */
export const sayUnit = ({ countedBy, per }: { readonly countedBy: keyof typeof unitWords; readonly per: "round" | "year" }): string => `${unitWords[countedBy]}，${per === "year" ? "本年度" : "本批次"}`;
