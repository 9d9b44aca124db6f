// The Chinese words for the keys and closed values of the rule files, for telling a comparison. An unknown word stands as it is.

/** Topics by the first part of a change's path, in the order of telling. */
export const topics: readonly (readonly [part: string, name: string])[] = [
  ["kinds", "名单类别"], ["authority", "组织单位"], ["level", "名单层级"], ["outcome", "结果形式"], ["in-force", "施行日期"], ["filing", "申报平台"], ["tree", "推荐单位"],
  ["standards", "评价标准"], ["targets", "目标"], ["rules", "申报条件"], ["look-back", "追溯期"], ["registers", "记录来源"], ["tiers", "审核层级"], ["dates", "时间要求"],
  ["evaluation", "第三方评价"], ["cap", "评价项数上限"], ["steps", "工作程序"], ["resubmission", "退回重报"], ["quota", "推荐名额"], ["selection", "入选规则"],
  ["publicity", "公示"], ["objection", "异议"], ["papers", "材料"], ["duties", "报送任务"], ["upkeep", "动态管理"], ["not-held", "未持有的文件"], ["unstated", "未载明事项"],
];

const kindWords = { factory: "绿色工厂", park: "绿色工业园区", "supply-chain": "绿色供应链", product: "绿色设计产品" } as const;

const keys: { readonly [key: string]: string } = {
  over: "下限（须超过）", "at-least": "下限（不低于）", below: "上限（须低于）", "at-most": "上限（不超过）", fact: "事实", "none-within-years": "追溯年数", record: "所查记录",
  "severity-from": "起算等级", unless: "例外", "none-standing": "现时状态", "listed-in": "在册要求", for: "适用类别", stage: "审查环节", require: "条件", "registered-in": "注册地",
  path: "层级顺序", day: "日期", who: "责任主体", what: "事项", need: "是否需要", undertaking: "承诺书", independent: "独立性", "on-site": "现场评价", demands: "评价前须登记", n: "数量", per: "计算单位",
  "counted-by": "合并计算口径", "tied-by": "关联的认定", actor: "办理主体", act: "事项", date: "期限", departments: "会同部门", lead: "牵头部门", disagreement: "意见不一致时", rule: "规则",
  experts: "专家", combine: "评分合成", with: "并行于", table: "分配表", each: "每地", total: "合计", strict: "不得突破", first: "名次", share: "比例", bands: "等级", take: "取值", rounding: "取整",
  cuts: "入选条件", order: "排序", unit: "日别", "count-first": "首日计入", where: "场所", "handled-within": "办理时限", "while-open": "异议未结时", columns: "栏目", paper: "材料",
  due: "期限", "every-years": "周期（年）", "for-years": "期限（年）", form: "表式", on: "触发记录", "set-off-by": "触发事由", cohort: "适用批次", to: "终止", from: "起始", name: "名称",
  number: "文号或标准号", scheme: "评分表", scores: "得分来源", max: "满分", region: "地区", office: "机关", tier: "层级", place: "平台", url: "网址", elsewhere: "平台外申报", is: "形式",
  "separately-planned": "计划单列市", corps: "兵团", "first-day": "首日", "resumes-at": "重报起点", "in-principle": "原则上", tiers: "层级", score: "得分", by: "依据", of: "对象", text: "文件", then: "处理",
  level: "层级", governs: "所管事项", issued: "文面格式", issuers: "发文机关", addressee: "主送", contact: "联系处室", head: "栏名", holds: "所填内容", "by-hand": "留待手填", ...kindWords,
};

const values: { readonly [value: string]: string } = {
  ...kindWords, listed: "在册", "in-principle": "原则上", submitted: "提交先后",
  county: "县级", city: "市级", province: "省级", nation: "国家级", applicant: "申报单位", evaluator: "评价机构", expert: "专家", contract: "评价合同", "document-review": "资料审查", responsibility: "评价负责人署名", required: "必须", optional: "可选", either: "自评或第三方评价", none: "不设",
  "working-day": "工作日", "calendar-day": "自然日", unstated: "未载明", "not-held": "未持有", true: "是", false: "否", round: "本批次", year: "本年度", body: "机构本身", affiliates: "法人及关联单位",
  "legal-representative": "法定代表人", ownership: "持股或控制", declared: "其他关联", "all-agree": "全部同意", majority: "多数同意", "lead-decides": "牵头部门决定", "held-back": "暂缓公布", announced: "照常公布", list: "名单", pool: "培育库",
  "own-recommender": "单独推荐", "under-province": "由所在省推荐", attested: "由签署人证明", computed: "按评分表计算", counted: "计入", "not-counted": "不计入", same: "同类", authority: "组织单位辖区",
  "same-step": "退回的步骤", "first-step": "第一步", resolved: "已整改", "declaration-day": "申报日", "round-closing-day": "截止日",
};

export const topicOf = (part: string): string => topics.find(([key]) => key === part)?.[1] ?? part;
export const keyWord = (key: string): string => (Object.hasOwn(keys, key) ? (keys[key] ?? key) : key);
export const valueWord = (value: string): string => (Object.hasOwn(values, value) ? (values[value] ?? value) : value);
