// Settings of the house: numbers that no notice, standard or reading gives, each with its ground. What a notice could say belongs in its edition instead.

export interface HouseSetting {
  readonly n: number;
  readonly ground: string;
}

/** Units that must stand beside one another before a statistic of them is told. */
export const leastPeers: HouseSetting = { n: 10, ground: "少于十家时，前5%与平均值可能透露个别单位的数据" };

/** Significant digits of a benchmark worked out from peers. */
export const peerDigits: HouseSetting = { n: 3, ground: "标杆值取三位有效数字：位数再多，知道其余各家的人就能推出某一家的数" };

/** Farther from the median than this share of the full marks, a score is shown as an outlier. */
export const outlierShare: HouseSetting = { n: 0.1, ground: "只提示组长复核，不改变任何得分或结论" };

/** Days before the last day to file on which a unit that has not filed is reminded; below zero, after it. */
export const reminderDays: { readonly days: readonly number[]; readonly ground: string } = { days: [30, 15, 7, 3, 1, 0, -1], ground: "各通知只载截止日，未载提醒的日数；提醒只发给尚未填报的单位，不改变期限" };

/** Days after which personal data outside the log is erased: who objected, after the decision; from where one was signed in, after the session. */
export const personalDataTerms: { readonly objectorDays: number; readonly traceDays: number; readonly ground: string } = {
  objectorDays: 730,
  traceDays: 184,
  ground: "《个人信息保护法》第十九条要求保存期限为实现处理目的所必要的最短时间，未定日数；《网络安全法》（2016年公布）第二十一条要求网络日志留存不少于六个月。两个日数为本平台所定",
};
