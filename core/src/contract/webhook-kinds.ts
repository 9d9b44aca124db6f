// Events that a subscriber outside may ask for: stream/type of the log. None tells by its happening who judged, objected or scored what.
export const webhookKinds = {
  "round/opened": "批次开放",
  "round/amended": "批次日程变更",
  "round/publicised": "名单公示",
  "round/publicity-ended": "公示结束",
  "round/announced": "名单公布",
  "round/registered": "名单入册",
  "declaration/submitted": "申报提交",
  "declaration/passed": "一级审核通过",
  "declaration/returned": "退回补正",
  "declaration/refused": "不予通过",
  "declaration/withdrawn": "撤回",
  "declaration/lapsed": "补正逾期",
  "declaration/recommended": "推荐",
  "declaration/publicised": "申报进入公示",
  "declaration/announced": "申报入选公布",
  "declaration/registered": "申报入册",
  "entry/entered": "单位入册",
  "entry/renamed": "单位更名",
  "entry/moved": "单位迁址",
  "entry/left": "单位出册",
  "entry/reinstated": "单位恢复",
  "season/opened": "年度动态管理开始",
  "filing/filed": "年度表报送",
} as const satisfies { readonly [kind: string]: string };

export type WebhookKind = keyof typeof webhookKinds;
