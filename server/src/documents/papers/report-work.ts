// What an evaluator put on record of its work, as its report tells it: contract and team, documents reviewed, visits to the site.
import type { EvaluationWork, Examiner } from "@qingce/core/engagement/work";
import type { Block } from "./paper-model.ts";
import { blank, dayWords, line, orBlank, paragraph } from "./wording.ts";

const titles: Readonly<Record<Examiner["title"], string>> = { junior: "初级职称", middle: "中级职称", senior: "高级职称" };

const names = (by: readonly Examiner[]): string => by.map(({ name }) => name).join("、");

/** Each once, in the order in which they first appear. */
function teamOf({ documents, visits }: EvaluationWork): readonly Examiner[] {
  const all = [...documents, ...visits].flatMap(({ by }) => by);
  return all.filter(({ staff }, at) => all.findIndex((one) => one.staff === staff) === at);
}

export function contractOf(work: EvaluationWork): readonly Block[] {
  const { contract } = work;
  const team = teamOf(work);
  const told = contract === undefined ? [] : [paragraph(`评价合同编号：${contract.number}，${dayWords(contract.signedOn)}签订，委托方签署人${contract.client}，受托方签署人${contract.contractor}。`)];
  return [...told, ...(team.length === 0 ? [] : [paragraph(`评价组成员：${team.map(({ name, title }) => `${name}（${titles[title]}）`).join("、")}。`)]), ...(contract === undefined && team.length === 0 ? [paragraph(blank)] : [])];
}

export function reviewsOf({ documents }: EvaluationWork): readonly Block[] {
  if (documents.length === 0) return [paragraph(blank)];
  const rows = documents.map(({ on, by, documents: seen, findings }, at) => [String(at + 1), dayWords(on), names(by), seen.map(({ name }) => name).join("；"), orBlank(findings)]);
  return [line("文件评审情况表", "center"), { kind: "table", heads: ["序号", "日期", "评审人员", "评审的文件", "评审意见"], rows, widths: [1.2, 3, 3, 5, 5] }];
}

/** 2025-06-10T09:30 → 2025年6月10日 09:30. */
const momentWords = (time: string): string => `${dayWords(time.slice(0, 10))} ${time.slice(11, 16)}`;

export function visitsOf({ visits }: EvaluationWork): readonly Block[] {
  if (visits.length === 0) return [paragraph(blank)];
  const rows = visits.map(({ from, to, by, place, received, seen }, at) => [String(at + 1), `${momentWords(from)}至${to.slice(0, 10) === from.slice(0, 10) ? to.slice(11, 16) : momentWords(to)}`, place, names(by), orBlank(received), orBlank(seen)]);
  return [line("现场评估情况表", "center"), { kind: "table", heads: ["序号", "时间", "地点", "评估人员", "接待人员", "现场所见"], rows, widths: [1.2, 3.4, 3, 2.6, 2.4, 5] }];
}
